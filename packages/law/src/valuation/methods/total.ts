import type { Citation } from '../../citations/types.ts';
import { type DerivationNode, decimalOf, indexed, stepOf, sumOf } from '../derivation.ts';
import { CONDUCT_DAY, type Reading, type ValuationMethod, type ValuationProblem } from '../method.ts';
import { choice, decimal, list, text } from './inputs.ts';
import { CLAIMS_FROM } from './restoration-cost.ts';

const HEADS_OF_LOSS: Citation = { sourceId: 'civil', article: '1235' };

const HEADS = {
  restoration: '生态环境修复费用',
  virtual: '虚拟治理成本法计算的损害',
  interim: '修复期间服务功能的损失',
  permanent: '永久性损害造成的损失',
  emergency: '应急处置、清除污染费用',
  prevention: '防止损害发生和扩大的费用',
  resource: '林木、渔业、野生动物等资源损失',
  fees: '调查、鉴定评估等费用',
};
const SET_OFF = 'setOff';

const itemsOf = (inputs: Reading, head: string) =>
  inputs.rows('items').filter((row) => row.choice('head') === head);

/** Restoration and the virtual cost are two reckonings of one damage. */
function doubleCounts(inputs: Reading): ValuationProblem[] {
  const restored = itemsOf(inputs, 'restoration').map((row) => row.text('damage').trim());
  return inputs.rows('items').flatMap((row, index) => {
    const damage = row.text('damage').trim();
    if (row.choice('head') !== 'virtual' || !restored.includes(damage)) return [];
    const message = `“${damage}”已计算修复费用，不能再计算虚拟治理成本：同一损害只能选择一种`;
    return [{ field: `items.${index}.head`, message, citation: HEADS_OF_LOSS }];
  });
}

function check(inputs: Reading): ValuationProblem[] {
  const unexplained = inputs
    .rows('items')
    .flatMap((row, index) =>
      row.choice('head') === SET_OFF && !row.findText('basis')
        ? [{ field: `items.${index}.basis`, message: '抵扣必须写明依据（协议、裁判或者核定）' }]
        : [],
    );
  const problems = [...doubleCounts(inputs), ...unexplained];
  if (problems.length === 0 && decimalOf(compute(inputs)).isNegative()) {
    problems.push({ field: 'items', message: '抵扣不能超过各项损失和费用之和' });
  }
  return problems;
}

function ofHead(inputs: Reading, head: string, title: string, at: number): DerivationNode[] {
  const items = itemsOf(inputs, head).map((row, index) => ({
    ...row.given('amount', { symbol: `${indexed('X', at)}.${index + 1}` }),
    name: `${row.text('damage')}：${row.text('name')}`,
    ...(row.findText('basis') ? { source: row.text('basis') } : {}),
  }));
  if (items.length === 0) return [];
  return [sumOf({ symbol: indexed('X', at), name: title, unit: '元', citation: HEADS_OF_LOSS }, items)];
}

function compute(inputs: Reading): DerivationNode {
  const parts = Object.entries(HEADS).flatMap(([head, title], at) => ofHead(inputs, head, title, at + 1));
  const gross = sumOf({ symbol: 'X', name: '各项损失和费用', unit: '元', citation: HEADS_OF_LOSS }, parts);
  const [setOff] = ofHead(inputs, SET_OFF, '抵扣', 0);
  if (!setOff) return gross;
  return stepOf(
    { symbol: 'D', name: '抵扣后的合计', unit: '元', citation: HEADS_OF_LOSS },
    decimalOf(gross).minus(decimalOf(setOff)),
    { symbols: `${gross.symbol} − ${setOff.symbol}`, numbers: `${gross.value} − ${setOff.value}` },
    [gross, setOff],
  );
}

/** The whole claim from its heads, each damage once. */
export const TOTAL: ValuationMethod = {
  id: 'total',
  name: '赔偿总额（各项合成）',
  citations: [HEADS_OF_LOSS],
  inForceFrom: CLAIMS_FROM,
  dayMeans: CONDUCT_DAY,
  gives: 'damage',
  verified: true,
  conditions: [
    {
      text: '同一损害只计一次：修复费用与虚拟治理成本二者取一',
      why: '两者是同一损害的两种算法',
      citation: HEADS_OF_LOSS,
    },
    {
      text: '惩罚性赔偿不计入合计',
      why: '是否请求、数额多少由人民法院裁判',
      citation: { sourceId: 'civil', article: '1232' },
    },
  ],
  inputs: [
    list('items', '各项损失和费用', [
      text('damage', '所属损害', { hint: '如“某河段水质”；同一损害用同一名称' }),
      choice('head', '项目', { ...HEADS, [SET_OFF]: '抵扣（已履行、已支付或者已获补偿）' }),
      text('name', '内容'),
      decimal('amount', 'X', '金额', '元'),
      text('basis', '依据', { optional: true, hint: '抵扣必须填写' }),
    ]),
  ],
  tables: [],
  check,
  compute,
};
