export const clockStrings = {
  state: {
    running: '进行中',
    near: '临近期限',
    overdue: '已超期',
    paused: '已中止',
    met: '按期完成',
    missed: '逾期完成',
    ended: '已结束',
  },
  /** Another's time that has run out. */
  othersPast: { party: '当事人期限已过', court: '法院期限已过', police: '公安机关期限已过' },
  /** Whose time it is, where it is not the office's own. */
  whose: { party: '当事人的期限', court: '法院的期限', police: '公安机关的期限' },
  left: (days: number) => (days > 0 ? `剩 ${days} 天` : days === 0 ? '今天到期' : `超 ${-days} 天`),
  due: (day: string) => `${day} 到期`,
  began: (day: string) => `${day} 起算`,
  provisional: '暂定',
  provisionalHelp: '到期日所在年度的节假日安排尚未公布，公布后可能调整',
  advisory: '参考期限',
  derivation: '计算过程',
  pause: (ground: string, from: string, to: string | null) => `${ground}：${from} 至 ${to ?? '今'}`,
} as const;

export const timelineStrings = {
  title: '双案时间轴',
  penalty: '行政处罚',
  claim: '损害赔偿',
  today: '今天',
  due: '到期',
} as const;
