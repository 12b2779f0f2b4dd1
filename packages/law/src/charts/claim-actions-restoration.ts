import type { ChartAction } from './chart.ts';
import type { ClaimStage } from './claim-facts.ts';

const RESTORE = { sourceId: 'civil', article: '1234' };
const UNDER_WAY: readonly ClaimStage[] = ['performance', 'evaluation', 'enforcement'];

/** How a restoration is carried out and watched over (修复实施与监督): none of these moves the claim. */
export const RESTORATION_ACTIONS: readonly ChartAction<ClaimStage, never>[] = [
  { command: 'restoration.savePlanDetail', title: '完善修复方案', from: UNDER_WAY, citation: RESTORE },
  { command: 'restoration.setMilestones', title: '设定修复节点', from: UNDER_WAY, citation: RESTORE },
  { command: 'restoration.checkMilestone', title: '核对修复节点', from: UNDER_WAY, citation: RESTORE },
  { command: 'restoration.addFieldRecord', title: '登记现场记录', from: UNDER_WAY, citation: RESTORE },
  {
    command: 'restoration.recordGuideCheck',
    title: '登记指导部门核查',
    from: UNDER_WAY,
    citation: { sourceId: 'zz-flow' },
  },
  {
    command: 'restoration.recordRectification',
    title: '登记整改完成',
    from: ['evaluation'],
    citation: { sourceId: 'reg2022', article: '27' },
  },
  {
    command: 'restoration.issuePaper',
    title: '制作修复文书',
    from: [...UNDER_WAY, 'closed'],
    citation: RESTORE,
  },
];
