import { Kysely, PostgresDialect } from 'kysely';
import { type CustomTypesConfig, Pool, types } from 'pg';

export interface PoolOptions {
  /** Connections at most. */
  readonly max?: number;
  readonly applicationName?: string;
  /** Hears of connections that broke while idle (a restarted database); the pool replaces them by itself. */
  readonly onIdleError?: (error: Error) => void;
}

/**
 * A pool whose rows carry the project's own types: date as 'YYYY-MM-DD', bigint as a safe integer (a larger one
 * throws), numeric as its decimal text, timestamptz as ISO 8601 in UTC. The session's day is that of
 * Asia/Shanghai, so that `current_date` and casts to date mean the legal day.
 */
export function createPool(url: string, options: PoolOptions = {}): Pool {
  const pool = new Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.applicationName ?? 'ecoredress',
    options: '-c TimeZone=Asia/Shanghai -c DateStyle=ISO',
    types: rowTypes,
  });
  // Without a listener, one broken idle connection would end the process.
  pool.on('error', options.onIdleError ?? (() => {}));
  return pool;
}

/** Kysely over a pool; destroying it ends the pool. */
export function createKysely<DB>(pool: Pool): Kysely<DB> {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

const oid = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const;
const arrayOid = { int8: 1016, date: 1182, timestamptz: 1185, numeric: 1231 } as const;

const TEXT_ARRAY_OID = 1009;
const parseTextArray: (text: string) => Elements = types.getTypeParser(TEXT_ARRAY_OID);

type Parse = (text: string) => string | number;

const scalarParsers: Record<keyof typeof oid, Parse> = {
  int8: parseSafeInteger,
  date: (text) => text,
  timestamptz: parseInstant,
  numeric: (text) => text,
};

const parsers = new Map<number, (text: string) => unknown>();
for (const name of Object.keys(oid) as (keyof typeof oid)[]) {
  const parse = scalarParsers[name];
  parsers.set(oid[name], parse);
  parsers.set(arrayOid[name], (text) => parseElements(parseTextArray(text), parse));
}

// Set on the pool and not globally: the job queue uses the same driver and expects its own types.
const rowTypes: CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(id)) ||
    types.getTypeParser(id, format as 'text')) as CustomTypesConfig['getTypeParser'],
};

type Elements = readonly (string | null | Elements)[];

function parseElements(elements: Elements, parse: Parse): unknown[] {
  return elements.map((element) =>
    typeof element === 'string' ? parse(element) : element && parseElements(element, parse),
  );
}

function parseSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond the safe integers`);
  return value;
}

/** '2026-11-23 13:31:00.12+08' → '2026-11-23T05:31:00.120Z'; microseconds are kept where there are any. */
function parseInstant(text: string): string {
  const instant = Temporal.Instant.from(text);
  const hasMicroseconds = instant.epochNanoseconds % 1_000_000n !== 0n;
  return instant.toString({ smallestUnit: hasMicroseconds ? 'microsecond' : 'millisecond' });
}
