import type { Citation } from '../citations/types.ts';

/** 六个行业领域: the lines whose departments the city's council (部门议事厅) asks. */
export interface CouncilLine {
  readonly key: CouncilLineKey;
  readonly title: string;
  /** What the department of the line is called where the place has none of its own name. */
  readonly department: string;
}

export const COUNCIL_LINE_KEYS = [
  'resources',
  'water',
  'housing',
  'agriculture',
  'ocean',
  'forestry',
] as const;
export type CouncilLineKey = (typeof COUNCIL_LINE_KEYS)[number];

/** The six lines that Zhangzhou's report of 双案并处 names beside its 部门议事厅. */
export const COUNCIL_LINES: readonly CouncilLine[] = [
  { key: 'resources', title: '自然资源', department: '自然资源主管部门' },
  { key: 'water', title: '水利', department: '水利主管部门' },
  { key: 'housing', title: '住建', department: '住房和城乡建设主管部门' },
  { key: 'agriculture', title: '农业', department: '农业农村主管部门' },
  { key: 'ocean', title: '海洋与渔业', department: '海洋与渔业主管部门' },
  { key: 'forestry', title: '林业', department: '林业主管部门' },
];

/** The report does not date the council itself; the six lines are those of the later notice on 双案并处. */
export const COUNCIL_CITATION: Citation = { sourceId: 'zz-further' };

/** How far a topic has come, as its tag says it: “2/3 已答复”. */
export function councilProgress(answered: number, asked: number): string {
  return `${answered}/${asked} 已答复`;
}
