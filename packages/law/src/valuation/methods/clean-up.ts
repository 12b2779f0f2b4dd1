import type { Citation } from '../../citations/types.ts';
import { type DerivationNode, indexed, productOf, sumOf } from '../derivation.ts';
import { CONDUCT_DAY, type Reading, type ValuationMethod, type ValuationProblem } from '../method.ts';
import { decimal, list, text } from './inputs.ts';
import { pricedList, pricedSum } from './priced-rows.ts';
import { CLAIMS_FROM } from './restoration-cost.ts';

const COSTS: Citation = { sourceId: 'civil', article: '1235' };
const PRICE_WHY = {
  text: '单价取自处置合同、同类工程结算或者询价，并写明来源',
  why: '没有全国统一的单价；案例中的单价相差很大，只能作参考',
  citation: COSTS,
};

/** Clearing away dumped waste: tonnes by the price of carrying and disposing of it. */
export const SOLID_WASTE_CLEAN_UP: ValuationMethod = {
  id: 'solid-waste-clean-up',
  name: '固体废物清理处置费用（单位成本）',
  citations: [COSTS],
  inForceFrom: CLAIMS_FROM,
  dayMeans: CONDUCT_DAY,
  gives: 'damage',
  verified: true,
  conditions: [
    {
      text: '倾倒、堆放的固体废物数量已经查明，需要清理处置',
      why: '清除污染的费用由赔偿义务人负担',
      citation: COSTS,
    },
    PRICE_WHY,
  ],
  inputs: [pricedList('固体废物', { thing: '废物名称', unit: '吨', price: '清理处置单价' })],
  tables: [],
  compute: (inputs) => pricedSum(inputs, { symbol: 'D', name: '固体废物清理处置费用', citation: COSTS }),
};

/** Either a measured volume, or area and depth. */
function volumeProblems(inputs: Reading): ValuationProblem[] {
  return inputs.rows('plots').flatMap((row, index) => {
    const [volume, area, depth] = ['volume', 'area', 'depth'].map((field) => row.findGiven(field));
    if (volume ? !area && !depth : area && depth) return [];
    const message = `${row.text('name')}：填写土方体积，或者同时填写面积和深度，二者只填一种`;
    return [{ field: `plots.${index}.volume`, message, citation: COSTS }];
  });
}

function plotCost(row: Reading, index: number): DerivationNode {
  const volume =
    row.findGiven('volume', { symbol: indexed('V', index) }) ??
    productOf({ symbol: indexed('V', index), name: '受污染土方体积', unit: 'm³' }, [
      row.given('area', { symbol: indexed('A', index) }),
      row.given('depth', { symbol: indexed('h', index) }),
    ]);
  const price = row.given('unitPrice', { symbol: indexed('P', index) });
  return productOf({ symbol: indexed('D', index), name: row.text('name'), unit: '元' }, [
    volume,
    { ...price, source: row.text('source') },
  ]);
}

/** Cleaning soil: volume (or area × depth) by the price of the technique chosen. */
export const SOIL_CLEAN_UP: ValuationMethod = {
  ...SOLID_WASTE_CLEAN_UP,
  id: 'soil-clean-up',
  name: '土壤修复费用（单位成本）',
  conditions: [
    {
      text: '受污染土壤的面积、深度已经调查确定，需要修复',
      why: '土方体积由面积和深度得出，是修复工程量的基础',
      citation: COSTS,
    },
    PRICE_WHY,
  ],
  inputs: [
    list('plots', '受污染地块', [
      text('name', '地块'),
      decimal('area', 'A', '面积', 'm²', { aboveMin: true, optional: true }),
      decimal('depth', 'h', '深度', 'm', { aboveMin: true, optional: true }),
      decimal('volume', 'V', '土方体积', 'm³', { aboveMin: true, optional: true }),
      decimal('unitPrice', 'P', '修复单价', '元/m³'),
      text('source', '修复单价的来源'),
    ]),
  ],
  check: volumeProblems,
  compute: (inputs) =>
    sumOf(
      { symbol: 'D', name: '土壤修复费用', unit: '元', citation: COSTS },
      inputs.rows('plots').map((row, at) => plotCost(row, at + 1)),
    ),
};
