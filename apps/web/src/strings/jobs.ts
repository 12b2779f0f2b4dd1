export const jobStrings = {
  state: { waiting: '排队中', running: '正在处理', finished: '已完成', failed: '未完成' },
  progress: (done: number, total: number) => `${done} / ${total}`,
  mayLeave: '可以离开本页，处理会继续进行；回到本页可查看结果。',
} as const;
