import { type ClaimDetail, claimGet, type EvidenceView, evidenceOfCase } from '@ecoredress/contract';
import { chartLayout, claimChart, getPaper } from '@ecoredress/law';
import { Link, useParams } from '@tanstack/react-router';
import { Card, Tabs, Tag } from 'antd';
import { useApiQuery } from '../../shared/api/queries.ts';
import { useSession } from '../../shared/api/session.ts';
import styles from '../../shared/case/case.module.css';
import { CaseActions } from '../../shared/case/case-actions.tsx';
import { ClockPanel } from '../../shared/case/clock-panel.tsx';
import { declarationsOn } from '../../shared/case/declarations.ts';
import { EvidencePanel } from '../../shared/case/evidence-panel.tsx';
import { DocumentPanel, JournalPanel, PairAlerts, PartyList } from '../../shared/case/panels.tsx';
import { eventsWithoutDues } from '../../shared/clocks/timeline-layout.ts';
import { TwoTrackTimeline } from '../../shared/clocks/two-track-timeline.tsx';
import { KeyValue } from '../../shared/display/key-value.tsx';
import { Money } from '../../shared/display/money.tsx';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { FlowChart } from '../../shared/flow/flow-chart.tsx';
import { DerivationTree } from '../../shared/law/derivation-tree.tsx';
import { GoverningDay } from '../../shared/law/governing-day.ts';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { caseStrings as strings } from '../../strings/cases.ts';
import { consultationStrings } from '../../strings/consultation.ts';
import { courtStrings } from '../../strings/courts.ts';
import { drawStrings } from '../../strings/draws.ts';
import { negotiationStrings } from '../../strings/negotiations.ts';
import { restorationStrings } from '../../strings/restorations.ts';
import { valuationStrings } from '../../strings/valuations.ts';
import { AssignOfficer } from './assign-officer.tsx';
import { ClaimFacts } from './claim-facts.tsx';
import { ConsultationPanel } from './consultation-panel.tsx';
import { CourtPanel } from './court/court-panel.tsx';
import { DefaultAlert } from './court/default-alert.tsx';
import { DrawPanel } from './draws/draw-panel.tsx';
import { ELSEWHERE } from './elsewhere.ts';
import { EngagementPanel } from './engagements/engagement-panel.tsx';
import { EvidenceChecklist } from './evidence-checklist.tsx';
import { NegotiationPanel } from './negotiation/negotiation-panel.tsx';
import { useExpected } from './negotiation/use-expected.ts';
import { ReopenClaim } from './open-claim.tsx';
import { RestorationPanel } from './restoration/restoration-panel.tsx';
import { ValuationList } from './valuation/valuation-list.tsx';

const LAYOUT = chartLayout(claimChart);

const COMMANDS = declarationsOn('claim');

/** The case page: where the claim is, what comes next and what that lacks, and all that belongs to it. */
export function ClaimPage() {
  const { id } = useParams({ from: '/frame/claims/$id' });
  const answer = useApiQuery(claimGet, { id });
  const evidence = useApiQuery(evidenceOfCase, { caseId: id });
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={12} />;
  return <Claim claim={answer.data} evidence={evidence.data?.items ?? []} />;
}

interface ClaimProps {
  readonly claim: ClaimDetail;
  readonly evidence: readonly EvidenceView[];
}

function Claim({ claim, evidence }: ClaimProps) {
  const { today } = useSession();
  const expected = useExpected(claim.id);
  const mayAdd = claim.actions.some(({ command, allowed }) => command === 'claim.addEvidence' && allowed);
  return (
    <GoverningDay value={claim.governingOn}>
      <PageHead
        back={<Link to="/claims">{strings.back(strings.claims)}</Link>}
        title={claim.title}
        marks={<Tag color="green">{claim.stageTitle}</Tag>}
        actions={
          <>
            <ReopenClaim claim={claim} />
            <AssignOfficer claim={claim} />
          </>
        }
        sub={`${claim.number} · ${claim.unitName} · ${claim.officer.name}`}
      />
      <div className={styles.stack}>
        <Card size="small">
          <FlowChart title={strings.claims} layout={LAYOUT} current={claim.stage} visits={claim.stages} />
        </Card>
        <DefaultAlert claim={claim} />
        {claim.pair ? (
          <Card
            size="small"
            title={strings.pair}
            extra={
              <Link to="/penalties/$id" params={{ id: claim.pair.penaltyId }}>
                {claim.pair.penaltyNumber}
              </Link>
            }
          >
            <PairAlerts pair={claim.pair} />
            <TwoTrackTimeline
              events={eventsWithoutDues(claim.pair)}
              clocks={claim.pair.clocks}
              today={today}
            />
          </Card>
        ) : null}
        <div className={styles.columns}>
          <div className={styles.stack}>
            <Card title={strings.nextSteps}>
              <p className={styles.guidance}>{claim.guidance}</p>
              <Owed stage={claim.stage} />
              <CaseActions
                subjectId={claim.id}
                version={claim.version}
                actions={claim.actions}
                commands={COMMANDS}
                caseId={claim.id}
                initial={initialValues(claim, today, expected)}
                except={ELSEWHERE}
              />
            </Card>
            <Card>
              <Tabs tabBarGutter={16} items={tabs(claim, evidence, mayAdd)} />
            </Card>
          </div>
          <div className={styles.stack}>
            <Card title={strings.clocks}>
              <ClockPanel
                kind="claim"
                subjectId={claim.id}
                version={claim.version}
                actions={claim.actions}
                clocks={claim.clocks}
              />
            </Card>
            <Card title={strings.money}>
              <Amounts claim={claim} />
            </Card>
          </div>
        </div>
      </div>
    </GoverningDay>
  );
}

/** The papers that the present stage owes to the file. */
function Owed({ stage }: { readonly stage: string }) {
  const papers = Object.entries(claimChart.stages).find(([key]) => key === stage)?.[1].documents ?? [];
  if (papers.length === 0) return null;
  return (
    <p className={styles.guidance}>
      {strings.owed}：{papers.map((code) => getPaper(code).title).join('、')}
    </p>
  );
}

function Amounts({ claim }: { readonly claim: ClaimDetail }) {
  const { claimedFen, agreedFen, receivedFen, outstandingFen, steps } = claim.amounts;
  return (
    <>
      <KeyValue
        columns={1}
        items={[
          { label: strings.claimed, value: <Money fen={claimedFen} /> },
          { label: strings.agreed, value: <Money fen={agreedFen} /> },
          { label: strings.received, value: <Money fen={receivedFen} /> },
          { label: strings.outstanding, value: <Money fen={outstandingFen} /> },
        ]}
      />
      <details className={styles.derivation}>
        <summary>{strings.derivation}</summary>
        <DerivationTree steps={steps} />
      </details>
    </>
  );
}

function tabs(claim: ClaimDetail, evidence: ClaimProps['evidence'], mayAdd: boolean) {
  return [
    { key: 'facts', label: strings.facts, children: <ClaimFacts claim={claim} evidence={evidence} /> },
    { key: 'parties', label: strings.obligors, children: <PartyList parties={claim.parties} /> },
    {
      key: 'evidence',
      label: `${strings.evidence} ${evidence.length}`,
      children: (
        <>
          <EvidenceChecklist claimId={claim.id} evidence={evidence} />
          <EvidencePanel
            kind="claim"
            subjectId={claim.id}
            version={claim.version}
            items={evidence}
            mayAdd={mayAdd}
          />
        </>
      ),
    },
    { key: 'draws', label: drawStrings.title, children: <Experts claim={claim} /> },
    { key: 'valuations', label: valuationStrings.title, children: <ValuationList claim={claim} /> },
    { key: 'consultation', label: consultationStrings.title, children: <ConsultationPanel claim={claim} /> },
    { key: 'negotiation', label: negotiationStrings.title, children: <NegotiationPanel claim={claim} /> },
    { key: 'restoration', label: restorationStrings.title, children: <RestorationPanel claim={claim} /> },
    { key: 'court', label: courtStrings.title, children: <CourtPanel claim={claim} /> },
    { key: 'documents', label: strings.documents, children: <DocumentPanel caseId={claim.id} /> },
    { key: 'journal', label: strings.journal, children: <JournalPanel subjectId={claim.id} /> },
  ];
}

/** The joint draw, and below it the work of those drawn. */
function Experts({ claim }: { readonly claim: ClaimDetail }) {
  return (
    <>
      <DrawPanel claim={claim} />
      <EngagementPanel claim={claim} />
    </>
  );
}

/** What each form begins with: what is known already, and today for the dates of acts. */
function initialValues(
  claim: ClaimDetail,
  today: string,
  expected: readonly object[],
): Record<string, Record<string, unknown>> {
  const form = (key: string) => claim.forms.find((candidate) => candidate.key === key)?.fields ?? {};
  const agreement = claim.agreement ?? claim.preMeeting ?? {};
  const picked = Object.fromEntries(
    Object.entries(agreement).filter(([key]) =>
      [
        'amountFen',
        'mode',
        'performBy',
        'breachClause',
        'supervision',
        'instalments',
        'shares',
        'joint',
        'restoration',
      ].includes(key),
    ),
  );
  return {
    'claim.saveInitiation': { cause: claim.title, ...form('claim_initiation') },
    'claim.signInitiation': { signedOn: today, opinion: '同意' },
    'claim.signTermination': { signedOn: today, opinion: '同意' },
    'claim.saveInvestigation': { ...claim.investigation },
    'claim.submitInvestigation': { submittedOn: today },
    'claim.setElements': { elements: claim.elements.map(({ code }) => code) },
    'claim.citeBasis': { citations: claim.legalBasis.map(({ citation }) => citation) },
    'claim.recordOpinion': { givenOn: today },
    'claim.serveNotice': { servedOn: today, replyBy: claim.proposedReplyBy, method: '直接送达' },
    'claim.startNegotiation': { startedOn: today },
    'claim.recordRound': { heldOn: today, participants: expected },
    'claim.concludeNegotiation': { concludedOn: today },
    'claim.saveAgreement': picked,
    'claim.signAgreement': { agencySignedOn: today, obligorSignedOn: today },
    'claim.applyConfirmation': { appliedOn: today, agencyApplies: true, obligorApplies: true },
    'court.acceptConfirmation': { acceptedOn: today },
    'court.publishNotice': { noticeFrom: today },
    'claim.recordRuling': { ruledOn: today, rulingNo: claim.confirmation?.['caseNo'] },
    'claim.applyEnforcement': {
      appliedOn: today,
      court: claim.confirmation?.['court'],
      // Whoever restores himself owes no money.
      amountFen: claim.agreement?.['mode'] === 'restoration' ? undefined : claim.amounts.outstandingFen,
    },
    'court.recordEnforcementFiling': { decidedOn: today },
    'claim.recordEnforcementResult': { endedOn: today },
    'claim.startPerformance': { startedOn: today },
    'claim.recordPayment': {
      paidOn: today,
      payer: claim.parties[0]?.name,
      amountFen: claim.amounts.outstandingFen,
    },
    'claim.planRestoration': { ...(claim.agreement?.['restoration'] as object | undefined) },
    'claim.completePerformance': { completedOn: today },
    'claim.close': { closedOn: today },
    'claim.issueDocument': { issuedOn: today },
    'claim.notifyProcuratorate': { notifiedOn: today },
  };
}
