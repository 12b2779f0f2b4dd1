/** Commands that the panel of the restoration gives beside what they change. */
export const RESTORATION_ELSEWHERE: readonly string[] = [
  'restoration.savePlanDetail',
  'restoration.setMilestones',
  'restoration.checkMilestone',
  'restoration.addFieldRecord',
  'restoration.recordGuideCheck',
  'restoration.recordRectification',
  'restoration.issuePaper',
];
