import path from 'node:path';
import { z } from 'zod';
import { StartupError } from './startup-error.ts';

/** The parts that one process may run; by default it runs all. */
export const ROLES = ['web', 'jobs'] as const;
export type Role = (typeof ROLES)[number];

/** What the operator may set, by environment variable; see `variables` for what each means. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly databaseAppUrl: string | undefined;
  readonly profile: string;
  readonly roles: readonly Role[];
  /** The key of Tianditu (天地图), where the operator has one; kept for its tiles, which no page draws yet. */
  readonly tiandituKey: string | undefined;
  /** Whether an empty database is filled with the demonstration's cases. */
  readonly demo: boolean;
}

interface Variable<T> {
  readonly default: string | undefined;
  /** The default of `ecoredress demo`, where it is another. */
  readonly demoDefault?: string;
  /** What is allowed, as told when a value is refused. */
  readonly allowed: string;
  readonly schema: z.ZodType<T, string>;
  readonly secret?: true;
}

const postgresUrl = z.string().refine(isPostgresUrl);

const variables = {
  HOST: {
    default: '127.0.0.1',
    allowed: '监听的地址：IP 地址或主机名，如 127.0.0.1（只限本机）、0.0.0.0（所有网卡）',
    schema: z.string().regex(/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$|^[0-9A-Fa-f:.%]+$/),
  },
  PORT: {
    default: '8080',
    allowed: '监听的端口：0 至 65535 的整数（0 表示任选一个空闲端口）',
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65_535),
  },
  DATA_DIR: {
    default: './data',
    demoDefault: './data/demo',
    allowed: '数据目录：一个可写的文件夹',
    schema: z
      .string()
      .refine((folder) => !folder.includes('\0'))
      .transform((folder) => path.resolve(folder)),
  },
  DATABASE_URL: {
    default: undefined,
    allowed: '数据库地址：postgres://用户:口令@主机:端口/库名；不设则用内置数据库',
    schema: postgresUrl,
    secret: true,
  },
  DATABASE_APP_URL: {
    default: undefined,
    allowed: '应用角色 ecoredress_app 的数据库地址，写法同 DATABASE_URL；仅在设了 DATABASE_URL 时可用',
    schema: postgresUrl,
    secret: true,
  },
  PROFILE: {
    default: 'cn',
    demoDefault: 'cn/fujian/zhangzhou',
    allowed: '地方配置的标识，如 cn、cn/fujian/zhangzhou',
    schema: z.string().regex(/^[a-z]+(\/[a-z-]+)*$/),
  },
  ROLES: {
    default: ROLES.join(','),
    allowed: `本进程承担的角色：${ROLES.join('、')} 中的一个或几个，以逗号分隔`,
    schema: z
      .string()
      .transform((list) => [...new Set(list.split(',').map((role) => role.trim()))])
      .pipe(z.array(z.enum(ROLES)).min(1)),
  },
  TIANDITU_KEY: {
    default: undefined,
    allowed: '天地图浏览器端密钥（32 位字母、数字）；暂只保存，地图用本产品自带的行政区界线，不联网',
    schema: z.string().regex(/^[0-9a-zA-Z]{32}$/),
    secret: true,
  },
} satisfies Record<string, Variable<unknown>>;

type VariableName = keyof typeof variables;

/**
 * Reads the settings from the environment; an empty value counts as unset.
 * @param args the command's own arguments: `--roles=web,jobs` goes before ROLES.
 * @throws StartupError naming every wrong variable, its value and what is allowed.
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[] = [],
  { demo = false } = {},
): Settings {
  const problems: string[] = [];
  const given: Readonly<Record<string, string | undefined>> = { ...env, ...readArguments(args, problems) };
  const read = <N extends VariableName>(name: N) => readVariable(name, given[name], demo, problems);
  const settings = {
    host: read('HOST'),
    port: read('PORT'),
    dataDir: read('DATA_DIR'),
    databaseUrl: read('DATABASE_URL'),
    databaseAppUrl: read('DATABASE_APP_URL'),
    profile: read('PROFILE'),
    roles: read('ROLES'),
    tiandituKey: read('TIANDITU_KEY'),
    demo,
  };
  if (settings.databaseAppUrl && !settings.databaseUrl && problems.length === 0) {
    problems.push('DATABASE_APP_URL 只能与 DATABASE_URL 一起设置');
  }
  if (problems.length > 0) throw new StartupError(`设置有误，拒绝启动：\n${problems.join('\n')}`);
  return settings as Settings;
}

function readVariable<N extends VariableName>(
  name: N,
  given: string | undefined,
  demo: boolean,
  problems: string[],
): z.output<(typeof variables)[N]['schema']> | undefined {
  const variable: Variable<unknown> = variables[name];
  const text = given?.trim() || (demo && variable.demoDefault) || variable.default;
  if (text === undefined) return undefined;
  const parsed = variable.schema.safeParse(text);
  if (parsed.success) return parsed.data as z.output<(typeof variables)[N]['schema']>;
  const shown = variable.secret ? '（内容从略）' : `“${text}”`;
  problems.push(`  ${name} 的值 ${shown} 不对，应为——${variable.allowed}`);
  return undefined;
}

function readArguments(args: readonly string[], problems: string[]): { ROLES?: string } {
  const found: { ROLES?: string } = {};
  for (const argument of args) {
    if (argument.startsWith('--roles=')) found.ROLES = argument.slice('--roles='.length);
    else problems.push(`  不认识的参数 ${argument}，可用的只有 --roles=${ROLES.join(',')}`);
  }
  return found;
}

/** One line for every variable: its name, its default and what it may be. */
export function describeSettings(): readonly string[] {
  return Object.entries<Variable<unknown>>(variables).map(
    ([name, variable]) => `${name}（默认 ${variable.default ?? '不设'}）：${variable.allowed}`,
  );
}

function isPostgresUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, username } = new URL(text);
  const scheme = protocol === 'postgres:' || protocol === 'postgresql:';
  return scheme && hostname !== '' && username !== '' && pathname.length > 1;
}
