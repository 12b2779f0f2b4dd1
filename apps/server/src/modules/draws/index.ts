import type { ServerModule } from '../../module.ts';
import { open } from './commands/open.ts';
import {
  commitAgency,
  commitGuest,
  concludeDraw,
  declineExpert,
  invite,
  revealAgency,
  revealGuest,
} from './commands/steps.ts';
import { DRAW_QUERIES } from './queries.ts';

export type { DrawRow } from './draw.ts';
export {
  type DrawWithClaim,
  findConcludedDraw,
  getDrawWithClaim,
  seatedExperts,
  standDown,
} from './seated.ts';
export { countDraws } from './workload.ts';

/** Joint draws of experts (联合抽取) for claims. */
export const drawsModule: ServerModule = {
  name: 'draws',
  title: '专家抽取',
  commands: [open, invite, commitAgency, commitGuest, revealAgency, revealGuest, concludeDraw, declineExpert],
  queries: DRAW_QUERIES,
};
