import { claimRederiveClocks } from '@ecoredress/contract';
import type { ServerModule } from '../../module.ts';
import { rederiveJob } from '../clocks/index.ts';
import type { PaperServices } from '../documents/index.ts';
import { findMissingLimits } from './commands/clocks.ts';
import { CLAIM_COMMANDS } from './commands/index.ts';
import { issueDocument } from './commands/papers.ts';
import { CLAIM_QUERIES } from './queries.ts';
import { valuationRoutes } from './valuation-queries.ts';

export { onClaim } from './commands/on-claim.ts';
export { newProgress } from './commands/performance.ts';
export { lastDayOf, packetOf, reachedByMediation, unperformedOf } from './court-facts.ts';
export { doneQuantity } from './done-quantity.ts';
export {
  type ClaimDossier,
  checkClaimAction,
  claimChange,
  getDossier,
  loadDossier,
  moveTo,
} from './dossier.ts';
export { checkClaimEvidence, checkEvidence, evidenceUses } from './evidence-links.ts';
export {
  checkFirstOpinion,
  combinedOpinions,
  countedOpinions,
  countOpinions,
  expertFacts,
  listOpinionsBeside,
  newOpinion,
} from './expert-opinions.ts';
export { factTitle } from './form-values.ts';
export { newClaimEntry } from './opening.ts';
export { pairView } from './pair-view.ts';
export {
  basisBlocks,
  costTable,
  factBlocks,
  heading,
  legalBasis,
  obligorNames,
  paragraph,
} from './papers/blocks.ts';
export { chineseDate } from './papers/forms.ts';
export { valuationBlocks } from './papers/valuation-sheet.ts';
export type { PartialNegotiation, RemainderCourse } from './records.ts';
export { organisationFacts } from './referral.ts';
export { negotiateBy, nextRound } from './round-facts.ts';
export { type ClaimValuation, listValuations } from './valuation-rows.ts';
export { claimView } from './view.ts';

/** The claims module; its papers need a renderer and the file store. */
export function createClaimsModule(services: PaperServices): ServerModule {
  return {
    name: 'claims',
    title: '损害赔偿',
    commands: [...CLAIM_COMMANDS, issueDocument(services)],
    queries: CLAIM_QUERIES,
    routes: valuationRoutes,
    jobs: (platform) => [
      rederiveJob(platform, { kind: 'claim', command: claimRederiveClocks, alsoFind: findMissingLimits }),
    ],
  };
}
