import { mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { takeLock } from './lock.ts';
import { loadSecrets, type Secrets } from './secrets.ts';
import { messageOf, StartupError } from './startup-error.ts';

export interface DataDir {
  /** Absolute, links resolved. */
  readonly path: string;
  readonly secrets: Secrets;
  /** Lets another process have the directory; the last thing done when stopping. */
  release(): void;
}

/**
 * Makes the data directory where it is missing, takes it for this process alone and reads its secrets.
 * @throws DataDirInUse when another process has it; StartupError when it cannot be made or its secrets are damaged.
 */
export async function openDataDir(folder: string): Promise<DataDir> {
  const dataDir = await makeFolder(folder);
  const lock = await takeLock(dataDir);
  try {
    return { path: dataDir, secrets: await loadSecrets(dataDir), release: lock.release };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The secrets of a data directory that another process of the same operator has taken. */
export async function readDataDir(folder: string): Promise<Pick<DataDir, 'path' | 'secrets'>> {
  const dataDir = await realpath(folder);
  return { path: dataDir, secrets: await loadSecrets(dataDir) };
}

async function makeFolder(folder: string): Promise<string> {
  try {
    await mkdir(path.dirname(folder), { recursive: true });
    // Only its owner may enter; an existing folder keeps the rights that its operator gave it.
    await mkdir(folder, { mode: 0o700 }).catch(unlessThere);
    return await realpath(folder);
  } catch (error) {
    throw new StartupError(`数据目录 DATA_DIR=${folder} 不能建立：${messageOf(error)}`, { cause: error });
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
