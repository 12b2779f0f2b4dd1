import { evidenceGet, evidenceOfCase } from '@ecoredress/contract';
import { sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { notFound } from '../../errors.ts';
import { answer } from '../../queries/handler.ts';
import { type CaseEvidence, listCaseEvidence } from './evidence.ts';

function view(row: CaseEvidence) {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    obtainedOn: row.obtained_on,
    supplier: row.supplier,
    proves: row.proves,
    sha256: row.sha256,
    sm3: row.sm3,
    size: row.size,
    mediaType: row.media_type,
    fileName: row.file_name,
    addedByName: row.added_by_name,
    addedAt: row.added_at,
  };
}

export async function getEvidence(tx: ScopedDb, cityCode: string, id: string): Promise<CaseEvidence> {
  const row = await tx
    .selectFrom('evidence')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('该证据');
  return row;
}

export const EVIDENCE_QUERIES = [
  answer({
    declaration: evidenceOfCase,
    permission: 'evidence.read',
    run: async (tx, { caseId }, { actor }) => ({
      items: (await listCaseEvidence(tx, actor.cityCode, caseId)).map(view),
    }),
  }),
  answer({
    declaration: evidenceGet,
    permission: 'evidence.read',
    run: async (tx, { id }, { actor }) => {
      const row = await getEvidence(tx, actor.cityCode, id);
      const { rows } = await sql<{ kind: 'penalty' | 'claim'; id: string }>`
        select case_kind as kind, case_id as id from evidence_link
        where city_code = ${actor.cityCode} and evidence_id = ${id} and withdrawn_reason is null`.execute(tx);
      return { ...view(row), cases: rows };
    },
  }),
];
