import type { Citation } from '../../citations/types.ts';
import { type DerivationNode, indexed, productOf, sumOf } from '../derivation.ts';
import { CONDUCT_DAY, type Reading, type ValuationMethod } from '../method.ts';
import { coefficient, decimal, list, text } from './inputs.ts';

const VALUE: Citation = { sourceId: 'wildlifeValue' };

function species(row: Reading, index: number): DerivationNode {
  return productOf({ symbol: indexed('D', index), name: row.text('name'), unit: '元' }, [
    row.given('heads', { symbol: indexed('n', index) }),
    row.given('baseValue', { symbol: indexed('B', index) }),
    row.given('multiple', { symbol: indexed('m', index) }),
  ]);
}

/** Wild animals: heads × base value of the catalogue × multiple of the class of protection. */
export const WILDLIFE: ValuationMethod = {
  id: 'wildlife-value',
  name: '野生动物价值',
  citations: [VALUE],
  inForceFrom: Temporal.PlainDate.from('2017-12-15'),
  dayMeans: CONDUCT_DAY,
  gives: 'damage',
  verified: false,
  conditions: [
    {
      text: '种类、头数已经鉴定，保护级别按行为发生时的名录确定',
      why: '倍数随保护级别而不同，级别会调整',
      citation: VALUE,
    },
    {
      text: '基准价值取自价值评估方法所附目录；目录没有的，写明来源',
      why: '产品只收录了裁判文书和报道中见到的两种',
      citation: VALUE,
    },
  ],
  inputs: [
    list('species', '野生动物', [
      text('name', '种类'),
      decimal('heads', 'n', '数量', '只（头、条）', { whole: true, aboveMin: true }),
      coefficient('baseValue', 'B', '基准价值', {
        unit: '元',
        tables: ['wildlife-base'],
        min: '0',
        aboveMin: true,
      }),
      coefficient('multiple', 'm', '保护级别倍数', { tables: ['wildlife-class'], min: '0', aboveMin: true }),
    ]),
  ],
  tables: ['wildlife-base', 'wildlife-class'],
  compute: (inputs) =>
    sumOf(
      { symbol: 'D', name: '野生动物价值', unit: '元', citation: VALUE },
      inputs.rows('species').map((row, at) => species(row, at + 1)),
    ),
};
