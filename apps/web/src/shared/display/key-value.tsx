import type { ReactNode } from 'react';
import { commonStrings } from '../../strings/common.ts';
import styles from './key-value.module.css';

export interface KeyValueItem {
  readonly label: string;
  /** Empty text, null and undefined are shown as 未填写. */
  readonly value: ReactNode;
  /** Takes the whole width: long text. */
  readonly wide?: boolean;
}

export interface KeyValueProps {
  readonly items: readonly KeyValueItem[];
  /** How many side by side on a desktop; a phone shows one. */
  readonly columns?: 1 | 2 | 3;
}

/** What is known of something: label and value, label and value. */
export function KeyValue({ items, columns = 2 }: KeyValueProps) {
  return (
    <dl className={`${styles.list} ${styles[`columns${columns}`]}`}>
      {items.map(({ label, value, wide }) => (
        <div key={label} className={wide ? styles.wide : undefined}>
          <dt>{label}</dt>
          <dd>{isEmpty(value) ? <span className={styles.empty}>{commonStrings.notFilled}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

function isEmpty(value: ReactNode): boolean {
  return value === undefined || value === null || value === '';
}
