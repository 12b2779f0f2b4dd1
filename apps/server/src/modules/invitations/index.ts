import type { ServerModule } from '../../module.ts';
import { recordReply, send } from './commands.ts';
import { INVITATION_QUERIES } from './queries.ts';

/** Other bodies invited to a claim's stages (邀请会商与监督). */
export const invitationsModule: ServerModule = {
  name: 'invitations',
  title: '会商、监督邀请',
  commands: [send, recordReply],
  queries: INVITATION_QUERIES,
};
