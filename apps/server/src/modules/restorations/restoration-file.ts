import { milestoneProgress } from '@ecoredress/law';
import { type Selectable, sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import type { DecisionContext, LoadCall } from '../../commands/handler.ts';
import { refused } from '../../errors.ts';
import { type ClaimDossier, doneQuantity, getDossier, loadDossier } from '../claims/index.ts';
import type { RestorationTables } from './tables.ts';

export type MilestoneRow = Selectable<RestorationTables['restoration_milestone']>;
export type FieldRecordRow = Selectable<RestorationTables['restoration_field_record']>;

/** A claim and all that is kept of its restoration; quantities as decimal text without idle zeros. */
export interface RestorationFile {
  readonly dossier: ClaimDossier;
  readonly detail: Selectable<RestorationTables['restoration_detail']> | undefined;
  readonly milestones: readonly MilestoneRow[];
  readonly fieldRecords: readonly FieldRecordRow[];
  readonly guideChecks: readonly Selectable<RestorationTables['restoration_guide_check']>[];
  readonly rectifications: readonly Selectable<RestorationTables['restoration_rectification']>[];
}

const decimal = (column: string) => sql<string | null>`trim_scale(${sql.ref(column)})::text`;

async function fileOf(tx: ScopedDb, dossier: ClaimDossier): Promise<RestorationFile> {
  const { city_code: cityCode, id } = dossier.claim;
  const detail = await tx
    .selectFrom('restoration_detail')
    .selectAll()
    .select(decimal('carbon_tonnes').as('carbon_tonnes'))
    .where('city_code', '=', cityCode)
    .where('claim_id', '=', id)
    .executeTakeFirst();
  const milestones = await tx
    .selectFrom('restoration_milestone')
    .selectAll()
    .select(decimal('quantity').as('quantity'))
    .where('city_code', '=', cityCode)
    .where('claim_id', '=', id)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  const fieldRecords = await tx
    .selectFrom('restoration_field_record')
    .selectAll()
    .select(decimal('quantity').as('quantity'))
    .where('city_code', '=', cityCode)
    .where('claim_id', '=', id)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const guideChecks = await tx
    .selectFrom('restoration_guide_check')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('claim_id', '=', id)
    .orderBy('checked_on')
    .orderBy('id')
    .execute();
  const rectifications = await tx
    .selectFrom('restoration_rectification')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('claim_id', '=', id)
    .orderBy('rectified_on')
    .execute();
  return { dossier, detail, milestones, fieldRecords, guideChecks, rectifications };
}

export async function getRestorationFile(
  tx: ScopedDb,
  cityCode: string,
  claimId: string,
): Promise<RestorationFile> {
  return fileOf(tx, await getDossier(tx, cityCode, claimId));
}

/** The loader of the commands on a restoration. */
export async function loadRestoration(call: LoadCall<unknown>): Promise<RestorationFile> {
  return fileOf(call.tx, await loadDossier(call));
}

/** The claim's plan, or a refusal while there is none. */
export function planOf({ claim }: ClaimDossier): NonNullable<ClaimDossier['claim']['restoration']> {
  if (!claim.restoration) throw refused([{ code: 'restoration-missing', message: '尚未制定修复方案' }]);
  return claim.restoration;
}

/** How far each milestone has come on the context's day. */
export function progressOf(
  { dossier, milestones }: RestorationFile,
  { today }: Pick<DecisionContext, 'today'>,
): ReturnType<typeof milestoneProgress> {
  const rows = milestones.map(({ id, quantity, due_on, checked_on }) => ({
    id,
    quantity,
    dueOn: due_on,
    checkedOn: checked_on,
  }));
  return milestoneProgress(rows, doneQuantity(dossier), today.toString());
}
