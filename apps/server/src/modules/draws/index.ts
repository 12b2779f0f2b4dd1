import type { ServerModule } from '../../module.ts';
import type { PaperServices } from '../documents/index.ts';
import { open } from './commands/open.ts';
import { issueRecord } from './commands/record-paper.ts';
import {
  commitAgency,
  commitGuest,
  concludeDraw,
  declineExpert,
  invite,
  revealAgency,
  revealGuest,
  type SignText,
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

export interface DrawServices extends PaperServices {
  /** Signs the record of a draw with this installation's key. */
  readonly sign: SignText;
}

/** Joint draws of experts (联合抽取) for claims. */
export function createDrawsModule(services: DrawServices): ServerModule {
  return {
    name: 'draws',
    title: '专家抽取',
    commands: [
      open,
      invite,
      commitAgency,
      commitGuest,
      revealAgency,
      revealGuest,
      concludeDraw(services.sign),
      declineExpert,
      issueRecord(services),
    ],
    queries: DRAW_QUERIES,
  };
}
