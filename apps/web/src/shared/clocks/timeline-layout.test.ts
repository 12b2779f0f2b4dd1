import type { ClockView } from '@ecoredress/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutTimeline, type TrackEvent } from './timeline-layout.ts';

const FIRST = Temporal.PlainDate.from('2026-01-05');
const day = fc.nat(700).map((days) => FIRST.add({ days }).toString());
const event: fc.Arbitrary<TrackEvent> = fc.record({
  track: fc.constantFrom('penalty' as const, 'claim' as const),
  on: day,
  title: fc.string({
    unit: fc.constantFrom('立', '案', '事', '先', '告', '知'),
    minLength: 2,
    maxLength: 12,
  }),
  kind: fc.constantFrom('stage' as const, 'event' as const, 'due' as const),
});

function clock(subjectKind: 'penalty' | 'claim', triggeredOn: string, dueOn: string): ClockView {
  return {
    id: `${subjectKind}${dueOn}`,
    ruleId: 'P-90',
    title: '办案期限',
    subjectKind,
    subjectId: 'x',
    triggeredOn,
    dueOn,
    state: 'running',
    daysLeft: 1,
    provisional: false,
    binding: 'hard',
    runsFor: 'authority',
    verified: true,
    citation: { sourceId: 'penaltyReg' },
    pauses: [],
    pausableBy: [],
    steps: [],
  };
}

describe('the two-track timeline', () => {
  it('never lets labels of one row cover each other, nor leave the picture at the right', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 25 }),
        fc.integer({ min: 600, max: 1600 }),
        (events, width) => {
          const { tracks } = layoutTimeline({ events, clocks: [], today: '2026-11-23', width });
          for (const { events: placed } of tracks) {
            for (const a of placed) {
              expect(a.labelTo).toBeLessThanOrEqual(width);
              for (const b of placed) {
                if (a !== b && a.row === b.row) {
                  expect(a.labelTo <= b.labelFrom || b.labelTo <= a.labelFrom).toBe(true);
                }
              }
            }
          }
        },
      ),
    );
  });

  it('runs no stem through words where days lie close together', () => {
    const titles = ['立案', '裁量商议', '事先告知', '处罚决定'];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 4 }),
        (offsets) => {
          const events = offsets.map(
            (days, index): TrackEvent => ({
              track: 'penalty',
              on: FIRST.add({ days }).toString(),
              title: titles[index] ?? '',
              kind: 'event',
            }),
          );
          const today = FIRST.add({ days: 120 }).toString();
          const placed = layoutTimeline({ events, clocks: [], today, width: 1200 }).tracks[0]?.events ?? [];
          expect(placed.map(({ on }) => on)).toEqual(events.map(({ on }) => on).toSorted());
          for (const a of placed)
            for (const b of placed) expect(a.row > b.row && a.x > b.labelFrom && a.x < b.labelTo).toBe(false);
        },
      ),
    );
  });

  it('keeps the order of days on the axis for both cases alike', () => {
    const events: TrackEvent[] = [
      { track: 'penalty', on: '2026-03-01', title: '立案', kind: 'stage' },
      { track: 'claim', on: '2026-03-01', title: '启动', kind: 'stage' },
      { track: 'penalty', on: '2026-05-12', title: '事先告知', kind: 'event' },
    ];
    const layout = layoutTimeline({ events, clocks: [], today: '2026-06-01', width: 1000 });
    const [penalty, claim] = layout.tracks;
    expect(penalty?.events[0]?.x).toBe(claim?.events[0]?.x);
    expect(penalty?.events[1]?.x).toBeGreaterThan(penalty?.events[0]?.x ?? 0);
    expect(layout.todayX).toBe(1000 - 24);
  });

  it('gives each clock a row of its own under its case', () => {
    const clocks = [clock('claim', '2026-03-01', '2026-06-01'), clock('claim', '2026-03-01', '2026-03-16')];
    const { tracks } = layoutTimeline({ events: [], clocks, today: '2026-04-01', width: 1000 });
    expect(tracks.map((track) => track.clocks.map(({ row }) => row))).toEqual([[], [0, 1]]);
    expect(tracks[1]?.clocks[0]?.clock.dueOn).toBe('2026-03-16');
  });

  it('sets the months apart enough to be read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 600, max: 1600 }), (days, width) => {
        const on = FIRST.add({ days }).toString();
        const { ticks } = layoutTimeline({ events: [], clocks: [], today: on, width });
        const wide = layoutTimeline({
          events: [{ track: 'claim', on: FIRST.toString(), title: '启动', kind: 'stage' }],
          clocks: [],
          today: on,
          width,
        }).ticks;
        for (const set of [ticks, wide]) {
          for (const [index, { x }] of set.slice(1).entries())
            expect(x - (set[index]?.x ?? 0)).toBeGreaterThan(60);
        }
      }),
    );
  });
});
