import {
  type ClaimDetail,
  type CommandReply,
  type CommandResult,
  type CouncilTopicView,
  councilCompleteAction,
  councilIssueLink,
  councilIssueMinutes,
  councilPut,
  councilRecordAnswer,
  councilResolve,
  councilsOfClaim,
} from '@ecoredress/contract';
import { Card, Tag } from 'antd';
import { useState } from 'react';
import { useApiQuery } from '../../../shared/api/queries.ts';
import { usePermission, useSession } from '../../../shared/api/session.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import styles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { PageSkeleton } from '../../../shared/display/page-skeleton.tsx';
import { IssuedLink } from '../../../shared/guests/issued-link.tsx';
import { ProblemAlert } from '../../../shared/problems/problem-alert.tsx';
import { choiceStrings } from '../../../strings/choices.ts';
import { councilStrings as strings } from '../../../strings/councils.ts';

type Issued = CommandResult<typeof councilIssueLink>;

const SMALL = { size: 'small' as const };

/** 部门议事: what was put to departments, who answered what, what was resolved, and whether it was done. */
export function CouncilPanel({ claim }: { readonly claim: ClaimDetail }) {
  const answer = useApiQuery(councilsOfClaim, { claimId: claim.id });
  const mayAct = usePermission('claim.handle');
  const [issued, setIssued] = useState<Issued>();
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={4} />;
  return (
    <div className={styles.stack}>
      <p className={styles.guidance}>{strings.help}</p>
      {mayAct ? (
        <div>
          <CommandButton
            declaration={councilPut}
            subjectId={claim.id}
            expectedVersion={claim.version}
            button={{ type: 'primary' }}
          >
            <AutoFields declaration={councilPut} caseId={claim.id} />
          </CommandButton>
        </div>
      ) : null}
      {answer.data.items.length === 0 ? <p className={styles.quiet}>{strings.none}</p> : null}
      {answer.data.items.toReversed().map((topic) => (
        <Topic key={topic.id} claim={claim} topic={topic} mayAct={mayAct} onIssued={setIssued} />
      ))}
      <IssuedLink title={strings.linkTitle} issued={issued} onClose={() => setIssued(undefined)} />
    </div>
  );
}

interface TopicProps {
  readonly claim: ClaimDetail;
  readonly topic: CouncilTopicView;
  readonly mayAct: boolean;
  readonly onIssued: (issued: Issued) => void;
}

function Topic({ claim, topic, mayAct, onIssued }: TopicProps) {
  const tag = topic.resolvedOn ? <Tag color="green">{strings.resolved}</Tag> : null;
  return (
    <Card
      size="small"
      title={topic.councilTopic}
      extra={
        <>
          <Tag>{topic.progress}</Tag>
          {tag}
        </>
      }
    >
      <p className={styles.pre}>{topic.councilQuestion}</p>
      <p className={styles.quiet}>{strings.put(topic.putByName, topic.putOn, topic.answerBy)}</p>
      {topic.requests.map((request) => (
        <Request
          key={request.id}
          claim={claim}
          topic={topic}
          request={request}
          mayAct={mayAct}
          onIssued={onIssued}
        />
      ))}
      <Resolution claim={claim} topic={topic} mayAct={mayAct} />
    </Card>
  );
}

interface RequestProps extends TopicProps {
  readonly request: CouncilTopicView['requests'][number];
}

const COLORS = { agrees: 'green', conditional: 'gold', objects: 'red' } as const;

function Request({ claim, topic, request, mayAct, onIssued }: RequestProps) {
  const on = { subjectId: request.id, expectedVersion: request.version, button: SMALL };
  return (
    <div className={styles.row} style={{ flexWrap: 'wrap' }}>
      <div style={{ flex: '1 1 20em' }}>
        <b>{request.organisation}</b> <Stance request={request} />
        {request.opinion ? <div className={styles.pre}>{request.opinion}</div> : null}
        {request.answeredOn ? (
          <div className={styles.quiet}>
            {strings.answered(request.answeredByPerson, request.answeredOn, request.byLetter)}
          </div>
        ) : null}
      </div>
      {mayAct && topic.resolvedOn === null ? (
        <div className={styles.actions}>
          <CommandButton
            {...on}
            declaration={councilIssueLink}
            label={strings.link}
            onDone={({ result }: CommandReply<Issued>) => onIssued(result)}
          />
          <CommandButton
            {...on}
            declaration={councilRecordAnswer}
            label={request.stance ? strings.again : strings.letter}
          >
            <AutoFields declaration={councilRecordAnswer} caseId={claim.id} />
          </CommandButton>
        </div>
      ) : null}
    </div>
  );
}

function Stance({ request: { stance, overdue } }: Pick<RequestProps, 'request'>) {
  if (stance) return <Tag color={COLORS[stance]}>{choiceStrings[`stance.${stance}`]}</Tag>;
  return overdue ? <Tag color="orange">{strings.overdue}</Tag> : <Tag>{strings.waiting}</Tag>;
}

/** What was resolved with its tasks; before it, the way to resolve. */
function Resolution({ claim, topic, mayAct }: Omit<TopicProps, 'onIssued'>) {
  const { today } = useSession();
  const on = { subjectId: claim.id, expectedVersion: claim.version };
  const withTopic = (values: object) => ({ ...values, topicId: topic.id });
  if (topic.resolvedOn === null) {
    return mayAct ? (
      <div className={styles.actions} style={{ marginTop: 12 }}>
        <CommandButton
          {...on}
          declaration={councilResolve}
          initialValues={{ resolvedOn: today }}
          toInput={withTopic}
        >
          <AutoFields declaration={councilResolve} except={['topicId']} />
        </CommandButton>
      </div>
    ) : null;
  }
  return (
    <div className={styles.checklist} style={{ marginTop: 12 }}>
      <p className={styles.pre}>{topic.resolution}</p>
      <p className={styles.quiet}>{strings.resolution(topic.resolvedOn)}</p>
      {topic.councilActions.map((action) => (
        <Action key={action.id} claim={claim} action={action} mayAct={mayAct} />
      ))}
      <div className={styles.actions} style={{ marginTop: 8 }}>
        {topic.minutes ? (
          <a href={`/api/documents/${topic.minutes.documentId}/pdf`} target="_blank" rel="noreferrer">
            {strings.minutesOf(topic.minutes.number)}
          </a>
        ) : null}
        {mayAct ? (
          <CommandButton
            {...on}
            declaration={councilIssueMinutes}
            button={SMALL}
            shape="modal"
            initialValues={{ issuedOn: today }}
            toInput={withTopic}
          >
            <AutoFields declaration={councilIssueMinutes} except={['topicId']} />
          </CommandButton>
        ) : null}
      </div>
    </div>
  );
}

interface ActionProps extends Pick<TopicProps, 'claim' | 'mayAct'> {
  readonly action: CouncilTopicView['councilActions'][number];
}

function Action({ claim, action, mayAct }: ActionProps) {
  const { today } = useSession();
  return (
    <div className={styles.row} style={{ flexWrap: 'wrap' }}>
      <div style={{ flex: '1 1 20em' }}>
        <b>{action.actionBody}</b> {action.actionContent}{' '}
        {action.overdue ? <Tag color="orange">{strings.late}</Tag> : null}
        <div className={styles.quiet}>
          {action.doneOn ? strings.done(action.doneOn, action.outcome) : strings.due(action.actionDueOn)}
        </div>
      </div>
      {mayAct && action.doneOn === null ? (
        <CommandButton
          declaration={councilCompleteAction}
          subjectId={claim.id}
          expectedVersion={claim.version}
          button={SMALL}
          initialValues={{ doneOn: today }}
          toInput={(values) => ({ ...values, actionId: action.id })}
        >
          <AutoFields declaration={councilCompleteAction} except={['actionId']} caseId={claim.id} />
        </CommandButton>
      ) : null}
    </div>
  );
}
