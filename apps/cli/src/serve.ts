import { readSettings, runUntilStopped, type ServerInput } from '@ecoredress/server/runtime';
import { consoleLog } from './console-log.ts';

/** Runs the product in this process until it is stopped. */
export function serve(args: readonly string[], { demo }: { demo: boolean }): Promise<number> {
  const settings = readSettings(process.env, args, { demo });
  // Loaded while the database starts.
  const server = import('@ecoredress/server');
  const startServer = async (input: ServerInput) => (await server).startServer(input);
  return runUntilStopped({ settings, log: consoleLog, startServer }, ({ url, firstAdministrator }) => {
    console.log(`环赔 EcoRedress 已启动：${url}`);
    if (firstAdministrator) {
      const { username, password } = firstAdministrator;
      console.log(`首次使用，请以管理员 ${username} 登录，一次性口令：${password}（登录后须立即修改）`);
    }
    console.log('按 Ctrl-C 停止');
  });
}
