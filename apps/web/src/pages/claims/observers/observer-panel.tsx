import {
  type ClaimDetail,
  type CommandReply,
  type CommandResult,
  type ObservationView,
  observationAnswer,
  observationInvite,
  observationReissue,
  observationsOfClaim,
  observationWithdraw,
} from '@ecoredress/contract';
import { Tag } from 'antd';
import { useState } from 'react';
import { useApiQuery } from '../../../shared/api/queries.ts';
import { usePermission } from '../../../shared/api/session.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import styles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { formatMoment } from '../../../shared/display/moment.ts';
import { PageSkeleton } from '../../../shared/display/page-skeleton.tsx';
import { IssuedLink } from '../../../shared/guests/issued-link.tsx';
import { ProblemAlert } from '../../../shared/problems/problem-alert.tsx';
import { choiceStrings } from '../../../strings/choices.ts';
import { observerStrings as strings } from '../../../strings/observers.ts';

type Issued = CommandResult<typeof observationInvite>;

/** Who was invited to supervise the claim: what they looked at, what they say, how it was answered. */
export function ObserverPanel({ claim }: { readonly claim: ClaimDetail }) {
  const { data, error } = useApiQuery(observationsOfClaim, { claimId: claim.id });
  const mayInvite = usePermission('claim.handle');
  const [issued, setIssued] = useState<Issued>();
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <PageSkeleton rows={3} />;
  return (
    <div className={styles.stack}>
      <p className={styles.guidance}>{strings.help}</p>
      {mayInvite ? (
        <div>
          <CommandButton
            declaration={observationInvite}
            label={strings.invite}
            button={{ type: 'primary' }}
            toInput={(values) => ({ ...values, claimId: claim.id })}
            onDone={({ result }: CommandReply<Issued>) => setIssued(result)}
          >
            <AutoFields declaration={observationInvite} except={['claimId']} />
          </CommandButton>
        </div>
      ) : null}
      <div>
        {data.items.length === 0 ? <p className={styles.quiet}>{strings.none}</p> : null}
        {data.items.toReversed().map((item) => (
          <Observer key={item.id} item={item} mayAct={mayInvite} onIssued={setIssued} />
        ))}
      </div>
      <IssuedLink title={strings.linkTitle} issued={issued} onClose={() => setIssued(undefined)} />
    </div>
  );
}

interface ObserverProps {
  readonly item: ObservationView;
  readonly mayAct: boolean;
  readonly onIssued: (issued: Issued) => void;
}

const COLORS = { open: 'green', ended: 'default', withdrawn: 'default' } as const;

function Observer({ item, mayAct, onIssued }: ObserverProps) {
  return (
    <div className={styles.row} style={{ display: 'block' }}>
      <div>
        <b>{item.observerName}</b> <Tag>{choiceStrings[`observerKind.${item.observerKind}`]}</Tag>
        <Tag color={COLORS[item.access]}>{strings.access[item.access]}</Tag>
      </div>
      <div className={styles.quiet}>
        {item.observerBody} · {item.observerPost} · {strings.until(item.lastDay)}
      </div>
      <div className={styles.quiet}>
        {strings.invitedBy(item.invitedByName, formatMoment(item.invitedAt))}
        {item.observePurpose ? ` · ${item.observePurpose}` : ''}
        {item.withdrawnReason ? ` · ${strings.withdrawn(item.withdrawnReason)}` : ''}
      </div>
      {item.comments.map((comment) => (
        <Comment key={comment.id} item={item} comment={comment} mayAct={mayAct} />
      ))}
      <Looks item={item} />
      {mayAct && item.access === 'open' ? <Actions item={item} onIssued={onIssued} /> : null}
    </div>
  );
}

function Comment({
  item,
  comment,
  mayAct,
}: Pick<ObserverProps, 'item' | 'mayAct'> & { readonly comment: ObservationView['comments'][number] }) {
  return (
    <div className={styles.checklist} style={{ margin: '8px 0' }}>
      <p className={styles.pre}>{comment.content}</p>
      <p className={styles.quiet}>
        {item.observerName} {formatMoment(comment.commentedAt)}
      </p>
      {comment.answer ? (
        <>
          <p className={styles.pre}>{comment.answer}</p>
          <p className={styles.quiet}>
            {strings.answered(comment.answeredByName ?? '', formatMoment(comment.answeredAt ?? ''))}
          </p>
        </>
      ) : mayAct ? (
        <p>
          <CommandButton
            declaration={observationAnswer}
            subjectId={item.id}
            expectedVersion={item.version}
            label={strings.answer}
            button={{ type: 'primary', size: 'small' }}
            shape="modal"
            intro={comment.content}
            toInput={(values) => ({ ...values, commentId: comment.id })}
          >
            <AutoFields declaration={observationAnswer} except={['commentId']} />
          </CommandButton>
        </p>
      ) : null}
    </div>
  );
}

/** 查阅记录: when what was opened. */
function Looks({ item: { looks, lookCount } }: Pick<ObserverProps, 'item'>) {
  if (lookCount === 0) return <div className={styles.quiet}>{strings.noLooks}</div>;
  return (
    <details className={styles.derivation} style={{ marginTop: 4 }}>
      <summary>{strings.looks(lookCount)}</summary>
      {looks.length < lookCount ? <p className={styles.quiet}>{strings.latestLooks(looks.length)}</p> : null}
      {looks.map(({ at, what }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two looks may be the same in all they say, but never in their place
        <div key={index} className={styles.quiet}>
          {formatMoment(at)}　{what}
        </div>
      ))}
    </details>
  );
}

const SMALL = { size: 'small' as const };

function Actions({ item, onIssued }: Omit<ObserverProps, 'mayAct'>) {
  const on = { subjectId: item.id, expectedVersion: item.version, button: SMALL };
  return (
    <div className={styles.actions} style={{ marginTop: 8 }}>
      <CommandButton
        {...on}
        declaration={observationReissue}
        label={strings.reissue}
        onDone={({ result }: CommandReply<Issued>) => onIssued(result)}
      />
      <CommandButton
        {...on}
        declaration={observationWithdraw}
        label={strings.withdraw}
        intro={strings.withdrawIntro}
        shape="modal"
      >
        <AutoFields declaration={observationWithdraw} />
      </CommandButton>
    </div>
  );
}
