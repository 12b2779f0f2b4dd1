import type { Citation } from '../../citations/types.ts';
import { type DerivationNode, decimalOf, indexed, leaf, stepOf } from '../derivation.ts';
import { Exact, equalsShort, shortDecimal } from '../exact.ts';
import type { Reading, ValuationProblem } from '../method.ts';
import type { TablesOn } from '../tables.ts';
import { decimal, list, text } from './inputs.ts';

const TABLE3: Citation = { sourceId: 'gb39793-2', article: '表3' };

/** Each pollutant with its own limit; the largest exceedance counts. */
export const POLLUTANTS = list(
  'pollutants',
  '超标污染物',
  [
    text('name', '污染物'),
    decimal('measured', 'Z', '实测浓度', 'mg/L'),
    decimal('limit', 'B', '标准限值', 'mg/L', { aboveMin: true }),
  ],
  { optional: true, hint: '排放废水的必须填写；各污染物分别与其限值比较' },
);

/** pH is no concentration: a multiple of its limit means nothing. */
export function pollutantProblems(inputs: Reading): ValuationProblem[] {
  return inputs.rows('pollutants').flatMap((row, index) => {
    if (!/^pH/i.test(row.text('name').trim())) return [];
    const message = '超标污染物：pH值不按倍数计算，不能参与超标倍数κ的比较';
    return [{ field: `pollutants.${index}.name`, message, citation: TABLE3 }];
  });
}

function kappaOf(row: Reading, index: number): DerivationNode {
  const measured = row.given('measured', { symbol: indexed('Z', index) });
  const limit = row.given('limit', { symbol: indexed('B', index) });
  const value = decimalOf(measured).minus(decimalOf(limit)).dividedBy(decimalOf(limit));
  const [z, b] = [shortDecimal(measured.value), shortDecimal(limit.value)];
  return stepOf(
    { symbol: indexed('κ', index), name: `${row.text('name')}超标倍数`, unit: '倍' },
    value,
    {
      symbols: `(${measured.symbol} − ${limit.symbol}) ÷ ${limit.symbol}`,
      numbers: `(${z} − ${b}) ÷ ${b}`,
    },
    [measured, limit],
  );
}

/** τ by the largest exceedance κ of the pollutants, looked up in the table of the day. Needs at least one pollutant. */
export function exceedanceFactor(inputs: Reading, tables: TablesOn): DerivationNode {
  const kappas = inputs.rows('pollutants').map((row, index) => kappaOf(row, index + 1));
  const largest = Exact.max(...kappas.map(decimalOf));
  const kappa = stepOf(
    { symbol: 'κ', name: '最大超标倍数', unit: '倍' },
    largest,
    {
      symbols: `max(${kappas.map(({ symbol }) => symbol).join('，')})`,
      numbers: `max(${kappas.map(({ value }) => shortDecimal(value)).join('，')})`,
    },
    kappas,
  );
  const row = tables.rowAt('water-tau', largest);
  if (row?.value === undefined) throw new RangeError(`the table of τ has no row for κ = ${kappa.value}`);
  const step = { symbol: 'τ', name: '超标系数', unit: '', citation: tables.table('water-tau').citation };
  return {
    ...leaf(step, new Exact(row.value), { row }),
    formula: 'τ：按κ所在级别取值',
    withValues: `κ ${equalsShort(kappa.value)}，${row.label}，τ = ${row.value}`,
    children: [kappa],
  };
}

/** Whether the table of the day can answer for every κ. */
export function exceedanceTableProblems(tables: TablesOn): ValuationProblem[] {
  const rows = tables.rows('water-tau');
  if (rows.length > 0 && rows.every(({ span, value }) => span && value !== undefined)) return [];
  return [
    {
      field: 'pollutants',
      message: '超标系数表没有当日有效的分级取值，请先由法制人员设定',
      citation: TABLE3,
    },
  ];
}
