import { describe, expect, it } from 'vitest';
import { citationText, isVerified } from '../citations/resolve.ts';
import { carbonProblems } from './carbon.ts';
import { EVALUATION_EXEMPTIONS, exemptionProblems } from './exemptions.ts';

const on = (day: string) => Temporal.PlainDate.from(day);
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('the grounds to go without the evaluation', () => {
  it('are three of the 2025 Opinion, not yet read, and the claim with nothing restored', () => {
    const ofOpinion = EVALUATION_EXEMPTIONS.filter(({ citation }) => citation.sourceId === 'opinion2025');
    expect(ofOpinion).toHaveLength(3);
    for (const { citation } of EVALUATION_EXEMPTIONS) {
      expect(isVerified(citation)).toBe(false);
      expect(citationText(citation)).toContain('待核');
    }
  });

  it('are chosen from the list, never written freely', () => {
    const asked = { ground: '修复效果明显', on: on('2026-01-01'), restores: true };
    expect(codes(exemptionProblems(asked))).toEqual(['evaluation-exemption']);
  });

  it('hold from the day of their rule', () => {
    const asked = (day: string) => ({ ground: 'opinion2025-1', on: on(day), restores: true });
    expect(exemptionProblems(asked('2025-01-13'))).toEqual([]);
    expect(codes(exemptionProblems(asked('2025-01-12')))).toEqual(['evaluation-exemption']);
  });

  it('do not let a restoration pass as a payment', () => {
    const asked = { ground: 'paid', on: on('2026-01-01') };
    expect(exemptionProblems({ ...asked, restores: false })).toEqual([]);
    expect(codes(exemptionProblems({ ...asked, restores: true }))).toEqual(['evaluation-exemption']);
  });
});

describe('tonnes of carbon', () => {
  const of = (mode: string, tonnes: string | undefined, method = '') =>
    codes(carbonProblems({ mode, tonnes, method }));

  it('are claimed with a method only (ZZ-REST-03)', () => {
    expect(of('mangrove', undefined)).toEqual([]);
    expect(of('mangrove', '12.5')).toEqual(['carbon-without-method']);
    expect(of('mangrove', '12.5', '《海洋碳汇核算方法》')).toEqual([]);
    expect(of('carbonSink', undefined)).toEqual(['carbon-without-method']);
  });

  it('are not claimed for fry', () => {
    expect(of('stocking', '1', '某方法')).toEqual(['carbon-of-other-mode']);
  });
});
