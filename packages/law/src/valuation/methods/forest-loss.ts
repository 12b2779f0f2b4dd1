import type { Citation } from '../../citations/types.ts';
import { type DerivationNode, productOf } from '../derivation.ts';
import { CONDUCT_DAY, type Reading, type ValuationMethod, type ValuationProblem } from '../method.ts';
import { choice, coefficient, decimal, text } from './inputs.ts';
import { pricedList, pricedSum } from './priced-rows.ts';
import { CLAIMS_FROM } from './restoration-cost.ts';

const LOSSES: Citation = { sourceId: 'civil', article: '1235' };
const CARBON_PURCHASE: Citation = { sourceId: 'forest2022', article: '20' };
const FUJIAN_CARBON: Citation = { sourceId: 'fj-carbon2022' };
const MARINE_CARBON: Citation = { sourceId: 'marineCarbon' };

const COMMON = {
  inForceFrom: CLAIMS_FROM,
  dayMeans: CONDUCT_DAY,
  gives: 'damage',
  verified: false,
} as const;

/** Trees felled or burnt: timber, replanting, tending, lost function, each by quantity and price. */
export const FOREST_LOSS: ValuationMethod = {
  ...COMMON,
  id: 'forest-loss',
  name: '林木及森林生态损失',
  citations: [LOSSES],
  verified: true,
  conditions: [
    {
      text: '毁坏林木的面积、株数或者蓄积已经查明',
      why: '各项损失都按查明的数量计算',
      citation: LOSSES,
    },
    {
      text: '补植、抚育能够恢复的按修复费用计算，生态服务功能损失另列',
      why: '修复费用与修复期间的服务损失是两项不同的损失',
      citation: LOSSES,
    },
  ],
  inputs: [
    pricedList('损失各项', { thing: '内容', unit: '立方米、亩、株', price: '单价' }, [
      choice('part', '损失类别', {
        timber: '林木价值',
        replanting: '补植费用',
        tending: '抚育管护费用',
        service: '森林生态服务功能损失',
      }),
    ]),
  ],
  tables: [],
  compute: (inputs) => pricedSum(inputs, { symbol: 'D', name: '林木及森林生态损失', citation: LOSSES }),
};

/** Either tonnes of carbon dioxide, or timber stock and tonnes a cubic metre. */
function carbonProblems(inputs: Reading): ValuationProblem[] {
  const [tonnes, stock, perStock] = ['tonnes', 'stock', 'perStock'].map((field) => inputs.findGiven(field));
  if (tonnes ? !stock && !perStock : stock && perStock) return [];
  const message = '填写碳汇损失量，或者同时填写林木蓄积和单位蓄积碳汇量，二者只填一种';
  return [{ field: 'tonnes', message }];
}

function carbonLoss(inputs: Reading): DerivationNode {
  const tonnes = inputs.findGiven('tonnes');
  if (tonnes) return { ...tonnes, source: inputs.text('tonnesSource') };
  return productOf(
    {
      symbol: 'M',
      name: '碳汇损失量',
      unit: 't',
      citation: FUJIAN_CARBON,
      note: inputs.findText('tonnesSource'),
    },
    [inputs.given('stock'), inputs.given('perStock')],
  );
}

/** D = N × P, N = M × n: what is to be bought, and what it costs. */
function purchase(inputs: Reading, lost: DerivationNode, name: string, citation: Citation): DerivationNode {
  const bought = productOf({ symbol: 'N', name: '应认购碳汇量', unit: 't', citation }, [
    lost,
    inputs.given('multiple'),
  ]);
  return productOf({ symbol: 'D', name, unit: '元', citation }, [bought, inputs.given('price')]);
}

const price = coefficient('price', 'P', '碳汇单价', { unit: '元/t', min: '0', aboveMin: true });
const multiple = coefficient('multiple', 'n', '认购倍数', {
  min: '0',
  aboveMin: true,
  hint: '案例有按损失量一倍、两倍认购的，写明来源',
});
const tonnes = decimal('tonnes', 'M', '碳汇损失量', 't', { aboveMin: true, optional: true });
const tonnesSource = text('tonnesSource', '碳汇损失量的计量方法和来源');
const PRICE_CONDITION = {
  text: '碳汇损失量、单价和认购倍数均写明来源',
  why: '价格随市场变动，倍数由协商或者裁判确定，没有统一规定',
};

/** Carbon that felled trees no longer store: tonnes × price × multiple. */
export const FOREST_CARBON: ValuationMethod = {
  ...COMMON,
  id: 'forest-carbon',
  name: '林业碳汇损失',
  citations: [CARBON_PURCHASE, FUJIAN_CARBON],
  conditions: [
    {
      text: '认购碳汇用于替代履行，须经磋商同意或者裁判认可',
      why: '以核证的碳汇替代无法就地修复的部分',
      citation: CARBON_PURCHASE,
    },
    { ...PRICE_CONDITION, citation: CARBON_PURCHASE },
  ],
  inputs: [
    tonnes,
    decimal('stock', 'V', '林木蓄积', 'm³', { aboveMin: true, optional: true }),
    coefficient('perStock', 'f', '单位蓄积碳汇量', {
      unit: 't/m³',
      min: '0',
      aboveMin: true,
      optional: true,
    }),
    tonnesSource,
    price,
    multiple,
  ],
  tables: [],
  check: carbonProblems,
  compute: (inputs) => purchase(inputs, carbonLoss(inputs), '林业碳汇损失', CARBON_PURCHASE),
};

/** Carbon of mangroves, seagrass, shellfish: tonnes × price × multiple. */
export const BLUE_CARBON: ValuationMethod = {
  ...COMMON,
  id: 'blue-carbon',
  name: '海洋（蓝色）碳汇损失',
  citations: [MARINE_CARBON],
  conditions: [
    {
      text: '海洋生态环境损害不适用本制度；用于岸上案件以蓝碳替代修复，或者由行使海洋监督管理权的部门办理',
      why: '海洋生态环境损害由海洋监督管理部门另行提出',
      citation: { sourceId: 'reg2022', article: '4' },
    },
    { ...PRICE_CONDITION, citation: MARINE_CARBON },
  ],
  inputs: [{ ...tonnes, optional: false }, tonnesSource, price, multiple],
  tables: [],
  compute(inputs) {
    const lost = { ...inputs.given('tonnes'), source: inputs.text('tonnesSource') };
    return purchase(inputs, lost, '海洋碳汇损失', MARINE_CARBON);
  },
};
