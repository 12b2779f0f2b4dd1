import { type OutcomeLine, outcomeCases, outcomesBoard } from '@ecoredress/contract';
import {
  addDecimals,
  OUTCOME_KEYS,
  type OutcomeKey,
  openingOn,
  outcomeFigure,
  quantityWords,
} from '@ecoredress/law';
import { type Selectable, sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { decodeCursor, encodeCursor } from '../../queries/cursor.ts';
import { answer } from '../../queries/handler.ts';
import { type CaseShare, sharesOf, sumShares } from './case-shares.ts';
import type { OutcomeOpeningTable } from './tables.ts';

const COUNT_LIMIT = 10_000;

type OpeningRow = Selectable<OutcomeOpeningTable> & { readonly asOf: string; readonly setAt: string };

async function listOpenings(tx: ScopedDb, city: string): Promise<OpeningRow[]> {
  const rows = await tx
    .selectFrom('outcome_opening')
    .selectAll()
    .where('city_code', '=', city)
    .orderBy('as_of')
    .orderBy('set_at')
    .execute();
  return rows.map((row) => ({ ...row, asOf: row.as_of, setAt: row.set_at }));
}

/** Says which opening applies, from when cases count, and why the others are not added. */
function ruleText(applied: OpeningRow | undefined, all: readonly OpeningRow[]): string {
  if (!applied) return '没有可用的期初数：只计本系统各案件登记的数量。';
  const others = all.some(({ as_of }) => as_of < applied.as_of);
  const stated = applied.date_stated ? '' : '（来源未注明日期，截止日系据内容推定，待核）';
  const why = others ? '；较早的期初数已包含在内，两个时点的累计数不相加' : '';
  return `期初数截至${applied.as_of}${stated}，该日之后各案件登记的数量计入${why}。`;
}

async function outcomeLine(
  tx: ScopedDb,
  city: string,
  figure: OutcomeKey,
  { on, openings }: { readonly on: string; readonly openings: readonly OpeningRow[] },
): Promise<OutcomeLine> {
  const { title, unit, formula } = outcomeFigure(figure);
  const own = openings.filter((row) => row.figure === figure);
  const applied = openingOn(own, on);
  const cases = await sumShares(tx, sharesOf(city, figure, { after: applied?.as_of ?? null, until: on }));
  const fromCases = addDecimals(cases.total);
  const total = addDecimals(applied?.quantity ?? '0', cases.total);
  return {
    figure,
    title,
    unit,
    total,
    totalWords: quantityWords(total, unit, applied?.mark),
    fromCases,
    fromCasesWords: quantityWords(fromCases, unit),
    caseCount: cases.claims,
    formula,
    rule: ruleText(applied, own),
    openings: own.map((row) => ({
      quantity: addDecimals(row.quantity),
      mark: row.mark,
      words: quantityWords(row.quantity, unit, row.mark),
      since: row.since,
      asOf: row.as_of,
      dateStated: row.date_stated,
      source: row.source,
      quote: row.quote,
      note: row.note,
      setByName: row.set_by_name,
      applies: row === applied,
    })),
  };
}

const board = answer({
  declaration: outcomesBoard,
  permission: 'statistics.read',
  run: async (tx, params, { actor, today }) => {
    const on = params.on ?? today.toString();
    const openings = await listOpenings(tx, actor.cityCode);
    const items: OutcomeLine[] = [];
    for (const figure of OUTCOME_KEYS) {
      items.push(await outcomeLine(tx, actor.cityCode, figure, { on, openings }));
    }
    return { items, nextCursor: null, total: items.length, asOf: on };
  },
});

interface ShareRow extends CaseShare {
  readonly number: string;
  readonly title: string;
  readonly unit_id: string;
}

const cases = answer({
  declaration: outcomeCases,
  permission: 'statistics.read',
  run: async (tx, { figure, on, cursor, limit }, { actor, today, place }) => {
    const city = actor.cityCode;
    const until = on ?? today.toString();
    const openings = await listOpenings(tx, city);
    const applied = openingOn(
      openings.filter((row) => row.figure === figure),
      until,
    );
    const shares = sharesOf(city, figure, { after: applied?.as_of ?? null, until });
    const after = cursor ? sql`c.id < ${decodeCursor(cursor, 1)[0]}::uuid` : sql`true`;
    const { rows } = await sql<ShareRow>`
      select s.claim_id, s.quantity::text as quantity, s.latest_on, c.number, c.title, c.unit_id
      from (${shares}) s join claim c on c.city_code = ${city} and c.id = s.claim_id
      where ${after} order by c.id desc limit ${limit + 1}`.execute(tx);
    const counted = await sql<{ total: number }>`
      select count(*)::int as total from (select 1 from (${shares}) s limit ${COUNT_LIMIT}) x`.execute(tx);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const { unit } = outcomeFigure(figure);
    return {
      items: page.map((row) => ({
        claimId: row.claim_id,
        number: row.number,
        title: row.title,
        unitName: place.getUnit(row.unit_id).name,
        quantity: addDecimals(row.quantity),
        words: quantityWords(row.quantity, unit),
        latestOn: row.latest_on,
      })),
      nextCursor: rows.length > limit && last ? encodeCursor([last.claim_id]) : null,
      total: counted.rows[0]?.total ?? 0,
    };
  },
});

export const OUTCOME_QUERIES = [board, cases];
