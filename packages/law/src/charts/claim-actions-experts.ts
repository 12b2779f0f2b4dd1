import type { ChartAction } from './chart.ts';
import { type ClaimStage, OPENED_STAGES } from './claim-facts.ts';
import type { ClaimGuardName } from './claim-guards.ts';

const citation = { sourceId: 'zz-further' };

/** What is done with the experts drawn for a claim: invited, shown the file, their opinions put on paper. */
export const EXPERT_ACTIONS: readonly ChartAction<ClaimStage, ClaimGuardName>[] = [
  { command: 'engagement.invite', title: '邀请抽中专家', from: ['assessment'], citation },
  { command: 'engagement.releaseFile', title: '向专家开放案卷', from: ['assessment'], citation },
  { command: 'engagement.issuePaper', title: '制作专家意见文书', from: OPENED_STAGES, citation },
];
