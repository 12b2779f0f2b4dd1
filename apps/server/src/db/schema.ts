import type { CommandTables } from '../commands/tables.ts';
import type { JournalTables } from '../journal/tables.ts';

/** All tables of the product, put together from what each module declares. */
export interface Database extends CommandTables, JournalTables {}
