import type { DrawView } from '@ecoredress/contract';
import {
  admitted,
  type Candidate,
  type DrawFrame,
  type DrawProgress,
  eligibleOf,
  ROLE_LABELS,
} from '@ecoredress/draw';
import { expertFieldTitle } from '@ecoredress/law';
import { Alert, Table, Tag, Typography } from 'antd';
import { drawStrings as strings } from '../../strings/draws.ts';
import { formatMoment } from '../display/moment.ts';

/** Where a draw stands, whom it awaits, the frozen list with every exclusion, and who was drawn. */
export function DrawStatus({ draw }: { readonly draw: DrawView }) {
  const { frame } = draw.progress as unknown as DrawProgress;
  const eligible = new Set(eligibleOf(frame).map(({ id }) => id));
  const scope = admitted(frame.rules);
  const standingOf = (one: Candidate): string => {
    if (one.exclusions.length > 0) return one.exclusions.map(({ text }) => text).join('；');
    if (!one.available) return strings.unavailable;
    return scope.fields.has(one.field) && scope.levels.has(one.level) ? strings.eligible : strings.otherField;
  };
  return (
    <>
      <Tag color={draw.stage === 'void' ? 'red' : 'green'}>{draw.stageTitle}</Tag>
      <ul>
        {draw.awaited.map(({ role, roleTitle, step, by }) => (
          <li key={`${role}${step}`}>
            {strings.awaited(
              roleTitle,
              strings.steps[step === 'commit' ? 'commit' : 'reveal'],
              formatMoment(by),
            )}
          </li>
        ))}
      </ul>
      {draw.record?.['void'] ? <Alert type="error" showIcon title={strings.void} /> : null}
      <Drawn draw={draw} />
      <Rules frame={frame} />
      <p>
        {strings.listHash}：<Typography.Text code>{draw.listHash}</Typography.Text>
      </p>
      <details>
        <summary>{strings.list(eligible.size, frame.candidates.length)}</summary>
        <Table<Candidate>
          size="small"
          rowKey="id"
          dataSource={[...frame.candidates]}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { title: strings.name, dataIndex: 'label' },
            {
              title: strings.level,
              render: (_, { level }) => (level === 'city' ? strings.levels.city : strings.levels.county),
            },
            {
              title: strings.standing,
              render: (_, one) => (
                <Tag color={eligible.has(one.id) ? 'green' : 'default'}>{standingOf(one)}</Tag>
              ),
            },
          ]}
        />
      </details>
    </>
  );
}

function Drawn({ draw }: { readonly draw: DrawView }) {
  if (draw.seats.length === 0) return null;
  return (
    <section aria-label={strings.seats}>
      <h3>{strings.seats}</h3>
      <ol>
        {draw.seats.map(({ seat, expertId, name }) => (
          <li key={seat}>{expertId ? name : strings.vacant}</li>
        ))}
      </ol>
    </section>
  );
}

/** What was declared before anybody committed: numbers, kept seats, nearness, widening, an earlier draw. */
function Rules({ frame: { rules, previous } }: { readonly frame: DrawFrame }) {
  const lines = [
    strings.seatsRule(rules.seats, rules.alternates),
    ...rules.quotas.map(({ field, seats }) => strings.quotaRule(expertFieldTitle(field), seats)),
    ...(rules.near ? [strings.nearRule(rules.near.statement)] : []),
    ...rules.widening.map(({ kind, adds, reason, agreedBy }) =>
      strings.wideningRule(
        kind === 'city-pool' ? strings.cityPool : expertFieldTitle(adds),
        reason,
        agreedBy.map(({ role, name }) => `${ROLE_LABELS[role]}${name}`).join('、'),
      ),
    ),
    ...(previous ? [strings.previousRule(previous.reason)] : []),
  ];
  return (
    <section aria-label={strings.rules}>
      <h3>{strings.rules}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
