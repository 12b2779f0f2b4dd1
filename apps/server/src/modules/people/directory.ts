import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { PlaceUnit, UnitDesignation } from '../../place/place.ts';
import type { HeldPost } from './actors.ts';

/** The units of the place, those of earlier days included, each after the one above it. */
export async function loadUnits(db: Kysely<Database>): Promise<PlaceUnit[]> {
  const rows = await db.selectFrom('unit').selectAll().execute();
  const papers = await db.selectFrom('unit_designation').selectAll().orderBy('issued_on', 'desc').execute();
  const designations = Map.groupBy(papers, (paper) => paper.unit_id);
  const units = rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    parentId: row.parent_id,
    reporting: row.reporting,
    divisionCode: row.division_code,
    regionNames: row.region_names,
    retiredOn: row.retired_on,
    designations: (designations.get(row.id) ?? []).map(
      (paper): UnitDesignation => ({
        documentNumber: paper.document_number,
        title: paper.title,
        issuedOn: paper.issued_on,
        validTo: paper.valid_to,
        duties: paper.duties,
        verified: paper.verified,
      }),
    ),
  }));
  return treeOrder(units);
}

interface TreeNode {
  readonly id: string;
  readonly code: string;
  readonly parentId: string | null;
}

/** Every unit after the one above it, neighbours by their codes. */
export function treeOrder<T extends TreeNode>(units: readonly T[]): T[] {
  const byCode = units.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const children = Map.groupBy(byCode, (unit) => unit.parentId);
  const below = (parent: string | null): T[] =>
    (children.get(parent) ?? []).flatMap((unit) => [unit, ...below(unit.id)]);
  return below(null);
}

/** What a place without a city of its own was told; undefined before. */
export function findPlaceIdentity(db: Kysely<Database>, administrationKey: string) {
  return db
    .selectFrom('place_identity')
    .selectAll()
    .where('administration_key', '=', administrationKey)
    .executeTakeFirst();
}

/** The posts a user holds on a day ('YYYY-MM-DD'), the one held longest first. */
export async function listHeldPosts(db: Kysely<Database>, userId: string, on: string): Promise<HeldPost[]> {
  const { rows } = await sql<HeldPost>`
    select p.id, p.title, p.unit_id, u.name as unit_name, p.roles
    from post_holding h join post p on p.id = h.post_id join unit u on u.id = p.unit_id
    where h.user_id = ${userId} and h.from_on <= ${on} and (h.to_on is null or h.to_on > ${on})
      and p.retired_on is null
    order by h.from_on, h.id`.execute(db);
  return rows;
}
