import type { ChartAction } from './chart.ts';
import type { ClaimStage } from './claim-facts.ts';

const FLOW = { sourceId: 'zz-flow' };

/** Invitations of other bodies (会商与监督邀请): sent in the stage they are for, answered also after it. */
export const INVITATION_ACTIONS: readonly ChartAction<ClaimStage, never>[] = [
  {
    command: 'invitation.send',
    title: '邀请会商监督',
    from: ['assessment', 'negotiation', 'performance'],
    citation: FLOW,
  },
  {
    command: 'invitation.issueLetter',
    title: '制作邀请函',
    from: ['assessment', 'negotiation', 'agreement', 'confirmation', 'performance', 'evaluation'],
    citation: FLOW,
  },
  {
    command: 'invitation.recordReply',
    title: '登记邀请回复',
    from: ['assessment', 'negotiation', 'agreement', 'confirmation', 'performance', 'evaluation'],
    citation: FLOW,
  },
];
