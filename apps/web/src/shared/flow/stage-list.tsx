import type { ChartLayout } from '@ecoredress/law';
import { commonStrings } from '../../strings/common.ts';
import { flowStrings as strings } from '../../strings/flow.ts';
import styles from './flow.module.css';
import { flowLines, type StageVisit } from './flow-model.ts';

interface StageListProps {
  readonly layout: ChartLayout;
  readonly current: string;
  readonly visits: readonly StageVisit[];
}

/** The flow as a list from top to bottom: what was, what is, what is ahead. */
export function StageList({ layout, current, visits }: StageListProps) {
  const { lines, detours } = flowLines(layout, current, visits);
  return (
    <>
      <ol className={styles.list}>
        {lines.map(({ title, state, visit }) => (
          <li
            key={`${title}${visit?.enteredOn ?? ''}`}
            className={styles[`${state}Line`]}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <strong>{title}</strong>
            <span className={`number ${styles.lineNote}`}>
              {visit
                ? visit.leftOn
                  ? strings.span(visit.enteredOn, visit.leftOn)
                  : `${strings.current} · ${strings.since(visit.enteredOn)}`
                : strings[state]}
            </span>
          </li>
        ))}
      </ol>
      {detours.length > 0 ? (
        <p className={styles.detours}>
          {strings.detours}
          {detours.join(commonStrings.listComma)}
        </p>
      ) : null}
    </>
  );
}
