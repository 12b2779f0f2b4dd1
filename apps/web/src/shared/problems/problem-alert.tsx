import { Alert, Button } from 'antd';
import { lazy, Suspense } from 'react';
import { commonStrings } from '../../strings/common.ts';
import { problemStrings } from '../../strings/problems.ts';
import { type ApiProblem, asProblem } from '../api/api-problem.ts';
import { formatMoment } from '../display/moment.ts';
import styles from './problem-alert.module.css';

// The register of legal sources comes with it, which the sign-in page can do without.
const CitationTag = lazy(async () => ({ default: (await import('../law/citation-tag.tsx')).CitationTag }));

export interface ProblemAlertProps {
  /** What was thrown; anything but an ApiProblem is shown as a page error. */
  readonly error: unknown;
  /** On a version conflict: loads the newest state; a button offers it. */
  readonly onReload?: () => void;
  /** On a failed read: asks again; a button offers it. */
  readonly onRetry?: () => void;
  /** Leaves out the items that are already shown at their fields. */
  readonly hideFields?: readonly string[];
}

/**
 * A refusal as its reasons: each sentence with the article it stands on; on a conflict who changed what since;
 * for everything else what happened and what to do.
 */
export function ProblemAlert({ error, onReload, onRetry, hideFields = [] }: ProblemAlertProps) {
  const problem = asProblem(error);
  const conflict = problem.status === 409 && problem.changedSince.length > 0;
  return (
    <Alert
      type={problem.status === 422 || conflict ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={problem.title}
      description={conflict ? <Changes problem={problem} /> : <Reasons problem={problem} hide={hideFields} />}
      action={
        conflict && onReload ? (
          <Button size="small" onClick={onReload}>
            {problemStrings.reload}
          </Button>
        ) : onRetry ? (
          <Button size="small" onClick={onRetry}>
            {commonStrings.retry}
          </Button>
        ) : null
      }
    />
  );
}

function Reasons({ problem, hide }: { readonly problem: ApiProblem; readonly hide: readonly string[] }) {
  const items = problem.problems.filter(({ field }) => field === undefined || !hide.includes(field));
  if (problem.problems.length === 0) return problem.message;
  return (
    <ul className={styles.list}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
        <li key={index}>
          {item.message}
          {item.citation ? (
            <Suspense>
              <CitationTag citation={item.citation} />
            </Suspense>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Changes({ problem }: { readonly problem: ApiProblem }) {
  return (
    <>
      <p className={styles.lead}>{problemStrings.conflictText}</p>
      <ul className={styles.list}>
        {problem.changedSince.map((change) => (
          <li key={`${change.at}${change.title}`}>
            <span className="number">{formatMoment(change.at)}</span> {change.actorName} {change.title}
            {change.summary ? `：${change.summary}` : ''}
          </li>
        ))}
      </ul>
    </>
  );
}
