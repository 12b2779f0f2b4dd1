import type { Citation } from '../citations/types.ts';
import { type Fen, formatYuan, roundHalfUpToFen } from '../money/fen.ts';
import { Exact } from './exact.ts';
import { type CoefficientTable, type TableRowUsed, tablesOn } from './tables.ts';

const SIMPLE_CASES: Citation = { sourceId: 'reg2022', article: '20' };
const CEILING: Citation = { sourceId: 'opinion2025', article: '九' };
const SLIGHT: Citation = { sourceId: 'opinion2025', article: '四' };
/** Up to which a province may raise the threshold, yuan. */
const HIGHEST = '500000';

/** Amounts in yuan by place (the class is the profile's id); dated, and a city may put its own in their place. */
export const THRESHOLD_TABLES: readonly CoefficientTable[] = [
  {
    id: 'simplified-threshold',
    name: '简易评估金额上限',
    unit: '元',
    citation: CEILING,
    versions: [
      {
        from: '2025-01-13',
        to: '2025-04-14',
        rows: [{ class: 'cn', label: '全国', value: '300000', verified: true, note: '省级可以调整至50万元' }],
      },
      {
        from: '2025-04-15',
        rows: [
          { class: 'cn', label: '全国', value: '300000', verified: true, note: '省级可以调整至50万元' },
          { class: 'cn/chongqing', label: '重庆市', value: '300000', verified: true },
        ],
      },
    ],
  },
  {
    id: 'slight-damage',
    name: '损害显著轻微的金额界线',
    unit: '元',
    citation: { sourceId: 'zj-grading2025' },
    versions: [
      {
        from: '2025-09-01',
        rows: [{ class: 'cn/zhejiang', label: '浙江省', value: '3000', verified: true }],
      },
    ],
  },
];

export interface SimplifiedFacts {
  /** The profile's id, such as cn/fujian/zhangzhou. */
  readonly place: string;
  readonly on: Temporal.PlainDate;
  /** The damage as estimated, without the fees of assessment, in fen. */
  readonly damageFen: Fen;
  readonly factsSimple: boolean;
  readonly liabilityUndisputed: boolean;
}

export interface SimplifiedReason {
  readonly text: string;
  /** Undefined when the law gives no measure and the agency judges. */
  readonly met: boolean | undefined;
  readonly citation: Citation;
}

export interface SimplifiedVerdict {
  /** `judge`: nothing stands against it, but no amount is laid down for that day. */
  readonly eligible: 'yes' | 'no' | 'judge';
  readonly thresholdFen?: Fen;
  /** The row that the threshold was taken from. */
  readonly row?: TableRowUsed;
  readonly reasons: readonly SimplifiedReason[];
  /** Said when the damage lies below the place's line of slight damage (显著轻微). */
  readonly slight?: string;
}

/** The row of the place, or of the nearest place above it. */
function rowFor(id: string, { place, on }: SimplifiedFacts, own: readonly CoefficientTable[]) {
  const tables = tablesOn(THRESHOLD_TABLES, own, on);
  for (let at = place; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))) {
    const row = tables.row(id, at);
    if (row) return row;
  }
  return undefined;
}

const yuanToFen = (yuan: string): Fen => roundHalfUpToFen(new Exact(yuan));

function amountReason(damageFen: Fen, row: TableRowUsed | undefined, thresholdFen: Fen | undefined) {
  if (!row || thresholdFen === undefined) {
    const text = '当日没有规定损害较小的金额，由办案机关判断';
    return { text, met: undefined, citation: SIMPLE_CASES };
  }
  const met = damageFen <= thresholdFen;
  const text = `损害${formatYuan(damageFen)}元（不含评估费用）${met ? '不超过' : '超过'}${row.label}上限${formatYuan(thresholdFen)}元`;
  return { text, met, citation: CEILING };
}

/**
 * Whether the damage may be assessed by the simplified way (expert opinion or the agency's own finding in place of an
 * appraisal): simple facts, undisputed liability, damage without fees within the place's dated threshold.
 */
export function simplifiedAssessment(
  facts: SimplifiedFacts,
  own: readonly CoefficientTable[] = [],
): SimplifiedVerdict {
  const row = rowFor('simplified-threshold', facts, own);
  const thresholdFen =
    row?.value === undefined ? undefined : yuanToFen(Exact.min(row.value, HIGHEST).toFixed());
  const reasons: SimplifiedReason[] = [
    {
      text: facts.factsSimple ? '损害事实简单' : '损害事实不简单',
      met: facts.factsSimple,
      citation: SIMPLE_CASES,
    },
    {
      text: facts.liabilityUndisputed ? '责任认定无争议' : '责任认定有争议',
      met: facts.liabilityUndisputed,
      citation: SIMPLE_CASES,
    },
    amountReason(facts.damageFen, row, thresholdFen),
  ];
  const refused = reasons.some(({ met }) => met === false);
  return {
    eligible: refused ? 'no' : thresholdFen === undefined ? 'judge' : 'yes',
    reasons,
    ...(row && thresholdFen !== undefined ? { row, thresholdFen } : {}),
    ...slightDamage(facts, own),
  };
}

function slightDamage(facts: SimplifiedFacts, own: readonly CoefficientTable[]): { slight?: string } {
  const line = rowFor('slight-damage', facts, own);
  if (line?.value === undefined || facts.damageFen > yuanToFen(line.value)) return {};
  return {
    slight: `损害在${line.label}“显著轻微”界线${line.value}元以内，可以不启动索赔；生态保护红线内、两年内再犯的除外（2025年意见第${SLIGHT.article}项）`,
  };
}
