import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputProblems } from '../check-inputs.ts';
import { computeValuation, type Valuation } from '../compute.ts';
import { decimalOf, nodesOf } from '../derivation.ts';
import { findDecimal } from '../exact.ts';
import type { MethodInput, MethodInputs } from '../method.ts';
import { valuationMethods, valuationMethodsOn } from '../methods.ts';
import { COEFFICIENT_TABLES } from '../shipped-tables.ts';
import { tablesOn } from '../tables.ts';
import { fail, symbol } from '../valuation.cases.ts';
import { verifyValuation } from '../verify.ts';
import { HABITAT, PILE, SAMPLES } from './samples.cases.ts';

const sampleOf = (method: string) => SAMPLES.find((sample) => sample.method === method) ?? fail();

function outcomeOf(method: string, change: MethodInputs = {}, on = sampleOf(method).on) {
  const inputs = { ...sampleOf(method).inputs, ...change };
  return computeValuation(method, inputs, { on: Temporal.PlainDate.from(on) });
}

function computed(method: string, change: MethodInputs = {}, on?: string): Valuation {
  const outcome = outcomeOf(method, change, on);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('；'));
  return outcome.result;
}

function fieldsRefused(method: string, change: MethodInputs, on?: string): string[] {
  const outcome = outcomeOf(method, change, on);
  return outcome.ok ? [] : outcome.problems.map(({ field }) => field);
}

/** The inputs with one decimal, given by its path, so many times as large. */
function scaled(inputs: MethodInputs, path: string, times: number): MethodInputs {
  const copy: MethodInputs = structuredClone(inputs);
  const keys = path.split('.');
  const last = keys.pop() ?? fail();
  const holder: object = keys.reduce((at: object, key) => Reflect.get(at, key), copy);
  Reflect.set(holder, last, (findDecimal(Reflect.get(holder, last)) ?? fail()).times(times).toFixed());
  return copy;
}

describe('every method', () => {
  it('has a sample, a condition with its why, and known tables', () => {
    expect(SAMPLES.map(({ method }) => method).sort()).toEqual(valuationMethods.map(({ id }) => id).sort());
    for (const { conditions, tables, inputs, citations } of valuationMethods) {
      expect(conditions.every(({ text, why }) => text && why)).toBe(true);
      expect(conditions.length * inputs.length * citations.length).toBeGreaterThan(0);
      expect(tables.filter((id) => !COEFFICIENT_TABLES.some((table) => table.id === id))).toEqual([]);
    }
  });

  it.each(SAMPLES)('$method computes, states its decimals as strings, and verifies', ({ method }) => {
    const result = computed(method);
    const file = JSON.parse(JSON.stringify(result));
    expect(verifyValuation(file).ok).toBe(true);
    const values = nodesOf(result.derivation).map(({ value }) => value);
    expect(values.every((value) => /^-?\d+(\.\d+)?$/.test(value))).toBe(true);
    expect(result.amountFen === undefined).toBe(result.gives === 'quantity');
  });

  it.each(SAMPLES.filter(({ linear }) => linear))('$method is linear and monotone in $linear', (sample) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), (times) => {
        const last = (inputs: MethodInputs) => {
          const { derivation, gives } = computed(sample.method, inputs);
          return gives === 'quantity' ? derivation : (derivation.children[0] ?? fail());
        };
        const once = decimalOf(last({})).times(times);
        const many = decimalOf(last(scaled(sample.inputs, sample.linear ?? '', times)));
        expect(many.minus(once).abs().lessThan('1e-40')).toBe(true);
        expect(many.greaterThan(decimalOf(last({})))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it.each(SAMPLES)('$method answers inputs of any shape with problems, never by throwing', (sample) => {
    const fields = Object.keys(sample.inputs);
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        const inputs = { ...sample.inputs, [field]: value } as MethodInputs;
        const outcome = computeValuation(sample.method, inputs, { on: Temporal.PlainDate.from(sample.on) });
        expect(outcome.ok || outcome.problems.length > 0).toBe(true);
      }),
    );
  });

  it.each([null, [], 'x', 1])('answers %j in place of inputs', (inputs) => {
    const on = Temporal.PlainDate.from('2024-01-01');
    expect(computeValuation('total', inputs as never, { on })).toMatchObject({ ok: false });
  });

  it('can use every class of every table that it reads', () => {
    for (const { inputs, inForceTo } of valuationMethods) {
      const tables = tablesOn(COEFFICIENT_TABLES, [], inForceTo ?? Temporal.PlainDate.from('2026-11-23'));
      const coefficients = inputs
        .flatMap((input): readonly MethodInput[] => (input.kind === 'list' ? input.fields : [input]))
        .filter((input) => input.kind === 'coefficient');
      for (const input of coefficients) {
        for (const row of input.tables.flatMap((id) => tables.rows(id))) {
          const least = row.value ?? (row.range?.aboveMin ? '100' : row.range?.min);
          const given = {
            table: row.tableId,
            class: row.class,
            source: '原文',
            ...(row.value ? {} : { value: least }),
          };
          expect(inputProblems([input], { [input.field]: given }, tables)).toEqual([]);
        }
      }
    }
  });

  it('is offered on the days of its force and in its place', () => {
    const ids = (on: string, place?: string) =>
      valuationMethodsOn(Temporal.PlainDate.from(on), place).map(({ id }) => id);
    expect(ids('2020-12-31')).toContain('multiplier-virtual-cost');
    expect(ids('2020-12-31')).not.toContain('water-virtual-cost');
    expect(ids('2021-01-01')).toContain('water-virtual-cost');
    expect(ids('2021-01-01')).not.toContain('multiplier-virtual-cost');
    expect(ids('2024-01-01', 'cn/fujian/zhangzhou/350603')).toContain('no-baseline');
    expect(ids('2024-01-01', 'cn/hunan/hengyang-shigu')).not.toContain('no-baseline');
  });
});

describe('interim loss by equivalency', () => {
  it.each([
    ['0.02', '5.188816', '29.852570', '0.173815'],
    ['0.03', '5.046304', '24.046909', '0.209852'],
    ['0.05', '4.784357', '16.493963', '0.290067'],
  ])('at a rate of %s loses %s, gains %s for each hectare, scale %s', (rate, lost, gained, scale) => {
    const result = computed('interim-equivalency', { rate: { value: rate, source: '专家意见' } });
    const shown = (name: string) => decimalOf(symbol(result, name)).toFixed(6);
    expect([shown('H'), shown('P'), shown('S')]).toEqual([lost, gained, scale]);
  });

  it.each<[string, MethodInputs, string]>([
    [
      'years that overlap',
      { gain: [...(HABITAT['gain'] as []), ...(HABITAT['gain'] as [])] },
      'gain.2.fromYear',
    ],
    [
      'a span that ends before it begins',
      { loss: [{ fromYear: '3', toYear: '1', fromShare: '1', toShare: '0' }] },
      'loss.0.toYear',
    ],
    ['no gain at all', { gain: [{ fromYear: '1', toYear: '2', fromShare: '0', toShare: '0' }] }, 'gain'],
    [
      'a share above one',
      { loss: [{ fromYear: '0', toYear: '1', fromShare: '1.1', toShare: '0' }] },
      'loss.0.fromShare',
    ],
    [
      'half a year',
      { loss: [{ fromYear: '0.5', toYear: '1', fromShare: '1', toShare: '0' }] },
      'loss.0.fromYear',
    ],
  ])('refuses %s', (_case, change, field) => {
    expect(fieldsRefused('interim-equivalency', change)).toEqual([field]);
  });
});

describe('the older multiple', () => {
  it.each([
    ['4.4', ['multiple.value']],
    ['4.5', []],
    ['6', []],
    ['6.1', ['multiple.value']],
  ])('of class III water takes %s or not: %j', (value, fields) => {
    const multiple = { class: 'water-III', value, source: '判决' };
    expect(fieldsRefused('multiplier-virtual-cost', { multiple })).toEqual(fields);
  });

  it('needs the reason for the value chosen, and marks recalled classes', () => {
    expect(
      fieldsRefused('multiplier-virtual-cost', { multiple: { class: 'water-III', value: '5' } }),
    ).toEqual(['multiple.source']);
    const recalled = computed('multiplier-virtual-cost', {
      multiple: { class: 'water-I', value: '8.1', source: '判决' },
    });
    expect(recalled.unchecked.join()).toContain('地表水Ⅰ类');
  });

  it('does not take a class of a document whose text was not seen', () => {
    const multiple = { table: 'multiplier-2017', class: 'water-III' };
    expect(fieldsRefused('multiplier-virtual-cost', { multiple })).toEqual(['multiple.class']);
  });
});

describe('the total', () => {
  const item = (damage: string, head: string, amount: string) => ({ damage, head, name: '内容', amount });

  it('never counts restoration and virtual cost for the same damage', () => {
    const items = [item('河段', 'restoration', '100'), item('河段', 'virtual', '80')];
    expect(fieldsRefused('total', { items })).toEqual(['items.1.head']);
    const apart = [item('河段', 'restoration', '100'), item('大气', 'virtual', '80')];
    expect(computed('total', { items: apart }).amountFen).toBe(18_000);
  });

  it('sets off with a basis, and not below nought', () => {
    const items = [item('河段', 'interim', '100'), { ...item('河段', 'setOff', '30'), basis: '协议' }];
    expect(computed('total', { items }).value).toBe('70.00');
    expect(fieldsRefused('total', { items: [item('河段', 'setOff', '30')] })).toEqual(['items.0.basis']);
    const over = [item('河段', 'interim', '10'), { ...item('河段', 'setOff', '30'), basis: '协议' }];
    expect(fieldsRefused('total', { items: over })).toEqual(['items']);
  });
});

describe('punitive damages', () => {
  it('are advice on interim and permanent loss, up to twice', () => {
    expect(computed('punitive-advice', { multiple: '2' })).toMatchObject({
      gives: 'advice',
      value: '1981000.00',
    });
    expect(fieldsRefused('punitive-advice', { multiple: '2.1' })).toEqual(['multiple']);
  });

  it('had no ceiling before the interpretation of 2022', () => {
    expect(computed('punitive-advice', { multiple: '3' }, '2021-06-01').value).toBe('2971500.00');
  });

  it('need intent and serious consequences', () => {
    expect(fieldsRefused('punitive-advice', { intentional: false, serious: false })).toEqual([
      'intentional',
      'serious',
    ]);
  });
});

describe('costs and quantities', () => {
  it('asks a voucher for what was spent', () => {
    const items = [{ kind: 'cleanup', name: '监测', amount: '1000', vouchers: '0' }];
    expect(fieldsRefused('actual-costs', { items })).toEqual(['items.0.vouchers']);
  });

  it('groups costs by kind', () => {
    const items = ['cleanup', 'caseCosts', 'cleanup'].map((kind) => ({
      kind,
      name: kind,
      amount: '1',
      vouchers: '1',
    }));
    const [sum] = computed('actual-costs', { items }).derivation.children;
    expect(sum?.children.map(({ value }) => value)).toEqual(['2', '1']);
  });

  it.each([[{ volume: '5', area: '1', depth: '1' }], [{ area: '1' }], [{}]])(
    'takes a volume, or area and depth: not %j',
    (size) => {
      const plot = { name: '地块', unitPrice: '600', source: '合同', ...size };
      expect(fieldsRefused('soil-clean-up', { plots: [plot] })).toEqual(['plots.0.volume']);
    },
  );

  it('reckons dust from loading as the formula has it', () => {
    // u = 2.2 and M = 2 make both powers one: 0.74 × 0.0016 × 0.5 × 5000 ÷ 1000.
    expect(computed('open-dust-quantity')).toMatchObject({ value: '0.00296', unit: 't' });
  });

  it('raises no dust below the threshold, and some above it', () => {
    const piles = (gust: string) => computed('open-dust-quantity', { piles: [{ ...PILE, gust }] });
    expect(symbol(piles('5'), 'P').value).toBe('0');
    // u* = 0.4 × 20 ÷ ln(10 ÷ 0.6) = 2.843543…
    expect(decimalOf(symbol(piles('20'), 'u*')).toFixed(4)).toBe('2.8435');
    expect(decimalOf(symbol(piles('20'), 'P')).toFixed(2)).toBe('238.45');
  });
});
