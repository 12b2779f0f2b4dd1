import type { ServerModule } from '../../module.ts';
import { answerComment, comment, invite, look, reissue, withdraw } from './commands.ts';
import { OBSERVER_QUERIES } from './queries.ts';
import { observerRoutes } from './routes.ts';

/** Procurators, judges and other supervisors (监督人) who read one claim and comment on it, by link and code. */
export const observersModule: ServerModule = {
  name: 'observers',
  title: '监督人',
  commands: [invite, reissue, withdraw, comment, answerComment, look],
  queries: OBSERVER_QUERIES,
  routes: observerRoutes,
};
