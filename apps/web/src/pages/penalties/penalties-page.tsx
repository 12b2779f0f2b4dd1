import { penaltiesList, penaltyFile } from '@ecoredress/contract';
import { formatYuan, penaltyChart } from '@ecoredress/law';
import { Link, useNavigate } from '@tanstack/react-router';
import { Tag } from 'antd';
import { usePermission, useSession } from '../../shared/api/session.ts';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import { ClockTag } from '../../shared/clocks/clock-bar.tsx';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { PageHead } from '../../shared/display/page-head.tsx';
import { RecordTable } from '../../shared/records/record-table.tsx';
import { caseStrings as strings } from '../../strings/cases.ts';
import { JudgementFields } from './judgement-fields.tsx';

const STAGES = Object.entries(penaltyChart.stages).map(([value, { title }]) => ({ value, label: title }));
const JUDGEMENTS = Object.entries(strings.judgements).map(([value, label]) => ({ value, label }));

const CLOCKS = [
  { value: 'near', label: strings.clockStates.near },
  { value: 'overdue', label: strings.clockStates.overdue },
];

/** All penalty cases that the reader may see. */
export function PenaltiesPage() {
  const { units } = useSession();
  return (
    <>
      <PageHead title={strings.penalties} actions={<FileButton />} />
      <RecordTable
        declaration={penaltiesList}
        rowKey={(item) => item.id}
        exportPath="/api/exports/penalties"
        empty={strings.emptyPenalties}
        filters={[
          { kind: 'text', name: 'text', placeholder: strings.searchCases },
          {
            kind: 'choice',
            name: 'unitId',
            title: strings.unit,
            options: units
              .filter(({ reporting }) => reporting)
              .map(({ id, name }) => ({ value: id, label: name })),
          },
          { kind: 'choice', name: 'stage', title: strings.stage, options: STAGES },
          { kind: 'choice', name: 'clock', title: strings.clocks, options: CLOCKS },
          { kind: 'choice', name: 'judgement', title: strings.eligibility, options: JUDGEMENTS },
          {
            kind: 'choice',
            name: 'shouldHaveStarted',
            title: strings.shouldStart,
            options: [{ value: 'true', label: strings.shouldStart }],
          },
        ]}
        columns={[
          {
            key: 'number',
            sort: 'number',
            title: strings.number,
            pinned: true,
            card: 'title',
            render: (item) => (
              <Link to="/penalties/$id" params={{ id: item.id }}>
                {item.number}
              </Link>
            ),
          },
          { key: 'party', title: strings.party, width: 200, render: (item) => item.partyNames.join('、') },
          { key: 'decisionNo', title: strings.decisionNo, render: (item) => item.decisionNo },
          {
            key: 'stage',
            sort: 'stage',
            title: strings.stage,
            card: 'mark',
            render: (item) => <Tag>{item.stageTitle}</Tag>,
          },
          {
            key: 'judgement',
            title: strings.claims,
            render: (item) =>
              item.claimId ? (
                <Link to="/claims/$id" params={{ id: item.claimId }}>
                  {item.claimNumber}
                </Link>
              ) : item.shouldHaveStarted ? (
                <Tag color="red">{strings.shouldStart}</Tag>
              ) : (
                strings.judgements[item.judgement]
              ),
          },
          {
            key: 'clock',
            sort: 'dueOn',
            title: strings.nearestClock,
            render: (item) => <ClockTag clock={item.nearestClock} />,
          },
          { key: 'unit', title: strings.unit, render: (item) => item.unitName },
          { key: 'filedOn', sort: 'filedOn', title: strings.filedOn, render: (item) => item.filedOn },
          {
            key: 'fine',
            sort: 'fineFen',
            title: `${strings.fine}（元）`,
            align: 'right',
            render: (item) => (item.fineFen === null ? '' : formatYuan(item.fineFen)),
          },
        ]}
      />
    </>
  );
}

/** 立案 with the judgement on compensation there and then. */
function FileButton() {
  const may = usePermission('penalty.handle');
  const navigate = useNavigate();
  const { today, unit } = useSession();
  if (!may) return null;
  return (
    <CommandButton
      declaration={penaltyFile}
      label={strings.newPenalty}
      button={{ type: 'primary' }}
      width={640}
      initialValues={{
        filedOn: today,
        foundOn: today,
        unitId: unit.id,
        parties: [{ kind: 'organisation', name: '' }],
      }}
      onDone={(reply) => void navigate({ to: '/penalties/$id', params: { id: reply.subjectId } })}
    >
      <AutoFields declaration={penaltyFile} except={['leadId', 'judgement']} />
      <JudgementFields />
    </CommandButton>
  );
}
