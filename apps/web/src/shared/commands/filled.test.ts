import { claimRecordRound, claimSetCost } from '@ecoredress/contract';
import { describe, expect, it } from 'vitest';
import { withoutEmptyGroups } from './filled.ts';

describe('what a form sends', () => {
  it('leaves out an optional group in which nothing was entered', () => {
    const values = {
      kind: 'restoration',
      amountFen: 1,
      reductionCitation: { sourceId: undefined, article: '' },
    };
    const sent = withoutEmptyGroups(claimSetCost.input, values);
    expect(sent).toEqual({ kind: 'restoration', amountFen: 1 });
    expect(claimSetCost.input.safeParse(sent).success).toBe(true);
  });

  it('keeps a group in which one answer was given, though it is no', () => {
    const mediation = { committee: '', agencyConsents: false, obligorConsents: undefined };
    expect(withoutEmptyGroups(claimRecordRound.input, { mediation })).toEqual({ mediation });
  });

  it('keeps every other field as it is', () => {
    const values = { participants: [], minutes: '' };
    expect(withoutEmptyGroups(claimRecordRound.input, values)).toEqual(values);
  });
});
