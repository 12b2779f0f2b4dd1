import { Progress } from 'antd';
import type { ReactNode } from 'react';
import { jobStrings as strings } from '../../strings/jobs.ts';
import styles from './progress-panel.module.css';

export interface JobCount {
  readonly label: string;
  readonly value: number;
  /** red for what went wrong, amber for what needs a look. */
  readonly tone?: 'red' | 'amber';
}

export interface ProgressPanelProps {
  readonly title: string;
  readonly state: 'waiting' | 'running' | 'finished' | 'failed';
  readonly done: number;
  /** 0 while it is not yet known. */
  readonly total: number;
  /** What has come of it so far: 新增、重复、有误 … */
  readonly counts?: readonly JobCount[];
  /** Why it failed. */
  readonly problem?: string | undefined;
  readonly actions?: ReactNode;
}

/** How far a long job has come, and that one need not wait for it. */
export function ProgressPanel({
  title,
  state,
  done,
  total,
  counts = [],
  problem,
  actions,
}: ProgressPanelProps) {
  const open = state === 'waiting' || state === 'running';
  const percent = state === 'finished' ? 100 : total > 0 ? Math.floor((done / total) * 100) : 0;
  return (
    <section className={styles.panel} aria-label={title} aria-busy={open}>
      <div className={styles.head}>
        <strong>{title}</strong>
        <span aria-live="polite">{strings.state[state]}</span>
      </div>
      <Progress
        percent={percent}
        status={state === 'failed' ? 'exception' : state === 'finished' ? 'success' : 'active'}
        aria-label={title}
      />
      {total > 0 ? <div className={`number ${styles.quiet}`}>{strings.progress(done, total)}</div> : null}
      {counts.length > 0 ? (
        <dl className={styles.counts}>
          {counts.map(({ label, value, tone }) => (
            <div key={label} className={tone && value > 0 ? styles[tone] : undefined}>
              <dt>{label}</dt>
              <dd className="number">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {problem ? <p className={styles.red}>{problem}</p> : null}
      {open ? <p className={styles.quiet}>{strings.mayLeave}</p> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </section>
  );
}
