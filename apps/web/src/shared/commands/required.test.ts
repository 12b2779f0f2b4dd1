import { claimRecordRound, claimSaveAgreement, penaltyFile } from '@ecoredress/contract';
import { describe, expect, it } from 'vitest';
import { fieldPath } from './form-errors.ts';
import { isRequired } from './required.ts';

const marked = (schema: Parameters<typeof isRequired>[0], field: string) =>
  isRequired(schema, fieldPath(field));

describe('the mark of a required field', () => {
  it('comes from the contract', () => {
    expect(marked(claimRecordRound.input, 'heldOn')).toBe(true);
    expect(marked(claimRecordRound.input, 'claimOfferFen')).toBe(false);
    expect(marked(penaltyFile.input, 'lawViolated')).toBe(false);
  });

  it('is found inside optional objects and in the rows of lists', () => {
    expect(marked(claimSaveAgreement.input, 'restoration.place')).toBe(true);
    expect(marked(claimSaveAgreement.input, 'restoration.offSiteReason')).toBe(false);
    expect(marked(claimSaveAgreement.input, 'instalments.3.amountFen')).toBe(true);
    expect(marked(penaltyFile.input, 'parties.0.name')).toBe(true);
  });

  it('is left open where the path leads nowhere', () => {
    expect(marked(claimRecordRound.input, 'nothing.here')).toBeUndefined();
  });
});
