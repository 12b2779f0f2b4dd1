import type { Citation } from '../../citations/types.ts';
import { COST_KINDS } from '../../costs/costs.ts';
import { type DerivationNode, decimalOf, indexed, sumOf } from '../derivation.ts';
import { CONDUCT_DAY, type Reading, type ValuationMethod, type ValuationProblem } from '../method.ts';
import { choice, decimal, list, text } from './inputs.ts';
import { CLAIMS_FROM } from './restoration-cost.ts';

const COSTS: Citation = { sourceId: 'civil', article: '1235' };

/** Losses of service are no outlay; they have methods of their own. */
const OUTLAYS = COST_KINDS.filter(({ code }) => code !== 'serviceLoss' && code !== 'permanentLoss');

const KINDS = Object.fromEntries(OUTLAYS.map(({ code, title }) => [code, title]));

function voucherProblems(inputs: Reading): ValuationProblem[] {
  return inputs.rows('items').flatMap((row, index) => {
    if (!decimalOf(row.given('vouchers')).isZero() || decimalOf(row.given('amount')).isZero()) return [];
    const message = `${row.text('name')}：实际费用须有凭证支持`;
    return [{ field: `items.${index}.vouchers`, message, citation: COSTS }];
  });
}

function costNode(row: Reading, index: number): DerivationNode {
  const amount = row.given('amount', { symbol: indexed('F', index) });
  return { ...amount, name: row.text('name'), source: `凭证${row.given('vouchers').value}份` };
}

/** Of each kind of cost the items, in the legal order of the kinds. */
function ofKinds(inputs: Reading): DerivationNode[] {
  const rows = inputs.rows('items').map((row, at) => ({ row, node: costNode(row, at + 1) }));
  return OUTLAYS.flatMap(({ code, title, citation }, at) => {
    const items = rows.filter(({ row }) => row.choice('kind') === code).map(({ node }) => node);
    return items.length === 0
      ? []
      : [sumOf({ symbol: indexed('K', at + 1), name: title, unit: '元', citation }, items)];
  });
}

/** What has been or will be spent, voucher by voucher: emergency, clean-up, monitoring, appraisal, legal costs. */
export const ACTUAL_COSTS: ValuationMethod = {
  id: 'actual-costs',
  name: '实际费用（分项）',
  citations: [COSTS, { sourceId: 'emergencyMethod2014' }],
  inForceFrom: CLAIMS_FROM,
  dayMeans: CONDUCT_DAY,
  gives: 'damage',
  verified: true,
  conditions: [
    {
      text: '费用实际发生、与本案损害有关且合理，并有合同、票据等凭证',
      why: '由赔偿义务人负担的是合理费用',
      citation: COSTS,
    },
  ],
  inputs: [
    list('items', '费用各项', [
      choice('kind', '费用种类', KINDS),
      text('name', '费用名称'),
      decimal('amount', 'F', '金额', '元'),
      decimal('vouchers', 'n', '凭证份数', '份', { whole: true }),
    ]),
  ],
  tables: [],
  check: voucherProblems,
  compute: (inputs) =>
    sumOf({ symbol: 'F', name: '实际费用合计', unit: '元', citation: COSTS }, ofKinds(inputs)),
};
