import type { ReactNode } from 'react';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly title: string;
  readonly text: string;
  /** Buttons: what can be done from here. */
  readonly actions?: ReactNode;
  /** Small print, such as an error's own words. */
  readonly detail?: ReactNode;
}

/** A page with nothing on it but a message: not found, broken, nothing allowed. */
export function Notice({ title, text, actions, detail }: NoticeProps) {
  return (
    <section className={styles.notice} role="alert">
      <h1>{title}</h1>
      <p className={styles.text}>{text}</p>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
      {detail ? <p className={styles.detail}>{detail}</p> : null}
    </section>
  );
}
