import {
  type ClaimDetail,
  type negotiationOfClaim,
  negotiationRecordRemainderResult,
  negotiationReferRemainder,
  negotiationSueRemainder,
  type QueryResult,
} from '@ecoredress/contract';
import { Alert } from 'antd';
import { useSession } from '../../../shared/api/session.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import styles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { KeyValue } from '../../../shared/display/key-value.tsx';
import { Money } from '../../../shared/display/money.tsx';
import { Section } from '../../../shared/display/section.tsx';
import { choiceStrings } from '../../../strings/choices.ts';
import { negotiationStrings as strings } from '../../../strings/negotiations.ts';

type Partial = NonNullable<QueryResult<typeof negotiationOfClaim>['partial']>;

interface PartialResultProps {
  readonly claim: ClaimDetail;
  readonly partial: Partial;
}

/** What was agreed, what stayed open, and what became of that: the claim is not performed before it is decided. */
export function PartialResult({ claim, partial }: PartialResultProps) {
  const { today } = useSession();
  const shared = { subjectId: claim.id, expectedVersion: claim.version, actions: claim.actions };
  const { course } = partial;
  return (
    <Section title={strings.partial}>
      <KeyValue
        columns={1}
        items={[
          {
            label: strings.agreedSum,
            value: <Items items={partial.agreedItems} total={partial.agreedFen} />,
          },
          { label: strings.openSum, value: <Items items={partial.openItems} total={partial.openFen} /> },
          ...(course ? [{ label: strings.result, value: <Course course={course} /> }] : []),
        ]}
      />
      {course ? null : <Alert type="warning" showIcon title={strings.undecided} style={{ marginTop: 12 }} />}
      <div className={styles.actions} style={{ marginTop: 12 }}>
        {course ? null : (
          <>
            <CommandButton
              {...shared}
              declaration={negotiationSueRemainder}
              initialValues={{ filedOn: today, claimFen: partial.openFen }}
            >
              <AutoFields declaration={negotiationSueRemainder} caseId={claim.id} />
            </CommandButton>
            <CommandButton
              {...shared}
              declaration={negotiationReferRemainder}
              initialValues={{ referredOn: today }}
            >
              <AutoFields declaration={negotiationReferRemainder} caseId={claim.id} />
            </CommandButton>
          </>
        )}
        {course && course.outcome === null ? (
          <CommandButton
            {...shared}
            declaration={negotiationRecordRemainderResult}
            initialValues={{ decidedOn: today }}
          >
            <AutoFields declaration={negotiationRecordRemainderResult} caseId={claim.id} />
          </CommandButton>
        ) : null}
      </div>
    </Section>
  );
}

function Items({ items, total }: { readonly items: Partial['openItems']; readonly total: number }) {
  return (
    <>
      <Money fen={total} />
      {items.map(({ title, amountFen }) => (
        <div key={title} className={styles.quiet}>
          {title} <Money fen={amountFen} />
        </div>
      ))}
    </>
  );
}

function Course({ course }: { readonly course: NonNullable<Partial['course']> }) {
  const { kind, startedOn, before, outcome } = course;
  return (
    <>
      {kind === 'suit' ? strings.sued(startedOn, before) : strings.referred(startedOn, before)}
      <div className={styles.quiet}>
        {outcome === null ? (
          strings.pending
        ) : (
          <>
            {course.decidedOn} {choiceStrings[`outcome.${outcome}`] ?? choiceStrings[outcome]} {course.caseNo}{' '}
            <Money fen={course.awardedFen} />
          </>
        )}
      </div>
    </>
  );
}
