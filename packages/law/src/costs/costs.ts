import type { Refusal } from '../charts/chart.ts';
import type { Citation } from '../citations/types.ts';
import { type Fen, sumFen } from '../money/fen.ts';

export interface CostKind {
  readonly code: string;
  readonly title: string;
  readonly citation: Citation;
}

const SHIGU3: Citation = { sourceId: 'shigu2022', article: '三' };

/** The seven kinds of cost that compensation covers. */
export const COST_KINDS: readonly CostKind[] = [
  { code: 'cleanup', title: '清除污染费用（含应急处置费用、环境监测费用）', citation: SHIGU3 },
  { code: 'prevention', title: '防止污染扩大以及消除污染的必要措施费用', citation: SHIGU3 },
  { code: 'restoration', title: '生态环境修复费用', citation: SHIGU3 },
  { code: 'serviceLoss', title: '修复期间服务功能的损失', citation: SHIGU3 },
  { code: 'permanentLoss', title: '生态环境功能永久性损害造成的损失', citation: SHIGU3 },
  {
    code: 'caseCosts',
    title: '调查、检验、鉴定、专家论证、监督、评估及委托第三人参与磋商的费用',
    citation: SHIGU3,
  },
  { code: 'otherCosts', title: '其他为磋商、诉讼支出的费用', citation: SHIGU3 },
];

/** The kind of this code; undefined for an unknown one. */
export function costKind(code: string): CostKind | undefined {
  return COST_KINDS.find((kind) => kind.code === code);
}

/** One cost as claimed, amounts in fen. */
export interface CostItem {
  readonly kind: string;
  readonly amountFen: Fen;
  readonly evidenceCount: number;
  /** What the law lets the claimant take off this item (减免), at most its amount. */
  readonly reductionFen?: Fen | undefined;
  /** The rule that allows the reduction. */
  readonly reductionCitation?: Citation | undefined;
}

export interface CostTotal {
  /** What is claimed: the items less their reductions. */
  readonly totalFen: Fen;
  readonly reductionFen: Fen;
  readonly byKind: readonly { readonly kind: CostKind; readonly amountFen: Fen }[];
  /** Positions in the list of the items that no evidence supports. */
  readonly unsupported: readonly number[];
}

const claimed = (item: CostItem): Fen => item.amountFen - (item.reductionFen ?? 0);

/** Adds up a claim's list of costs, by kind in their legal order. An amount of zero needs no evidence. */
export function totalCosts(items: readonly CostItem[]): CostTotal {
  return {
    totalFen: sumFen(items.map(claimed)),
    reductionFen: sumFen(items.map((item) => item.reductionFen ?? 0)),
    byKind: COST_KINDS.map((kind) => ({
      kind,
      amountFen: sumFen(items.filter((item) => item.kind === kind.code).map(claimed)),
    })),
    unsupported: items.flatMap((item, index) =>
      item.amountFen > 0 && item.evidenceCount === 0 ? [index] : [],
    ),
  };
}

/** What is wrong with one cost: an unknown kind, or a reduction without its rule or beyond the amount. */
export function costProblems(item: CostItem): Refusal[] {
  const reduction = item.reductionFen ?? 0;
  const problems: Refusal[] = [];
  if (!costKind(item.kind)) {
    problems.push({
      code: 'cost-kind',
      field: 'kind',
      message: '请从七类费用中选择费用种类',
      citation: SHIGU3,
    });
  }
  if (reduction > 0 && !item.reductionCitation) {
    problems.push({
      code: 'reduction-without-rule',
      field: 'reductionCitation',
      message: '减轻或者免除赔偿须引用法律依据；已受行政、刑事处罚不影响赔偿责任',
      citation: SHIGU3,
    });
  }
  if (reduction > item.amountFen) {
    problems.push({
      code: 'reduction-too-large',
      field: 'reductionFen',
      message: '减免金额不能超过该项费用',
      citation: SHIGU3,
    });
  }
  return problems;
}
