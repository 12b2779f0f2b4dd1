import type { ServerModule } from '../../module.ts';
import type { PaperServices } from '../documents/index.ts';
import { accept, declare, decline, end, look } from './commands/answering.ts';
import { invite, reissue } from './commands/inviting.ts';
import { giveOpinion, type SignText, sendBack } from './commands/opinions.ts';
import { issuePaper } from './commands/papers.ts';
import { recordFee, releaseFile } from './commands/releasing.ts';
import { ENGAGEMENT_QUERIES } from './queries.ts';
import { engagementRoutes } from './routes.ts';

export { expertEvidenceUses } from './evidence-uses.ts';

export interface EngagementServices extends PaperServices {
  /** Signs what an expert hands in, with this installation's key. */
  readonly sign: SignText;
}

/** The experts drawn for a claim at their work (专家聘请): invited, declaring, reading, giving opinions, paid. */
export function createEngagementsModule(services: EngagementServices): ServerModule {
  return {
    name: 'engagements',
    title: '专家聘请',
    commands: [
      invite,
      reissue,
      accept,
      decline,
      declare,
      end,
      releaseFile,
      look,
      giveOpinion(services.sign),
      sendBack,
      recordFee,
      issuePaper(services),
    ],
    queries: ENGAGEMENT_QUERIES,
    routes: engagementRoutes,
  };
}
