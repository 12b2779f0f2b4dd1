import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findFutureDays } from './happened-on.ts';
import { HappenedOn, IsoDate } from './scalars.ts';

const TODAY = '2026-06-01';
const Input = z.object({
  heldOn: HappenedOn,
  repliedOn: HappenedOn.optional(),
  dueOn: IsoDate,
  rounds: z.array(z.object({ heldOn: HappenedOn })).default([]),
  outcome: z.union([z.object({ kind: z.literal('none') }), z.object({ servedOn: HappenedOn })]).optional(),
});
const fields = (input: z.input<typeof Input>) =>
  findFutureDays(Input, Input.parse(input), TODAY).map(({ field }) => field);

describe('days on which something happened', () => {
  it('may be today or earlier; days that are due may lie ahead', () => {
    expect(fields({ heldOn: TODAY, dueOn: '2026-12-31' })).toEqual([]);
  });

  it('are found wherever they stand, each by its field', () => {
    const ahead = '2026-06-02';
    const input = { heldOn: ahead, repliedOn: ahead, dueOn: ahead, outcome: { servedOn: ahead } };
    const rounds = [{ heldOn: TODAY }, { heldOn: ahead }];
    expect(fields({ ...input, rounds })).toEqual([
      'heldOn',
      'repliedOn',
      'rounds.1.heldOn',
      'outcome.servedOn',
    ]);
  });
});
