export const signatureStrings = {
  title: '签批流程',
  signed: '已签署',
  waiting: '待签署',
  later: '未到',
} as const;
