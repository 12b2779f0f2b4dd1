import type { Citation } from '../../citations/types.ts';
import { productOf } from '../derivation.ts';
import { CONDUCT_DAY, type Reading, type ValuationMethod, type ValuationProblem } from '../method.ts';
import type { TablesOn } from '../tables.ts';
import { exceedanceFactor, exceedanceTableProblems, POLLUTANTS, pollutantProblems } from './exceedance.ts';
import { choice, coefficient, decimal, yesNo } from './inputs.ts';
import { UNIT_COST_INPUTS, unitCostProblems } from './unit-cost.ts';

const SCOPE: Citation = { sourceId: 'gb39793-2', article: '适用范围' };
const TERMS: Citation = { sourceId: 'gb39793-2', article: '术语' };
const FORMULA: Citation = { sourceId: 'gb39793-2', article: '公式' };
const TABLE4: Citation = { sourceId: 'gb39793-2', article: '表4' };

/** What E counts and C is priced for; both must be the same. */
const COUNTED = {
  'pollutant-t': '超标、超总量的污染物，按吨',
  'water-t': '废水，按吨',
  'water-m3': '废水，按立方米',
  'solid-t': '固体废物，按吨',
  'solid-m3': '固体废物，按立方米',
};

function conditionProblems(inputs: Reading): ValuationProblem[] {
  const problems: ValuationProblem[] = [];
  const refuse = (field: string, message: string) => problems.push({ field, message, citation: SCOPE });
  if (!inputs.yes('dischargeFactClear')) {
    refuse('dischargeFactClear', '虚拟治理成本法以排放或者倾倒事实明确为前提；事实不明的先行调查');
  }
  if (inputs.yes('damageDeterminable')) {
    refuse('damageDeterminable', '损害能够以合理费用调查确定的，不适用虚拟治理成本法，应按实际损害评估');
  }
  if (inputs.yes('cleanUpCostKnown')) {
    refuse('cleanUpCostKnown', '已知实际应急处置、清除费用的，不适用虚拟治理成本法，应按实际费用计算');
  }
  return problems;
}

function check(inputs: Reading, tables: TablesOn): ValuationProblem[] {
  const problems = [...conditionProblems(inputs), ...unitCostProblems(inputs), ...pollutantProblems(inputs)];
  if (inputs.choice('quantityOf') !== inputs.choice('unitCostOf')) {
    const message = `数量E为“${inputs.choiceLabel('quantityOf')}”，单位治理成本C为“${inputs.choiceLabel('unitCostOf')}”：两者的对象和单位必须一致`;
    problems.push({ field: 'unitCostOf', message, citation: TERMS });
  }
  if (isSolid(inputs)) {
    if (!inputs.findGiven('solidTau')) {
      const message = '固体废物的超标系数τ：必须填写（表4各级取值待核，填写取值及其来源）';
      problems.push({ field: 'solidTau', message, citation: TABLE4 });
    }
  } else if (inputs.rows('pollutants').length === 0) {
    problems.push({ field: 'pollutants', message: '超标污染物：至少填写一行', citation: FORMULA });
  } else {
    problems.push(...exceedanceTableProblems(tables));
  }
  return problems;
}

const isSolid = (inputs: Reading) => inputs.choice('quantityOf').startsWith('solid');

const unitOf = (inputs: Reading) => (inputs.choice('quantityOf').endsWith('m3') ? 'm³' : 't');

/** GB/T 39793.2-2020: what treating the waste would have cost, weighted by hazard, exceedance and function of the water. */
export const WATER_VIRTUAL_COST: ValuationMethod = {
  id: 'water-virtual-cost',
  name: '水污染虚拟治理成本法',
  citations: [SCOPE, FORMULA],
  inForceFrom: Temporal.PlainDate.from('2021-01-01'),
  dayMeans: CONDUCT_DAY,
  gives: 'damage',
  verified: false,
  conditions: [
    {
      text: '非法排放、倾倒废水或者固体废物的事实明确，而损害事实不明确，或者不能以合理费用确定损害范围和程度',
      why: '能够查明的损害按实际损害计算，更接近真实',
      citation: SCOPE,
    },
    {
      text: '不知道实际的应急处置、清除费用',
      why: '已经发生的费用有凭证可依，不需要虚拟',
      citation: SCOPE,
    },
    {
      text: '数量与单位治理成本的对象和单位一致；回收利用的收入不从单位成本中扣除',
      why: '按废水体积计的数量不能乘以按污染物质量计的成本',
      citation: TERMS,
    },
  ],
  inputs: [
    yesNo('dischargeFactClear', '排放、倾倒事实是否明确'),
    yesNo('damageDeterminable', '损害能否以合理费用调查确定'),
    yesNo('cleanUpCostKnown', '是否已知实际应急处置、清除费用'),
    choice('quantityOf', '数量E的对象和单位', COUNTED),
    decimal('quantity', 'E', '排放（倾倒）数量', 't或m³', { aboveMin: true }),
    choice('unitCostOf', '单位治理成本C的对象和单位', COUNTED),
    decimal('unitCost', 'C', '单位治理成本', '元/t或元/m³', { aboveMin: true }),
    ...UNIT_COST_INPUTS,
    coefficient('alpha', 'α', '危害系数', { tables: ['water-alpha'], min: '1', max: '2' }),
    POLLUTANTS,
    coefficient('solidTau', 'τ', '固体废物超标系数', {
      tables: ['water-tau-solid'],
      min: '1',
      max: '2',
      optional: true,
      hint: '倾倒固体废物的填写',
    }),
    coefficient('omega', 'ω', '环境功能系数', { tables: ['water-omega'], min: '1.5', max: '2.5' }),
  ],
  tables: ['water-alpha', 'water-tau', 'water-tau-solid', 'water-omega'],
  check,
  compute(inputs, tables) {
    const tau = isSolid(inputs)
      ? inputs.given('solidTau', { symbol: 'τ' })
      : exceedanceFactor(inputs, tables);
    const gamma = productOf({ symbol: 'γ', name: '调整系数', unit: '', citation: FORMULA }, [
      inputs.given('alpha'),
      tau,
      inputs.given('omega'),
    ]);
    const quantity = inputs.given('quantity', { unit: unitOf(inputs) });
    const cost = inputs.given('unitCost', { unit: `元/${unitOf(inputs)}` });
    const step = { symbol: 'D', name: '水污染损害数额', unit: '元', citation: FORMULA };
    return productOf(step, [quantity, cost, gamma]);
  },
};
