import type { ClockView, PairView } from '@ecoredress/contract';
import { daysBetween } from './clock-look.ts';

export type TrackEvent = PairView['events'][number];

/** The events of a pair without due days: on the axis and in its list the clocks themselves say these. */
export function eventsWithoutDues({ events }: Pick<PairView, 'events'>): TrackEvent[] {
  return events.filter(({ kind }) => kind !== 'due');
}

/** Pixels. Labels stand in rows above the line of their track, clocks hang in rows below it. */
export const MEASURE = {
  left: 76,
  right: 24,
  labelRow: 20,
  clockRow: 25,
  lineGap: 10,
  trackGap: 26,
  axis: 28,
  digit: 7,
  glyph: 12.5,
};

export interface PlacedEvent extends TrackEvent {
  readonly x: number;
  /** 0 is the row next to the line. */
  readonly row: number;
  /** The label's edges; it is drawn from the event to the right, or to the left near the end of the axis. */
  readonly labelFrom: number;
  readonly labelTo: number;
}

export interface PlacedClock {
  readonly clock: ClockView;
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

export interface PlacedTrack {
  readonly track: 'penalty' | 'claim';
  /** Where its line runs. */
  readonly y: number;
  readonly events: readonly PlacedEvent[];
  readonly clocks: readonly PlacedClock[];
}

export interface TimelineLayout {
  readonly tracks: readonly PlacedTrack[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly todayX: number;
  readonly height: number;
}

interface TimelineInput {
  readonly events: readonly TrackEvent[];
  readonly clocks: readonly ClockView[];
  /** 'YYYY-MM-DD' */
  readonly today: string;
  /** Pixels. */
  readonly width: number;
}

/** Lays both cases on one axis of days, so that labels of one row never cover each other. */
export function layoutTimeline({ events, clocks, today, width }: TimelineInput): TimelineLayout {
  const days = [
    today,
    ...events.map(({ on }) => on),
    ...clocks.flatMap((c) => [c.triggeredOn, c.dueOn]),
  ].sort();
  const first = days[0] ?? today;
  const span = Math.max(1, daysBetween(first, days.at(-1) ?? today));
  const room = Math.max(1, width - MEASURE.left - MEASURE.right);
  const xOf = (day: string) => MEASURE.left + (daysBetween(first, day) / span) * room;
  let y = 4;
  const tracks = (['penalty', 'claim'] as const).map((track): PlacedTrack => {
    const placed = placeEvents(
      events.filter((event) => event.track === track),
      xOf,
      width,
    );
    const hung = placeClocks(
      clocks.filter(({ subjectKind }) => subjectKind === track),
      xOf,
    );
    y += rows(placed) * MEASURE.labelRow + MEASURE.lineGap;
    const line = y;
    y += rows(hung) * MEASURE.clockRow + MEASURE.trackGap;
    return { track, y: line, events: placed, clocks: hung };
  });
  return { tracks, ticks: placeTicks(first, span, room, xOf), todayX: xOf(today), height: y + MEASURE.axis };
}

function rows(placed: readonly { readonly row: number }[]): number {
  return placed.reduce((most, { row }) => Math.max(most, row + 1), 1);
}

/**
 * Places from the latest to the earliest, each in the lowest row where its words touch no others and no stem runs
 * through words. Where the end of the axis is too crowded for that, words still never touch.
 */
function placeEvents(
  events: readonly TrackEvent[],
  xOf: (day: string) => number,
  width: number,
): PlacedEvent[] {
  const placed: PlacedEvent[] = [];
  for (const event of [...events].sort((a, b) => b.on.localeCompare(a.on))) {
    const x = xOf(event.on);
    const length = labelLength(event);
    const labelFrom = x + length > width ? Math.max(0, x - length) : x;
    const free = Array.from({ length: placed.length + 1 }, (_, row) => ({
      ...event,
      x,
      row,
      labelFrom,
      labelTo: labelFrom + length,
    })).filter((spot) => placed.every((other) => standsApart(spot, other)));
    const clear = free.find((spot) =>
      placed.every((other) => !crosses(spot, other) && !crosses(other, spot)),
    );
    const spot = clear ?? free[0];
    if (spot) placed.push(spot);
  }
  return placed.reverse();
}

/** Pixels between the words of neighbours in one row. */
const GAP = 10;

function standsApart(a: PlacedEvent, b: PlacedEvent): boolean {
  return a.row !== b.row || a.labelFrom >= b.labelTo + GAP || b.labelFrom >= a.labelTo + GAP;
}

/** Whether the stem of one runs through the words of another that stand in a row below its own. */
function crosses(one: PlacedEvent, other: PlacedEvent): boolean {
  return one.row > other.row && one.x > other.labelFrom && one.x < other.labelTo;
}

/** An estimate on the safe side: month and day, then the title in full-width characters. */
function labelLength({ title }: TrackEvent): number {
  return 8 + 5 * MEASURE.digit + 6 + [...title].length * MEASURE.glyph;
}

function placeClocks(clocks: readonly ClockView[], xOf: (day: string) => number): PlacedClock[] {
  return [...clocks]
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
    .map((clock, row) => ({
      clock,
      from: xOf(clock.triggeredOn),
      to: Math.max(xOf(clock.dueOn), xOf(clock.triggeredOn) + 4),
      row,
    }));
}

const STEPS_IN_MONTHS = [1, 2, 3, 6, 12, 24, 60];
const LEAST_BETWEEN_TICKS = 74;

function placeTicks(first: string, span: number, room: number, xOf: (day: string) => number) {
  const start = Temporal.PlainDate.from(first);
  const end = start.add({ days: span });
  const monthWidth = (room / span) * 30.4;
  const step = STEPS_IN_MONTHS.find((months) => months * monthWidth >= LEAST_BETWEEN_TICKS) ?? 120;
  const ticks: { x: number; label: string }[] = [];
  let month = start
    .with({ day: 1, month: step >= 12 ? 1 : start.month })
    .add({ months: start.day === 1 && step < 12 ? 0 : step });
  while (Temporal.PlainDate.compare(month, end) <= 0) {
    ticks.push({ x: xOf(month.toString()), label: `${month.year}-${String(month.month).padStart(2, '0')}` });
    month = month.add({ months: step });
  }
  return ticks;
}
