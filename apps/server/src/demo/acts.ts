/** The unlawful acts of the demonstration's cases, with what goes with them. All are made up. */
export interface DemoAct {
  readonly business: string;
  readonly act: string;
  readonly kind: string;
  readonly medium: string;
  readonly elements: readonly string[];
  readonly amountYuan: number;
  readonly restoration?: { readonly mode: string; readonly quantity: string; readonly unit: string };
}

export const DEMO_ACTS: readonly DemoAct[] = [
  {
    business: '食品有限公司',
    act: '外排废水氨氮超标0.5倍',
    kind: '超标排放水污染物',
    medium: '水',
    elements: ['surfaceWater'],
    amountYuan: 36_000,
    restoration: { mode: 'stocking', quantity: '30000', unit: '尾' },
  },
  {
    business: '石材厂',
    act: '切割废水未经处理流入溪流',
    kind: '逃避监管排放',
    medium: '水',
    elements: ['surfaceWater', 'sediment'],
    amountYuan: 58_000,
    restoration: { mode: 'smallBasin', quantity: '1200', unit: '立方米' },
  },
  {
    business: '木业有限公司',
    act: '挥发性有机物治理设施未运行，无组织排放',
    kind: '不正常运行治污设施',
    medium: '大气',
    elements: ['air'],
    amountYuan: 22_000,
  },
  {
    business: '养殖场',
    act: '养殖粪污溢流进入河道',
    kind: '未采取防治措施',
    medium: '水',
    elements: ['surfaceWater', 'animals'],
    amountYuan: 41_500,
    restoration: { mode: 'stocking', quantity: '50000', unit: '粒' },
  },
  {
    business: '电镀有限公司',
    act: '以暗管排放含重金属废水',
    kind: '暗管排放',
    medium: '水',
    elements: ['surfaceWater', 'soil'],
    amountYuan: 186_000,
  },
  {
    business: '建材有限公司',
    act: '倾倒一般工业固体废物约120吨',
    kind: '擅自倾倒固体废物',
    medium: '土壤',
    elements: ['soil'],
    amountYuan: 75_000,
    restoration: { mode: 'inPlace', quantity: '800', unit: '平方米' },
  },
  {
    business: '采石场',
    act: '超范围开采破坏林地植被',
    kind: '破坏生态',
    medium: '生态',
    elements: ['forest', 'plants'],
    amountYuan: 94_000,
    restoration: { mode: 'replanting', quantity: '600', unit: '棵' },
  },
  {
    business: '水产加工厂',
    act: '外排废水COD超标1.8倍',
    kind: '超标排放水污染物',
    medium: '水',
    elements: ['surfaceWater'],
    amountYuan: 27_300,
  },
];

export const BUSINESS_NAMES = [
  '福源',
  '金闽',
  '海晟',
  '绿泉',
  '兴泰',
  '百川',
  '同安',
  '瑞丰',
  '鹭江',
  '云水',
  '正和',
  '华南',
];
