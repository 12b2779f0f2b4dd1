export { canonicalJson } from './canonical-json.ts';
export {
  decline,
  nextAlternate,
  type SeatNow,
  seatsNow,
  withEventSignature,
  withSignature,
} from './decline.ts';
export { ALGORITHM } from './digest.ts';
export { admitted, canonicalFrame, checkFrame, eligibleOf, listHash, MINIMUM_SEATS } from './frame.ts';
export { eventHashOf, fileHashOf, headOf, recordHashOf } from './hashes.ts';
export type { Problem, Refused } from './problem.ts';
export {
  type Absence,
  type Candidate,
  type Commitment,
  type DeclineEvent,
  type DisclosedName,
  type DrawFrame,
  type DrawProgress,
  type DrawRecord,
  type DrawResult,
  type DrawRules,
  type Exclusion,
  type Reveal,
  ROLE_LABELS,
  ROLES,
  type Role,
  type Secret,
  type Signature,
  type VoidReason,
  type WideningStep,
} from './record.ts';
export { commitmentOf, newSecret, sealName } from './secret.ts';
export { seedOf, selectExperts } from './select.ts';
export { frameShape, recordShape } from './shape.ts';
export { absencesOf, absenceText, type DrawState, drawState, type Stage } from './state.ts';
export { type Concluded, commit, conclude, freezeDraw, type Progressed, reveal } from './steps.ts';
export { labelOf, type Verified, type VerifyOptions, type VerifyStep, verifyDraw } from './verify.ts';
export { CITY_LEVEL, proposeWidening, type WideningProposal } from './widening.ts';
