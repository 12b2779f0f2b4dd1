import type { Citation } from '../citations/types.ts';
import type { ChartAction } from './chart.ts';
import { type ClaimStage, OPENED_STAGES } from './claim-facts.ts';
import type { ClaimGuardName } from './claim-guards.ts';

const source = (sourceId: string, article: string): Citation => ({ sourceId, article });
const CONFIRM = source('spc2019', '20');
const COOPERATE = source('code', '1073');
const NOTIFIED = source('envCivil', '12');

/** While a public-interest suit may run beside the claim, or in its place once it was referred. */
const BESIDE_SUITS: readonly ClaimStage[] = ['initiation', ...OPENED_STAGES, 'referred'];
const NOT_REFERRED = BESIDE_SUITS.filter((stage) => stage !== 'referred');

/** What passes between a claim and the courts: confirmation, public-interest suits, the papers for both. */
export const COURT_ACTIONS: readonly ChartAction<ClaimStage, ClaimGuardName>[] = [
  {
    command: 'court.assemblePacket',
    title: '整理司法确认材料',
    from: ['agreement'],
    guards: ['agreementSigned'],
    citation: CONFIRM,
  },
  {
    command: 'court.acceptConfirmation',
    title: '登记法院受理司法确认',
    from: ['confirmation'],
    citation: CONFIRM,
  },
  {
    command: 'court.publishNotice',
    title: '登记法院公告',
    from: ['confirmation'],
    guards: ['noticeLongEnough'],
    citation: CONFIRM,
  },
  {
    command: 'court.recordEnforcementFiling',
    title: '登记执行立案',
    from: ['enforcement'],
    to: { accepted: 'same', rejected: 'performance' },
    citation: source('spc2019', '21'),
  },
  {
    command: 'court.recordAnnouncement',
    title: '登记检察机关公告',
    from: NOT_REFERRED,
    citation: source('procCivil', '13'),
  },
  {
    command: 'court.replyAnnouncement',
    title: '函复检察机关公告',
    from: NOT_REFERRED,
    citation: source('procCivil', '13'),
  },
  { command: 'court.recordPublicSuit', title: '登记公益诉讼', from: BESIDE_SUITS, citation: COOPERATE },
  { command: 'court.recordCourtNotice', title: '登记法院告知', from: BESIDE_SUITS, citation: NOTIFIED },
  {
    command: 'court.joinSuit',
    title: '登记参加诉讼',
    from: BESIDE_SUITS,
    citation: source('envCivil', '10'),
  },
  { command: 'court.addTask', title: '增加配合事项', from: BESIDE_SUITS, citation: COOPERATE },
  { command: 'court.completeTask', title: '办结配合事项', from: BESIDE_SUITS, citation: COOPERATE },
  {
    command: 'court.recordPublicJudgment',
    title: '登记公益诉讼裁判',
    from: ['referred'],
    to: { supported: 'performance', dismissed: 'terminated' },
    citation: source('spc2019', '12'),
  },
  {
    // Another suit is stayed while the agency's own is heard: its judgment moves the claim only when it stands for it.
    command: 'court.recordPublicJudgment',
    title: '登记公益诉讼裁判',
    from: NOT_REFERRED,
    citation: source('spc2019', '17'),
  },
  {
    command: 'court.issueDocument',
    title: '制作司法衔接文书',
    from: [...BESIDE_SUITS, 'closed', 'terminated'],
  },
];
