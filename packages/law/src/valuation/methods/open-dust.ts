import type { Citation } from '../../citations/types.ts';
import { type DerivationNode, decimalOf, indexed, leaf, stepOf, sumOf } from '../derivation.ts';
import { decimalText, Exact, shortDecimal } from '../exact.ts';
import { CONDUCT_DAY, type Reading, type ValuationMethod, type ValuationProblem } from '../method.ts';
import type { TablesOn } from '../tables.ts';
import { choice, decimal, list, text } from './inputs.ts';

const DUST: Citation = { sourceId: 'dustInventory' };
const EFFICIENCY = decimal('efficiency', 'η', '控制措施的去除效率', '', { max: '1' });
/** Roughness of the ground, metres. */
const ROUGHNESS = { city: '0.6', suburb: '0.2' } as const;

function factorOf(inputs: Reading, tables: TablesOn, table: 'dust-k-load' | 'dust-k-wind'): DerivationNode {
  const row = tables.row(table, inputs.choice('size'));
  if (row?.value === undefined) throw new RangeError(`${table} has no row for the size`);
  const step = { symbol: 'k', name: '粒度乘数', unit: '', citation: DUST };
  return leaf(step, new Exact(row.value), { row });
}

const figure = (node: DerivationNode) => shortDecimal(node.value);

/** W₁ = k·0.0016·(u/2.2)^1.3 ÷ (M/2)^1.4 · (1−η) · G · 10⁻³, M in per cent. */
function loading(row: Reading, k: DerivationNode, index: number): DerivationNode {
  const [mass, wind, moisture, efficiency] = ['mass', 'wind', 'moisture', 'efficiency'].map((field) =>
    row.given(field),
  ) as [DerivationNode, DerivationNode, DerivationNode, DerivationNode];
  const perTonne = decimalOf(k)
    .times('0.0016')
    .times(decimalOf(wind).dividedBy('2.2').pow('1.3'))
    .dividedBy(decimalOf(moisture).dividedBy(2).pow('1.4'))
    .times(new Exact(1).minus(decimalOf(efficiency)));
  return stepOf(
    { symbol: indexed('W', index), name: `${row.text('name')}装卸扬尘`, unit: 't', citation: DUST },
    perTonne.times(decimalOf(mass)).dividedBy(1000),
    {
      symbols: 'k × 0.0016 × (u ÷ 2.2)^1.3 ÷ (M ÷ 2)^1.4 × (1 − η) × G ÷ 1000',
      numbers: `${figure(k)} × 0.0016 × (${figure(wind)} ÷ 2.2)^1.3 ÷ (${figure(moisture)} ÷ 2)^1.4 × (1 − ${figure(efficiency)}) × ${figure(mass)} ÷ 1000`,
    },
    [k, wind, moisture, efficiency, mass],
  );
}

function frictionVelocity(row: Reading): DerivationNode {
  const [gust, height] = [row.given('gust'), row.given('height')];
  const z0 = ROUGHNESS[row.choice('ground') === 'city' ? 'city' : 'suburb'];
  const roughness = leaf({ symbol: 'z₀', name: '地面粗糙度', unit: 'm', citation: DUST }, new Exact(z0));
  return stepOf(
    { symbol: 'u*', name: '摩擦风速', unit: 'm/s', citation: DUST },
    decimalOf(gust).times('0.4').dividedBy(decimalOf(height).dividedBy(z0).ln()),
    { symbols: '0.4 × u(z) ÷ ln(z ÷ z₀)', numbers: `0.4 × ${figure(gust)} ÷ ln(${figure(height)} ÷ ${z0})` },
    [gust, height, roughness],
  );
}

/** P = 58(u*−u_t)² + 25(u*−u_t), nought while the wind stays below the threshold. */
function erosion(row: Reading): DerivationNode {
  const [friction, threshold] = [frictionVelocity(row), row.given('threshold')];
  const over = Exact.max(0, decimalOf(friction).minus(decimalOf(threshold)));
  const short = shortDecimal(decimalText(over));
  return stepOf(
    { symbol: 'P', name: '一次扰动的起尘潜势', unit: 'g/m²', citation: DUST },
    over.times(over).times(58).plus(over.times(25)),
    {
      symbols: '58 × (u* − uₜ)² + 25 × (u* − uₜ)，不超过阈值时为0',
      numbers: `58 × ${short}² + 25 × ${short}`,
    },
    [friction, threshold],
  );
}

function blowing(row: Reading, k: DerivationNode, index: number): DerivationNode {
  const [area, times, efficiency] = ['area', 'times', 'efficiency'].map((field) => row.given(field)) as [
    DerivationNode,
    DerivationNode,
    DerivationNode,
  ];
  const potential = erosion(row);
  const kilogramsPerArea = decimalOf(k)
    .times(decimalOf(potential))
    .times(decimalOf(times))
    .times(new Exact(1).minus(decimalOf(efficiency)))
    .dividedBy(1000);
  return stepOf(
    { symbol: indexed('W', index), name: `${row.text('name')}风蚀扬尘`, unit: 't', citation: DUST },
    kilogramsPerArea.times(decimalOf(area)).dividedBy(1000),
    {
      symbols: 'k × n × P × (1 − η) ÷ 1000 × A ÷ 1000',
      numbers: `${figure(k)} × ${figure(times)} × ${figure(potential)} × (1 − ${figure(efficiency)}) ÷ 1000 × ${figure(area)} ÷ 1000`,
    },
    [k, times, potential, efficiency, area],
  );
}

function check(inputs: Reading, tables: TablesOn): ValuationProblem[] {
  const size = inputs.choice('size');
  if (['dust-k-load', 'dust-k-wind'].some((id) => tables.row(id, size)?.value === undefined)) {
    const message = `颗粒物：粒度乘数表没有“${inputs.choiceLabel('size')}”的取值`;
    return [{ field: 'size', message, citation: DUST }];
  }
  if (inputs.rows('loads').length + inputs.rows('piles').length > 0) return [];
  return [{ field: 'loads', message: '装卸、堆存至少填写一行', citation: DUST }];
}

/** How much dust open stacks and loading let out: the quantity E of an air case. No money. */
export const OPEN_DUST: ValuationMethod = {
  id: 'open-dust-quantity',
  name: '开放扬尘排放量（辅助计算，待核）',
  citations: [DUST],
  inForceFrom: Temporal.PlainDate.from('2018-01-01'),
  dayMeans: CONDUCT_DAY,
  gives: 'quantity',
  verified: false,
  conditions: [
    {
      text: '露天装卸、堆存产生扬尘，没有监测数据可以直接计算排放量；结果作为大气虚拟治理成本法的数量E',
      why: '按物料、含水率、风速推算；公式出自第三方评估工具，含水率以百分数代入，须与原文核对',
      citation: DUST,
    },
  ],
  inputs: [
    choice('size', '颗粒物', { TSP: '总悬浮颗粒物', PM10: 'PM10', PM25: 'PM2.5' }),
    list(
      'loads',
      '装卸',
      [
        text('name', '物料'),
        decimal('mass', 'G', '装卸量', 't', { aboveMin: true }),
        decimal('wind', 'u', '平均风速', 'm/s', { aboveMin: true, max: '60' }),
        decimal('moisture', 'M', '物料含水率', '%', { aboveMin: true, max: '100' }),
        EFFICIENCY,
      ],
      { optional: true },
    ),
    list(
      'piles',
      '堆存（每种风况一行）',
      [
        text('name', '料堆'),
        decimal('area', 'A', '料堆表面积', 'm²', { aboveMin: true }),
        decimal('times', 'n', '扰动次数', '次', { whole: true, aboveMin: true }),
        decimal('gust', 'u(z)', '高度z处的最大风速', 'm/s', { aboveMin: true, max: '60' }),
        decimal('height', 'z', '测风高度', 'm', { min: '1' }),
        choice('ground', '地面', { city: '城市', suburb: '郊区' }),
        decimal('threshold', 'uₜ', '阈值摩擦风速', 'm/s', { aboveMin: true }),
        EFFICIENCY,
      ],
      { optional: true },
    ),
  ],
  tables: ['dust-k-load', 'dust-k-wind'],
  check,
  compute(inputs, tables) {
    const loads = inputs.rows('loads');
    const parts = [
      ...loads.map((row, at) => loading(row, factorOf(inputs, tables, 'dust-k-load'), at + 1)),
      ...inputs
        .rows('piles')
        .map((row, at) => blowing(row, factorOf(inputs, tables, 'dust-k-wind'), loads.length + at + 1)),
    ];
    return sumOf({ symbol: 'W', name: '扬尘排放量', unit: 't', citation: DUST }, parts);
  },
};
