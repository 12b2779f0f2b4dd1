import type { ChartAction } from './chart.ts';
import type { ClaimStage } from './claim-facts.ts';
import type { ClaimGuardName } from './claim-guards.ts';

const NEGOTIATION = { sourceId: 'opinion2020', article: '磋商' };
const SHIGU4 = { sourceId: 'shigu2022', article: '四' };

/** While the agreed part is being secured and performed, what stays open is pursued beside it. */
const BESIDE_AGREED: readonly ClaimStage[] = ['agreement', 'confirmation', 'performance'];

/** The record of the meetings, their papers, and what a partly settled claim leaves open. */
export const NEGOTIATION_ACTIONS: readonly ChartAction<ClaimStage, ClaimGuardName>[] = [
  {
    command: 'negotiation.recordSignatures',
    title: '登记会议签字',
    from: ['negotiation', 'agreement', 'negotiationFailed'],
    citation: NEGOTIATION,
  },
  {
    command: 'negotiation.issuePaper',
    title: '制作磋商文书',
    from: [
      'negotiation',
      ...BESIDE_AGREED,
      'evaluation',
      'negotiationFailed',
      'litigation',
      'enforcement',
      'referred',
      'closed',
      'terminated',
    ],
    citation: NEGOTIATION,
  },
  {
    command: 'negotiation.sueRemainder',
    title: '就未达成部分起诉',
    from: BESIDE_AGREED,
    guards: ['remainderOpen', 'remainderNotMore'],
    citation: SHIGU4,
  },
  {
    command: 'negotiation.referRemainder',
    title: '就未达成部分商请公益诉讼',
    from: BESIDE_AGREED,
    guards: ['remainderOpen', 'organisationEntitled'],
    citation: SHIGU4,
  },
  {
    command: 'negotiation.recordRemainderResult',
    title: '登记未达成部分的结果',
    from: ['performance'],
    guards: ['remainderPending'],
    citation: { sourceId: 'spc2019', article: '12' },
  },
];
