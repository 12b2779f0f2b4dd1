import { type LeadDetail, leadGet } from '@ecoredress/contract';
import { chartLayout, leadChart } from '@ecoredress/law';
import { Link, useParams } from '@tanstack/react-router';
import { Alert, Card, Tag } from 'antd';
import { useApiQuery } from '../../shared/api/queries.ts';
import { useSession } from '../../shared/api/session.ts';
import styles from '../../shared/case/case.module.css';
import { CaseActions } from '../../shared/case/case-actions.tsx';
import { declarationsOn } from '../../shared/case/declarations.ts';
import { JournalPanel, PartyList } from '../../shared/case/panels.tsx';
import { ClockBar } from '../../shared/clocks/clock-bar.tsx';
import { KeyValue } from '../../shared/display/key-value.tsx';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { FlowChart } from '../../shared/flow/flow-chart.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { caseStrings as strings } from '../../strings/cases.ts';

const LAYOUT = chartLayout(leadChart);
const COMMANDS = declarationsOn('lead');

/** One lead: what it says, what is due, what to do with it. */
export function LeadPage() {
  const { id } = useParams({ from: '/frame/leads/$id' });
  const answer = useApiQuery(leadGet, { id });
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={8} />;
  return <Lead lead={answer.data} />;
}

/** A lead keeps no history of stages: it was registered when it came, and is where it is. */
function visitsOf(lead: LeadDetail) {
  const first = { stage: 'registered', title: '', enteredOn: lead.receivedOn, leftOn: null };
  return lead.stage === 'registered'
    ? [first]
    : [first, { ...first, stage: lead.stage, title: lead.stageTitle }];
}

function Lead({ lead }: { readonly lead: LeadDetail }) {
  const { today } = useSession();
  return (
    <>
      <PageHead
        back={<Link to="/leads">{strings.back(strings.leads)}</Link>}
        title={lead.title}
        marks={<Tag color="green">{lead.stageTitle}</Tag>}
        sub={`${lead.channelTitle} · ${lead.unitName}`}
      />
      <div className={styles.stack}>
        {lead.penaltyId && !lead.claimId ? (
          <Alert
            type="info"
            showIcon
            title={lead.eligibility?.reasons.join('；')}
            action={
              <Link to="/penalties/$id" params={{ id: lead.penaltyId }}>
                {strings.toPenalty}
              </Link>
            }
          />
        ) : null}
        {lead.claimId ? (
          <Alert
            type="success"
            showIcon
            title={lead.stageTitle}
            action={
              <Link to="/claims/$id" params={{ id: lead.claimId }}>
                {strings.toClaim}
              </Link>
            }
          />
        ) : null}
        <Card size="small">
          <FlowChart title={strings.leads} layout={LAYOUT} current={lead.stage} visits={visitsOf(lead)} />
        </Card>
        <div className={styles.columns}>
          <div className={styles.stack}>
            <Card title={strings.nextSteps}>
              <CaseActions
                subjectId={lead.id}
                version={lead.version}
                actions={lead.actions}
                commands={COMMANDS}
                initial={{
                  'lead.accept': { acceptedOn: today },
                  'lead.check': { checkedOn: today },
                  'lead.decline': { decidedOn: today },
                  'lead.open': { title: lead.title },
                }}
              />
            </Card>
            <Card title={strings.facts}>
              <KeyValue
                items={[
                  { label: '摘要', value: <p className={styles.pre}>{lead.summary}</p>, wide: true },
                  { label: '发现日期', value: lead.foundOn },
                  { label: strings.receivedOn, value: lead.receivedOn },
                  { label: strings.place, value: lead.place },
                  { label: '来源编号', value: lead.sourceNo },
                ]}
              />
              <PartyList parties={lead.parties} />
            </Card>
            <Card title={strings.journal}>
              <JournalPanel subjectId={lead.id} />
            </Card>
          </div>
          <Card title={strings.clocks}>
            {lead.clocks.length === 0 ? strings.noClocks : null}
            {lead.clocks.map((clock) => (
              <ClockBar key={clock.id} clock={clock} today={today} />
            ))}
          </Card>
        </div>
      </div>
    </>
  );
}
