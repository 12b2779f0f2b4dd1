import type { Citation } from '../citations/types.ts';

/** A coded choice with its Chinese title and rule. */
export interface PerformanceChoice {
  readonly code: string;
  readonly title: string;
  readonly citation: Citation;
}

const RESTORE: Citation = { sourceId: 'civil', article: '1234' };
const INSTALMENTS: Citation = { sourceId: 'reg2022', article: '10' };
const EVALUATE: Citation = { sourceId: 'reg2022', article: '27' };

/** How an obligor performs (履行模式). Payment by instalments and labour are forms of it that need an agreement. */
export const PERFORMANCE_MODES = [
  { code: 'payment', title: '货币赔偿', citation: { sourceId: 'civil', article: '1235' } },
  { code: 'restoration', title: '修复', citation: RESTORE },
  { code: 'mixed', title: '修复与货币赔偿并用', citation: RESTORE },
  { code: 'instalments', title: '分期赔偿', citation: INSTALMENTS },
  { code: 'labour', title: '劳务代偿', citation: { sourceId: 'code', article: '1065' } },
] as const satisfies readonly PerformanceChoice[];

/** Who does the restoration, and whether its money passes through the treasury. */
export const RESTORATION_EXECUTORS = [
  { code: 'obligor', title: '赔偿义务人自行修复', fiscal: false, citation: RESTORE },
  {
    code: 'thirdParty',
    title: '赔偿义务人委托第三方修复',
    fiscal: false,
    citation: { sourceId: 'fund2020' },
  },
  {
    code: 'agency',
    title: '赔偿权利人组织替代修复',
    fiscal: true,
    citation: { sourceId: 'code', article: '1065' },
  },
] as const satisfies readonly (PerformanceChoice & { readonly fiscal: boolean })[];

/** What the evaluation of a restoration may find (修复效果评估结果). */
export const EVALUATION_RESULTS = [
  { code: 'passed', title: '达到修复目标', citation: EVALUATE },
  { code: 'rectify', title: '未达标，限期整改后再评估', citation: EVALUATE },
] as const satisfies readonly PerformanceChoice[];

export type PerformanceMode = (typeof PERFORMANCE_MODES)[number]['code'];
export type EvaluationResult = (typeof EVALUATION_RESULTS)[number]['code'];
