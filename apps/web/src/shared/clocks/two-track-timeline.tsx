import type { ClockView } from '@ecoredress/contract';
import { clockStrings, timelineStrings as strings } from '../../strings/clocks.ts';
import { usePhone } from '../look/use-phone.ts';
import { useWidth } from '../look/use-width.ts';
import { standingOf } from './clock-look.ts';
import styles from './timeline.module.css';
import {
  layoutTimeline,
  MEASURE,
  type PlacedClock,
  type PlacedEvent,
  type TrackEvent,
} from './timeline-layout.ts';

export interface TwoTrackTimelineProps {
  /** `pair.events` */
  readonly events: readonly TrackEvent[];
  /** The clocks of both cases (`subjectKind` penalty or claim). */
  readonly clocks: readonly ClockView[];
  /** `session.today` */
  readonly today: string;
}

/** Penalty and claim on one axis of days, the clocks of each under its line; a list on a phone and for listeners. */
export function TwoTrackTimeline(props: TwoTrackTimelineProps) {
  const phone = usePhone();
  return (
    <section aria-label={strings.title}>
      <div className={phone ? undefined : 'visually-hidden'}>
        <EventList {...props} />
      </div>
      {phone ? null : <Axis {...props} />}
    </section>
  );
}

/** Below this the axis moves sideways rather than crowding. */
const LEAST_WIDTH = 720;

function Axis({ events, clocks, today }: TwoTrackTimelineProps) {
  const [ref, available] = useWidth<HTMLDivElement>();
  const width = Math.max(LEAST_WIDTH, available);
  const { tracks, ticks, todayX, height } = layoutTimeline({ events, clocks, today, width });
  const foot = height - MEASURE.axis + 4;
  return (
    <div ref={ref} className={styles.scroller} aria-hidden>
      <svg width={width} height={height} className={styles.axis} aria-hidden="true">
        {ticks.map(({ x, label }) => (
          <g key={label} className={styles.tick}>
            <line x1={x} x2={x} y1={0} y2={foot} />
            <text x={x} y={foot + 14} className="number">
              {label}
            </text>
          </g>
        ))}
        <g className={styles.today}>
          <line x1={todayX} x2={todayX} y1={0} y2={foot} />
          <text x={todayX} y={foot + 14}>
            {strings.today}
          </text>
        </g>
        {tracks.map((track) => (
          <g key={track.track}>
            <text x={0} y={track.y} className={styles.track}>
              {strings[track.track]}
            </text>
            <line x1={MEASURE.left - 8} x2={width} y1={track.y} y2={track.y} className={styles.line} />
            {track.events.map((event) => (
              <Mark key={`${event.on}${event.title}`} event={event} y={track.y} />
            ))}
            {track.events.map((event) => (
              <Label key={`${event.on}${event.title}`} event={event} y={track.y} />
            ))}
            {track.clocks.map((placed) => (
              <Clock key={placed.clock.id} placed={placed} y={track.y} width={width} />
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

interface EventProps {
  readonly event: PlacedEvent;
  readonly y: number;
}

/** Where the label of an event stands: its base line. */
const baseOf = ({ event, y }: EventProps) => y - MEASURE.lineGap - event.row * MEASURE.labelRow;

/** The point on the line and the stem up to its words. All stems are drawn before all words, which so stay whole. */
function Mark({ event, y }: EventProps) {
  return (
    <g className={styles[event.kind]}>
      <line x1={event.x} x2={event.x} y1={y} y2={baseOf({ event, y }) - 8} className={styles.stem} />
      <circle cx={event.x} cy={y} r={event.kind === 'stage' ? 5 : 3.5} />
      <title>{`${event.on} ${event.title}`}</title>
    </g>
  );
}

function Label({ event, y }: EventProps) {
  const leftward = event.labelFrom < event.x;
  return (
    <text x={event.x + (leftward ? -4 : 4)} y={baseOf({ event, y })} textAnchor={leftward ? 'end' : 'start'}>
      <tspan className={`number ${styles.day}`}>{event.on.slice(5)}</tspan> {event.title}
      <title>{`${event.on} ${event.title}`}</title>
    </text>
  );
}

interface ClockProps {
  readonly placed: PlacedClock;
  readonly y: number;
  readonly width: number;
}

function Clock({ placed, y, width }: ClockProps) {
  const { clock, from, to, row } = placed;
  const top = y + 10 + row * MEASURE.clockRow;
  const leftward = from > width - 280;
  const { tone, word } = standingOf(clock);
  const words = `${clock.title} ${clock.dueOn.slice(5)} ${strings.due} · ${word}`;
  return (
    <g className={styles[`${tone}Clock`]}>
      <rect x={from} y={top + 14} width={to - from} height={4} rx={2} />
      <text x={leftward ? to : from} y={top + 9} textAnchor={leftward ? 'end' : 'start'}>
        {words}
      </text>
      <title>{`${clockStrings.began(clock.triggeredOn)}，${clockStrings.due(clock.dueOn)}`}</title>
    </g>
  );
}

function EventList({ events, clocks }: TwoTrackTimelineProps) {
  const dues = clocks.map((clock) => ({
    track: clock.subjectKind === 'penalty' ? ('penalty' as const) : ('claim' as const),
    on: clock.dueOn,
    title: `${clock.title} ${strings.due}（${standingOf(clock).word}）`,
    kind: 'due' as const,
  }));
  const all = [...events, ...dues].sort((a, b) => a.on.localeCompare(b.on));
  return (
    <ol className={styles.list}>
      {all.map((event) => (
        <li key={`${event.track}${event.on}${event.title}`} className={styles[`${event.track}Item`]}>
          <span className="number">{event.on}</span>
          <span className={styles.itemTrack}>{strings[event.track]}</span>
          <span className={event.kind === 'due' ? styles.itemDue : undefined}>{event.title}</span>
        </li>
      ))}
    </ol>
  );
}
