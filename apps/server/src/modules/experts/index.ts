import type { FileStore } from '../../files/store.ts';
import type { ServerModule } from '../../module.ts';
import { addField } from './commands/fields.ts';
import { merge } from './commands/merge.ts';
import { amend, declareUnavailable, withdrawUnavailable } from './commands/on-expert.ts';
import { beginPeriod, correctPeriod, endPeriod } from './commands/periods.ts';
import { register } from './commands/register.ts';
import { importList } from './import/import-list.ts';
import { templateRoute } from './import/template.ts';
import { type CountWorkload, expertQueries } from './views.ts';

export { type FoundExpert, findExpert, listInPool, type PooledExpert } from './pool-query.ts';

export interface ExpertServices {
  readonly files: FileStore;
  /** How often an expert was drawn and gave an opinion: asked of the modules above. */
  readonly countWorkload: CountWorkload;
}

/** The pool of experts (专家库) of the city and its counties. */
export function createExpertsModule({ files, countWorkload }: ExpertServices): ServerModule {
  return {
    name: 'experts',
    title: '专家库',
    commands: [
      register,
      amend,
      beginPeriod,
      endPeriod,
      correctPeriod,
      merge,
      declareUnavailable,
      withdrawUnavailable,
      addField,
      importList(files),
    ],
    queries: expertQueries(countWorkload),
    routes: templateRoute,
  };
}
