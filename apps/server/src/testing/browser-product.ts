import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getProfile } from '@ecoredress/profiles';
import { pino } from 'pino';
import { createTestDatabase } from '../db/testing.ts';
import { createDemoPeople } from '../demo/people.ts';
import type { FirstAccount } from '../modules/people/index.ts';
import type { Platform } from '../platform.ts';
import { createProduct } from '../product.ts';
import { createClient, type TestClient } from './client.ts';

const WEB_ROOT = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** The product as a browser meets it. */
export interface BrowserProduct {
  readonly url: string;
  readonly platform: Platform;
  /** The administrators of the first start, with their one-time passwords. */
  readonly firstAccounts: readonly FirstAccount[];
  /** A caller with the session of a browser, to prepare a case without its pages. */
  clientWith(session: string): TestClient;
  stop(): Promise<void>;
}

/**
 * The product listening, with the built pages and the demonstration's people but no cases; by its own clock
 * when one is given. With `profile: 'cn'` as on its first start: three administrators and nobody else.
 */
export async function startProduct({
  profile,
  ...options
}: {
  now?: () => Temporal.Instant;
  profile?: 'cn';
} = {}): Promise<BrowserProduct> {
  if (!existsSync(WEB_ROOT)) throw new Error('the web pages are not built: npm run prepare');
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'ecoredress-e2e-'));
  const product = await createProduct({
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    profile: getProfile(profile ?? 'cn/fujian/zhangzhou'),
    dataDir,
    cookieSecret: 'a secret for tests only, long enough',
    webRoot: WEB_ROOT,
    log: pino({ level: 'silent' }),
    work: true,
    poolSize: 8,
    ...options,
  });
  if (!profile) await createDemoPeople(product.platform);
  await product.app.listen({ host: '127.0.0.1', port: 0 });
  const address = product.app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    platform: product.platform,
    firstAccounts: product.firstAccounts ?? [],
    clientWith: (session) => createClient(product.app, database.ownerPool, { session }, ''),
    stop: async () => {
      await product.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
