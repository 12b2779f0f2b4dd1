import type { Citation } from '../../citations/types.ts';
import { productOf } from '../derivation.ts';
import { CONDUCT_DAY, type ValuationMethod } from '../method.ts';
import { choice, coefficient, decimal, text } from './inputs.ts';
import { pricedList, pricedSum } from './priced-rows.ts';
import { CLAIMS_FROM } from './restoration-cost.ts';

const LOSSES: Citation = { sourceId: 'civil', article: '1235' };
const ANNEX_D: Citation = { sourceId: 'gb39791-1', article: '附录D' };

const COMMON = {
  inForceFrom: CLAIMS_FROM,
  dayMeans: CONDUCT_DAY,
  gives: 'damage',
} as const;

/** Interim loss as a share of the restoration cost, as courts have set it; the share is never the product's own. */
export const INTERIM_SHARE: ValuationMethod = {
  ...COMMON,
  id: 'interim-share',
  name: '期间损害：按修复费用的比例',
  citations: [LOSSES],
  verified: false,
  conditions: [
    {
      text: '难以用等值分析法计算，且有判例、专家意见支持所取的比例',
      why: '比例没有统一规定；指导性案例129号以修复费用的50%计',
      citation: LOSSES,
    },
  ],
  inputs: [
    decimal('restoration', 'R', '修复费用', '元', { aboveMin: true }),
    coefficient('share', 's', '期间损害占修复费用的比例', { min: '0', aboveMin: true, max: '1' }),
  ],
  tables: [],
  compute: (inputs) =>
    productOf({ symbol: 'L', name: '修复期间服务功能的损失', unit: '元', citation: LOSSES }, [
      inputs.given('restoration'),
      inputs.given('share'),
    ]),
};

/** Loss that cannot be restored, by a stated method of environmental valuation. */
export const PERMANENT_LOSS: ValuationMethod = {
  ...COMMON,
  id: 'permanent-loss',
  name: '永久性损害',
  citations: [LOSSES, ANNEX_D],
  verified: false,
  conditions: [
    {
      text: '受损生态环境无法修复，或者修复后仍有不能恢复的部分',
      why: '能够修复的按修复费用计算，只有不能恢复的部分按永久性损害计算',
      citation: LOSSES,
    },
    {
      text: '写明所用的环境价值评估方法及不能修复的理由',
      why: '附录D列出多种方法，结果因方法而异',
      citation: ANNEX_D,
    },
  ],
  inputs: [
    text('reason', '不能修复的理由'),
    choice('valuation', '价值评估方法', {
      market: '直接市场价值法',
      revealed: '揭示偏好法',
      stated: '陈述偏好法',
      transfer: '效益转移法',
    }),
    pricedList('永久性损害各项', { thing: '受损资源或者服务', unit: '公顷·年、株、项', price: '单位价值' }),
  ],
  tables: [],
  compute(inputs) {
    const sum = pricedSum(inputs, { symbol: 'L', name: '永久性损害造成的损失', citation: ANNEX_D });
    return { ...sum, note: `${inputs.choiceLabel('valuation')}；${inputs.text('reason')}` };
  },
};
