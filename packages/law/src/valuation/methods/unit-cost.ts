import type { Citation } from '../../citations/types.ts';
import type { Reading, ValuationProblem } from '../method.ts';
import { choice, text } from './inputs.ts';

const PREFERENCE: Citation = { sourceId: 'gb39793-2', article: '单位治理成本' };
const FIRST = 'survey';

/** How the unit cost was found: three ways, tried in this order. */
export const UNIT_COST_INPUTS = [
  choice('unitCostMethod', '单位治理成本的确定方法', {
    [FIRST]: '实际调查法',
    function: '成本函数法',
    fee: '收费标准参照法',
  }),
  text('unitCostReason', '不采用前一顺位方法的理由', {
    optional: true,
    hint: '采用实际调查法的不必填写',
  }),
];

/** A later way needs the reason why the earlier ones do not serve. */
export function unitCostProblems(inputs: Reading): ValuationProblem[] {
  if (inputs.choice('unitCostMethod') === FIRST || inputs.findText('unitCostReason')) return [];
  return [
    {
      field: 'unitCostReason',
      message: `单位治理成本依次采用实际调查法、成本函数法、收费标准参照法；采用${inputs.choiceLabel('unitCostMethod')}须写明不采用前一顺位方法的理由`,
      citation: PREFERENCE,
    },
  ];
}
