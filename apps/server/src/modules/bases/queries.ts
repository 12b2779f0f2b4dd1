import { type BaseView, basesList, type ClaimPlace, mapPlaces } from '@ecoredress/contract';
import { BASE_KINDS, BASE_STATES, claimChart, restorationMode } from '@ecoredress/law';
import { type Selectable, sql } from 'kysely';
import { decodeCursor, encodeCursor } from '../../queries/cursor.ts';
import { answer, type QueryContext } from '../../queries/handler.ts';
import type { RestorationBaseTable } from './tables.ts';

const COUNT_LIMIT = 10_000;

type ListedBase = Selectable<RestorationBaseTable> & {
  readonly version: number;
  readonly served: BaseView['served'];
  readonly quantities: BaseView['quantities'];
};

function baseView(row: ListedBase, { place }: QueryContext): BaseView {
  const unit = place.getUnit(row.unit_id);
  const state = row.built_on ? 'built' : 'building';
  return {
    id: row.id,
    version: row.version,
    baseKind: row.base_kind,
    kindTitle: BASE_KINDS[row.base_kind].title,
    name: row.name,
    unitId: row.unit_id,
    unitName: unit.name,
    divisionCode: unit.divisionCode,
    place: row.place,
    longitude: row.longitude,
    latitude: row.latitude,
    state,
    stateTitle: BASE_STATES[state],
    buildingSince: row.building_since,
    builtOn: row.built_on,
    capacity: row.capacity === null ? null : trimmed(row.capacity),
    capacityUnit: row.capacity_unit,
    source: row.source,
    note: row.note,
    served: row.served,
    quantities: row.quantities.map(({ quantity, unit: of }) => ({ quantity: trimmed(quantity), unit: of })),
  };
}

/** A decimal without the zeros that its column adds. */
function trimmed(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

const bases = answer({
  declaration: basesList,
  permission: 'claim.read',
  run: async (tx, params, context) => {
    const city = context.actor.cityCode;
    const kinds = Object.entries(BASE_KINDS).flatMap(([kind, { mode }]) =>
      mode === params.mode ? [kind] : [],
    );
    const where = sql.join(
      [
        sql`b.city_code = ${city}`,
        ...(params.unitId ? [sql`b.unit_id = ${params.unitId}`] : []),
        ...(params.mode ? [sql`b.base_kind = any(${kinds})`] : []),
        ...(params.state
          ? [params.state === 'built' ? sql`b.built_on is not null` : sql`b.built_on is null`]
          : []),
      ],
      sql` and `,
    );
    const after = params.cursor ? sql`b.id > ${decodeCursor(params.cursor, 1)[0]}::uuid` : sql`true`;
    const { rows } = await sql<ListedBase>`
      select b.*,
        coalesce((select h.head_seq from journal_chain h
          where h.city_code = b.city_code and h.subject_id = b.id), 0)::int as version,
        coalesce((select jsonb_agg(jsonb_build_object('claimId', c.id, 'number', c.number, 'title', c.title)
          order by c.number) from restoration_base_claim s
          join claim c on c.city_code = s.city_code and c.id = s.claim_id
          where s.city_code = b.city_code and s.base_id = b.id), '[]') as served,
        coalesce((select jsonb_agg(jsonb_build_object('quantity', q.quantity::text, 'unit', q.unit_code)
          order by q.unit_code) from (
            select p.unit_code, sum(p.quantity) as quantity from restoration_base_claim s
            join claim_progress p on p.city_code = s.city_code and p.claim_id = s.claim_id
              and p.done_on >= s.served_from
            where s.city_code = b.city_code and s.base_id = b.id group by p.unit_code) q), '[]') as quantities
      from restoration_base b where ${where} and ${after} order by b.id limit ${params.limit + 1}`.execute(
      tx,
    );
    const counted = await sql<{ total: number }>`select count(*)::int as total from (
      select 1 from restoration_base b where ${where} limit ${COUNT_LIMIT}) x`.execute(tx);
    const page = rows.slice(0, params.limit);
    const last = page.at(-1);
    return {
      items: page.map((row) => baseView(row, context)),
      nextCursor: rows.length > params.limit && last ? encodeCursor([last.id]) : null,
      total: counted.rows[0]?.total ?? 0,
    };
  },
});

interface PlacedClaim {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly stage: string;
  readonly unit_id: string;
  readonly registered_on: string;
  readonly occurred_place: string;
  readonly longitude: string | null;
  readonly latitude: string | null;
  readonly mode: string | null;
  readonly in_place: boolean | null;
  readonly restored_at: string | null;
  readonly base_longitude: string | null;
  readonly base_latitude: string | null;
  readonly base_name: string | null;
}

/** Where the claim's damage was done and, once a restoration is planned, where it is made good. */
function claimPlaces(row: PlacedClaim, { place }: QueryContext): ClaimPlace[] {
  const shared = {
    claimId: row.id,
    number: row.number,
    title: row.title,
    stageTitle: Object.entries(claimChart.stages).find(([key]) => key === row.stage)?.[1].title ?? row.stage,
    unitName: place.getUnit(row.unit_id).name,
    mode: row.mode,
    modeTitle: row.mode ? (restorationMode(row.mode)?.title ?? row.mode) : '',
    year: Number(row.registered_on.slice(0, 4)),
  };
  const at = { longitude: row.longitude, latitude: row.latitude };
  const incident = { ...shared, ...at, placeKind: 'incident' as const, place: row.occurred_place };
  if (!row.mode) return [incident];
  // In place means where the damage was done; any other way has a position only at a base.
  const restoredAt = row.base_name
    ? { longitude: row.base_longitude, latitude: row.base_latitude }
    : row.in_place
      ? at
      : { longitude: null, latitude: null };
  const where = row.base_name ?? row.restored_at ?? '';
  return [incident, { ...shared, ...restoredAt, placeKind: 'restoration', place: where }];
}

const places = answer({
  declaration: mapPlaces,
  permission: 'claim.read',
  run: async (tx, params, context) => {
    const city = context.actor.cityCode;
    const where = sql.join(
      [
        sql`c.city_code = ${city}`,
        ...(params.unitId ? [sql`c.unit_id = ${params.unitId}`] : []),
        ...(params.mode ? [sql`c.restoration ->> 'mode' = ${params.mode}`] : []),
        ...(params.year
          ? [sql`c.registered_on between ${`${params.year}-01-01`} and ${`${params.year}-12-31`}`]
          : []),
      ],
      sql` and `,
    );
    const after = params.cursor ? sql`c.id < ${decodeCursor(params.cursor, 1)[0]}::uuid` : sql`true`;
    const { rows } = await sql<PlacedClaim>`
      select c.id, c.number, c.title, c.stage, c.unit_id, c.registered_on, c.occurred_place, c.longitude, c.latitude,
        c.restoration ->> 'mode' as mode, (c.restoration ->> 'inPlace')::boolean as in_place,
        c.restoration ->> 'place' as restored_at,
        b.name as base_name, b.longitude as base_longitude, b.latitude as base_latitude
      from claim c
      left join restoration_base_claim s on s.city_code = c.city_code and s.claim_id = c.id
      left join restoration_base b on b.city_code = s.city_code and b.id = s.base_id
      where ${where} and ${after} order by c.id desc limit ${params.limit + 1}`.execute(tx);
    const counted = await sql<{ total: number }>`select count(*)::int as total from (
      select 1 from claim c where ${where} limit ${COUNT_LIMIT}) x`.execute(tx);
    const page = rows.slice(0, params.limit);
    const last = page.at(-1);
    return {
      items: page.flatMap((row) => claimPlaces(row, context)),
      nextCursor: rows.length > params.limit && last ? encodeCursor([last.id]) : null,
      total: counted.rows[0]?.total ?? 0,
    };
  },
});

export const BASE_QUERIES = [bases, places];
