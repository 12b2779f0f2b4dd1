import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getProfile, type Profile } from '@ecoredress/profiles';
import { pino } from 'pino';
import { loadDemo } from './demo/load.ts';
import { DEMO_PASSWORD } from './demo/people.ts';
import { createProduct } from './product.ts';
import { type RunningServer, type ServerInput, StartupError } from './runtime/index.ts';

export type { BadLine } from './journal/line-check.ts';
export { type Verification, verifyInstallation } from './journal/verify.ts';

/** Where `npm run build` leaves the web pages. */
const WEB_ROOT = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Puts the product together over the open database and listens. Throws StartupError for what the operator can mend. */
export async function startServer(input: ServerInput): Promise<RunningServer> {
  const { settings, dataDir, database } = input;
  const profile = profileOf(settings.profile);
  if (!existsSync(WEB_ROOT)) input.log.warn('网页尚未构建，只提供接口；请先运行 npm run prepare');
  const log = pino({ level: 'warn', redact: ['req.headers.authorization', 'req.headers.cookie'] });
  const product = await createProduct({
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    profile,
    dataDir: dataDir.path,
    cookieSecret: dataDir.secrets.cookieSecret,
    webRoot: existsSync(WEB_ROOT) ? WEB_ROOT : undefined,
    tiandituKey: settings.tiandituKey,
    log,
    work: settings.roles.includes('jobs'),
  });
  if (settings.demo) {
    input.log.info('正在载入演示数据……');
    await loadDemo(product.platform);
    input.log.info(
      `演示数据已载入。各用户口令均为 ${DEMO_PASSWORD}，如 350604-jb（龙海经办人）、350604-jz（局长）、huanwei（市环委办）`,
    );
  }
  try {
    await product.app.listen({ host: settings.host, port: settings.port });
  } catch (error) {
    await product.stop();
    throw error;
  }
  const address = product.app.server.address();
  const port = typeof address === 'object' && address ? address.port : settings.port;
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  return {
    url: `http://${host}:${port}`,
    firstAccounts: product.firstAccounts,
    stop: () => product.stop(),
  };
}

function profileOf(id: string): Profile {
  try {
    return getProfile(id);
  } catch (error) {
    throw new StartupError(`PROFILE=${id} 不可用：${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
}
