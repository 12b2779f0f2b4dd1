import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, nodesOf } from './derivation.ts';
import { findDecimal } from './exact.ts';
import type { MethodInputs } from './method.ts';
import { COEFFICIENT_TABLES } from './shipped-tables.ts';
import { tablesOn } from './tables.ts';
import { computed, fail, on, problems, symbol, WATER } from './valuation.cases.ts';

describe('the virtual treatment cost of water', () => {
  it('gives 169,301.775 before and 169,301.78 after the one rounding', () => {
    const result = computed(WATER);
    expect(symbol(result, 'D').value).toBe('169301.775');
    expect(result).toMatchObject({ value: '169301.78', amountFen: 16_930_178, unit: '元' });
    expect(symbol(result, 'κ').value).toBe('3.272');
    expect(symbol(result, 'τ')).toMatchObject({ value: '1.25', row: { tableId: 'water-tau', class: '10' } });
    expect(symbol(result, 'γ').formula).toBe('γ = α × τ × ω');
    expect(symbol(result, 'D').withValues).toBe('D = 142420 × 0.634 × 1.875 = 169301.775');
    expect(result.derivation.note).toContain('四舍五入到分');
  });

  it('takes the largest exceedance, each pollutant against its own limit', () => {
    const pollutants = [
      { name: '氨氮', measured: '21.36', limit: '5' },
      { name: '总磷', measured: '8', limit: '0.5' },
      { name: '化学需氧量', measured: '90', limit: '60' },
    ];
    expect(symbol(computed({ ...WATER, pollutants }), 'κ').value).toBe('15');
    expect(symbol(computed({ ...WATER, pollutants }), 'τ').value).toBe('1.5');
  });

  it('marks what was not read in the standard', () => {
    const result = computed({ ...WATER, omega: { class: 'III', source: '标准原文' } });
    expect(symbol(result, 'ω').value).toBe('2');
    expect(result.unchecked.join('\n')).toContain('“环境功能系数 ω”地表水Ⅲ类的取值（待核）');
    expect(result.unchecked.join('\n')).toContain('“公式”部分（待核）：水污染损害数额、调整系数');
  });

  it.each<[string, MethodInputs, string, string]>([
    ['a known clean-up cost', { cleanUpCostKnown: true }, 'cleanUpCostKnown', '实际费用'],
    ['a damage that can be found out', { damageDeterminable: true }, 'damageDeterminable', '实际损害'],
    ['an unclear discharge', { dischargeFactClear: false }, 'dischargeFactClear', '事实明确'],
    ['mixed units', { unitCostOf: 'pollutant-t' }, 'unitCostOf', '必须一致'],
    [
      'pH as an exceedance',
      { pollutants: [{ name: 'pH', measured: '2', limit: '6' }] },
      'pollutants.0.name',
      'pH',
    ],
    ['no pollutant', { pollutants: [] }, 'pollutants', '至少填写一行'],
    [
      'a limit of zero',
      { pollutants: [{ name: '铜', measured: '2', limit: '0' }] },
      'pollutants.0.limit',
      '大于0',
    ],
    ['a float', { quantity: 142_420 as unknown as string }, 'quantity', '十进制数'],
    ['an exponent', { quantity: '1.4e5' }, 'quantity', '十进制数'],
    ['a negative quantity', { quantity: '-1' }, 'quantity', '大于0'],
    ['α out of its range', { alpha: { value: '2.5', source: '某书' } }, 'alpha.value', '不能大于2'],
    ['α without a source', { alpha: { value: '1.5' } }, 'alpha.source', '来源'],
    ['a class of an unseen table', { alpha: { class: '1' } }, 'alpha.class', '没有当日有效的版本'],
    ['a class not read in its text without a check', { omega: { class: 'III' } }, 'omega.source', '待核'],
    ['an unknown class', { omega: { class: 'VI' } }, 'omega.class', '可选'],
    ['a value beside its class', { omega: { class: 'V', value: '2' } }, 'omega.value', '系数表确定'],
    ['an input of another method', { depth: '1' }, 'depth', '没有'],
    ['a later way of pricing without a reason', { unitCostMethod: 'fee' }, 'unitCostReason', '理由'],
    ['solid waste without τ', { quantityOf: 'solid-t', unitCostOf: 'solid-t' }, 'solidTau', '表4'],
  ])('refuses %s, naming the field', (_case, change, field, word) => {
    const found = problems({ ...WATER, ...change });
    expect(found.map((problem) => problem.field)).toContain(field);
    expect(found.find((problem) => problem.field === field)?.message).toContain(word);
  });

  it('is not for conduct before 2021', () => {
    const [problem] = problems(WATER, Temporal.PlainDate.from('2020-12-31'));
    expect(problem).toMatchObject({ field: 'on' });
    expect(problem?.message).toContain('2021年1月1日');
  });
});

/** Positive decimal strings. */
const positive = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => {
    const text = String(digits).padStart(places + 1, '0');
    return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  });

describe('properties', () => {
  it('is monotone and linear in quantity and unit cost', () => {
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 2, max: 50 }), (quantity, unitCost, times) => {
        const once = computed({ ...WATER, quantity, unitCost });
        const more = (findDecimal(quantity) ?? fail()).times(times).toFixed();
        const many = computed({ ...WATER, quantity: more, unitCost });
        const [one, all] = [symbol(once, 'D'), symbol(many, 'D')];
        expect(decimalOf(all).toFixed()).toBe(decimalOf(one).times(times).toFixed());
        expect(many.amountFen).toBeGreaterThanOrEqual(once.amountFen ?? fail());
      }),
    );
  });

  it('holds every value as a decimal string that reads back to itself', () => {
    fc.assert(
      fc.property(positive, positive, positive, (quantity, measured, limit) => {
        const result = computed({ ...WATER, quantity, pollutants: [{ name: '铜', measured, limit }] });
        for (const node of nodesOf(result.derivation)) {
          expect(node.value).toMatch(/^-?\d+(\.\d+)?$/);
          if (node !== result.derivation) expect(decimalOf(node).toFixed()).toBe(node.value);
        }
      }),
    );
  });

  it('has one τ for every κ, never falling as κ grows', () => {
    const tables = tablesOn(COEFFICIENT_TABLES, [], on);
    const tau = (text: string) => tables.rowAt('water-tau', findDecimal(text) ?? fail())?.value ?? fail();
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [low, high] = (findDecimal(a) ?? fail()).lessThan(b) ? [a, b] : [b, a];
        expect(Number(tau(low))).toBeLessThanOrEqual(Number(tau(high)));
      }),
    );
    expect(['-1', '0', '0.001', '10', '10.1', '100', '1000', '1000.1'].map(tau)).toEqual([
      '1',
      '1',
      '1.25',
      '1.25',
      '1.5',
      '1.5',
      '1.75',
      '2',
    ]);
  });
});
