import type { ReactNode } from 'react';
import styles from './page-head.module.css';

export interface PageHeadProps {
  readonly title: ReactNode;
  /** Quiet words beside the title: a number, a unit, how many. */
  readonly sub?: ReactNode;
  /** Marks after the title: stage, state. */
  readonly marks?: ReactNode;
  /** Above the title: the way back to the list. */
  readonly back?: ReactNode;
  /** The page's buttons; at the right on a desktop, below on a phone. */
  readonly actions?: ReactNode;
}

/** The head of a page: its only h1, what it is about, what can be done. */
export function PageHead({ title, sub, marks, back, actions }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        {back ? <div className={styles.back}>{back}</div> : null}
        <h1 className={styles.title}>
          {title}
          {marks}
        </h1>
        {sub ? <div className={styles.sub}>{sub}</div> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </header>
  );
}
