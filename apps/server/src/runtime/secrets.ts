import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { StartupError } from './startup-error.ts';

const secretText = z.string().min(20);
const secretsFile = z.object({
  /** Password of the embedded database's superuser, used by the runtime alone. */
  databaseAdminPassword: secretText,
  /** Password of the role that owns the tables. */
  databaseOwnerPassword: secretText,
  /** Password of the role as which the application works. */
  databaseAppPassword: secretText,
  /** Key with which session cookies are signed. */
  cookieSecret: secretText,
});

/** The installation's own secrets, made at its first start and never shown. */
export type Secrets = z.infer<typeof secretsFile>;

/**
 * Reads `secrets.json` of the data directory, or makes it (readable by its owner alone).
 * @throws StartupError when the file is there but damaged: new passwords would not open the old database.
 */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, 'secrets.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new StartupError(`密钥文件 ${file} 读不出来（${error.message}）`, { cause: error });
  });
  if (text === undefined) return createSecrets(file);
  try {
    return secretsFile.parse(JSON.parse(text));
  } catch (error) {
    throw new StartupError(`密钥文件 ${file} 已损坏，请从备份中恢复它；缺了它，原有的数据库打不开`, {
      cause: error,
    });
  }
}

async function createSecrets(file: string): Promise<Secrets> {
  const secrets: Secrets = {
    databaseAdminPassword: newSecret(),
    databaseOwnerPassword: newSecret(),
    databaseAppPassword: newSecret(),
    cookieSecret: newSecret(),
  };
  const aside = `${file}.new`;
  const handle = await open(aside, 'w', 0o600);
  try {
    await handle.writeFile(JSON.stringify(secrets, null, 2));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, file);
  return secrets;
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
