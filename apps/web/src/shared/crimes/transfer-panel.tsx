import { type CrimeTransferView, crimeReport, crimesOfCase } from '@ecoredress/contract';
import { chartLayout, transferChart } from '@ecoredress/law';
import { Tag, Timeline } from 'antd';
import { courtStrings } from '../../strings/courts.ts';
import { useApiQuery } from '../api/queries.ts';
import { usePermission, useSession } from '../api/session.ts';
import { AutoFields } from '../auto-form/auto-fields.tsx';
import styles from '../case/case.module.css';
import { CaseActions } from '../case/case-actions.tsx';
import { declarationsOn } from '../case/declarations.ts';
import { CommandButton } from '../commands/command-button.tsx';
import { KeyValue } from '../display/key-value.tsx';
import { Money } from '../display/money.tsx';
import { PageSkeleton } from '../display/page-skeleton.tsx';
import { Section } from '../display/section.tsx';
import { FlowChart } from '../flow/flow-chart.tsx';
import { ProblemAlert } from '../problems/problem-alert.tsx';

const strings = courtStrings.transfers;
const LAYOUT = chartLayout(transferChart);
const COMMANDS = declarationsOn('crimeTransfer');

interface TransferPanelProps {
  readonly kind: 'penalty' | 'claim';
  readonly caseId: string;
  /** Whom the case is against: the suspects to begin with. */
  readonly parties: readonly string[];
}

/** The transfers of a case to the police, and of its pair: where each stands, what comes next, what was done. */
export function TransferPanel({ kind, caseId, parties }: TransferPanelProps) {
  const { today } = useSession();
  const may = usePermission('penalty.handle');
  const answer = useApiQuery(crimesOfCase, { caseId });
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={3} />;
  const { items } = answer.data;
  return (
    <div className={styles.stack}>
      {items.length === 0 ? <p className={styles.quiet}>{strings.none}</p> : null}
      {items.map((transfer) => (
        <Transfer key={transfer.id} transfer={transfer} may={may} />
      ))}
      {may && items.every(({ endedOn }) => endedOn !== null) ? (
        <div>
          <CommandButton
            declaration={crimeReport}
            initialValues={{ reportedOn: today, suspects: parties.join('、'), investigators: [] }}
            toInput={(values) => ({ ...values, caseKind: kind, caseId })}
          >
            <AutoFields declaration={crimeReport} caseId={caseId} except={['caseKind', 'caseId']} />
          </CommandButton>
        </div>
      ) : null}
    </div>
  );
}

/** The day of each step is today until another is said. */
function initialValues(transfer: CrimeTransferView, today: string): Record<string, Record<string, unknown>> {
  return {
    'crime.approve': { decidedOn: today },
    'crime.send': { sentOn: today, organ: transfer.organ || undefined },
    'crime.recordReceipt': { receivedOn: today },
    'crime.askPapers': { askedOn: today },
    'crime.supplyPapers': { suppliedOn: today },
    'crime.recordPoliceDecision': { decidedOn: today, receivedOn: today },
    'crime.askReconsideration': { askedOn: today },
    'crime.recordReconsideration': { receivedOn: today },
    'crime.askSupervision': { askedOn: today },
    'crime.recordSupervision': { receivedOn: today },
    'crime.handOver': { handedOn: today },
    'crime.enterPlatform': { enteredOn: today },
    'crime.tellProgress': { toldOn: today, organ: transfer.organ || undefined },
    'crime.recordProsecution': { sentOn: today },
    'crime.recordIndictment': { decidedOn: today },
    'crime.recordVerdict': { judgedOn: today },
    'crime.end': { endedOn: today },
    'crime.issueLetter': { issuedOn: today, organ: transfer.organ || undefined },
  };
}

function Transfer({ transfer, may }: { readonly transfer: CrimeTransferView; readonly may: boolean }) {
  const { today } = useSession();
  return (
    <Section
      title={strings.head(transfer.suspects, transfer.charge)}
      extra={<Tag color={transfer.endedOn ? 'default' : 'red'}>{transfer.stageTitle}</Tag>}
    >
      <FlowChart title={strings.title} layout={LAYOUT} current={transfer.stage} visits={transfer.stages} />
      <p className={styles.guidance}>{transfer.guidance}</p>
      {may && !transfer.endedOn ? (
        <CaseActions
          subjectId={transfer.id}
          version={transfer.version}
          actions={transfer.actions}
          commands={COMMANDS}
          caseId={transfer.caseId}
          initial={initialValues(transfer, today)}
        />
      ) : null}
      <div style={{ marginTop: 12 }}>
        <KeyValue
          items={[
            { label: strings.facts, value: transfer.facts, wide: true },
            { label: strings.investigators, value: transfer.investigators.join('、') },
            { label: strings.organ, value: transfer.organ },
            ...(transfer.offsetFen === null
              ? []
              : [{ label: strings.offset, value: <Money fen={transfer.offsetFen} /> }]),
          ]}
        />
      </div>
      <details className={styles.derivation}>
        <summary>{strings.history}</summary>
        <Timeline
          style={{ marginTop: 16 }}
          items={transfer.history.map(({ on, title, text }, index) => ({
            key: index,
            content: `${on} ${title}：${text}`,
          }))}
        />
      </details>
    </Section>
  );
}
