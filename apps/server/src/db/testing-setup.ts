import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDataDir } from '../runtime/data-dir.ts';
import { silentLog } from '../runtime/log.ts';
import { type OpenDatabase, openDatabase } from '../runtime/open-database.ts';
import { stopLeftover } from '../runtime/postmaster.ts';

/** Where the tests find the one server that all of them share. */
export interface TestServer extends Pick<OpenDatabase, 'ownerUrl' | 'appUrl'> {
  readonly adminUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

const FOLDER_PREFIX = 'ecoredress-test-';
const SURELY_STARTED_MS = 60_000;

/**
 * Starts one embedded PostgreSQL for the whole run, in a temporary folder, and removes both at the end. Its
 * fsync is off, here and nowhere else: a test's data may be lost with the machine.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const dataDir = await openDataDir(await mkdtemp(path.join(tmpdir(), FOLDER_PREFIX)));
  const database = await openDatabase({
    settings: { databaseUrl: undefined, databaseAppUrl: undefined },
    dataDir,
    log: silentLog,
    durable: false,
  });
  project.provide('testServer', {
    adminUrl: adminUrl(database.ownerUrl, dataDir.secrets.databaseAdminPassword),
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
  });
  return async () => {
    await database.stop();
    dataDir.release();
    await rm(dataDir.path, { recursive: true, force: true });
  };
}

function adminUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = 'postgres';
  url.password = password;
  url.pathname = '/postgres';
  return url.href;
}

/** Takes away what an earlier run left behind when it was killed. */
async function removeLeftovers(): Promise<void> {
  const folders = (await readdir(tmpdir())).filter((name) => name.startsWith(FOLDER_PREFIX));
  for (const folder of folders.map((name) => path.join(tmpdir(), name))) {
    try {
      if (Date.now() - (await stat(folder)).mtimeMs < SURELY_STARTED_MS) continue;
      // Refused while the run that made it goes on.
      const dataDir = await openDataDir(folder);
      await stopLeftover(path.join(dataDir.path, 'postgres', 'data'), silentLog);
      dataDir.release();
      await rm(folder, { recursive: true, force: true });
    } catch {
      // In use, or another run is removing it too: either way it is not ours to take away.
    }
  }
}
