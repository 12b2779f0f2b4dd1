import type { Citation } from '../citations/types.ts';
import type { Guard } from './chart.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { unless } from './refuse.ts';

/** 裁量商议后共同抽取、委托3个以上专家出具意见，再会前磋商. */
const PRE_MEETING: Citation = { sourceId: 'zz-further' };

/** The conditions that the work of the experts puts before the pre-meeting. */
export const EXPERT_GUARDS = {
  expertsDrawn: {
    title: '已共同抽取专家',
    check: (facts) =>
      unless(
        facts.jointDrawRequired !== true || facts.hasAppraisal || facts.expertsDrawnOn !== undefined,
        'joint-draw-missing',
        '会前磋商之前，须先与赔偿义务人在专家库中共同抽取专家，由抽中的专家出具意见',
        PRE_MEETING,
      ),
  },
  dissentExplained: {
    title: '专家意见的分歧已说明',
    check: ({ unexplainedDissents = [] }) =>
      unless(
        unexplainedDissents.length === 0,
        'dissent-unexplained',
        `专家意见分歧较大（${unexplainedDissents.join('、')}），确定会前磋商金额须说明如何考虑`,
        // Negotiation rests on the experts' opinions; that a wide dissent wants a word on it is our own setting.
        { sourceId: 'reg2022', article: '22' },
        'dissentReason',
      ),
  },
} as const satisfies Record<string, Guard<ClaimFacts>>;
