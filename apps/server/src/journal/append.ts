import type { Warning } from '@ecoredress/contract';
import { sql } from 'kysely';
import type { ScopedDb } from '../access/scope.ts';
import { type Entry, journaledChange } from '../commands/decision.ts';
import { type ChainHead, type JournalBody, type SealedLine, sealLine } from './chain.ts';

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

/** Seals one entry as the next line of its chain. */
export function nextLine(chain: OpenChain, entry: Entry, context: LineContext): SealedLine & { seq: number } {
  const seq = chain.head.seq + 1;
  const line = sealLine({
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
    changes: entry.changes.map(journaledChange),
    warnings: context.warnings,
    previous: { sm3: chain.head.sm3, sha256: chain.head.sha256 },
  });
  return { ...line, seq };
}

/** A line sealed and waiting to be written. */
export interface PendingLine {
  readonly chain: OpenChain;
  readonly entry: Entry;
  readonly line: SealedLine & { readonly seq: number };
}

const LINES_PER_INSERT = 500;

/** Writes the lines of a command into their chains: new chains are opened, existing heads moved on. */
export async function appendLines(
  tx: ScopedDb,
  lines: readonly PendingLine[],
  context: LineContext,
): Promise<void> {
  for (const { chain, line } of lines.filter(({ chain }) => !chain.opening)) {
    await sql`update journal_chain set head_seq = ${line.seq}, head_sm3 = ${line.sm3}, head_sha256 = ${line.sha256}
              where city_code = ${context.cityCode} and subject_id = ${chain.subjectId}`.execute(tx);
  }
  const opened = lines.filter(({ chain }) => chain.opening);
  for (let from = 0; from < opened.length; from += LINES_PER_INSERT) {
    const rows = opened.slice(from, from + LINES_PER_INSERT).map(({ chain, line }) => ({
      city_code: context.cityCode,
      subject_id: chain.subjectId,
      subject_kind: chain.subjectKind,
      unit_id: chain.unitId,
      viewer_unit_ids: [...(chain.opening?.viewerUnitIds ?? [])],
      head_seq: line.seq,
      head_sm3: line.sm3,
      head_sha256: line.sha256,
    }));
    await tx.insertInto('journal_chain').values(rows).execute();
  }
  for (let from = 0; from < lines.length; from += LINES_PER_INSERT) {
    const rows = lines.slice(from, from + LINES_PER_INSERT).map(({ chain, entry, line }) => ({
      city_code: context.cityCode,
      subject_id: chain.subjectId,
      seq: line.seq,
      subject_kind: chain.subjectKind,
      at: context.at,
      actor_id: context.actor.id,
      actor_name: context.actor.name,
      command: context.command,
      title: context.title,
      summary: entry.summary,
      body: line.body,
      sm3: line.sm3,
      sha256: line.sha256,
    }));
    await tx.insertInto('journal_entry').values(rows).execute();
  }
}
