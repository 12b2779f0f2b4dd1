import type { Decimal } from 'decimal.js';
import type { Citation } from '../../citations/types.ts';
import { type DerivationNode, decimalOf, indexed, productOf, quotientOf, stepOf } from '../derivation.ts';
import { decimalText, Exact, shortDecimal } from '../exact.ts';
import { CONDUCT_DAY, type Reading, type ValuationMethod, type ValuationProblem } from '../method.ts';
import { choice, coefficient, decimal, text } from './inputs.ts';
import { CLAIMS_FROM } from './restoration-cost.ts';
import { segmentProblems, segments, type YearShare, yearShares } from './segments.ts';

const ANNEX_B: Citation = { sourceId: 'gb39791-1', article: '附录B' };
const SERVICE: Citation = { sourceId: 'civil', article: '1235' };
const SPANS = [
  { field: 'loss', name: '损失过程' },
  { field: 'gain', name: '补偿过程' },
];

function check(inputs: Reading): ValuationProblem[] {
  const problems = SPANS.flatMap(({ field, name }) => segmentProblems(inputs, field, name));
  if (problems.length > 0) return problems;
  if (yearShares(inputs.rows('gain')).some(({ share }) => share.greaterThan(0))) return [];
  return [{ field: 'gain', message: '补偿过程：至少有一年有补偿服务，否则无法折算', citation: ANNEX_B }];
}

interface Discount {
  readonly rate: DerivationNode;
  readonly base: DerivationNode;
}

/** One year: share of service × quantity × (1+r)^(T−t). */
function yearTerm(
  { year, share }: YearShare,
  symbol: string,
  quantity: DerivationNode | undefined,
  { rate, base }: Discount,
): DerivationNode {
  const exponent = decimalOf(base).minus(year).toNumber();
  const factor = new Exact(1).plus(decimalOf(rate)).pow(exponent);
  const amount: Decimal = quantity ? decimalOf(quantity) : new Exact(1);
  const [r, d] = [shortDecimal(rate.value), shortDecimal(decimalText(share))];
  const by = quantity
    ? { symbols: `${quantity.symbol} × `, numbers: `${shortDecimal(quantity.value)} × ` }
    : undefined;
  return stepOf(
    { symbol: indexed(symbol, year), name: `第${year}年`, unit: '服务·年' },
    amount.times(share).times(factor),
    {
      symbols: `${by?.symbols ?? ''}${indexed('d', year)} × (1 + r)^(T − ${year})`,
      numbers: `${by?.numbers ?? ''}${d} × (1 + ${r})^${exponent}`,
    },
    [],
  );
}

function discounted(
  inputs: Reading,
  field: string,
  named: { readonly symbol: string; readonly name: string },
  quantity: DerivationNode | undefined,
  discount: Discount,
): DerivationNode {
  const terms = yearShares(inputs.rows(field)).map((year) =>
    yearTerm(year, named.symbol.toLowerCase(), quantity, discount),
  );
  const total = terms.reduce((sum, term) => sum.plus(decimalOf(term)), new Exact(0));
  const factor = quantity ? `${quantity.symbol} × ` : '';
  return stepOf(
    { ...named, unit: '服务·年', citation: ANNEX_B },
    total,
    { symbols: `Σ ${factor}dₜ × (1 + r)^(T − t)`, numbers: `${terms.length}年之和` },
    [...(quantity ? [quantity] : []), discount.rate, discount.base, ...terms],
  );
}

function compute(inputs: Reading): DerivationNode {
  const unit = inputs.choiceLabel('unit');
  const discount = { rate: inputs.given('rate'), base: inputs.given('baseYear') };
  const injured = inputs.given('injured', { unit });
  const lost = discounted(inputs, 'loss', { symbol: 'H', name: '期间损失的服务现值' }, injured, discount);
  const gained = discounted(
    inputs,
    'gain',
    { symbol: 'P', name: '单位补偿工程的服务现值' },
    undefined,
    discount,
  );
  const scale = quotientOf({ symbol: 'S', name: '补偿工程规模', unit, citation: ANNEX_B }, lost, gained);
  const price = inputs.given('unitCost', { unit: `元/${unit}` });
  return productOf({ symbol: 'D', name: '期间损害（等值分析）', unit: '元', citation: SERVICE }, [
    scale,
    { ...price, source: inputs.text('unitCostSource') },
  ]);
}

/** Interim loss by resource or habitat equivalency: how much compensating habitat gives back what was lost meanwhile. */
export const EQUIVALENCY: ValuationMethod = {
  id: 'interim-equivalency',
  name: '期间损害：资源（服务）等值分析法',
  citations: [ANNEX_B, SERVICE],
  inForceFrom: CLAIMS_FROM,
  dayMeans: CONDUCT_DAY,
  gives: 'damage',
  verified: false,
  conditions: [
    {
      text: '受损的资源或者服务能够用同类的补偿工程替代，并能说明逐年损失和逐年补偿的过程',
      why: '以补偿工程的规模衡量修复期间损失的服务',
      citation: ANNEX_B,
    },
    {
      text: '写明贴现率及其来源，并作敏感性分析',
      why: '结果对贴现率十分敏感：同一案例取2%与5%，规模可以相差近七成',
      citation: ANNEX_B,
    },
  ],
  inputs: [
    choice('unit', '资源（服务）的计量单位', { ha: '公顷', m2: '平方米', mu: '亩', fish: '尾', tree: '株' }),
    decimal('injured', 'R', '受损数量', '', { aboveMin: true }),
    segments('loss', '损失过程', '服务损失比例'),
    segments('gain', '补偿过程', '服务补偿比例'),
    coefficient('rate', 'r', '贴现率', { tables: ['discount-rate'], min: '0', max: '0.1' }),
    decimal('baseYear', 'T', '折算基准年', '年', { whole: true, max: '200', hint: '以损害发生之年为0' }),
    decimal('unitCost', 'p', '单位补偿工程成本', '元'),
    text('unitCostSource', '单位补偿工程成本的来源'),
  ],
  tables: ['discount-rate'],
  check,
  compute,
};
