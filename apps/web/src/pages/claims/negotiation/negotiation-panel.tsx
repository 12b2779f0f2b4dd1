import {
  type ClaimDetail,
  negotiationIssuePaper,
  negotiationOfClaim,
  type QueryResult,
} from '@ecoredress/contract';
import { Tag } from 'antd';
import { useApiQuery } from '../../../shared/api/queries.ts';
import { useSession } from '../../../shared/api/session.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import styles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { PageSkeleton } from '../../../shared/display/page-skeleton.tsx';
import { Section } from '../../../shared/display/section.tsx';
import { CitationTag } from '../../../shared/law/citation-tag.tsx';
import { ProblemAlert } from '../../../shared/problems/problem-alert.tsx';
import { negotiationStrings as strings } from '../../../strings/negotiations.ts';
import { Meeting } from './meeting.tsx';
import { Offers } from './offers.tsx';
import { PartialResult } from './partial.tsx';

type Negotiation = QueryResult<typeof negotiationOfClaim>;

/** The course of a negotiation: its limits, the offers, each meeting, and what a success in part left open. */
export function NegotiationPanel({ claim }: { readonly claim: ClaimDetail }) {
  const { today } = useSession();
  const answer = useApiQuery(negotiationOfClaim, { claimId: claim.id });
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={4} />;
  const { rounds, partial } = answer.data;
  return (
    <div className={styles.stack}>
      <Limits negotiation={answer.data} />
      {partial ? <PartialResult claim={claim} partial={partial} /> : null}
      <Offers negotiation={answer.data} />
      <Section
        title={strings.minutes}
        extra={
          <CommandButton
            declaration={negotiationIssuePaper}
            subjectId={claim.id}
            expectedVersion={claim.version}
            actions={claim.actions}
            initialValues={{ issuedOn: today }}
            button={{ size: 'small' }}
          >
            <AutoFields declaration={negotiationIssuePaper} except={['roundId']} />
          </CommandButton>
        }
      >
        {rounds.length === 0 ? <p className={styles.quiet}>{strings.none}</p> : null}
        {rounds.toReversed().map((round) => (
          <Meeting key={round.id} claim={claim} round={round} />
        ))}
      </Section>
    </div>
  );
}

function Limits({ negotiation }: { readonly negotiation: Negotiation }) {
  const { limits, nextRoundBy, negotiateBy, rounds } = negotiation;
  const lines = [
    { limit: limits.rounds, text: strings.held(rounds.length, limits.rounds.value) },
    { limit: limits.daysBetween, text: strings.between(limits.daysBetween.value) },
    { limit: limits.minutesLong, text: strings.long(limits.minutesLong.value) },
  ];
  return (
    <Section title={strings.limits}>
      {lines.map(({ limit, text }) => (
        <div key={text} className={styles.row}>
          <span>{text}</span>
          {limit.citation ? (
            <CitationTag citation={limit.citation} />
          ) : (
            <Tag color="orange">{strings.toCheck}</Tag>
          )}
        </div>
      ))}
      {negotiateBy ? <div className={styles.row}>{strings.negotiateBy(negotiateBy)}</div> : null}
      {nextRoundBy ? (
        <div className={styles.row}>
          <strong>{strings.nextBy(nextRoundBy)}</strong>
        </div>
      ) : null}
    </Section>
  );
}
