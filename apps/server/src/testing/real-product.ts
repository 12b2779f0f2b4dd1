import { getProfile } from '@ecoredress/profiles';
import { pino } from 'pino';
import { loadDemoPeople } from '../demo/load.ts';
import { createProduct } from '../product.ts';
import { readSettings, runUntilStopped, type ServerInput, StartupError } from '../runtime/index.ts';

/** The whole product as a process of its own, with the demonstration's people and no cases: for tests that kill it. */
async function startReal({ settings, dataDir, database }: ServerInput) {
  const product = await createProduct({
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    profile: getProfile('cn/fujian/zhangzhou'),
    dataDir: dataDir.path,
    cookieSecret: dataDir.secrets.cookieSecret,
    webRoot: undefined,
    log: pino({ level: 'silent' }),
    work: false,
  });
  await loadDemoPeople(product.platform);
  await product.app.listen({ host: settings.host, port: settings.port });
  const address = product.app.server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://${settings.host}:${port}`, stop: () => product.stop() };
}

const log = { info: console.error, warn: console.error, error: console.error };
try {
  const settings = readSettings(process.env, process.argv.slice(2));
  process.exitCode = await runUntilStopped({ settings, log, startServer: startReal }, ({ url }) =>
    console.log(url),
  );
} catch (error) {
  console.error(error instanceof StartupError ? error.message : error);
  process.exitCode = 1;
}
