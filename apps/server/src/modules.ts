import { journalModule } from './journal/queries.ts';
import type { ServerModule } from './module.ts';
import { claimsModule } from './modules/claims/index.ts';
import { evidenceModule } from './modules/evidence/index.ts';
import { leadsModule } from './modules/leads/index.ts';
import { penaltiesModule } from './modules/penalties/index.ts';
import { peopleModule } from './modules/people/index.ts';
import { settingsModule } from './modules/settings/index.ts';

/** Every module of the server, in the order of the documentation. */
export const MODULES: readonly ServerModule[] = [
  leadsModule,
  penaltiesModule,
  claimsModule,
  evidenceModule,
  peopleModule,
  settingsModule,
  journalModule,
];
