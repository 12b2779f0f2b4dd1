import type { ClientBase, Pool } from 'pg';
import { streamRows } from '../db/cursor.ts';
import { createPool } from '../db/pool.ts';
import type { ChainHead } from './chain.ts';
import { type BadLine, type Fault, headFault, lineFault, NO_LINE } from './line-check.ts';
import { findPublicKey } from './signing.ts';
import type { JournalEntryTable } from './tables.ts';
import { verifyCheckpoints } from './verify-checkpoints.ts';

export interface Verification {
  readonly chains: number;
  readonly lines: number;
  readonly checkpoints: number;
  readonly bad?: BadLine;
}

export interface VerifyOptions {
  readonly onProgress?: ((done: { chains: number; lines: number }) => void) | undefined;
  /** The installation's own public key; given, a checkpoint signed with any other is bad. */
  readonly publicKey?: string | undefined;
}

const LINES_PER_REPORT = 5000;

/**
 * Walks every chain of the journal and every checkpoint, and names the first bad line and why it is bad.
 * The pool must connect as the owner: rows hidden by row-level security make it fail, never pass.
 */
export async function verifyJournal(pool: Pool, options: VerifyOptions = {}): Promise<Verification> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local row_security = off');
    // Both tables are read along their keys; a hash join would gather one of them in memory or on disk.
    await client.query('set local enable_hashjoin = off');
    const walked = await walkChains(client, options);
    if (walked.bad) return { ...walked, checkpoints: 0 };
    const orphan = await findOrphan(client);
    if (orphan) return { ...walked, checkpoints: 0, bad: orphan };
    return { ...walked, ...(await verifyCheckpoints(client, options.publicKey)) };
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Verifies the journal of an installation: its database, as the owner, and the key in its data directory. */
export async function verifyInstallation(
  ownerUrl: string,
  dataDir: string,
  onProgress?: VerifyOptions['onProgress'],
): Promise<Verification> {
  const pool = createPool(ownerUrl, { max: 1 });
  try {
    return await verifyJournal(pool, { onProgress, publicKey: await findPublicKey(dataDir) });
  } finally {
    await pool.end();
  }
}

type ChainColumns = {
  readonly city_code: string;
  readonly subject_id: string;
  readonly chain_kind: string;
  readonly head_seq: number;
  readonly head_sm3: string;
  readonly head_sha256: string;
};
type Row = ChainColumns & (JournalEntryTable | { readonly seq: null });

async function walkChains(
  client: ClientBase,
  { onProgress }: VerifyOptions,
): Promise<Omit<Verification, 'checkpoints'>> {
  const done = { chains: 0, lines: 0 };
  let chain: ChainColumns | undefined;
  let last: ChainHead = NO_LINE;
  for await (const row of streamRows<Row>(client, LINES)) {
    if (chain?.subject_id !== row.subject_id || chain.city_code !== row.city_code) {
      const fault = chain && headFault(headOf(chain), last);
      if (chain && fault) return { ...done, bad: badLine(chain, fault) };
      chain = row;
      last = NO_LINE;
      done.chains += 1;
    }
    if (row.seq === null) continue;
    const fault = kindFault(chain, row) ?? lineFault(row, last);
    if (fault) return { ...done, bad: badLine(chain, fault) };
    last = { seq: row.seq, sm3: row.sm3, sha256: row.sha256 };
    done.lines += 1;
    if (done.lines % LINES_PER_REPORT === 0) onProgress?.({ ...done });
  }
  const fault = chain && headFault(headOf(chain), last);
  if (chain && fault) return { ...done, bad: badLine(chain, fault) };
  onProgress?.({ ...done });
  return done;
}

const LINES = `
  select c.city_code, c.subject_id, c.subject_kind as chain_kind, c.head_seq, c.head_sm3, c.head_sha256,
         e.seq, e.subject_kind, e.at::text as at, e.actor_id, e.actor_name, e.command, e.title, e.summary,
         e.body, e.sm3, e.sha256
    from journal_chain c
    left join journal_entry e on e.city_code = c.city_code and e.subject_id = c.subject_id
   order by c.city_code, c.subject_id, e.seq`;

/** Lines whose chain's row is gone; the foreign key forbids it, but not to a superuser. */
async function findOrphan(client: ClientBase): Promise<BadLine | undefined> {
  const { rows } = await client.query<{ city_code: string; subject_id: string; kind: string; seq: number }>(
    `select e.city_code, e.subject_id, e.subject_kind as kind, e.seq from journal_entry e
      where not exists (select from journal_chain c
                         where c.city_code = e.city_code and c.subject_id = e.subject_id)
      order by e.city_code, e.subject_id, e.seq limit 1`,
  );
  const orphan = rows[0];
  return (
    orphan &&
    badLine({ ...orphan, chain_kind: orphan.kind }, { seq: orphan.seq, reason: '这一行所属的链头不存在' })
  );
}

function headOf(chain: ChainColumns): ChainHead {
  return { seq: chain.head_seq, sm3: chain.head_sm3, sha256: chain.head_sha256 };
}

function kindFault(chain: ChainColumns, line: JournalEntryTable): Fault | undefined {
  if (chain.chain_kind === line.subject_kind) return undefined;
  return { seq: line.seq, reason: '链头所记的对象类别与这一行不符' };
}

function badLine(
  chain: Pick<ChainColumns, 'city_code' | 'subject_id' | 'chain_kind'>,
  { seq, reason }: Fault,
): BadLine {
  return {
    cityCode: chain.city_code,
    subjectKind: chain.chain_kind,
    subjectId: chain.subject_id,
    seq,
    reason,
  };
}
