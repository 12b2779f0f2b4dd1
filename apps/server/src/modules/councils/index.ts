import type { ServerModule } from '../../module.ts';
import type { PaperServices } from '../documents/index.ts';
import { answer, completeAction, issueLink, put, recordAnswer, resolve } from './commands.ts';
import { issueMinutes } from './minutes.ts';
import { COUNCIL_QUERIES } from './queries.ts';

export { councilEvidenceUses } from './evidence-uses.ts';

/** Questions on a claim put to departments (部门议事厅); the record needs a renderer and the file store. */
export function createCouncilsModule(services: PaperServices): ServerModule {
  return {
    name: 'councils',
    title: '部门议事厅',
    commands: [put, issueLink, answer, recordAnswer, resolve, completeAction, issueMinutes(services)],
    queries: COUNCIL_QUERIES,
  };
}
