import type { ServerModule } from '../../module.ts';
import { importCalendarYear, setSetting } from './commands.ts';
import { SETTING_QUERIES } from './queries.ts';

export { createPlaceLoader } from './place-loader.ts';

/** The place's own values over its profile, its working calendar, and the regulations. */
export const settingsModule: ServerModule = {
  name: 'settings',
  title: '设置与法规',
  commands: [setSetting, importCalendarYear],
  queries: SETTING_QUERIES,
};
