import type { ServerModule } from '../../module.ts';
import type { PaperServices } from '../documents/index.ts';
import { issuePaper } from './commands/papers.ts';
import { recordRemainderResult, referRemainder, sueRemainder } from './commands/remainder.ts';
import { recordSignatures } from './commands/signatures.ts';
import { NEGOTIATION_QUERIES } from './queries.ts';

export { negotiationEvidenceUses } from './evidence-uses.ts';

/** The meetings' signatures and papers, and what a success in part leaves open; papers need a renderer and the file store. */
export function createNegotiationsModule(services: PaperServices): ServerModule {
  return {
    name: 'negotiations',
    title: '磋商',
    commands: [recordSignatures, sueRemainder, referRemainder, recordRemainderResult, issuePaper(services)],
    queries: NEGOTIATION_QUERIES,
  };
}
