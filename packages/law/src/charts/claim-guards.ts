import { COURT_GUARDS } from './claim-guards-court.ts';
import { EXPERT_GUARDS } from './claim-guards-experts.ts';
import { FAILURE_GUARDS } from './claim-guards-failure.ts';
import { INVITATION_GUARDS } from './claim-guards-invitations.ts';
import { NEGOTIATION_GUARDS } from './claim-guards-negotiation.ts';
import { OPENING_GUARDS } from './claim-guards-opening.ts';
import { PERFORMANCE_GUARDS } from './claim-guards-performance.ts';
import { RESTORATION_GUARDS } from './claim-guards-restoration.ts';
import { ROUND_GUARDS } from './claim-guards-rounds.ts';

/** The conditions of the claim's chart. Each names everything that is missing, with its article. */
export const CLAIM_GUARDS = {
  ...OPENING_GUARDS,
  ...NEGOTIATION_GUARDS,
  ...PERFORMANCE_GUARDS,
  ...COURT_GUARDS,
  ...EXPERT_GUARDS,
  ...INVITATION_GUARDS,
  ...FAILURE_GUARDS,
  ...RESTORATION_GUARDS,
  ...ROUND_GUARDS,
} as const;

export type ClaimGuardName = keyof typeof CLAIM_GUARDS;
