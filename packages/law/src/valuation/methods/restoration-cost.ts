import type { Citation } from '../../citations/types.ts';
import { CONDUCT_DAY, type ValuationMethod } from '../method.ts';
import { choice } from './inputs.ts';
import { pricedList, pricedSum } from './priced-rows.ts';

const RESTORE: Citation = { sourceId: 'civil', article: '1234' };
const COSTS: Citation = { sourceId: 'civil', article: '1235' };

/** The reform plan's first day: claims of this kind begin with it. */
export const CLAIMS_FROM = Temporal.PlainDate.from('2018-01-01');

/** What restoring costs, item by item of the plan. */
export const RESTORATION_COST: ValuationMethod = {
  id: 'restoration-cost',
  name: '修复费用法',
  citations: [RESTORE, COSTS],
  inForceFrom: CLAIMS_FROM,
  dayMeans: CONDUCT_DAY,
  gives: 'damage',
  verified: true,
  conditions: [
    {
      text: '受损生态环境能够修复，并有修复方案',
      why: '能够修复的优先修复；费用按方案的工程量计算',
      citation: RESTORE,
    },
    {
      text: '同一损害已按修复费用计算的，不再计算虚拟治理成本',
      why: '两者是同一损害的两种算法，不能重复计算',
      citation: COSTS,
    },
  ],
  inputs: [
    pricedList('修复费用各项', { thing: '内容', unit: '立方米、亩、项', price: '单价' }, [
      choice('part', '费用类别', {
        plan: '制定修复方案',
        works: '实施修复工程',
        monitoring: '修复期间监测、监管',
        acceptance: '竣工验收',
        evaluation: '修复效果后评估',
      }),
    ]),
  ],
  tables: [],
  compute: (inputs) => pricedSum(inputs, { symbol: 'R', name: '生态环境修复费用', citation: COSTS }),
};
