import type { ClockView } from '@ecoredress/contract';
import { Button, Popover, Tooltip } from 'antd';
import { clockStrings as strings } from '../../strings/clocks.ts';
import { CitationTag } from '../law/citation-tag.tsx';
import { DerivationTree } from '../law/derivation-tree.tsx';
import { countsDown, isOpen, standingOf, usedShare } from './clock-look.ts';
import styles from './clocks.module.css';

export interface ClockBarProps {
  readonly clock: ClockView;
  /** `session.today` */
  readonly today: string;
}

/** One time limit: how it stands in a word and a colour, due when, how it was counted and by which article. */
export function ClockBar({ clock, today }: ClockBarProps) {
  const { title, state, dueOn, triggeredOn, daysLeft, runsFor } = clock;
  const standing = standingOf(clock);
  const tone = styles[`${standing.tone}Tone`];
  const used = isOpen(state) ? usedShare(triggeredOn, dueOn, today) : 1;
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <span className={styles.title}>{title}</span>
        {clock.binding === 'advisory' ? <span className={styles.quiet}>{strings.advisory}</span> : null}
        {runsFor === 'authority' ? null : <span className={styles.quiet}>{strings.whose[runsFor]}</span>}
      </div>
      <div className={styles.line}>
        <span className={`number ${styles.quiet}`}>{strings.due(dueOn)}</span>
        {clock.provisional ? <ProvisionalMark /> : null}
        <span className={`number ${styles.days} ${tone}`}>
          {standing.word}
          {countsDown(clock) ? ` · ${strings.left(daysLeft)}` : ''}
        </span>
      </div>
      <div className={styles.line}>
        <span className={styles.source}>
          <CitationTag citation={clock.citation} />
        </span>
        <Derivation clock={clock} />
      </div>
      <div className={`${styles.track} ${tone}`} aria-hidden>
        <div className={styles.used} style={{ width: `${used * 100}%` }} />
      </div>
    </div>
  );
}

function Derivation({ clock }: { readonly clock: ClockView }) {
  const content = (
    <div className={styles.derivation}>
      <DerivationTree steps={clock.steps} />
      {clock.pauses.map((pause) => (
        <p key={`${pause.ground}${pause.from}`} className="number">
          {strings.pause(groundTitle(clock, pause.ground), pause.from, pause.to)}
          {pause.note ? `（${pause.note}）` : ''}
        </p>
      ))}
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" title={strings.derivation} content={content}>
      <Button type="link" size="small" className={styles.how ?? ''}>
        {strings.derivation}
      </Button>
    </Popover>
  );
}

function groundTitle(clock: ClockView, ground: string): string {
  return clock.pausableBy.find((known) => known.ground === ground)?.title ?? ground;
}

function ProvisionalMark() {
  return (
    <Tooltip title={strings.provisionalHelp}>
      <button type="button" className={styles.mark}>
        {strings.provisional}
      </button>
    </Tooltip>
  );
}

export interface ClockTagProps {
  /** The nearest clock as lists carry it; null when none is running. */
  readonly clock: Pick<ClockView, 'title' | 'dueOn' | 'state' | 'daysLeft' | 'provisional'> | null;
}

/** A time limit in a cell of a list: its name, the days left, 暂定 when the calendar is not yet known. */
export function ClockTag({ clock }: ClockTagProps) {
  if (!clock) return <span className={styles.quiet}>—</span>;
  const { title, daysLeft, dueOn } = clock;
  const standing = standingOf(clock);
  const word = countsDown(clock) ? strings.left(daysLeft) : standing.word;
  return (
    <span className={styles.tag} title={strings.due(dueOn)}>
      {title} <span className={`number ${styles.days} ${styles[`${standing.tone}Tone`]}`}>{word}</span>
      {clock.provisional ? <span className={styles.quiet}> {strings.provisional}</span> : null}
    </span>
  );
}
