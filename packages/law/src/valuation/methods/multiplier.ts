import type { Citation } from '../../citations/types.ts';
import { productOf } from '../derivation.ts';
import { CONDUCT_DAY, type ValuationMethod } from '../method.ts';
import { EMISSIONS, virtualCost } from './emissions.ts';
import { coefficient, yesNo } from './inputs.ts';

const METHOD: Citation = { sourceId: 'method2014', article: '虚拟治理成本' };

/** The multiple of the recommended method (2nd edition), for conduct before GB/T 39793 came into force. */
export const MULTIPLIER: ValuationMethod = {
  id: 'multiplier-virtual-cost',
  name: '虚拟治理成本法（推荐方法Ⅱ倍数，2020年底以前的行为）',
  citations: [METHOD, { sourceId: 'note2017' }],
  inForceFrom: Temporal.PlainDate.from('2014-10-01'),
  inForceTo: Temporal.PlainDate.from('2020-12-31'),
  dayMeans: CONDUCT_DAY,
  gives: 'damage',
  verified: false,
  conditions: [
    {
      text: '2020年12月31日以前的行为；此后的行为适用GB/T 39793',
      why: '按行为时有效的技术规范评估',
      citation: METHOD,
    },
    {
      text: '倍数按受纳环境的功能类别在表列范围内选取并写明理由；指导性案例130号取下限',
      why: '同一类别在不同文件中取值不同，须连同文件一并记载',
      citation: METHOD,
    },
    {
      text: '不知道实际的清除、修复费用',
      why: '已经发生的费用有凭证可依，不需要虚拟',
      citation: METHOD,
    },
  ],
  inputs: [
    yesNo('cleanUpCostKnown', '是否已知实际清除、修复费用'),
    EMISSIONS,
    coefficient('multiple', 'k', '受纳环境功能倍数', {
      tables: ['multiplier-2014', 'multiplier-2017'],
      min: '0',
      aboveMin: true,
    }),
  ],
  tables: ['multiplier-2014', 'multiplier-2017'],
  check: (inputs) =>
    inputs.yes('cleanUpCostKnown')
      ? [
          {
            field: 'cleanUpCostKnown',
            message: '已知实际清除、修复费用的，不适用虚拟治理成本法，应按实际费用计算',
            citation: METHOD,
          },
        ]
      : [],
  compute: (inputs) =>
    productOf({ symbol: 'D', name: '损害数额', unit: '元', citation: METHOD }, [
      virtualCost(inputs, { citation: METHOD }),
      inputs.given('multiple'),
    ]),
};
