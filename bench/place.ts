import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getProfile } from '@ecoredress/profiles';
import { pino } from 'pino';
import { createProduct, type Product } from '../apps/server/src/product.ts';
import { readSettings, silentLog, withDatabase } from '../apps/server/src/runtime/index.ts';

export interface Place {
  readonly ownerUrl: string;
  /** As superuser, outside the product's database: for copying it. */
  readonly adminUrl: string;
  /** Puts the product together over a database of this server: the product's own, or a copy by name. */
  open(database?: string): Promise<Product>;
  urlOf(database: string): string;
}

/** A product's database as it ships (embedded, durable: fsync and synchronous commit on) in a folder of its own. */
export async function inPlace<T>(work: (place: Place) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ecoredress-bench-'));
  try {
    const settings = readSettings({ DATA_DIR: folder, PROFILE: 'cn/fujian/zhangzhou' }, []);
    return await withDatabase(settings, silentLog, async ({ ownerUrl, appUrl }) => {
      const secrets = JSON.parse(await readFile(path.join(folder, 'secrets.json'), 'utf8'));
      const admin = new URL(ownerUrl);
      admin.username = 'postgres';
      admin.password = secrets.databaseAdminPassword;
      admin.pathname = '/postgres';
      const to = (url: string, database?: string) => {
        const parsed = new URL(url);
        if (database) parsed.pathname = `/${database}`;
        return parsed.href;
      };
      return work({
        ownerUrl,
        adminUrl: admin.href,
        urlOf: (database) => to(appUrl, database),
        open: (database) =>
          createProduct({
            ownerUrl: to(ownerUrl, database),
            appUrl: to(appUrl, database),
            profile: getProfile('cn/fujian/zhangzhou'),
            dataDir: folder,
            cookieSecret: 'a secret for the benchmark only',
            webRoot: undefined,
            log: pino({ level: 'silent' }),
            work: false,
            poolSize: 16,
          }),
      });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The middle of some figures; of an even number, the lower of the two. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor((figures.length - 1) / 2)] ?? 0;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
