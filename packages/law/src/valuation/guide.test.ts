import { describe, expect, it } from 'vitest';
import { guideToMethods } from './guide.ts';
import { simplifiedAssessment, THRESHOLD_TABLES } from './simplified.ts';
import { tableProblems } from './tables.ts';
import { on } from './valuation.cases.ts';

describe('the guide to methods', () => {
  const facts = {
    medium: 'water',
    conductDate: on,
    place: 'cn/fujian/zhangzhou',
    dischargeFactClear: true,
    damageFactClear: false,
    cleanUpCostKnown: false,
    quantityKnown: true,
    fineKnown: true,
  } as const;
  const advice = (change: Partial<Parameters<typeof guideToMethods>[0]>, id: string) => {
    const found = guideToMethods({ ...facts, ...change }).find(({ method }) => method.id === id);
    if (!found) throw new Error(`no advice on ${id}`);
    return found;
  };

  it('allows the virtual cost of water, and then not the share of the fine', () => {
    expect(advice({}, 'water-virtual-cost').allowed).toBe(true);
    expect(advice({}, 'no-baseline').allowed).toBe(false);
    expect(advice({}, 'no-baseline').why.at(-1)?.text).toContain('水污染虚拟治理成本法');
  });

  it.each([
    [{ cleanUpCostKnown: true }, 'unmet', '已知实际清除费用'],
    [{ dischargeFactClear: undefined }, 'unknown', '尚未查明'],
    [{ medium: 'air' }, 'unmet', '大气'],
    [{ conductDate: Temporal.PlainDate.from('2020-06-01') }, 'unmet', '2021年1月1日'],
  ] as const)('does not allow it for %j: %s', (changed, state, word) => {
    const { allowed, why } = advice(changed, 'water-virtual-cost');
    expect(allowed).toBe(false);
    const texts = why.filter((reason) => reason.state === state).map(({ text }) => text);
    expect(texts.join()).toContain(word);
  });

  it('allows the share of the fine in Zhangzhou when no cost method fits', () => {
    const noise = { medium: 'other', quantityKnown: false, restorable: false } as const;
    expect(advice(noise, 'no-baseline').allowed).toBe(true);
    expect(advice({ ...noise, place: 'cn/hunan/hengyang-shigu' }, 'no-baseline').allowed).toBe(false);
    expect(advice({ ...noise, fineKnown: undefined }, 'no-baseline').allowed).toBe(false);
    const early = { ...noise, caseDate: Temporal.PlainDate.from('2020-12-31') };
    expect(advice(early, 'no-baseline').allowed).toBe(false);
  });

  it('gives every reason its citation, the allowed methods first', () => {
    const all = guideToMethods(facts);
    expect(all.every(({ why }) => why.every(({ citationText }) => citationText.startsWith('《')))).toBe(true);
    const allowed = all.map((item) => item.allowed);
    expect(allowed).toEqual([...allowed].sort((a, b) => Number(b) - Number(a)));
    expect(all.filter(({ why }) => why.length === 0)).toEqual([]);
  });
});

describe('simplified assessment', () => {
  const facts = {
    place: 'cn/fujian/zhangzhou',
    on: Temporal.PlainDate.from('2026-03-01'),
    damageFen: 30_000_000,
    factsSimple: true,
    liabilityUndisputed: true,
  };

  it.each([
    [{}, 'yes'],
    [{ damageFen: 30_000_001 }, 'no'],
    [{ factsSimple: false }, 'no'],
    [{ liabilityUndisputed: false }, 'no'],
    [{ on: Temporal.PlainDate.from('2024-03-01'), damageFen: 90_000_000 }, 'judge'],
    [{ place: 'cn/chongqing' }, 'yes'],
  ])('for %j: %s', (changed, eligible) => {
    expect(simplifiedAssessment({ ...facts, ...changed }).eligible).toBe(eligible);
  });

  it('follows a province that raises the threshold, up to 500,000 yuan', () => {
    const [national] = THRESHOLD_TABLES;
    if (!national) throw new Error('absent');
    const raised = (value: string) => ({
      ...national,
      versions: [
        { from: '2026-01-01', rows: [{ class: 'cn/fujian', label: '福建省', value, verified: true }] },
      ],
    });
    const at = (value: string, damageFen: number) =>
      simplifiedAssessment({ ...facts, damageFen }, [raised(value)]);
    expect(at('400000', 40_000_000)).toMatchObject({ eligible: 'yes', thresholdFen: 40_000_000 });
    expect(at('800000', 60_000_000)).toMatchObject({ eligible: 'no', thresholdFen: 50_000_000 });
  });

  it('says where Zhejiang would call the damage slight', () => {
    const small = { ...facts, damageFen: 300_000 };
    expect(simplifiedAssessment({ ...small, place: 'cn/zhejiang/huzhou' }).slight).toContain('显著轻微');
    expect(simplifiedAssessment(small).slight).toBeUndefined();
  });

  it.each(THRESHOLD_TABLES)('$id is without problems', (table) => {
    expect(tableProblems(table)).toEqual([]);
  });
});
