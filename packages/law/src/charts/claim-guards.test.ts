import { describe, expect, it } from 'vitest';
import { citationText } from '../citations/resolve.ts';
import { EMPTY_CLAIM, GUARD_CASES } from './claim-guards.cases.ts';
import type { ClaimGuardName } from './claim-guards.ts';
import { CLAIM_GUARDS } from './claim-guards.ts';

const names = Object.keys(CLAIM_GUARDS) as ClaimGuardName[];

describe.each(names)('the condition %s', (name) => {
  const guard = CLAIM_GUARDS[name];
  const { passes, refuses } = GUARD_CASES[name];

  it('is content when nothing is missing', () => {
    expect(guard.check({ ...EMPTY_CLAIM, ...passes })).toEqual([]);
  });

  it.each(refuses.map(([facts, codes]) => ({ facts, codes })))(
    'names all that is missing: $codes',
    ({ facts, codes }) => {
      const refusals = guard.check({ ...EMPTY_CLAIM, ...passes, ...facts });
      expect(refusals.map(({ code }) => code)).toEqual(codes);
      for (const { message, citation } of refusals) {
        expect(message).toMatch(/[一-鿿]/);
        expect(citation && citationText(citation)).toMatch(/^《.+》/);
      }
    },
  );
});

describe('what the refusals say', () => {
  const message = (name: ClaimGuardName, facts: object) =>
    CLAIM_GUARDS[name].check({ ...EMPTY_CLAIM, ...facts })[0]?.message;

  it('names the excess of a payment: 80,000 agreed, 50,000 paid, 40,000 offered', () => {
    const facts = { agreedFen: 8_000_000, receivedFen: 5_000_000, paymentFen: 4_000_000 };
    expect(message('notOverpaid', facts)).toBe(
      '超出应缴金额 10,000.00 元：应缴 80,000.00 元，已到账 50,000.00 元',
    );
  });

  it('names the evidence that an empty file lacks', () => {
    const facts = { initiationForm: 'draft', obligorCount: 1 };
    expect(message('initiationComplete', facts)).toContain('污染环境、破坏生态行为的证据');
  });

  it('names the side that has not agreed to a mediation', () => {
    const mediation = { agencyConsents: false, obligorConsents: true };
    expect(message('mediationConsented', { mediation })).toContain('缺少赔偿权利人一方的同意');
  });

  it('tells a failed evaluation from one that was never made', () => {
    expect(message('evaluated', { lastEvaluation: 'rectify' })).toContain('整改');
    expect(message('evaluated', {})).toContain('尚未作修复效果评估');
  });
});

describe('what a guard lets pass without being asked', () => {
  it('does not judge a proposal that nobody makes', () => {
    for (const name of [
      'notOverpaid',
      'mediationConsented',
      'jointApplication',
      'differencesExplained',
    ] as const) {
      expect(CLAIM_GUARDS[name].check(EMPTY_CLAIM)).toEqual([]);
    }
  });

  it('takes one appraisal report for the three opinions', () => {
    expect(CLAIM_GUARDS.assessmentBasis.check({ ...EMPTY_CLAIM, hasAppraisal: true })).toEqual([]);
  });

  it('asks no consultation of a claim that stands alone', () => {
    expect(CLAIM_GUARDS.consultationFirst.check(EMPTY_CLAIM)).toEqual([]);
  });

  it('asks no consultation of a claim that joined a penalty after its notice', () => {
    const late = { ...EMPTY_CLAIM, paired: true, noticeGiven: true };
    expect(CLAIM_GUARDS.consultationFirst.check(late)).toEqual([]);
  });

  it('asks no money when the obligor restores himself', () => {
    const facts = { ...EMPTY_CLAIM, agreedFen: 5_000_000, agreementMode: 'restoration' as const };
    expect(CLAIM_GUARDS.performed.check(facts)).toEqual([]);
  });
});
