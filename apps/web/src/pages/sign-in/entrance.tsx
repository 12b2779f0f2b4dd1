import type { ReactNode } from 'react';
import { shellStrings } from '../../strings/shell.ts';
import styles from './entrance.module.css';

/** The panel in the middle of the page that sign-in and password change share. */
export function Entrance({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.panel}>
        <div className={styles.product}>
          <img src="/icon.svg" alt="" />
          <div>
            <strong>{shellStrings.product}</strong>
            <span>{shellStrings.productLong}</span>
          </div>
        </div>
        <h1 className={styles.title}>{title}</h1>
        {children}
      </div>
    </main>
  );
}
