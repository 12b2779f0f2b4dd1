import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ClientBase, Pool } from 'pg';
import { streamRows } from '../db/cursor.ts';
import { newUuid } from '../ids.ts';
import { openSigningKey, type SigningKey, signText } from './signing.ts';

/** What a checkpoint says; its digest is taken over the canonical form of this. */
export interface CheckpointStatement {
  readonly cityCode: string;
  readonly seq: number;
  readonly at: string;
  readonly chainCount: number;
  readonly previousDigest: string;
  /** SM3 over the heads seen first by this checkpoint. */
  readonly headsDigest: string;
}

export interface CheckpointHead {
  readonly subject_id: string;
  readonly head_seq: number;
  readonly sm3: string;
  readonly sha256: string;
}

/** SM3 of a checkpoint's canonical form (RFC 8785), in hex: this is what is signed. */
export function statementDigest(statement: CheckpointStatement): string {
  return createHash('sm3')
    .update(canonicalize({ ...statement }) ?? '')
    .digest('hex');
}

/** Takes the heads one by one, in the order of their subjects. */
export function createHeadsDigest() {
  const hash = createHash('sm3');
  let count = 0;
  return {
    add(head: CheckpointHead): void {
      hash.update(`${head.subject_id} ${head.head_seq} ${head.sm3} ${head.sha256}\n`);
      count += 1;
    },
    count: () => count,
    digest: () => hash.digest('hex'),
  };
}

/**
 * Signs a checkpoint for every city in which a chain has grown since its last one.
 * Being linked to each other, they cover every head that ever was one at a checkpoint: a line that was there
 * then can neither be changed nor cut off with its chain's head without `verifyJournal` telling.
 * @returns how many were made.
 */
export async function makeCheckpoints(
  pool: Pool,
  dataDir: string,
  now: Temporal.Instant = Temporal.Now.instant(),
): Promise<number> {
  const key = await openSigningKey(dataDir);
  const cities = await pool.query<{ city_code: string }>(
    'select distinct city_code from journal_chain order by city_code',
  );
  let made = 0;
  for (const { city_code } of cities.rows) {
    if (await checkpointCity(pool, key, city_code, now)) made += 1;
  }
  return made;
}

async function checkpointCity(pool: Pool, key: SigningKey, city: string, now: Temporal.Instant) {
  const client = await pool.connect();
  try {
    // One moment for the heads and their count. Two at once: the later one fails on the order's unique key.
    await client.query('begin isolation level repeatable read');
    const made = await writeCheckpoint(client, key, city, now);
    await client.query('commit');
    return made;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function writeCheckpoint(client: ClientBase, key: SigningKey, cityCode: string, now: Temporal.Instant) {
  const last = await client.query<{ seq: number; digest: string }>(
    'select seq, digest from journal_checkpoint where city_code = $1 order by seq desc limit 1',
    [cityCode],
  );
  const seq = (last.rows[0]?.seq ?? 0) + 1;
  const headsDigest = await recordHeads(client, cityCode, seq);
  if (headsDigest === undefined) return false;
  const chains = await client.query<{ count: number }>(
    'select count(*)::int as count from journal_chain where city_code = $1',
    [cityCode],
  );
  const statement: CheckpointStatement = {
    cityCode,
    seq,
    at: now.toString({ smallestUnit: 'millisecond' }),
    chainCount: chains.rows[0]?.count ?? 0,
    previousDigest: last.rows[0]?.digest ?? '',
    headsDigest,
  };
  await insertCheckpoint(client, statement, key);
  return true;
}

/** Keeps the heads that no checkpoint has seen yet; gives their digest, or undefined when there is none. */
async function recordHeads(client: ClientBase, cityCode: string, seq: number): Promise<string | undefined> {
  await client.query(
    `insert into journal_checkpoint_head (city_code, subject_id, seq, sm3, sha256, checkpoint_seq)
     select c.city_code, c.subject_id, c.head_seq, c.head_sm3, c.head_sha256, $2
       from journal_chain c
      where c.city_code = $1
        and not exists (select from journal_checkpoint_head h
                         where h.city_code = c.city_code and h.subject_id = c.subject_id and h.seq = c.head_seq)`,
    [cityCode, seq],
  );
  const heads = createHeadsDigest();
  const stream = streamRows<CheckpointHead>(
    client,
    `select subject_id, seq as head_seq, sm3, sha256 from journal_checkpoint_head
      where city_code = $1 and checkpoint_seq = $2 order by subject_id`,
    [cityCode, seq],
  );
  for await (const head of stream) heads.add(head);
  return heads.count() === 0 ? undefined : heads.digest();
}

async function insertCheckpoint(client: ClientBase, statement: CheckpointStatement, key: SigningKey) {
  const { cityCode, seq, at, chainCount, previousDigest } = statement;
  const digest = statementDigest(statement);
  await client.query(
    `insert into journal_checkpoint
       (city_code, id, seq, at, chain_count, previous_digest, digest, signature, public_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [cityCode, newUuid(), seq, at, chainCount, previousDigest, digest, signText(digest, key), key.publicKey],
  );
}
