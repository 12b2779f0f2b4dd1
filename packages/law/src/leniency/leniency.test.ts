import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationText } from '../citations/resolve.ts';
import {
  CODE_LENIENCY,
  LENIENCY_RULE_SETS,
  type LeniencyFacts,
  SHIGU_LENIENCY,
  suggestLeniency,
  ZHANGZHOU_2021_LENIENCY,
  ZHANGZHOU_LENIENCY,
} from './leniency.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const FACTS: LeniencyFacts = {
  today: day('2026-05-20'),
  cooperative: false,
  cooperationEvidence: false,
};

describe('Zhangzhou 2021: negotiation finished before the notice (ZZ-DUAL-08)', () => {
  const suggest = (agreementSignedOn: string | undefined) =>
    suggestLeniency(
      {
        ...FACTS,
        noticeOn: day('2021-05-12'),
        agreementSignedOn: agreementSignedOn === undefined ? undefined : day(agreementSignedOn),
      },
      ZHANGZHOU_2021_LENIENCY,
    );

  it('qualifies an agreement of 05-10 for 从轻 only', () => {
    expect(suggest('2021-05-10')).toMatchObject({ suggested: true, kinds: ['lighter'] });
  });

  it('does not qualify one of 05-13, nor one of the same day, and shows why', () => {
    expect(suggest('2021-05-13')).toMatchObject({
      suggested: false,
      kinds: [],
      reasons: ['赔偿协议于2021-05-13签订', '2021-05-13不早于事先告知（2021-05-12）'],
    });
    expect(suggest('2021-05-12').suggested).toBe(false);
  });

  it('says that nothing is signed', () => {
    expect(suggest(undefined)).toMatchObject({ suggested: false, reasons: ['赔偿协议尚未签订'] });
  });
});

describe('Zhangzhou: cooperation in the consultation (ZZ-DUAL-07)', () => {
  const suggest = (more: Partial<LeniencyFacts>) =>
    suggestLeniency({ ...FACTS, consultedOn: day('2023-05-11'), ...more }, ZHANGZHOU_LENIENCY);

  it('suggests 从轻 or 减轻 for cooperation with evidence', () => {
    const met = suggest({ cooperative: true, cooperationEvidence: true, noticeOn: day('2023-05-12') });
    expect(met).toMatchObject({ suggested: true, kinds: ['lighter', 'mitigated'] });
  });

  it.each([
    [{ cooperative: true }, '没有证据支持'],
    [{ cooperationEvidence: true }, '未表示愿意'],
    [{ cooperative: true, cooperationEvidence: true, consultedOn: undefined }, '未表示愿意'],
    [{ cooperative: true, cooperationEvidence: true, noticeOn: day('2023-05-11') }, '不早于事先告知'],
  ])('suggests nothing on %o', (facts, reason) => {
    const result = suggest(facts);
    expect(result).toMatchObject({ suggested: false, kinds: [] });
    expect(result.reasons.join()).toContain(reason);
  });
});

describe('Shigu: everything done before the decision (SG-EEDC-21)', () => {
  const suggest = (performedOn: string, decidedOn?: string) =>
    suggestLeniency(
      { ...FACTS, performedOn: day(performedOn), decidedOn: decidedOn ? day(decidedOn) : undefined },
      SHIGU_LENIENCY,
    );

  it('cites the clause of the Penalty Law when restored before the decision', () => {
    const result = suggest('2022-06-01', '2022-06-02');
    expect(result.suggested).toBe(true);
    expect(citationText(result.citation)).toBe('《中华人民共和国行政处罚法》第32条');
  });

  it('suggests nothing after the decision', () => {
    expect(suggest('2022-06-03', '2022-06-02').suggested).toBe(false);
  });

  it('suggests while no decision has been made', () => {
    expect(suggest('2022-06-03')).toMatchObject({ suggested: true, reasons: [expect.any(String)] });
  });
});

describe('every rule set', () => {
  const date = fc.integer({ min: 0, max: 400 }).map((days) => day('2026-01-01').add({ days }));
  const maybe = fc.option(date, { nil: undefined });
  const facts = fc.record({
    today: date,
    cooperative: fc.boolean(),
    cooperationEvidence: fc.boolean(),
    consultedOn: maybe,
    noticeOn: maybe,
    decidedOn: maybe,
    agreementSignedOn: maybe,
    performedOn: maybe,
  });

  it.each(LENIENCY_RULE_SETS.map((rules) => [rules.title, rules] as const))(
    'gives kinds with a suggestion only, and always a reason: %s',
    (_title, rules) => {
      fc.assert(
        fc.property(facts, (given) => {
          const { suggested, kinds, reasons } = suggestLeniency(given, rules);
          expect(kinds).toEqual(suggested ? rules.kinds : []);
          expect(reasons.length).toBeGreaterThan(0);
        }),
      );
    },
  );

  it('asks by its own gate: a promise is enough in Zhangzhou, not for the Code', () => {
    const promised = {
      ...FACTS,
      cooperative: true,
      cooperationEvidence: true,
      consultedOn: day('2026-05-11'),
    };
    expect(suggestLeniency(promised, ZHANGZHOU_LENIENCY).suggested).toBe(true);
    expect(suggestLeniency(promised, CODE_LENIENCY)).toMatchObject({
      suggested: false,
      reasons: ['赔偿、修复义务尚未履行完毕'],
    });
  });
});
