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
  // Without a listener, one connection that breaks would end the process: idle, or lent to a transaction that is not
  // asking anything just then. What it asks next fails, and tells whoever asked.
  const onBroken = options.onIdleError ?? (() => {});
  pool.on('error', onBroken);
  pool.on('connect', (client) => client.on('error', onBroken));
  return pool;
}

/** Kysely over a pool; destroying it ends the pool. */
export function createKysely<DB>(pool: Pool): Kysely<DB> {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

type Parse = (text: string) => unknown;
type Elements = readonly (string | null | Elements)[];

// The driver's typings know only its built-in names; type numbers are open-ended.
const driverParser = types.getTypeParser as (oid: number, format?: 'text' | 'binary') => Parse;
const TEXT_ARRAY = 1009;

/** By PostgreSQL type number (pg_type.oid), each with the number of its array type. */
const scalars: readonly { oid: number; arrayOid: number; parse: Parse }[] = [
  { oid: 20, arrayOid: 1016, parse: parseSafeInteger }, // bigint
  { oid: 1082, arrayOid: 1182, parse: (text) => text }, // date
  { oid: 1184, arrayOid: 1185, parse: parseInstant }, // timestamptz
  { oid: 1700, arrayOid: 1231, parse: (text) => text }, // numeric
];

const parsers = new Map<number, Parse>(
  scalars.flatMap(({ oid, arrayOid, parse }) => [
    [oid, parse],
    [arrayOid, (text: string) => parseElements(driverParser(TEXT_ARRAY)(text) as Elements, parse)],
  ]),
);

// Set on the pool and not globally: the job queue uses the same driver and expects its own types.
const rowTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || driverParser(oid, format),
} as CustomTypesConfig;

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
