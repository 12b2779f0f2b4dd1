import {
  type ClaimDetail,
  type CommandDeclaration,
  type CourtView,
  courtAddTask,
  courtCompleteTask,
  courtJoinSuit,
  courtRecordCourtNotice,
  courtRecordPublicJudgment,
  courtReplyAnnouncement,
  type PublicSuitView,
} from '@ecoredress/contract';
import { formatYuan } from '@ecoredress/law';
import { Tag, Typography } from 'antd';
import { useSession } from '../../../shared/api/session.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import styles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { KeyValue } from '../../../shared/display/key-value.tsx';
import { Section } from '../../../shared/display/section.tsx';
import { choiceStrings } from '../../../strings/choices.ts';
import { courtStrings as strings } from '../../../strings/courts.ts';

interface OnRowProps {
  readonly claim: ClaimDetail;
  readonly declaration: CommandDeclaration;
  /** The field that names the row, and its id: the page knows it, nobody types it. */
  readonly row: Readonly<Record<string, string>>;
  readonly initial: Readonly<Record<string, unknown>>;
  readonly small?: boolean;
}

/** A command on one suit, task or announcement. */
function OnRow({ claim, declaration, row, initial, small = false }: OnRowProps) {
  return (
    <CommandButton
      declaration={declaration}
      subjectId={claim.id}
      expectedVersion={claim.version}
      actions={claim.actions}
      initialValues={initial as never}
      toInput={(values) => ({ ...values, ...row }) as never}
      {...(small ? { button: { size: 'small' } } : {})}
    >
      <AutoFields declaration={declaration} caseId={claim.id} except={Object.keys(row)} />
    </CommandButton>
  );
}

interface AnnouncementsProps {
  readonly claim: ClaimDetail;
  readonly announcements: CourtView['announcements'];
}

/** 检察公告, each with its reply or with what silence means. */
export function Announcements({ claim, announcements }: AnnouncementsProps) {
  const { today } = useSession();
  if (announcements.length === 0) return null;
  return (
    <Section title={strings.announcements}>
      {announcements.map(({ id, organ, announcedOn, content, repliedOn, reply }) => (
        <div key={id} className={styles.row}>
          <div>
            <strong>{organ}</strong> {announcedOn}
            <div>{content}</div>
            <div className={styles.quiet}>
              {repliedOn ? `${strings.replied(repliedOn)}：${reply}` : strings.notReplied}
            </div>
          </div>
          {repliedOn ? null : (
            <OnRow
              claim={claim}
              declaration={courtReplyAnnouncement}
              row={{ announcementId: id }}
              initial={{ repliedOn: today }}
              small
            />
          )}
        </div>
      ))}
    </Section>
  );
}

interface SuitsProps {
  readonly claim: ClaimDetail;
  readonly suits: CourtView['suits'];
}

export function PublicSuits({ claim, suits }: SuitsProps) {
  return suits.map((suit) => <PublicSuit key={suit.id} claim={claim} suit={suit} />);
}

function PublicSuit({ claim, suit }: { readonly claim: ClaimDetail; readonly suit: PublicSuitView }) {
  const { today } = useSession();
  const on = { claim, row: { suitId: suit.id } };
  const { judgment } = suit;
  return (
    <Section title={`${strings.suits}：${suit.plaintiff}`}>
      <KeyValue
        items={[
          { label: strings.acceptedOn, value: `${suit.acceptedOn} ${suit.court}` },
          { label: strings.caseNo, value: suit.caseNo },
          { label: strings.notifiedOn, value: suit.notifiedOn ?? strings.awaited },
          { label: strings.announcedOn, value: suit.announcedOn },
          ...(suit.joinedOn ? [{ label: strings.joinedOn, value: `${suit.joinedOn} ${suit.joining}` }] : []),
          { label: strings.requests, value: suit.requests, wide: true },
          ...(judgment ? [{ label: strings.judgment, value: judgmentText(judgment), wide: true }] : []),
        ]}
      />
      <Tasks claim={claim} suit={suit} />
      {judgment ? null : (
        <div className={styles.actions} style={{ marginTop: 12 }}>
          <OnRow {...on} declaration={courtAddTask} initial={{ askedOn: today, askedBy: suit.plaintiff }} />
          {suit.notifiedOn ? null : (
            <OnRow {...on} declaration={courtRecordCourtNotice} initial={{ notifiedOn: today }} />
          )}
          {suit.joinedOn ? null : (
            <OnRow
              {...on}
              declaration={courtJoinSuit}
              initial={{ joinedOn: today, joining: claim.unitName }}
            />
          )}
          <OnRow
            {...on}
            declaration={courtRecordPublicJudgment}
            initial={{ judgedOn: today, caseNo: suit.caseNo }}
          />
        </div>
      )}
    </Section>
  );
}

function judgmentText(judgment: NonNullable<PublicSuitView['judgment']>): string {
  const { judgedOn, caseNo, outcome, amountFen, summary } = judgment;
  const sum = amountFen > 0 ? `，${formatYuan(amountFen)} 元` : '';
  return `${judgedOn} ${caseNo}：${choiceStrings[outcome] ?? outcome}${sum}。${summary}`;
}

function Tasks({ claim, suit }: { readonly claim: ClaimDetail; readonly suit: PublicSuitView }) {
  const { today } = useSession();
  if (suit.tasks.length === 0) return null;
  return (
    <>
      <Typography.Title level={5}>{strings.tasks}</Typography.Title>
      {suit.tasks.map((task) => (
        <div key={task.id} className={styles.row}>
          <div>
            <Tag>{strings.kinds[task.kind as keyof typeof strings.kinds] ?? task.kind}</Tag>
            {task.content}{' '}
            {task.doneOn ? (
              <Tag color="green">{strings.done(task.doneOn)}</Tag>
            ) : (
              <Tag color={task.overdue ? 'red' : 'blue'}>
                {task.overdue ? strings.overdue : strings.running}
              </Tag>
            )}
            <div className={styles.quiet}>
              {strings.task(task.askedBy, task.askedOn, task.dueOn)}
              {task.outcome ? `。${task.outcome}` : ''}
            </div>
          </div>
          {task.doneOn ? null : (
            <OnRow
              claim={claim}
              declaration={courtCompleteTask}
              row={{ taskId: task.id }}
              initial={{ doneOn: today }}
              small
            />
          )}
        </div>
      ))}
    </>
  );
}
