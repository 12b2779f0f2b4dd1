export const invitationStrings = {
  title: '邀请',
  none: '本地规则没有为案件各阶段规定应邀请的单位，也没有发出邀请。',
  notInvited: '未邀请',
  invited: '已邀请',
  awaited: '待回复',
  overdue: '逾期未回复',
  sent: (on: string, way: string, contact: string) => `${on}以${way}发出，联系人：${contact}`,
  meets: (on: string, time: string, place: string) => [on, time, place].filter(Boolean).join(' '),
  replyBy: (on: string) => `回复期限：${on}`,
  replied: (on: string, attendee: string) => `${on}回复${attendee ? `，参加人员：${attendee}` : ''}`,
} as const;
