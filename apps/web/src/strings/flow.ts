export const flowStrings = {
  title: (chart: string) => `${chart}流程`,
  done: '已完成',
  current: '当前阶段',
  next: '下一步',
  later: '待进行',
  off: '其他去向',
  detours: '也可能转入：',
  since: (day: string) => `${day} 起`,
  span: (from: string, to: string) => (from === to ? from : `${from} 至 ${to}`),
} as const;
