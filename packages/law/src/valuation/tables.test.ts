import { describe, expect, it } from 'vitest';
import { recomputeValuation } from './compute.ts';
import { COEFFICIENT_TABLES } from './shipped-tables.ts';
import { type CoefficientTable, tableProblems } from './tables.ts';
import { computed, on, symbol, WATER } from './valuation.cases.ts';
import { verifyValuation } from './verify.ts';

describe('coefficient tables', () => {
  it.each(COEFFICIENT_TABLES)('$id is without problems', (table) => {
    expect(tableProblems(table)).toEqual([]);
  });

  it('gives way to the city’s own table, by its date', () => {
    const own: CoefficientTable = {
      id: 'water-alpha',
      name: '危害系数 α',
      citation: { sourceId: 'gb39793-2', article: '表1' },
      paper: '某市〔2024〕1号',
      versions: [
        {
          from: '2022-01-01',
          to: '2023-12-31',
          rows: [{ class: 'acute1', label: '急性1类', value: '1.5', verified: true }],
        },
        { from: '2024-01-01', rows: [{ class: 'acute1', label: '急性1类', value: '2', verified: true }] },
      ],
    };
    const inputs = { ...WATER, alpha: { class: 'acute1' } };
    const now = computed(inputs, { on, tables: [own] });
    expect(symbol(now, 'α')).toMatchObject({ value: '2', source: '某市〔2024〕1号', row: { own: true } });
    const then = computed(inputs, { on: Temporal.PlainDate.from('2023-12-31'), tables: [own] });
    expect(symbol(then, 'α').value).toBe('1.5');
    expect(recomputeValuation(then, [{ ...own, versions: own.versions.slice(1) }]).ok).toBe(false);
    expect(recomputeValuation(now, [own])).toEqual({ ok: true, result: now });
    expect(verifyValuation(JSON.parse(JSON.stringify(now)))).toMatchObject({
      ok: true,
      ownTables: ['危害系数 α'],
    });
  });

  it.each<[string, Partial<CoefficientTable>, string]>([
    [
      'overlapping versions',
      {
        versions: [
          { from: '2021-01-01', rows: [] },
          { from: '2022-01-01', rows: [] },
        ],
      },
      '重叠',
    ],
    ['no date', { versions: [{ from: '2021-02-30', rows: [] }] }, '日期'],
    [
      'no decimal',
      {
        versions: [{ from: '2021-01-01', rows: [{ class: 'a', label: 'a', value: '1e3', verified: true }] }],
      },
      '十进制',
    ],
    [
      'neither value nor range',
      { versions: [{ from: '2021-01-01', rows: [{ class: 'a', label: 'a', verified: true }] }] },
      '只填写一项',
    ],
    [
      'a gap between spans',
      {
        versions: [
          {
            from: '2021-01-01',
            rows: [
              { class: 'a', label: 'a', value: '1', verified: true, span: { upTo: '1' } },
              { class: 'b', label: 'b', value: '2', verified: true, span: { above: '2' } },
            ],
          },
        ],
      },
      '首尾相接',
    ],
  ])('tells of %s', (_case, change, word) => {
    const table = { id: 't', name: 't', citation: { sourceId: 'gb39793-2' }, versions: [], ...change };
    expect(
      tableProblems(table)
        .map(({ message }) => message)
        .join(),
    ).toContain(word);
  });
});
