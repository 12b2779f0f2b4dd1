import {
  type ClaimDetail,
  type InvitationView,
  invitationIssueLetter,
  invitationRecordReply,
  invitationSend,
  invitationsOfClaim,
} from '@ecoredress/contract';
import { Tag } from 'antd';
import { useApiQuery } from '../../../shared/api/queries.ts';
import { useSession } from '../../../shared/api/session.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import styles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { PageSkeleton } from '../../../shared/display/page-skeleton.tsx';
import { Section } from '../../../shared/display/section.tsx';
import { ProblemAlert } from '../../../shared/problems/problem-alert.tsx';
import { choiceStrings } from '../../../strings/choices.ts';
import { invitationStrings as strings } from '../../../strings/invitations.ts';

/** By stage: whom the rule invites, what was sent, and what was answered. */
export function InvitationPanel({ claim }: { readonly claim: ClaimDetail }) {
  const { today } = useSession();
  const answer = useApiQuery(invitationsOfClaim, { claimId: claim.id });
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={4} />;
  const { proposals, items } = answer.data;
  const stages = new Map([...proposals, ...items].map(({ stage, stageTitle }) => [stage, stageTitle]));
  return (
    <div className={styles.stack}>
      {stages.size === 0 ? <p className={styles.quiet}>{strings.none}</p> : null}
      <div className={styles.actions}>
        <CommandButton
          declaration={invitationSend}
          subjectId={claim.id}
          expectedVersion={claim.version}
          actions={claim.actions}
          initialValues={{ sentOn: today }}
          button={{ type: 'primary' }}
        >
          <AutoFields declaration={invitationSend} caseId={claim.id} />
        </CommandButton>
      </div>
      {[...stages].map(([stage, title]) => (
        <Section key={stage} title={title}>
          {proposals
            .filter((proposal) => proposal.stage === stage && !proposal.invited)
            .map((proposal) => (
              <div key={proposal.body} className={styles.row}>
                <div>
                  {proposal.title}
                  <div className={styles.quiet}>{choiceStrings[`purpose.${proposal.purpose}`]}</div>
                </div>
                <div>
                  <Tag>{strings.notInvited}</Tag>
                </div>
              </div>
            ))}
          {items
            .filter((item) => item.stage === stage)
            .map((item) => (
              <Invitation key={item.id} claim={claim} item={item} today={today} />
            ))}
        </Section>
      ))}
    </div>
  );
}

interface InvitationProps {
  readonly claim: ClaimDetail;
  readonly item: InvitationView;
  readonly today: string;
}

function Invitation({ claim, item, today }: InvitationProps) {
  return (
    <div className={styles.row}>
      <div>
        <strong>{item.organisation}</strong> <ReplyTag item={item} />
        <div className={styles.quiet}>{strings.sent(item.sentOn, item.way, item.contact)}</div>
        <div className={styles.quiet}>
          {item.meetingOn ? `${strings.meets(item.meetingOn, item.meetingTime, item.meetingPlace)} · ` : ''}
          {item.repliedOn ? strings.replied(item.repliedOn, item.attendee) : strings.replyBy(item.replyBy)}
        </div>
      </div>
      <div className={styles.actions}>
        <Letter claim={claim} item={item} today={today} />
        {item.reply === null ? (
          <CommandButton
            declaration={invitationRecordReply}
            subjectId={claim.id}
            expectedVersion={claim.version}
            actions={claim.actions}
            initialValues={{ invitationId: item.id, repliedOn: today }}
            button={{ size: 'small' }}
          >
            <AutoFields declaration={invitationRecordReply} except={['invitationId']} />
          </CommandButton>
        ) : null}
      </div>
    </div>
  );
}

/** The letter of the invitation, once it is made, and the button that makes it. */
function Letter({ claim, item, today }: InvitationProps) {
  return (
    <>
      {item.letter ? (
        <a href={`/api/documents/${item.letter.documentId}/pdf`} target="_blank" rel="noreferrer">
          {item.letter.number}
        </a>
      ) : null}
      <CommandButton
        declaration={invitationIssueLetter}
        subjectId={claim.id}
        expectedVersion={claim.version}
        actions={claim.actions}
        initialValues={{ invitationId: item.id, issuedOn: today }}
        button={{ size: 'small' }}
      >
        <AutoFields declaration={invitationIssueLetter} except={['invitationId']} />
      </CommandButton>
    </>
  );
}

function ReplyTag({ item }: { readonly item: InvitationView }) {
  if (item.reply === null) {
    return item.overdue ? <Tag color="orange">{strings.overdue}</Tag> : <Tag>{strings.awaited}</Tag>;
  }
  return (
    <Tag color={item.reply === 'attends' ? 'green' : 'default'}>{choiceStrings[`reply.${item.reply}`]}</Tag>
  );
}
