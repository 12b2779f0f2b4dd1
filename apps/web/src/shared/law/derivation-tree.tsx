import type { CitationRef } from '@ecoredress/contract';
import { CitationTag } from './citation-tag.tsx';
import styles from './derivation.module.css';

/** A step of how a figure or a day was arrived at; what it rests on lies below it. */
export interface Derivation {
  readonly label: string;
  readonly value: string;
  readonly citation?: CitationRef | undefined;
  readonly children?: readonly Derivation[];
}

/** How a figure was arrived at: step, value and article, line by line. */
export function DerivationTree({ steps }: { readonly steps: readonly Derivation[] }) {
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={`${step.label}${step.value}`}>
          <div className={styles.step}>
            <span className={styles.label}>
              {step.label}
              {step.citation ? <CitationTag citation={step.citation} /> : null}
            </span>
            <span className={`number ${styles.value}`}>{step.value}</span>
          </div>
          {step.children?.length ? <DerivationTree steps={step.children} /> : null}
        </li>
      ))}
    </ol>
  );
}
