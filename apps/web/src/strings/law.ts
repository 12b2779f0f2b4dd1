export const lawStrings = {
  unverified: '待核',
  unverifiedHelp: '本系统尚未与官方公布的文本核对，用于正式文书前请核实',
  derivation: '计算过程',
  pickArticles: '按法规名称、条号或内容查找',
} as const;
