import { type ClaimListItem, claimGet, claimOfficers, claimsList } from '@ecoredress/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { ScopedDb } from '../../access/scope.ts';
import { answer, type QueryContext } from '../../queries/handler.ts';
import { likePattern } from '../../queries/like.ts';
import { sortedPage } from '../../queries/sorting.ts';
import { clockStands, listClocks, nearestClock, nearestDueOn } from '../clocks/index.ts';
import { getDossier } from './dossier.ts';
import { claimStageTitle } from './stage-titles.ts';
import { valuationsHandler } from './valuation-queries.ts';
import { claimView } from './view.ts';

interface ListRow {
  id: string;
  number: string;
  title: string;
  stage: string;
  unit_id: string;
  officer_id: string;
  officer_name: string;
  obligors: string[];
  registered_on: string;
  opened_on: string | null;
  closed_on: string | null;
  claimed_fen: number;
  agreed_fen: number;
  received_fen: number;
  paired_penalty: string | null;
  sort_value: string | null;
}

const SORT_COLUMNS = {
  registeredOn: { value: sql`c.registered_on`, type: 'date', required: true },
  openedOn: { value: sql`c.opened_on`, type: 'date' },
  dueOn: { value: nearestDueOn({ alias: 'c' }), type: 'date' },
  claimedFen: { value: sql`c.claimed_fen`, type: 'bigint', required: true },
  agreedFen: { value: sql`c.agreed_fen`, type: 'bigint', required: true },
  receivedFen: { value: sql`c.received_fen`, type: 'bigint', required: true },
  stage: { value: sql`c.stage`, type: 'text', required: true },
  number: { value: sql`c.number`, type: 'text', required: true },
} as const;

/** The most rows a total is counted to. */
const COUNT_LIMIT = 10_000;

const listHandler = answer({
  declaration: claimsList,
  permission: 'claim.read',
  run: (tx, params, context) => listClaims(tx, params, context),
});

async function listClaims(tx: ScopedDb, params: z.output<typeof claimsList.params>, context: QueryContext) {
  const city = context.actor.cityCode;
  const conditions = [
    sql`c.city_code = ${city}`,
    ...(params.unitId ? [sql`c.unit_id = ${params.unitId}`] : []),
    ...(params.stage ? [sql`c.stage = ${params.stage}`] : []),
    ...(params.officerId ? [sql`c.officer_id = ${params.officerId}`] : []),
    ...(params.registeredFrom ? [sql`c.registered_on >= ${params.registeredFrom}`] : []),
    ...(params.registeredTo ? [sql`c.registered_on <= ${params.registeredTo}`] : []),
    ...(params.clock ? [clockStands({ alias: 'c' }, params.clock, context.today)] : []),
    ...(params.text
      ? [
          sql`(c.number like ${likePattern(params.text)} or c.title like ${likePattern(params.text)} or exists (
            select 1 from case_party l join party p on p.city_code = l.city_code and p.id = l.party_id
            where l.city_code = c.city_code and l.case_id = c.id and p.name like ${likePattern(params.text)}))`,
        ]
      : []),
  ];
  const where = sql.join(conditions, sql` and `);
  const sorted = sortedPage(SORT_COLUMNS, params, sql`c.id`);
  const { rows } = await sql<ListRow>`
    select c.id, c.number, c.title, c.stage, c.unit_id, c.officer_id, c.officer_name, c.registered_on,
      c.opened_on, c.closed_on, c.claimed_fen, c.agreed_fen, c.received_fen,
      coalesce((select array_agg(p.name order by p.id) from case_party l
        join party p on p.city_code = l.city_code and p.id = l.party_id
        where l.city_code = c.city_code and l.case_id = c.id), '{}') as obligors,
      (select penalty_number from case_pair r where r.city_code = c.city_code and r.claim_id = c.id) as paired_penalty,
      ${sorted.selected}
    from claim c
    where ${where} and ${sorted.after}
    order by ${sorted.orderBy}
    limit ${params.limit + 1}`.execute(tx);
  const page = rows.slice(0, params.limit);
  const clocks = await listClocks(
    tx,
    city,
    page.map((row) => row.id),
  );
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from (select 1 from claim c where ${where} limit ${COUNT_LIMIT}) x`.execute(
    tx,
  );
  const last = page.at(-1);
  return {
    items: page.map((row) =>
      listItem(
        row,
        clocks.filter((clock) => clock.subject_id === row.id),
        context,
      ),
    ),
    nextCursor: rows.length > params.limit && last ? sorted.cursorOf(last) : null,
    total: counted.rows[0]?.total ?? 0,
  };
}

function listItem(
  row: ListRow,
  clocks: Awaited<ReturnType<typeof listClocks>>,
  context: QueryContext,
): ClaimListItem {
  const nearest = nearestClock(clocks, context);
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    stage: row.stage,
    stageTitle: claimStageTitle(row.stage),
    unitId: row.unit_id,
    unitName: context.place.getUnit(row.unit_id).name,
    officerId: row.officer_id,
    officerName: row.officer_name,
    obligors: row.obligors,
    registeredOn: row.registered_on,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    claimedFen: row.claimed_fen,
    agreedFen: row.agreed_fen,
    receivedFen: row.received_fen,
    nearestClock: nearest
      ? {
          title: nearest.title,
          dueOn: nearest.dueOn,
          state: nearest.state,
          daysLeft: nearest.daysLeft,
          provisional: nearest.provisional,
        }
      : null,
    pairedPenaltyNumber: row.paired_penalty,
  };
}

const getHandler = answer({
  declaration: claimGet,
  permission: 'claim.read',
  run: async (tx, { id }, context) => {
    const dossier = await getDossier(tx, context.actor.cityCode, id);
    const head = await tx
      .selectFrom('journal_chain')
      .select('head_seq')
      .where('city_code', '=', context.actor.cityCode)
      .where('subject_id', '=', id)
      .executeTakeFirstOrThrow();
    const penaltyClocks = dossier.pair
      ? await listClocks(tx, context.actor.cityCode, [dossier.pair.penalty_id])
      : [];
    return claimView(dossier, head.head_seq, penaltyClocks, context);
  },
});

const officersHandler = answer({
  declaration: claimOfficers,
  permission: 'claim.read',
  run: async (tx, _params, { actor }) => {
    const { rows } = await sql<{ id: string; name: string; claims: number }>`
      select officer_id as id, max(officer_name) as name, count(*)::int as claims
      from claim where city_code = ${actor.cityCode}
      group by officer_id order by count(*) desc, officer_id limit 200`.execute(tx);
    return { items: rows };
  },
});

export const CLAIM_QUERIES = [listHandler, getHandler, officersHandler, valuationsHandler];
