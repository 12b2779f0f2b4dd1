import type { CommandHandler } from '../../commands/handler.ts';
import type { ServerModule } from '../../module.ts';
import { addEvidenceCommands } from './commands/add.ts';
import { withdrawEvidenceCommands } from './commands/withdraw.ts';
import type { EvidenceHooks } from './hooks.ts';
import { EVIDENCE_QUERIES } from './queries.ts';
import { evidenceRoutes } from './routes.ts';

export { type CaseEvidence, listCaseEvidence, shareEvidenceChanges } from './evidence.ts';
export type { EvidenceHooks } from './hooks.ts';

function createEvidenceCommands(hooks: EvidenceHooks): readonly CommandHandler[] {
  return [...addEvidenceCommands(hooks), ...withdrawEvidenceCommands(hooks)];
}

/** The evidence of penalties and claims; the modules of both say by the hooks what may be done to it. */
export function createEvidenceModule(hooks: EvidenceHooks): ServerModule {
  return {
    name: 'evidence',
    title: '证据',
    commands: createEvidenceCommands(hooks),
    queries: EVIDENCE_QUERIES,
    routes: evidenceRoutes,
  };
}
