import { execFile, type SpawnOptions, spawnSync } from 'node:child_process';
import { chmod, chown, lchown, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from './startup-error.ts';

const run = promisify(execFile);

/** How the database's programs are started, and whom their files must belong to (seen from outside). */
export interface RunAs {
  readonly way: 'self' | 'user' | 'namespace' | 'capability';
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
  /** Programs put before the command, with their arguments; each replaces itself by what follows. */
  readonly prefix: readonly string[];
  readonly options: Pick<SpawnOptions, 'uid' | 'gid'>;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

const ACCOUNT_NAME = 'postgres';
const self: RunAs = { way: 'self', owner: undefined, prefix: [], options: {} };

/**
 * Chooses how to run PostgreSQL, which refuses to run as root. As root, the first of these that is shown to work
 * by trying: the system account `postgres` (made when missing); a user namespace in which root goes by another
 * number, for programs or data below a folder closed to others; the account with the one right to pass such
 * folders, where namespaces are forbidden (containers).
 * @param folder the database's own folder inside the data directory; given to the right owner.
 * @throws StartupError when none works.
 */
export async function chooseRunAs(postgres: string, folder: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) return self;
  const account = (await findAccount(ACCOUNT_NAME)) ?? (await createAccount());
  const root = { uid: 0, gid: 0 };
  const inside = account ?? (await findAccount('nobody'));
  const reasons: string[] = [];
  const attempts: readonly (RunAs | undefined)[] = [
    account && { way: 'user', owner: account, prefix: [], options: account },
    inside && { way: 'namespace', owner: root, prefix: namespacePrefix(inside), options: {} },
    account && { way: 'capability', owner: account, prefix: capabilityPrefix(account), options: {} },
  ];
  for (const attempt of attempts) {
    if (!attempt) continue;
    const reason = await whyNot(attempt, postgres, folder);
    if (reason === undefined) return attempt;
    reasons.push(`${attempt.way}: ${reason}`);
  }
  throw new StartupError(
    `内置 PostgreSQL 不能以 root 身份运行，本机也无法换用其他身份（${reasons.join('；') || '没有可用的系统账户'}）。` +
      '请任选其一：以普通用户运行本程序；把程序和 DATA_DIR 放到普通用户可进入的目录（如 /opt、/srv）；用 DATABASE_URL 指定已有的数据库',
  );
}

function namespacePrefix({ uid, gid }: Account): readonly string[] {
  return ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'];
}

function capabilityPrefix({ uid, gid }: Account): readonly string[] {
  const ids = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  return ['setpriv', ...ids, '--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--'];
}

/** Undefined when the way works here, else what stood against it. */
async function whyNot(runAs: RunAs, postgres: string, folder: string): Promise<string | undefined> {
  if (runAs.way === 'user') return whyNotAsUser(runAs, postgres, folder);
  return tryOut(runAs, postgres, folder);
}

/** The account must be let through the data directory; its mode is put back when that was not enough. */
async function whyNotAsUser(runAs: RunAs, postgres: string, folder: string): Promise<string | undefined> {
  const dataDir = path.dirname(folder);
  const before = await stat(dataDir);
  const gid = runAs.owner?.gid ?? before.gid;
  if ((before.mode & 0o001) === 0) {
    await chown(dataDir, before.uid, gid);
    await chmod(dataDir, (before.mode & 0o7777) | 0o010);
  }
  const reason = await tryOut(runAs, postgres, folder);
  if (reason !== undefined) {
    await chown(dataDir, before.uid, before.gid);
    await chmod(dataDir, before.mode & 0o7777);
  }
  return reason;
}

const TRY_OUT = 'test "$(id -u)" -ne 0 && test -w "$1" && exec "$2" --version';

async function tryOut(runAs: RunAs, postgres: string, folder: string): Promise<string | undefined> {
  if (runAs.owner) await chown(folder, runAs.owner.uid, runAs.owner.gid);
  const [program, args] = commandLine(runAs, 'sh', ['-c', TRY_OUT, 'sh', folder, postgres]);
  const result = spawnSync(program, args, { ...runAs.options, cwd: '/', encoding: 'utf8' });
  if (result.status === 0) return undefined;
  return (result.error?.message ?? result.stderr).trim() || `不能进入 ${folder}`;
}

/** The program and arguments with which to start a command in the chosen way. */
export function commandLine(
  runAs: RunAs,
  command: string,
  args: readonly string[],
): [string, readonly string[]] {
  const [program = command, ...rest] = [...runAs.prefix, command, ...args];
  return [program, rest];
}

/** Gives the folder and all in it to the way's owner, where an earlier start had another one. */
export async function giveToOwner(runAs: RunAs, folder: string): Promise<void> {
  if (!runAs.owner) return;
  const { uid, gid } = runAs.owner;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await lchown(path.join(entry.parentPath, entry.name), uid, gid);
  }
}

async function findAccount(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function createAccount(): Promise<Account | undefined> {
  try {
    const nowhere = ['--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin'];
    await run('useradd', ['--system', '--user-group', ...nowhere, ACCOUNT_NAME]);
  } catch {
    return undefined;
  }
  return findAccount(ACCOUNT_NAME);
}
