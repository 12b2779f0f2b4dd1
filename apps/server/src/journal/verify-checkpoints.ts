import type { ClientBase } from 'pg';
import { streamRows } from '../db/cursor.ts';
import { type CheckpointHead, createHeadsDigest, statementDigest } from './checkpoint.ts';
import type { BadLine } from './line-check.ts';
import { isSignedBy } from './signing.ts';

interface CheckpointRow {
  readonly city_code: string;
  readonly id: string;
  readonly checkpoint_seq: number;
  readonly at: string;
  readonly chain_count: number;
  readonly previous_digest: string;
  readonly digest: string;
  readonly signature: string;
  readonly public_key: string;
}
type Row = CheckpointRow & (CheckpointHead | { readonly subject_id: null });

/** Checks the checkpoints themselves (order, digest, signature), then that every line they saw is still there. */
export async function verifyCheckpoints(
  client: ClientBase,
  publicKey: string | undefined,
): Promise<{ checkpoints: number; bad?: BadLine }> {
  let checkpoints = 0;
  let last: CheckpointRow | undefined;
  for await (const { row, headsDigest } of readCheckpoints(client)) {
    checkpoints += 1;
    const before = last?.city_code === row.city_code ? last : undefined;
    const reason = checkpointFault(row, headsDigest, before, publicKey);
    if (reason !== undefined) return { checkpoints, bad: badCheckpoint(row, reason) };
    last = row;
  }
  const bad = (await findUncoveredHead(client)) ?? (await findLostLine(client));
  return bad ? { checkpoints, bad } : { checkpoints };
}

function checkpointFault(
  row: CheckpointRow,
  headsDigest: string,
  before: CheckpointRow | undefined,
  publicKey: string | undefined,
): string | undefined {
  const expected = (before?.checkpoint_seq ?? 0) + 1;
  if (row.checkpoint_seq !== expected) return `缺少第 ${expected} 次存证`;
  if (row.previous_digest !== (before?.digest ?? '')) return '与上一次存证不相衔接';
  const digest = statementDigest({
    cityCode: row.city_code,
    seq: row.checkpoint_seq,
    at: Temporal.Instant.from(row.at).toString({ smallestUnit: 'millisecond' }),
    chainCount: row.chain_count,
    previousDigest: row.previous_digest,
    headsDigest,
  });
  if (digest !== row.digest) return '存证内容与其摘要不符，存证被改动';
  if (publicKey !== undefined && row.public_key !== publicKey) return '存证不是用本系统的密钥签名的';
  return isSignedBy(row.digest, row.signature, row.public_key) ? undefined : '存证的 SM2 签名不正确';
}

async function* readCheckpoints(
  client: ClientBase,
): AsyncGenerator<{ row: CheckpointRow; headsDigest: string }> {
  let current: CheckpointRow | undefined;
  let heads = createHeadsDigest();
  for await (const row of streamRows<Row>(client, CHECKPOINTS)) {
    if (current?.id !== row.id || current.city_code !== row.city_code) {
      if (current) yield { row: current, headsDigest: heads.digest() };
      current = row;
      heads = createHeadsDigest();
    }
    if (row.subject_id !== null) heads.add(row);
  }
  if (current) yield { row: current, headsDigest: heads.digest() };
}

const CHECKPOINTS = `
  select k.city_code, k.id, k.seq as checkpoint_seq, k.at::text as at, k.chain_count, k.previous_digest,
         k.digest, k.signature, k.public_key, h.subject_id, h.seq as head_seq, h.sm3, h.sha256
    from journal_checkpoint k
    left join journal_checkpoint_head h on h.city_code = k.city_code and h.checkpoint_seq = k.seq
   order by k.city_code, k.seq, h.subject_id`;

/** A recorded head of a checkpoint that is gone: the latest checkpoint was taken away. */
async function findUncoveredHead(client: ClientBase): Promise<BadLine | undefined> {
  const { rows } = await client.query<{ city_code: string; subject_id: string; seq: number }>(
    `select h.city_code, h.subject_id, h.checkpoint_seq as seq from journal_checkpoint_head h
      where not exists (select from journal_checkpoint k
                         where k.city_code = h.city_code and k.seq = h.checkpoint_seq)
      order by h.city_code, h.checkpoint_seq limit 1`,
  );
  const head = rows[0];
  return (
    head && {
      cityCode: head.city_code,
      subjectKind: 'checkpoint',
      subjectId: head.subject_id,
      seq: head.seq,
      reason: `第 ${head.seq} 次存证已不存在`,
    }
  );
}

/** A line that a checkpoint saw as its chain's last, and that is gone or another one now. */
async function findLostLine(client: ClientBase): Promise<BadLine | undefined> {
  const { rows } = await client.query<{
    city_code: string;
    subject_id: string;
    kind: string | null;
    seq: number;
    checkpoint_seq: number;
    gone: boolean;
  }>(
    `select h.city_code, h.subject_id, c.subject_kind as kind, h.seq, h.checkpoint_seq, e.seq is null as gone
       from journal_checkpoint_head h
       left join journal_entry e
         on e.city_code = h.city_code and e.subject_id = h.subject_id and e.seq = h.seq
       left join journal_chain c on c.city_code = h.city_code and c.subject_id = h.subject_id
      where e.sm3 is distinct from h.sm3 or e.sha256 is distinct from h.sha256
      order by h.city_code, h.subject_id, h.seq limit 1`,
  );
  const lost = rows[0];
  if (!lost) return undefined;
  const what = lost.gone ? '现已不存在' : '现与当时不同';
  return {
    cityCode: lost.city_code,
    // The chain's row may be gone with its lines; what kind it was is then not known any more.
    subjectKind: lost.kind ?? '',
    subjectId: lost.subject_id,
    seq: lost.seq,
    reason: `第 ${lost.checkpoint_seq} 次存证时本链有第 ${lost.seq} 行，${what}`,
  };
}

function badCheckpoint(row: CheckpointRow, reason: string): BadLine {
  return {
    cityCode: row.city_code,
    subjectKind: 'checkpoint',
    subjectId: row.id,
    seq: row.checkpoint_seq,
    reason,
  };
}
