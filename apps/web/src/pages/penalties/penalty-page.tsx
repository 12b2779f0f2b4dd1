import {
  type EvidenceView,
  evidenceOfCase,
  type PenaltyDetail,
  penaltyGet,
  penaltyJudge,
} from '@ecoredress/contract';
import { chartLayout, penaltyChart } from '@ecoredress/law';
import { Link, useParams } from '@tanstack/react-router';
import { Alert, Card, Tabs, Tag } from 'antd';
import { useApiQuery } from '../../shared/api/queries.ts';
import { useSession } from '../../shared/api/session.ts';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import styles from '../../shared/case/case.module.css';
import { CaseActions } from '../../shared/case/case-actions.tsx';
import { ClockPanel } from '../../shared/case/clock-panel.tsx';
import { declarationsOn } from '../../shared/case/declarations.ts';
import { EvidencePanel } from '../../shared/case/evidence-panel.tsx';
import { DocumentPanel, JournalPanel, PairAlerts, PartyList } from '../../shared/case/panels.tsx';
import { eventsWithoutDues } from '../../shared/clocks/timeline-layout.ts';
import { TwoTrackTimeline } from '../../shared/clocks/two-track-timeline.tsx';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { TransferPanel } from '../../shared/crimes/transfer-panel.tsx';
import { KeyValue } from '../../shared/display/key-value.tsx';
import { Money } from '../../shared/display/money.tsx';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { FlowChart } from '../../shared/flow/flow-chart.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { caseStrings as strings } from '../../strings/cases.ts';
import { courtStrings } from '../../strings/courts.ts';
import { JudgementFields } from './judgement-fields.tsx';
import { LeniencyCard } from './leniency-card.tsx';

const LAYOUT = chartLayout(penaltyChart);

const COMMANDS = declarationsOn('penalty');

/** The penalty case beside its claim. */
export function PenaltyPage() {
  const { id } = useParams({ from: '/frame/penalties/$id' });
  const answer = useApiQuery(penaltyGet, { id });
  const evidence = useApiQuery(evidenceOfCase, { caseId: id });
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={12} />;
  return <Penalty penalty={answer.data} evidence={evidence.data?.items ?? []} />;
}

function Penalty({
  penalty,
  evidence,
}: {
  readonly penalty: PenaltyDetail;
  readonly evidence: readonly EvidenceView[];
}) {
  const { today } = useSession();
  const mayAdd = penalty.actions.some(({ command, allowed }) => command === 'penalty.addEvidence' && allowed);
  return (
    <>
      <PageHead
        back={<Link to="/penalties">{strings.back(strings.penalties)}</Link>}
        title={penalty.title}
        marks={<Tag color="green">{penalty.stageTitle}</Tag>}
        sub={[penalty.number, penalty.decisionNo, penalty.unitName].filter(Boolean).join(' · ')}
      />
      <div className={styles.stack}>
        {penalty.shouldHaveStarted ? (
          <Alert
            type="error"
            showIcon
            title={strings.shouldStart}
            description={penalty.eligibility?.reasons.join('；')}
          />
        ) : null}
        <Card size="small">
          <FlowChart
            title={strings.penalties}
            layout={LAYOUT}
            current={penalty.stage}
            visits={penalty.stages}
          />
        </Card>
        {penalty.pair ? (
          <Card
            size="small"
            title={strings.pair}
            extra={
              <Link to="/claims/$id" params={{ id: penalty.pair.claimId }}>
                {penalty.pair.claimNumber}
              </Link>
            }
          >
            <PairAlerts pair={penalty.pair} />
            <TwoTrackTimeline
              events={eventsWithoutDues(penalty.pair)}
              clocks={penalty.pair.clocks}
              today={today}
            />
          </Card>
        ) : null}
        <div className={styles.columns}>
          <div className={styles.stack}>
            <Card title={strings.nextSteps}>
              {penalty.judgement === 'pending' ? (
                <div className={styles.actions} style={{ marginBottom: 8 }}>
                  <CommandButton
                    declaration={penaltyJudge}
                    subjectId={penalty.id}
                    expectedVersion={penalty.version}
                    actions={penalty.actions}
                    initialValues={{ judgedOn: today }}
                    button={{ type: 'primary' }}
                  >
                    <AutoFields declaration={penaltyJudge} except={['judgement']} />
                    <JudgementFields />
                  </CommandButton>
                </div>
              ) : null}
              <CaseActions
                subjectId={penalty.id}
                version={penalty.version}
                actions={penalty.actions}
                commands={COMMANDS}
                caseId={penalty.id}
                initial={{
                  'penalty.recordConsultation': { heldOn: today },
                  'penalty.issuePriorNotice': { noticeOn: today },
                  'penalty.decide': { decidedOn: today, fineFen: penalty.proposedFineFen ?? undefined },
                  'penalty.close': { closedOn: today },
                  'penalty.recordFinePayment': { paidOn: today },
                }}
                except={[
                  'penalty.judge',
                  'penalty.addEvidence',
                  'penalty.pauseClock',
                  'penalty.resumeClock',
                  'penalty.extend',
                  'penalty.withdrawEvidence',
                ]}
              />
            </Card>
            <Card>
              <Tabs
                items={[
                  { key: 'facts', label: strings.facts, children: <Facts penalty={penalty} /> },
                  {
                    key: 'parties',
                    label: strings.parties,
                    children: <PartyList parties={penalty.parties} />,
                  },
                  {
                    key: 'evidence',
                    label: `${strings.evidence} ${evidence.length}`,
                    children: (
                      <EvidencePanel
                        kind="penalty"
                        subjectId={penalty.id}
                        version={penalty.version}
                        items={evidence}
                        mayAdd={mayAdd}
                      />
                    ),
                  },
                  {
                    key: 'transfers',
                    label: courtStrings.transfers.title,
                    children: (
                      <TransferPanel
                        kind="penalty"
                        caseId={penalty.id}
                        parties={penalty.parties.map(({ name }) => name)}
                      />
                    ),
                  },
                  {
                    key: 'documents',
                    label: strings.documents,
                    children: <DocumentPanel caseId={penalty.id} />,
                  },
                  {
                    key: 'journal',
                    label: strings.journal,
                    children: <JournalPanel subjectId={penalty.id} />,
                  },
                ]}
              />
            </Card>
          </div>
          <div className={styles.stack}>
            <Card title={strings.clocks}>
              <ClockPanel
                kind="penalty"
                subjectId={penalty.id}
                version={penalty.version}
                actions={penalty.actions}
                clocks={penalty.clocks}
              />
            </Card>
            <LeniencyCard penalty={penalty} evidence={evidence} />
          </div>
        </div>
      </div>
    </>
  );
}

function Facts({ penalty }: { readonly penalty: PenaltyDetail }) {
  const fine = penalty.fineFen ?? penalty.proposedFineFen;
  return (
    <KeyValue
      items={[
        { label: '违法事实', value: penalty.act, wide: true },
        { label: '违法类型', value: penalty.violationKind },
        { label: strings.place, value: penalty.place },
        { label: '违反条款', value: penalty.lawViolated },
        { label: '处罚依据', value: penalty.legalBasis },
        { label: strings.filedOn, value: penalty.filedOn },
        { label: '处罚决定日期', value: penalty.decidedOn },
        { label: strings.fine, value: <Money fen={fine} /> },
        {
          label: strings.judgement,
          value: `${strings.judgements[penalty.judgement]} ${penalty.judgementReason}`,
        },
        { label: strings.eligibility, value: penalty.eligibility?.reasons.join('；'), wide: true },
      ]}
    />
  );
}
