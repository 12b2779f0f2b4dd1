export const lawStrings = {
  unverified: '待核',
  unverifiedHelp: '本系统尚未与官方公布的文本核对，用于正式文书前请核实',
  derivation: '计算过程',
  showDerivation: '查看计算过程',
} as const;
