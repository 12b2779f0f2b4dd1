import type { ServerModule } from '../../module.ts';
import { EVIDENCE_COMMANDS } from './commands.ts';
import { EVIDENCE_QUERIES } from './queries.ts';
import { evidenceRoutes } from './routes.ts';

export { type CaseEvidence, listCaseEvidence } from './evidence.ts';

export const evidenceModule: ServerModule = {
  name: 'evidence',
  title: '证据',
  commands: EVIDENCE_COMMANDS,
  queries: EVIDENCE_QUERIES,
  routes: evidenceRoutes,
};
