import type { Selectable } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import type { LoadCall } from '../../commands/handler.ts';
import { notFound } from '../../errors.ts';
import { type ClaimDossier, loadDossier } from '../claims/index.ts';
import type { CourtAnnouncementTable, CourtSuitTable, CourtTaskTable } from './tables.ts';

export type AnnouncementRow = Selectable<CourtAnnouncementTable>;
export type SuitRow = Selectable<CourtSuitTable>;
export type TaskRow = Selectable<CourtTaskTable>;

/** What the courts' side of a claim's file holds, the oldest first. */
export interface CourtFile {
  readonly announcements: readonly AnnouncementRow[];
  readonly suits: readonly SuitRow[];
  readonly tasks: readonly TaskRow[];
}

export async function getCourtFile(tx: ScopedDb, cityCode: string, claimId: string): Promise<CourtFile> {
  const announcements = await tx
    .selectFrom('court_announcement')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('claim_id', '=', claimId)
    .orderBy('id')
    .execute();
  const suits = await tx
    .selectFrom('court_suit')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('claim_id', '=', claimId)
    .orderBy('id')
    .execute();
  const tasks = await tx
    .selectFrom('court_task')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('claim_id', '=', claimId)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return { announcements, suits, tasks };
}

export interface CourtFacts {
  readonly dossier: ClaimDossier;
  readonly file: CourtFile;
}

/** The loader that the commands on suits and announcements share. */
export async function loadCourtFacts(call: LoadCall<unknown>): Promise<CourtFacts> {
  const dossier = await loadDossier(call);
  return { dossier, file: await getCourtFile(call.tx, call.context.cityCode, dossier.claim.id) };
}

/** The row of this id, or a 404 naming what is missing. */
export function getRow<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string,
  name: string,
): Row {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw notFound(name);
  return row;
}
