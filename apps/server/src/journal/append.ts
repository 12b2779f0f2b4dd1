import type { Warning } from '@ecoredress/contract';
import { sql } from 'kysely';
import type { ScopedDb } from '../access/scope.ts';
import type { Entry } from '../commands/decision.ts';
import { type ChainHead, type JournalBody, sealLine } from './chain.ts';

/** A chain as the door holds it: locked, with the head the next line continues from. */
export interface OpenChain {
  readonly subjectKind: JournalBody['subjectKind'];
  readonly subjectId: string;
  readonly unitId: string;
  readonly head: ChainHead;
  /** Set for a chain that begins with this command. */
  readonly opening?: { readonly viewerUnitIds: readonly string[] };
}

export interface LineContext {
  readonly cityCode: string;
  readonly at: string;
  readonly actor: JournalBody['actor'];
  readonly command: string;
  readonly title: string;
  readonly input: unknown;
  readonly warnings: readonly Warning[];
}

/** Locks an existing chain and returns its head; undefined when it does not exist or may not be seen. */
export async function lockChain(
  tx: ScopedDb,
  cityCode: string,
  subjectId: string,
): Promise<OpenChain | undefined> {
  const row = await tx
    .selectFrom('journal_chain')
    .select(['subject_kind', 'unit_id', 'head_seq', 'head_sm3', 'head_sha256'])
    .where('city_code', '=', cityCode)
    .where('subject_id', '=', subjectId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    subjectKind: row.subject_kind,
    subjectId,
    unitId: row.unit_id,
    head: { seq: row.head_seq, sm3: row.head_sm3, sha256: row.head_sha256 },
  };
}

/** Writes the next line of a chain and moves its head; returns the new version. One statement. */
export async function appendLine(
  tx: ScopedDb,
  chain: OpenChain,
  entry: Entry,
  context: LineContext,
): Promise<number> {
  const seq = chain.head.seq + 1;
  const body: JournalBody = {
    cityCode: context.cityCode,
    subjectId: chain.subjectId,
    subjectKind: chain.subjectKind,
    seq,
    at: context.at,
    actor: context.actor,
    command: context.command,
    title: context.title,
    summary: entry.summary,
    input: context.input,
    changes: entry.changes,
    warnings: context.warnings,
    previous: { sm3: chain.head.sm3, sha256: chain.head.sha256 },
  };
  const line = sealLine(body);
  const moveHead = chain.opening
    ? sql`insert into journal_chain
            (city_code, subject_id, subject_kind, unit_id, viewer_unit_ids, head_seq, head_sm3, head_sha256)
          values (${context.cityCode}, ${chain.subjectId}, ${chain.subjectKind}, ${chain.unitId},
                  ${chain.opening.viewerUnitIds}, ${seq}, ${line.sm3}, ${line.sha256})`
    : sql`update journal_chain set head_seq = ${seq}, head_sm3 = ${line.sm3}, head_sha256 = ${line.sha256}
          where city_code = ${context.cityCode} and subject_id = ${chain.subjectId}`;
  await sql`with head as (${moveHead})
    insert into journal_entry
      (city_code, subject_id, seq, subject_kind, at, actor_id, actor_name, command, title, summary, body, sm3, sha256)
    values (${context.cityCode}, ${chain.subjectId}, ${seq}, ${chain.subjectKind}, ${context.at},
            ${context.actor.id}, ${context.actor.name}, ${context.command}, ${context.title}, ${entry.summary},
            ${line.body}, ${line.sm3}, ${line.sha256})`.execute(tx);
  return seq;
}
