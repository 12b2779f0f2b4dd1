import type { DrawProgress, DrawRecord, Problem } from '@ecoredress/draw';
import type { Selectable } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { type Change, updateRow } from '../../commands/decision.ts';
import { notFound, refused } from '../../errors.ts';
import type { DrawTable } from './tables.ts';

export type DrawRow = Selectable<DrawTable>;

/** The draw of this id, or a 404 when there is none that the actor may see. */
export async function getDraw(tx: ScopedDb, cityCode: string, id: string): Promise<DrawRow> {
  const row = await tx
    .selectFrom('draw')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('该次抽取');
  return row;
}

/** A moment as the draw's package writes it: to the second. */
export function instantText(now: Temporal.Instant): string {
  return now.toString({ smallestUnit: 'second' });
}

/** What the draw's package refused, as the command door refuses it. */
export function refuse(problems: readonly Problem[]): never {
  throw refused(problems.map(({ code, path, message }) => ({ code, field: path.slice(1), message })));
}

export function drawChange(
  row: DrawRow,
  set: { readonly progress?: DrawProgress; readonly record?: DrawRecord },
): Change[] {
  return updateRow('draw', { city_code: row.city_code, id: row.id }, row, set as never);
}

/** An expert's name as the list shows it before the draw: 林*华. */
export function maskedName(name: string): string {
  const letters = [...name];
  const [first = ''] = letters;
  return letters.length < 3 ? `${first}*` : `${first}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`;
}
