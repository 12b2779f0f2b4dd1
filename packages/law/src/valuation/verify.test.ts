import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Valuation } from './compute.ts';
import { nodesOf } from './derivation.ts';
import { computed, fail, WATER } from './valuation.cases.ts';
import { verifyValuation } from './verify.ts';

describe('verification', () => {
  const exported = (): Valuation => JSON.parse(JSON.stringify(computed(WATER)));

  it('recomputes what was exported', () => {
    expect(verifyValuation(exported())).toMatchObject({ ok: true, ownTables: [] });
  });

  it('finds any changed value, formula or name, and names the step', () => {
    const steps = nodesOf(exported().derivation).length;
    fc.assert(
      fc.property(
        fc.nat(steps - 1),
        fc.constantFrom('value', 'formula', 'name', 'unit', 'symbol', 'withValues'),
        (index, field) => {
          const file = exported();
          const node = nodesOf(file.derivation)[index] ?? fail();
          Object.assign(node, { [field]: '1.0001' });
          const verdict = verifyValuation(file);
          expect(verdict.ok).toBe(false);
          if (!verdict.ok) expect(verdict.stated).toBe('1.0001');
        },
      ),
    );
  });

  it.each<[string, (file: Record<string, unknown>) => void, string]>([
    ['the amount alone', (file) => Object.assign(file, { amountFen: 1 }), '金额（分）'],
    ['an input', (file) => Object.assign(file, { inputs: { ...WATER, quantity: '1' } }), '排放（倾倒）数量'],
    ['a shipped table', (file) => Object.assign(file, { tables: [] }), '系数表'],
    ['the day', (file) => Object.assign(file, { on: '2019-01-01' }), '2021年1月1日'],
    ['the form', (file) => Object.assign(file, { format: 'x' }), '不是'],
    [
      'a step left out',
      (file) => Object.assign(file, { derivation: { ...(file['derivation'] as object), children: [] } }),
      '步骤',
    ],
  ])('finds %s changed', (_case, change, word) => {
    const file: Record<string, unknown> = { ...exported() };
    change(file);
    const verdict = verifyValuation(file);
    expect(verdict.ok).toBe(false);
    if (!verdict.ok) expect(verdict.reason).toContain(word);
  });

  it.each([null, 'x', [], {}, { format: 'ecoredress-valuation/1' }])(
    'answers %j without throwing',
    (file) => {
      expect(verifyValuation(file).ok).toBe(false);
    },
  );
});
