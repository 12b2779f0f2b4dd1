import type { ServerModule } from '../../module.ts';
import { createPost, retirePost, setPostRoles } from './commands/posts.ts';
import { createApiToken, revokeApiToken } from './commands/tokens.ts';
import { configurePlace, createUnit, designateUnit, renameUnit, retireUnit } from './commands/units.ts';
import { assignPost, createUser, endPost, resetPassword, setDisabled, unlockUser } from './commands/users.ts';
import { guestRoutes } from './guests/guest-routes.ts';
import { TOKEN_QUERIES } from './queries/tokens.ts';
import { UNIT_QUERIES } from './queries/units.ts';
import { USER_QUERIES } from './queries/users.ts';
import { sessionRoutes } from './routes.ts';
import type { Sessions } from './sessions.ts';

export { newAccount } from './account.ts';
export { ensureFirstAdministrators, type FirstAccount } from './bootstrap.ts';
export { writeEntries } from './chains.ts';
export { findPlaceIdentity, loadUnits } from './directory.ts';
export {
  type GuestAccess,
  type GuestSecrets,
  listGuestAccesses,
  newGuestAccess,
  newGuestSecrets,
  revokeAccesses,
} from './guests/access.ts';
export { openSecrets } from './one-time-secrets.ts';
export { hashPassword } from './passwords.ts';
export { listOfficers } from './queries/units.ts';
export { createAuthenticate } from './routes.ts';
export { createSessions, type Sessions } from './sessions.ts';

/** Units, posts, users, sessions and tokens. */
export function createPeopleModule(sessions: Sessions): ServerModule {
  return {
    name: 'people',
    title: '单位与人员',
    commands: [
      configurePlace,
      createUnit,
      renameUnit,
      retireUnit,
      designateUnit,
      createPost,
      retirePost,
      setPostRoles,
      createUser,
      assignPost,
      endPost,
      resetPassword,
      unlockUser,
      setDisabled,
      createApiToken,
      revokeApiToken,
    ],
    queries: [...UNIT_QUERIES, ...USER_QUERIES, ...TOKEN_QUERIES],
    routes: (app, platform) => {
      sessionRoutes(app, sessions, platform);
      guestRoutes(app, sessions);
    },
  };
}
