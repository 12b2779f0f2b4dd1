import type { ServerModule } from '../../module.ts';
import type { PaperServices } from '../documents/index.ts';
import { acceptConfirmation, assemblePacket, publishNotice } from './commands/confirmation.ts';
import { recordEnforcementFiling } from './commands/enforcement.ts';
import { issueCourtPaper } from './commands/papers.ts';
import {
  addTask,
  completeTask,
  joinSuit,
  recordAnnouncement,
  recordCourtNotice,
  recordPublicJudgment,
  recordPublicSuit,
  replyAnnouncement,
} from './commands/suits.ts';
import { COURT_QUERIES } from './queries.ts';

export { courtEvidenceUses } from './evidence-uses.ts';

/** What passes between a claim and the courts (司法衔接); its papers need a renderer and the file store. */
export function createCourtsModule(services: PaperServices): ServerModule {
  return {
    name: 'courts',
    title: '司法衔接',
    commands: [
      assemblePacket,
      acceptConfirmation,
      publishNotice,
      recordEnforcementFiling,
      recordAnnouncement,
      replyAnnouncement,
      recordPublicSuit,
      recordCourtNotice,
      joinSuit,
      addTask,
      completeTask,
      recordPublicJudgment,
      issueCourtPaper(services),
    ],
    queries: COURT_QUERIES,
  };
}
