import { type ClaimDetail, type CombinedView, engagementIssuePaper } from '@ecoredress/contract';
import { Table, Tag } from 'antd';
import { usePermission, useSession } from '../../../shared/api/session.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import caseStyles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { KeyValue } from '../../../shared/display/key-value.tsx';
import { Money } from '../../../shared/display/money.tsx';
import { Section } from '../../../shared/display/section.tsx';
import { usePhone } from '../../../shared/look/use-phone.ts';
import { RecordCards } from '../../../shared/records/record-cards.tsx';
import { engagementStrings as strings } from '../../../strings/engagements.ts';

type One = CombinedView['each'][number];

const percent = (text: string | null) => (text === null ? '—' : `${text}%`);
const expert = (one: One) => (
  <>
    {one.expertName} {one.dissents ? <Tag color="orange">{strings.dissent}</Tag> : null}
  </>
);

/** The opinions that count, side by side: each amount, the extremes, the median, the spread, who dissents. */
export function CombinedOpinions({
  claim,
  combined,
}: {
  readonly claim: ClaimDetail;
  readonly combined: CombinedView;
}) {
  const phone = usePhone();
  return (
    <Section title={strings.combined} extra={<Summary claim={claim} />}>
      <KeyValue
        items={[
          { label: strings.median, value: <Money fen={combined.medianFen} /> },
          {
            label: strings.spread,
            value: (
              <>
                <Money fen={combined.spreadFen} />（{percent(combined.spreadPercent)}）
              </>
            ),
          },
          { label: strings.lowest, value: <Money fen={combined.lowestFen} /> },
          { label: strings.highest, value: <Money fen={combined.highestFen} /> },
        ]}
      />
      <div style={{ marginTop: 12 }}>
        {phone ? <Cards each={combined.each} /> : <Rows each={combined.each} />}
      </div>
      <p className={caseStyles.quiet} style={{ marginTop: 8 }}>
        {strings.combinedRule(combined.dissentPercent)}
      </p>
    </Section>
  );
}

function Rows({ each }: Pick<CombinedView, 'each'>) {
  return (
    <Table<One>
      size="small"
      pagination={false}
      rowKey="id"
      dataSource={[...each]}
      columns={[
        { title: strings.expert, render: (_, one) => expert(one) },
        { title: strings.method, dataIndex: 'method' },
        { title: strings.amount, align: 'right', render: (_, one) => <Money fen={one.amountFen} /> },
        {
          title: strings.departure,
          align: 'right',
          render: (_, one) => <span className="number">{percent(one.departurePercent)}</span>,
        },
      ]}
    />
  );
}

function Cards({ each }: Pick<CombinedView, 'each'>) {
  return (
    <RecordCards
      items={each}
      rowKey={({ id }) => id}
      columns={[
        { key: 'expert', title: strings.expert, card: 'title', render: expert },
        { key: 'method', title: strings.method, render: ({ method }) => method },
        { key: 'amount', title: strings.amount, render: ({ amountFen }) => <Money fen={amountFen} /> },
        { key: 'departure', title: strings.departure, render: (one) => percent(one.departurePercent) },
      ]}
    />
  );
}

function Summary({ claim }: { readonly claim: ClaimDetail }) {
  const may = usePermission('document.generate');
  const { today } = useSession();
  if (!may) return null;
  return (
    <CommandButton
      declaration={engagementIssuePaper}
      subjectId={claim.id}
      expectedVersion={claim.version}
      actions={claim.actions}
      label={strings.summaryPaper}
      button={{ size: 'small' }}
      shape="modal"
      initialValues={{ issuedOn: today }}
      toInput={(values) => ({ ...values, kind: 'opinionSummary' })}
    >
      <AutoFields declaration={engagementIssuePaper} except={['kind', 'engagementId']} />
    </CommandButton>
  );
}
