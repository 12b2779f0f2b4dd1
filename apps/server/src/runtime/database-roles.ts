import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { StartupError } from './startup-error.ts';

/** The role as which the application works; migrations grant to it by this name. */
export const APP_ROLE = 'ecoredress_app';

const OLDEST_SERVER = 150_000;
const INVALID_PASSWORD = '28P01';
const INSUFFICIENT_PRIVILEGE = '42501';

/** Makes the role that owns the product's database, and the database; on the embedded server, as superuser. */
export async function ensureOwner(
  admin: Client,
  owner: { readonly role: string; readonly password: string; readonly database: string },
): Promise<void> {
  const role = escapeIdentifier(owner.role);
  // No superuser: what owns the tables must not reach the server's files. It passes row-level security, though:
  // verification and jobs see every unit's rows.
  const rights = `login createrole bypassrls password ${escapeLiteral(owner.password)}`;
  const found = await admin.query('select from pg_roles where rolname = $1', [owner.role]);
  await admin.query(`${found.rowCount ? 'alter' : 'create'} role ${role} ${rights}`);
  const database = await admin.query('select from pg_database where datname = $1', [owner.database]);
  if (database.rowCount) return;
  await admin.query(`create database ${escapeIdentifier(owner.database)} owner ${role}`);
}

/** @throws StartupError when the server is too old, or its owner role would not see every row. */
export async function checkServer(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ number: number; version: string; sees_all: boolean }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
            rolsuper or rolbypassrls as sees_all
       from pg_roles where rolname = current_user`,
  );
  const [server] = rows;
  if (!server || server.number < OLDEST_SERVER) {
    throw new StartupError(
      `DATABASE_URL 所指的数据库是 PostgreSQL ${server?.version ?? '（版本不详）'}，本程序需要 15 或更新的版本`,
    );
  }
  if (!server.sees_all) {
    throw new StartupError(
      `DATABASE_URL 的用户 ${owner.user} 受行级安全限制，核验与定时任务会看不全数据；` +
        `请由数据库管理员执行 ALTER ROLE ${escapeIdentifier(owner.user ?? '')} BYPASSRLS`,
    );
  }
}

/**
 * Makes the application's role, or sets its password when the one in `appUrl` does not open it.
 * @throws StartupError when the owner may not do so, or the role has rights that it must not have.
 */
export async function ensureAppRole(owner: Client, appUrl: string): Promise<void> {
  const password = escapeLiteral(decodeURIComponent(new URL(appUrl).password));
  try {
    const { rows } = await owner.query<{ unbound: boolean }>(
      'select rolsuper or rolbypassrls as unbound from pg_roles where rolname = $1',
      [APP_ROLE],
    );
    if (rows[0]?.unbound) throw new StartupError(unboundMessage);
    if (!rows[0]) await owner.query(`create role ${APP_ROLE} login password ${password}`);
    else if (!(await opens(appUrl))) await owner.query(`alter role ${APP_ROLE} login password ${password}`);
  } catch (error) {
    if (!hasCode(error, INSUFFICIENT_PRIVILEGE)) throw error;
    throw new StartupError(
      `DATABASE_URL 的用户无权建立或修改应用角色 ${APP_ROLE}：请由数据库管理员建立该角色（LOGIN，非超级用户，NOBYPASSRLS），并用 DATABASE_APP_URL 给出它的连接地址`,
      { cause: error },
    );
  }
}

/** @throws StartupError when the address does not log in as the application's role, or the role is too mighty. */
export async function checkAppRole(app: Client): Promise<void> {
  if (app.user !== APP_ROLE) {
    throw new StartupError(`DATABASE_APP_URL 的用户应为 ${APP_ROLE}，现为 ${app.user}`);
  }
  const { rows } = await app.query<{ unbound: boolean }>(
    'select rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user',
  );
  if (rows[0]?.unbound) throw new StartupError(unboundMessage);
}

const unboundMessage = `数据库角色 ${APP_ROLE} 是超级用户或带有 BYPASSRLS，行级安全对它不起作用；请先收回这些权限`;

async function opens(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (hasCode(error, INVALID_PASSWORD)) return false;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
