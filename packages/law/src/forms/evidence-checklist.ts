import type { Citation } from '../citations/types.ts';

/** When the checklist is read: at the opening of a claim, or when its investigation is handed in. */
export type ChecklistStage = 'initiation' | 'investigation';

/** One thing that evidence has to show. */
export interface ChecklistItem {
  readonly code: string;
  readonly title: string;
  /** Kinds of evidence of which any one covers the item. */
  readonly kinds: readonly string[];
  /** The stages that ask for it; at the others it is only recommended. */
  readonly requiredAt: readonly ChecklistStage[];
  readonly citation: Citation;
}

const PROOF: Citation = { sourceId: 'code', article: '1081' };
const SCENE = ['勘验笔录、现场笔录', '现场照片', '视听资料', '电子数据', '监测报告'] as const;

/**
 * What the file must show (证据清单). The heads follow what a suit would have to prove; which kinds of
 * evidence cover a head is our own proposal, since Zhangzhou's flow chart has not been seen in its text.
 */
export const EVIDENCE_CHECKLIST: readonly ChecklistItem[] = [
  {
    code: 'act',
    title: '污染环境、破坏生态行为的证据',
    kinds: [...SCENE, '物证', '书证', '证人证言', '当事人的陈述', '鉴定意见'],
    requiredAt: ['initiation', 'investigation'],
    citation: PROOF,
  },
  {
    code: 'damage',
    title: '生态环境损害事实的证据',
    kinds: [...SCENE, '鉴定意见', '证人证言'],
    requiredAt: ['investigation'],
    citation: PROOF,
  },
  {
    code: 'obligor',
    title: '赔偿义务人身份材料',
    kinds: ['书证', '电子数据'],
    requiredAt: [],
    citation: PROOF,
  },
  {
    code: 'costs',
    title: '费用支出的凭证',
    kinds: ['书证', '电子数据', '鉴定意见'],
    requiredAt: [],
    citation: PROOF,
  },
];

export interface ChecklistState {
  readonly item: ChecklistItem;
  readonly required: boolean;
  readonly met: boolean;
}

/** The checklist of a stage against the kinds of evidence in the file. */
export function evidenceChecklist(kinds: readonly string[], stage: ChecklistStage): ChecklistState[] {
  return EVIDENCE_CHECKLIST.map((item) => ({
    item,
    required: item.requiredAt.includes(stage),
    met: item.kinds.some((kind) => kinds.includes(kind)),
  }));
}

/** What a stage asks for and the file does not show. */
export function missingEvidence(kinds: readonly string[], stage: ChecklistStage): ChecklistItem[] {
  return evidenceChecklist(kinds, stage)
    .filter(({ required, met }) => required && !met)
    .map(({ item }) => item);
}
