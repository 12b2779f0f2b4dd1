import type { Selectable } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import type { DocumentTable } from './tables.ts';

export type CaseDocument = Omit<Selectable<DocumentTable>, 'data'>;

const LISTED = [
  'city_code',
  'id',
  'case_kind',
  'case_id',
  'kind',
  'title',
  'number',
  'version',
  'pdf_sha256',
  'docx_sha256',
  'made_by',
  'made_by_name',
  'made_at',
] as const;

/** The papers of a case with all their versions, oldest first. */
export function listCaseDocuments(tx: ScopedDb, cityCode: string, caseId: string): Promise<CaseDocument[]> {
  return tx
    .selectFrom('document')
    .select(LISTED)
    .where('city_code', '=', cityCode)
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute();
}

export function findDocument(tx: ScopedDb, cityCode: string, id: string): Promise<CaseDocument | undefined> {
  return tx
    .selectFrom('document')
    .select(LISTED)
    .where('city_code', '=', cityCode)
    .where('id', '=', id)
    .executeTakeFirst();
}
