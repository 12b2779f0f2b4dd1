import { sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';

/** How often an expert was drawn for a seat, or stepped into one as alternate, in the draws that may be seen. */
export async function countDraws(tx: ScopedDb, cityCode: string, expertId: string): Promise<number> {
  const seat = JSON.stringify({ result: { seats: [{ id: expertId }] } });
  const stepped = JSON.stringify({ events: [{ substitute: expertId }] });
  const { rows } = await sql<{ draws: number }>`
    select count(*)::int as draws from draw
    where city_code = ${cityCode} and (record @> ${seat}::jsonb or record @> ${stepped}::jsonb)`.execute(tx);
  return rows[0]?.draws ?? 0;
}
