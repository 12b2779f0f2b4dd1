import type { ServerModule } from '../../module.ts';
import { CLAIM_COMMANDS } from './commands/index.ts';
import { CLAIM_QUERIES } from './queries.ts';

export { type NewClaim, newClaimEntry } from './opening.ts';
export { pairView } from './pair-view.ts';
export type { ClaimTables } from './tables.ts';

export const claimsModule: ServerModule = {
  name: 'claims',
  title: '损害赔偿',
  commands: CLAIM_COMMANDS,
  queries: CLAIM_QUERIES,
};
