export const commandStrings = {
  submit: '提交',
  cancel: '取消',
  done: (title: string) => `${title}：已办理`,
  doneWithWarnings: (title: string) => `${title}：已办理，请注意`,
  replayed: '此前已办理成功，没有重复办理',
  leaveTitle: '放弃已填写的内容？',
  leaveText: '尚未提交的内容不会保存。',
  leave: '放弃',
  stay: '继续填写',
  notAllowed: '暂不能办理',
  missing: (count: number) => `还差 ${count} 项`,
  fieldTitle: '填写有误',
} as const;
