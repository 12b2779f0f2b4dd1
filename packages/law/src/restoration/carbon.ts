import type { Refusal } from '../charts/chart.ts';
import type { Citation } from '../citations/types.ts';
import { restorationMode } from './modes.ts';

/** 《海洋碳汇核算方法》: the method that is offered first for blue carbon. */
const METHOD: Citation = { sourceId: 'marineCarbon' };

/** Tonnes of carbon are claimed only for a mode that stores carbon, and only with the method they were computed by. */
export function carbonProblems(claimed: {
  readonly mode: string;
  /** Decimal text, tonnes of CO₂ (吨二氧化碳); left out where none are claimed. */
  readonly tonnes?: string | undefined;
  readonly method: string;
}): Refusal[] {
  const mode = restorationMode(claimed.mode);
  const bought = mode?.code === 'carbonSink';
  const problem = (code: string, field: string, message: string): Refusal[] => [
    { code, field, message, citation: METHOD },
  ];
  if (claimed.tonnes !== undefined && mode && !mode.blueCarbon && !bought) {
    return problem('carbon-of-other-mode', 'carbonTonnes', `“${mode.title}”不核算碳汇量，不能填写吨二氧化碳`);
  }
  if ((claimed.tonnes !== undefined || bought) && claimed.method === '') {
    return problem('carbon-without-method', 'carbonMethod', '填写碳汇量的，须写明核算方法及其依据');
  }
  return [];
}
