export interface DamageElement {
  readonly code: string;
  readonly title: string;
  readonly group: 'environment' | 'biology' | 'ecosystem';
}

/** What may be damaged: environmental elements, living things, the functions of the ecosystem (石政办发〔2022〕6号 二). */
export const DAMAGE_ELEMENTS: readonly DamageElement[] = [
  { code: 'air', title: '大气', group: 'environment' },
  { code: 'surfaceWater', title: '地表水', group: 'environment' },
  { code: 'sediment', title: '沉积物', group: 'environment' },
  { code: 'groundwater', title: '地下水', group: 'environment' },
  { code: 'soil', title: '土壤', group: 'environment' },
  { code: 'forest', title: '森林', group: 'environment' },
  { code: 'wetland', title: '湿地', group: 'environment' },
  { code: 'plants', title: '植物', group: 'biology' },
  { code: 'animals', title: '动物', group: 'biology' },
  { code: 'microbes', title: '微生物', group: 'biology' },
  { code: 'ecosystem', title: '生态系统功能退化', group: 'ecosystem' },
];

export function damageElement(code: string): DamageElement | undefined {
  return DAMAGE_ELEMENTS.find((element) => element.code === code);
}
