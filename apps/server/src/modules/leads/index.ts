import type { ServerModule } from '../../module.ts';
import { accept, check, decline, open, register, remind, transfer } from './commands.ts';
import { LEAD_QUERIES } from './queries.ts';

export { fileLeadEntry, getLeadDossier, type LeadDossier, newLeadEntry } from './lead.ts';

export const leadsModule: ServerModule = {
  name: 'leads',
  title: '线索',
  commands: [register, accept, transfer, check, decline, open, remind],
  queries: LEAD_QUERIES,
};
