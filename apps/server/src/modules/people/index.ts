import type { ServerModule } from '../../module.ts';
import {
  assignPost,
  createApiToken,
  createPost,
  createUnit,
  createUser,
  endPost,
  renameUnit,
  resetPassword,
  revokeApiToken,
  setDisabled,
  setPostRoles,
  unlockUser,
} from './commands.ts';
import { PEOPLE_QUERIES } from './queries.ts';
import { sessionRoutes } from './routes.ts';

export { bootstrapPlace, type FirstAccount, writeEntries } from './bootstrap.ts';
export { listUnits } from './directory.ts';
export { hashPassword } from './passwords.ts';
export { createAuthenticate, sessionDeps } from './routes.ts';
export type { PeopleTables } from './tables.ts';

export const peopleModule: ServerModule = {
  name: 'people',
  title: '单位与人员',
  commands: [
    createUnit,
    renameUnit,
    createPost,
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
  queries: PEOPLE_QUERIES,
  routes: sessionRoutes,
};
