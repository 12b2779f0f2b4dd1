import type { FileStore } from '../../files/store.ts';
import type { ServerModule } from '../../module.ts';
import { apply } from './apply.ts';
import { importJob } from './job.ts';
import { importQueries } from './queries.ts';
import { start } from './start.ts';
import { resume, stop } from './stop.ts';

/** Imports of penalty lists. */
export function createImportsModule(files: FileStore): ServerModule {
  return {
    name: 'imports',
    title: '清单导入',
    commands: [start, apply, stop, resume],
    queries: importQueries(files),
    jobs: (platform) => [importJob(platform)],
  };
}
