import {
  type CommandDeclaration,
  engagementAccept,
  engagementDecline,
  type GuestEngagement,
} from '@ecoredress/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Input, Tag } from 'antd';
import { useState } from 'react';
import { type ApiProblem, asProblem } from '../../../shared/api/api-problem.ts';
import caseStyles from '../../../shared/case/case.module.css';
import { KeyValue } from '../../../shared/display/key-value.tsx';
import { formatMoment } from '../../../shared/display/moment.ts';
import { Money } from '../../../shared/display/money.tsx';
import { PageSkeleton } from '../../../shared/display/page-skeleton.tsx';
import { ProblemAlert } from '../../../shared/problems/problem-alert.tsx';
import { engagementStrings } from '../../../strings/engagements.ts';
import { askAsGuest, sendAsGuest } from '../as-guest.ts';
import styles from '../guest.module.css';
import { CaseFile } from './case-file.tsx';
import { Declaration } from './declaration.tsx';
import { OpinionForm, OpinionShown } from './opinion-form.tsx';

const strings = engagementStrings.guest;

export type Send = (declaration: CommandDeclaration, input: object) => Promise<void>;

export interface PartProps {
  readonly engagement: GuestEngagement;
  readonly send: Send;
}

/** Where an invited expert answers, declares, reads what was released, gives the opinion and sees the fee. */
export function ExpertPortal({ onLeave }: { readonly onLeave: () => void }) {
  const answer = useQuery<GuestEngagement, ApiProblem>({
    queryKey: ['guest', 'engagement'],
    queryFn: () => askAsGuest('/api/guest/engagement'),
  });
  const [problem, setProblem] = useState<ApiProblem>();
  if (answer.error) return <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <PageSkeleton rows={8} />;
  const engagement = answer.data;
  const send: Send = async (declaration, input) => {
    setProblem(undefined);
    try {
      // Every look at the file moves the version on, and changes nothing of what is handed in.
      const now = (await answer.refetch()).data ?? engagement;
      await sendAsGuest(declaration, now, input);
    } catch (error) {
      setProblem(asProblem(error));
      // The form may be long: what is wrong is said above it.
      scrollTo({ top: 0 });
    }
    await answer.refetch();
  };
  const parts = { engagement, send };
  return (
    <div className={caseStyles.stack}>
      <About engagement={engagement} />
      {problem ? <ProblemAlert error={problem} /> : null}
      {engagement.mayAccept ? <Answer {...parts} /> : null}
      {engagement.mayDeclare ? <Declaration {...parts} /> : null}
      {engagement.fileOpen ? <CaseFile engagement={engagement} /> : null}
      {engagement.mayGiveOpinion ? <OpinionForm {...parts} /> : null}
      <OpinionShown engagement={engagement} />
      {engagement.fee ? <Fee engagement={engagement} /> : null}
      {engagement.mayDecline && !engagement.mayAccept ? <StepBack {...parts} /> : null}
      <div className={styles.ways}>
        <Button onClick={() => void answer.refetch()}>{strings.refresh}</Button>
        <Button onClick={onLeave}>{strings.leave}</Button>
      </div>
    </div>
  );
}

function About({ engagement }: Pick<PartProps, 'engagement'>) {
  return (
    <Card title={strings.about} extra={<Tag color="green">{engagement.statusTitle}</Tag>}>
      <KeyValue
        columns={1}
        items={[
          {
            label: strings.me,
            value: `${engagement.expertName}（${engagement.employer}，${engagement.professionalTitle}）`,
          },
          { label: strings.claim, value: `${engagement.claimTitle}（${engagement.claimNumber}）` },
          { label: strings.unit, value: engagement.unitName },
          { label: strings.obligors, value: engagement.obligors },
          { label: strings.place, value: engagement.place },
          ...(engagement.task ? [{ label: strings.task, value: engagement.task }] : []),
        ]}
      />
      {engagement.endReason ? <p>{engagement.endReason}</p> : null}
      <p className={caseStyles.quiet}>{strings.onlyThis}</p>
    </Card>
  );
}

function Answer({ engagement, send }: PartProps) {
  return (
    <Card title={strings.answer}>
      <p>{strings.answerBy(formatMoment(engagement.answerBy))}</p>
      <div className={caseStyles.stack}>
        <Button type="primary" size="large" block onClick={() => void send(engagementAccept, {})}>
          {strings.accept}
        </Button>
        <Refusal send={send} />
      </div>
    </Card>
  );
}

/** Not any more, though accepted: possible until the opinion is given. */
function StepBack({ send }: PartProps) {
  return (
    <details>
      <summary>{strings.decline}</summary>
      <Refusal send={send} />
    </details>
  );
}

function Refusal({ send }: Pick<PartProps, 'send'>) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!open) {
    return (
      <Button size="large" block onClick={() => setOpen(true)}>
        {strings.decline}
      </Button>
    );
  }
  return (
    <div className={caseStyles.stack}>
      <Input.TextArea
        aria-label={strings.reason}
        placeholder={strings.reason}
        value={reason}
        autoSize={{ minRows: 2 }}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button
        danger
        block
        disabled={reason.trim() === ''}
        onClick={() => void send(engagementDecline, { reason })}
      >
        {strings.send}
      </Button>
      <Button block onClick={() => setOpen(false)}>
        {strings.cancel}
      </Button>
    </div>
  );
}

function Fee({ engagement: { fee } }: Pick<PartProps, 'engagement'>) {
  if (!fee) return null;
  return (
    <Card title={strings.fee} extra={<Tag>{engagementStrings.feeState(fee.paidOn)}</Tag>}>
      <Money fen={fee.feeFen} />
      {fee.note ? <p className={caseStyles.quiet}>{fee.note}</p> : null}
    </Card>
  );
}
