import { claimChart } from '@ecoredress/law';

/** 调查, 磋商…: the Chinese title of a claim's stage. */
export function claimStageTitle(stage: string): string {
  return Object.entries(claimChart.stages).find(([key]) => key === stage)?.[1].title ?? stage;
}
