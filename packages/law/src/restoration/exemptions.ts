import type { Refusal } from '../charts/chart.ts';
import type { Citation } from '../citations/types.ts';
import { isWithin } from '../dates/days.ts';

/** A ground on which the effect of a restoration need not be evaluated (免予修复效果评估). */
export interface EvaluationExemptionGround {
  readonly code: string;
  readonly title: string;
  readonly citation: Citation;
  readonly inForceFrom: Temporal.PlainDate;
  readonly inForceTo?: Temporal.PlainDate;
  /** Open only to a claim without anything to be restored. */
  readonly onlyWithoutRestoration: boolean;
}

const OPINION2025: Citation = { sourceId: 'opinion2025', article: '十四' };

/** The three cases of the 2025 Opinion: that there are three is known, their wording was not read (待核). */
const opinionCase = (code: string, title: string): EvaluationExemptionGround => ({
  code,
  title,
  citation: OPINION2025,
  inForceFrom: Temporal.PlainDate.from('2025-01-13'),
  onlyWithoutRestoration: false,
});

export const EVALUATION_EXEMPTIONS: readonly EvaluationExemptionGround[] = [
  {
    // What art. 27 has evaluated is a restoration: a claim that is only paid has none.
    code: 'paid',
    title: '以货币方式赔偿，没有修复项目',
    citation: { sourceId: 'reg2022', article: '27' },
    inForceFrom: Temporal.PlainDate.from('2022-04-26'),
    onlyWithoutRestoration: true,
  },
  opinionCase('opinion2025-1', '2025年意见第十四项第一种情形（原文待核）'),
  opinionCase('opinion2025-2', '2025年意见第十四项第二种情形（原文待核）'),
  opinionCase('opinion2025-3', '2025年意见第十四项第三种情形（原文待核）'),
];

/** The ground of this code; undefined for an unknown one, such as the free text of earlier records. */
export function evaluationExemption(code: string): EvaluationExemptionGround | undefined {
  return EVALUATION_EXEMPTIONS.find((ground) => ground.code === code);
}

/** Why a claim may not go without the evaluation on this ground and day. */
export function exemptionProblems(asked: {
  readonly ground: string;
  readonly on: Temporal.PlainDate;
  /** Whether the agreement or a plan has something restored. */
  readonly restores: boolean;
}): Refusal[] {
  const ground = evaluationExemption(asked.ground);
  const problem = (message: string, citation: Citation): Refusal[] => [
    { code: 'evaluation-exemption', field: 'ground', message, citation },
  ];
  if (!ground) return problem('请从规则列明的免予评估情形中选择', OPINION2025);
  if (!isWithin(asked.on, ground)) return problem('该情形所依据的规定在决定当日不具有效力', ground.citation);
  if (ground.onlyWithoutRestoration && asked.restores) {
    return problem('本案有修复项目，不能以没有修复项目为由免予评估', ground.citation);
  }
  return [];
}
