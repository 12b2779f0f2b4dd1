import type { ServerModule } from '../../module.ts';
import { NOTICE_COMMANDS } from './commands.ts';
import { NOTICE_QUERIES } from './queries.ts';
import { sweepJob } from './sweep.ts';

export { noticeChange } from './commands.ts';
export { SWEEP_QUEUE } from './sweep.ts';

export const noticesModule: ServerModule = {
  name: 'notices',
  title: '提醒',
  commands: NOTICE_COMMANDS,
  queries: NOTICE_QUERIES,
  jobs: (platform) => [sweepJob(platform)],
};
