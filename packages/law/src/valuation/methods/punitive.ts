import type { Citation } from '../../citations/types.ts';
import { type DerivationNode, decimalOf, leaf, productOf, sumOf } from '../derivation.ts';
import { Exact } from '../exact.ts';
import type { Reading, ValuationMethod, ValuationProblem } from '../method.ts';
import type { TablesOn } from '../tables.ts';
import { decimal, text, yesNo } from './inputs.ts';

const PUNITIVE: Citation = { sourceId: 'civil', article: '1232' };
const FACTORS: Citation = { sourceId: 'punitive2022', article: '10' };
const BASE: Citation = { sourceId: 'punitive2022', article: '12' };

const ceilingRow = (tables: TablesOn) => tables.row('punitive-ceiling', 'court');

function check(inputs: Reading, tables: TablesOn): ValuationProblem[] {
  const unmet = [
    { field: 'intentional', message: '惩罚性赔偿以故意违法为条件' },
    { field: 'serious', message: '惩罚性赔偿以造成严重后果为条件' },
  ].filter(({ field }) => !inputs.yes(field));
  const problems: ValuationProblem[] = unmet.map((problem) => ({ ...problem, citation: PUNITIVE }));
  const ceiling = ceilingRow(tables)?.value;
  if (ceiling !== undefined && decimalOf(inputs.given('multiple')).greaterThan(ceiling)) {
    const message = `倍数：一般不超过${ceiling}倍；超过的由人民法院决定，本建议不作计算`;
    problems.push({ field: 'multiple', message, citation: FACTORS });
  }
  return problems;
}

function multipleNode(inputs: Reading, tables: TablesOn): DerivationNode {
  const row = ceilingRow(tables);
  const multiple = { ...inputs.given('multiple'), source: inputs.text('factors') };
  if (row?.value === undefined) return { ...multiple, note: '裁判之日没有倍数上限的规定' };
  const ceiling = { symbol: 'm上限', name: '倍数上限', unit: '倍', citation: FACTORS };
  return { ...multiple, children: [leaf(ceiling, new Exact(row.value), { row })] };
}

/** Punitive damages for the court to consider; never a part of the sum claimed by itself. */
export const PUNITIVE_ADVICE: ValuationMethod = {
  id: 'punitive-advice',
  name: '惩罚性赔偿（仅供诉讼参考）',
  citations: [PUNITIVE, FACTORS, BASE],
  inForceFrom: Temporal.PlainDate.from('2021-01-01'),
  dayMeans: '裁判之日（预计）',
  gives: 'advice',
  verified: false,
  conditions: [
    { text: '故意违反法律规定，且造成严重后果', why: '两个条件缺一不可', citation: PUNITIVE },
    {
      text: '基数只含服务功能丧失的损失和永久性损害的损失，不含修复费用和事务性费用',
      why: '惩罚性赔偿以损失为基数',
      citation: BASE,
    },
    {
      text: '写明考虑的因素：过错程度、后果、获利、修复情况以及已受的罚款、罚金',
      why: '倍数由人民法院综合考虑确定，已受处罚应当考虑',
      citation: FACTORS,
    },
  ],
  inputs: [
    yesNo('intentional', '是否故意'),
    yesNo('serious', '是否造成严重后果'),
    decimal('interim', 'L₁', '服务功能丧失的损失', '元'),
    decimal('permanent', 'L₂', '永久性损害的损失', '元'),
    decimal('multiple', 'm', '倍数', '倍', { aboveMin: true }),
    text('factors', '确定倍数所考虑的因素'),
  ],
  tables: ['punitive-ceiling'],
  check,
  compute(inputs, tables) {
    const base = sumOf({ symbol: 'B', name: '计算基数', unit: '元', citation: BASE }, [
      inputs.given('interim'),
      inputs.given('permanent'),
    ]);
    return productOf({ symbol: 'J', name: '惩罚性赔偿参考数额', unit: '元', citation: FACTORS }, [
      base,
      multipleNode(inputs, tables),
    ]);
  },
};
