import type { Refusal } from '../charts/chart.ts';
import type { Citation } from '../citations/types.ts';

export interface DamageElement {
  readonly code: string;
  readonly title: string;
  readonly group: 'environment' | 'biology' | 'ecosystem';
}

const DEFINITION: Citation = { sourceId: 'shigu2022', article: '二' };

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

/** The element of this code; undefined for an unknown one. */
export function damageElement(code: string): DamageElement | undefined {
  return DAMAGE_ELEMENTS.find((element) => element.code === code);
}

/** What is wrong with a choice of elements: none chosen, or codes that the list does not have. */
export function elementProblems(codes: readonly string[]): Refusal[] {
  if (codes.length === 0) {
    return [
      {
        code: 'elements-missing',
        field: 'elements',
        message: '至少选择一项受损的环境要素、生物要素或生态系统功能',
        citation: DEFINITION,
      },
    ];
  }
  return codes
    .filter((code) => !damageElement(code))
    .map((code) => ({
      code: 'element-unknown',
      field: 'elements',
      message: `没有名为“${code}”的受损要素`,
      citation: DEFINITION,
    }));
}
