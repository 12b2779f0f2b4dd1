import { describe, expect, it } from 'vitest';
import { basisView, basisWarnings, governingDay } from './legal-basis.ts';

const BEFORE_THE_CODE = Temporal.PlainDate.from('2026-05-06');
const UNDER_THE_CODE = Temporal.PlainDate.from('2026-09-01');
const code = { sourceId: 'code', article: '1073' };
const wasteLaw = { sourceId: 'wasteLaw', article: '122' };

describe('the legal basis of a claim', () => {
  it('is governed by the day of the conduct, or of registration while that is not known', () => {
    expect(governingDay({ occurred_on: '2026-05-06', registered_on: '2026-09-01' })).toEqual(BEFORE_THE_CODE);
    expect(governingDay({ occurred_on: null, registered_on: '2026-09-01' })).toEqual(UNDER_THE_CODE);
  });

  it('names the statute of then when the Code is cited for conduct before it, and says why', () => {
    const view = basisView(code, BEFORE_THE_CODE);
    expect(view.governing?.citation).toEqual(wasteLaw);
    expect(view.because).toContain('2026年8月15日起施行');
    expect(basisWarnings([code], BEFORE_THE_CODE)).toMatchObject([
      { code: 'basis-not-governing', citation: wasteLaw },
    ]);
  });

  it('names the Code when a repealed statute is cited for conduct after it', () => {
    expect(basisView(wasteLaw, UNDER_THE_CODE).governing?.citation).toEqual(code);
    expect(basisWarnings([wasteLaw], UNDER_THE_CODE)).toHaveLength(1);
  });

  it('is cited without a word when it governs, and to be checked when no text of then is registered', () => {
    expect(basisWarnings([wasteLaw], BEFORE_THE_CODE)).toEqual([]);
    expect(basisWarnings([code], UNDER_THE_CODE)).toEqual([]);
    const unknown = { sourceId: 'code', article: '1056' };
    expect(basisView(unknown, BEFORE_THE_CODE)).toMatchObject({ governing: null, found: false });
    expect(basisWarnings([unknown], BEFORE_THE_CODE)[0]?.message).toContain('请核对');
  });
});
