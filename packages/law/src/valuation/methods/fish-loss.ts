import type { Citation } from '../../citations/types.ts';
import { productOf, sumOf } from '../derivation.ts';
import { CONDUCT_DAY, type ValuationMethod } from '../method.ts';
import { coefficient } from './inputs.ts';
import { pricedList, pricedSum } from './priced-rows.ts';
import { CLAIMS_FROM } from './restoration-cost.ts';

const FISHERY: Citation = { sourceId: 'gb21678', article: '天然渔业资源' };

/** Fish killed or caught: their value, and what bringing the stock back costs as a multiple of it. */
export const FISH_LOSS: ValuationMethod = {
  id: 'fish-loss',
  name: '渔业资源损失（直接损失与资源恢复费用）',
  citations: [FISHERY],
  inForceFrom: CLAIMS_FROM,
  dayMeans: CONDUCT_DAY,
  gives: 'damage',
  verified: false,
  conditions: [
    {
      text: '死亡或者捕捞的渔获物数量、单价已经查明',
      why: '直接损失按数量和单价计算',
      citation: FISHERY,
    },
    {
      text: '资源恢复费用的倍数由专家意见或者当地规定确定，写明来源',
      why: '各地案例取1.2倍至10倍不等，没有通用的倍数；国家标准是否要求不低于三倍待核',
      citation: FISHERY,
    },
  ],
  inputs: [
    pricedList('渔获物', { thing: '种类', unit: '千克、尾', price: '单价' }),
    coefficient('multiple', 'm', '资源恢复费用相当于直接损失的倍数', { min: '0' }),
  ],
  tables: [],
  compute(inputs) {
    const direct = pricedSum(inputs, { symbol: 'W', name: '直接经济损失', citation: FISHERY });
    const recovery = productOf({ symbol: 'H', name: '资源恢复费用', unit: '元', citation: FISHERY }, [
      direct,
      inputs.given('multiple'),
    ]);
    const step = { symbol: 'D', name: '渔业资源损失', unit: '元', citation: FISHERY };
    return sumOf(step, [direct, recovery]);
  },
};
