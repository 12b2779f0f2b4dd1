import type { CommandReply, Problem } from '@ecoredress/contract';
import type { ScopedDb } from '../access/scope.ts';
import type { OpenChain } from '../journal/append.ts';

export async function findReceipt(
  tx: ScopedDb,
  actorId: string,
  idempotencyKey: string,
): Promise<{ requestHash: string; reply: CommandReply } | undefined> {
  const row = await tx
    .selectFrom('command_receipt')
    .select(['request_hash', 'reply'])
    .where('actor_id', '=', actorId)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
  return row && { requestHash: row.request_hash, reply: row.reply as CommandReply };
}

export async function insertReceipt(
  tx: ScopedDb,
  receipt: {
    actorId: string;
    idempotencyKey: string;
    command: string;
    requestHash: string;
    reply: CommandReply;
  },
): Promise<void> {
  await tx
    .insertInto('command_receipt')
    .values({
      actor_id: receipt.actorId,
      idempotency_key: receipt.idempotencyKey,
      command: receipt.command,
      request_hash: receipt.requestHash,
      reply: JSON.stringify(receipt.reply),
    })
    .execute();
}

/** Whether an error is the second of two simultaneous calls with the same Idempotency-Key. */
export function isReceiptConflict(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === '23505' &&
    'constraint' in error &&
    error.constraint === 'command_receipt_pkey'
  );
}

/** Who did what to the subject since the version the caller knew; at most twenty lines. */
export async function findChangesSince(
  tx: ScopedDb,
  chain: OpenChain,
  cityCode: string,
  version: number,
): Promise<Problem['changedSince']> {
  const rows = await tx
    .selectFrom('journal_entry')
    .select(['at', 'actor_name', 'title', 'summary'])
    .where('city_code', '=', cityCode)
    .where('subject_id', '=', chain.subjectId)
    .where('seq', '>', version)
    .orderBy('seq')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    at: row.at,
    actorName: row.actor_name,
    title: row.title,
    summary: row.summary,
  }));
}

/** PostgreSQL gave this transaction up because it and another waited for each other (40P01). */
export function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '40P01';
}
