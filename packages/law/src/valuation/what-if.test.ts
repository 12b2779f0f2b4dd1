import { describe, expect, it } from 'vitest';
import type { MethodInputs } from './method.ts';
import { on, WATER } from './valuation.cases.ts';
import { compareScenarios, sensitivity } from './what-if.ts';

const change = (name: string, inputs: MethodInputs) => ({ name, inputs: { ...WATER, ...inputs } });

describe('scenarios', () => {
  it('stand side by side with their difference from the first', () => {
    const found = compareScenarios(
      'water-virtual-cost',
      [
        change('现值', {}),
        change('单价翻倍', { unitCost: '1.268' }),
        change('缺少数量', { quantity: '' }),
        change('V类水', { omega: { class: 'V', source: '标准原文' } }),
      ],
      { on },
    );
    expect(found.map(({ difference }) => difference)).toEqual(['0', '169301.77', undefined, '0']);
    expect(found[2]?.outcome.ok).toBe(false);
  });

  it.each([0, 5])('are one to four, not %d', (count) => {
    const scenarios = Array.from({ length: count }, () => change('现值', {}));
    expect(() => compareScenarios('water-virtual-cost', scenarios, { on })).toThrow(RangeError);
  });
});

describe('sensitivity', () => {
  it('moves each decimal alone, the longest bar first, and says where an end is not allowed', () => {
    const found = sensitivity('water-virtual-cost', WATER, '10', { on });
    if (!found.ok) throw new Error('refused');
    expect(found.bars.map(({ field }) => field).sort()).toEqual([
      'alpha.value',
      'omega.value',
      'pollutants.0.limit',
      'pollutants.0.measured',
      'quantity',
      'unitCost',
    ]);
    const swings = found.bars.map(({ swing }) => Number(swing));
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
    const bar = (field: string) => found.bars.find((item) => item.field === field);
    expect(bar('quantity')).toMatchObject({
      low: { value: '152371.60' },
      high: { value: '186231.95' },
      swing: '33860.35',
    });
    expect(bar('pollutants.0.measured')).toMatchObject({ name: '氨氮：实测浓度', swing: '0' });
    expect(bar('alpha.value')?.low.problem).toContain('不能小于1');
  });

  it('gives back the problems of inputs that do not compute', () => {
    expect(sensitivity('water-virtual-cost', {}, '10', { on }).ok).toBe(false);
    expect(() => sensitivity('water-virtual-cost', WATER, '0', { on })).toThrow(RangeError);
  });
});
