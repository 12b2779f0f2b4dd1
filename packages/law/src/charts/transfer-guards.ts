import type { Citation } from '../citations/types.ts';
import type { Guard } from './chart.ts';
import { unless } from './refuse.ts';

export type TransferStage =
  | 'reported'
  | 'approved'
  | 'sent'
  | 'received'
  | 'refused'
  | 'reconsidering'
  | 'upheld'
  | 'supervising'
  | 'investigating'
  | 'prosecuting'
  | 'trial'
  | 'judged'
  | 'ended';

/** What the guards of a transfer need to know. */
export interface TransferFacts {
  readonly stage: TransferStage;
  readonly evidenceCount: number;
  /** Papers that the police asked for and that were not supplied yet. */
  readonly papersPending: boolean;
  /** The objects and the file were handed over after the police had filed the case. */
  readonly handedOver: boolean;
  /** The transfer stands on the platform by which the authorities share such cases. */
  readonly entered: boolean;
}

const link = (article: string): Citation => ({ sourceId: 'link2017', article });

/** The conditions of a transfer to the police. */
export const TRANSFER_GUARDS = {
  evidenceAttached: {
    title: '附有证据',
    check: (facts) =>
      unless(facts.evidenceCount > 0, 'transfer-evidence', '移送涉嫌犯罪案件须附有证据材料', link('6')),
  },
  papersPending: {
    title: '公安机关要求补正',
    check: (facts) => unless(facts.papersPending, 'papers-not-asked', '公安机关没有待补正的材料', link('8')),
  },
  papersSupplied: {
    title: '已补正材料',
    check: (facts) =>
      unless(!facts.papersPending, 'papers-pending', '公安机关要求补正的材料尚未补正', link('8')),
  },
  notHandedOver: {
    title: '尚未移交',
    check: (facts) => unless(!facts.handedOver, 'handed-over', '涉案物品和材料已经移交', link('10')),
  },
  notEntered: {
    title: '尚未录入',
    check: (facts) => unless(!facts.entered, 'entered', '已经录入信息共享平台', link('34')),
  },
} as const satisfies Record<string, Guard<TransferFacts>>;

export type TransferGuardName = keyof typeof TRANSFER_GUARDS;
