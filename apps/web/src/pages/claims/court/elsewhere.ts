/** Commands that name a suit, a task or an announcement: given on the tab of the courts, not among the next steps. */
export const COURT_ELSEWHERE: readonly string[] = [
  'court.replyAnnouncement',
  'court.recordCourtNotice',
  'court.joinSuit',
  'court.addTask',
  'court.completeTask',
  'court.recordPublicJudgment',
  'court.recordAnnouncement',
  'court.recordPublicSuit',
  'court.assemblePacket',
  'court.issueDocument',
];
