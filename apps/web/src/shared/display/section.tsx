import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

export interface SectionProps {
  readonly title: ReactNode;
  /** At the right of the title: buttons, a total. */
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page on its own white ground. */
export function Section({ title, extra, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {extra ? <div className={styles.extra}>{extra}</div> : null}
      </div>
      {children}
    </section>
  );
}
