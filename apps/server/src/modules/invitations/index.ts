import type { ServerModule } from '../../module.ts';
import type { PaperServices } from '../documents/index.ts';
import { recordReply, send } from './commands.ts';
import { issueLetter } from './issue-letter.ts';
import { INVITATION_QUERIES } from './queries.ts';

export { listInvitations } from './rows.ts';

/** Other bodies invited to a claim's stages (邀请会商与监督); their letters need a renderer and the file store. */
export function createInvitationsModule(services: PaperServices): ServerModule {
  return {
    name: 'invitations',
    title: '会商、监督邀请',
    commands: [send, recordReply, issueLetter(services)],
    queries: INVITATION_QUERIES,
  };
}
