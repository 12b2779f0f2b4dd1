import { readSettings, runUntilStopped, type ServerInput } from '@ecoredress/server/runtime';
import { consoleLog } from './console-log.ts';

/** Runs the product in this process until it is stopped. */
export function serve(args: readonly string[], { demo }: { demo: boolean }): Promise<number> {
  const settings = readSettings(process.env, args, { demo });
  // Loaded while the database starts.
  const server = import('@ecoredress/server');
  const startServer = async (input: ServerInput) => (await server).startServer(input);
  return runUntilStopped({ settings, log: consoleLog, startServer }, ({ url, firstAccounts }) => {
    console.log(`环赔 EcoRedress 已启动：${url}`);
    if (firstAccounts) {
      console.log('首次使用：三员分立，请将以下账号分别交给三个人，首次登录须立即修改口令。');
      for (const { duty, username, password } of firstAccounts) {
        console.log(`  ${duty}  用户名 ${username}  一次性口令 ${password}`);
      }
    }
    console.log('按 Ctrl-C 停止');
  });
}
