import type { Citation } from '../citations/types.ts';
import { isWithin } from '../dates/days.ts';
import { guideOf } from '../restoration/modes.ts';

/** The stages to which other bodies are invited. */
export const INVITED_STAGES = ['assessment', 'negotiation', 'performance'] as const;
export type InvitedStage = (typeof INVITED_STAGES)[number];

/** 会商: takes part; 监督: watches over the whole; 技术指导: guides the restoration. */
export type InvitationPurpose = 'consult' | 'supervise' | 'guide';

interface InvitationRule {
  readonly body: string;
  readonly title: string;
  readonly purpose: InvitationPurpose;
  readonly stages: readonly InvitedStage[];
  /** The profile of the place whose rule it is. */
  readonly placeId: string;
  readonly inForceFrom: Temporal.PlainDate;
  readonly inForceTo?: Temporal.PlainDate;
  readonly citation: Citation;
}

export interface ProposedInvitation {
  readonly body: string;
  readonly title: string;
  readonly purpose: InvitationPurpose;
  readonly citation: Citation;
}

const ZHANGZHOU = 'cn/fujian/zhangzhou';

const inZhangzhou = (body: string, title: string, purpose: InvitationPurpose): InvitationRule => ({
  body,
  title,
  purpose,
  stages: INVITED_STAGES,
  placeId: ZHANGZHOU,
  inForceFrom: Temporal.PlainDate.from('2021-04-23'),
  citation: { sourceId: 'zz-flow' },
});

const RULES: readonly InvitationRule[] = [
  inZhangzhou('naturalResources', '属地自然资源主管部门', 'consult'),
  inZhangzhou('township', '相关乡镇人民政府（街道办事处）', 'consult'),
  inZhangzhou('procuratorate', '人民检察院', 'supervise'),
  inZhangzhou('court', '人民法院', 'supervise'),
];

/** Whom the place's rule in force on the day invites to a stage; the guiding department by the restoration's mode. */
export function proposedInvitations(asked: {
  readonly placeId: string;
  readonly stage: string;
  readonly on: Temporal.PlainDate;
  readonly restorationMode?: string | undefined;
}): readonly ProposedInvitation[] {
  const { placeId, on, restorationMode } = asked;
  const stage = INVITED_STAGES.find((each) => each === asked.stage);
  if (!stage) return [];
  const bodies = RULES.filter(
    (rule) => rule.placeId === placeId && rule.stages.includes(stage) && isWithin(on, rule),
  ).map(({ body, title, purpose, citation }) => ({ body, title, purpose, citation }));
  const guide =
    placeId === ZHANGZHOU && restorationMode !== undefined ? guideOf(restorationMode, on) : undefined;
  if (!guide) return bodies;
  return [
    ...bodies,
    { body: 'guide', title: `${guide.department}主管部门`, purpose: 'guide', citation: guide.citation },
  ];
}
