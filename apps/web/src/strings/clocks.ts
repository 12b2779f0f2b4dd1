export const clockStrings = {
  state: {
    running: '进行中',
    near: '临近期限',
    overdue: '已超期',
    paused: '已中止',
    met: '按期完成',
    missed: '逾期完成',
  },
  /** The time of the party, the court or the police. */
  othersState: {
    running: '对方期限内',
    near: '对方期限将满',
    overdue: '对方期限已满',
    paused: '已中止',
    met: '已了结',
    missed: '已届满',
  },
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
