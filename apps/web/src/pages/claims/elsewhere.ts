import { COURT_ELSEWHERE } from './court/elsewhere.ts';
import { ENGAGEMENT_ELSEWHERE } from './engagements/elsewhere.ts';
import { INVITATION_ELSEWHERE } from './invitations/elsewhere.ts';
import { NEGOTIATION_ELSEWHERE } from './negotiation/elsewhere.ts';
import { RESTORATION_ELSEWHERE } from './restoration/elsewhere.ts';

/** Commands that name a row, a clock or a person: given beside what they change, not among the next steps. */
export const ELSEWHERE: readonly string[] = [
  'claim.addEvidence',
  'claim.pauseClock',
  'claim.resumeClock',
  'claim.assignOfficer',
  'claim.removeFact',
  'claim.removeCostItem',
  'claim.withdrawEvidence',
  'draw.open',
  'claim.saveValuation',
  'claim.dropValuation',
  'claim.adoptValuation',
  ...COURT_ELSEWHERE,
  ...ENGAGEMENT_ELSEWHERE,
  ...INVITATION_ELSEWHERE,
  ...NEGOTIATION_ELSEWHERE,
  ...RESTORATION_ELSEWHERE,
];
