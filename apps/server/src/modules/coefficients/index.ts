import type { ServerModule } from '../../module.ts';
import { setVersion } from './commands.ts';
import { COEFFICIENT_QUERIES } from './queries.ts';

export { proposedTable } from './commands.ts';
export { listOwnVersions, ownTables } from './own-tables.ts';

/** Coefficient tables of the valuation methods as the city sets them. */
export const coefficientsModule: ServerModule = {
  name: 'coefficients',
  title: '系数表',
  commands: [setVersion],
  queries: COEFFICIENT_QUERIES,
};
