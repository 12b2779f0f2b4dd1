import { dashboard, type UnitFigures, workbench } from '@ecoredress/contract';
import { claimChart } from '@ecoredress/law';
import { sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import type { ServerModule } from '../../module.ts';
import { answer, type QueryContext } from '../../queries/handler.ts';
import { clockRule, NEAR_DAYS, OTHERS_RULES } from '../clocks/index.ts';
import { closingShares, countClosings } from './closings.ts';
import { ratio } from './ratio.ts';
import { withinReach } from './reach.ts';
import { yearTarget } from './target.ts';

const MOST_DUE = 100;

interface FigureRow extends Omit<UnitFigures, 'unitId' | 'unitName'> {
  unit_id: string;
}

const dashboardQuery = answer({
  declaration: dashboard,
  permission: 'statistics.read',
  run: async (tx, _params, context) => {
    const city = context.actor.cityCode;
    const today = context.today.toString();
    const { rows } = await sql<FigureRow>`
      select u.id as unit_id,
        (select count(*)::int from lead l where l.city_code = ${city} and l.unit_id = u.id) as leads,
        c.opened, c.closed, c."claimedFen", c."agreedFen", c."receivedFen",
        (select count(distinct k.subject_id)::int from case_clock k where k.city_code = ${city} and k.unit_id = u.id
          and k.stopped_on is null and k.due_on < ${today} and k.rule_id <> all(${OTHERS_RULES})) as overdue,
        (select count(*)::int from penalty p where p.city_code = ${city} and p.unit_id = u.id and p.claim_id is null
          and (p.judgement = 'yes' or (p.judgement is null and (p.eligibility ->> 'eligible') = 'true'))) as "shouldHaveStarted"
      from unit u
      left join lateral (
        select count(*) filter (where opened_on is not null)::int as opened,
          count(*) filter (where stage = 'closed')::int as closed,
          coalesce(sum(claimed_fen), 0)::bigint as "claimedFen",
          coalesce(sum(agreed_fen), 0)::bigint as "agreedFen",
          coalesce(sum(received_fen), 0)::bigint as "receivedFen"
        from claim where city_code = ${city} and unit_id = u.id) c on true
      where u.reporting and u.retired_on is null and ${withinReach(context.actor)}
      order by u.id`.execute(tx);
    const stageRows = await sql<{ stage: string; count: number }>`
      select stage, count(*)::int as count from claim where city_code = ${city} group by stage`.execute(tx);
    const counts = new Map(stageRows.rows.map((row) => [row.stage, row.count]));
    const units = rows.map(({ unit_id, ...figures }) => ({
      unitId: unit_id,
      unitName: context.place.getUnit(unit_id).name,
      ...figures,
    }));
    const totals = sumFigures(units);
    const covered = units.filter((unit) => unit.opened > 0).length;
    return {
      asOf: today,
      units,
      stages: Object.entries(claimChart.stages).map(([stage, { title }]) => ({
        stage,
        title,
        count: counts.get(stage) ?? 0,
      })),
      totals,
      closings: closingShares(await countClosings(tx, city)),
      coverage: ratio('有案件的单位', covered, '报告单位', units.length),
      completion: ratio('结案', totals.closed, '启动', totals.opened),
      target: await yearTarget(tx, context),
    };
  },
});

function sumFigures(units: readonly UnitFigures[]): Omit<UnitFigures, 'unitId' | 'unitName'> {
  const sum = (key: keyof Omit<UnitFigures, 'unitId' | 'unitName'>) =>
    units.reduce((total, unit) => total + unit[key], 0);
  return {
    leads: sum('leads'),
    opened: sum('opened'),
    closed: sum('closed'),
    overdue: sum('overdue'),
    shouldHaveStarted: sum('shouldHaveStarted'),
    claimedFen: sum('claimedFen'),
    agreedFen: sum('agreedFen'),
    receivedFen: sum('receivedFen'),
  };
}

interface DueRow {
  clock_id: string;
  subject_kind: 'lead' | 'penalty' | 'claim';
  subject_id: string;
  rule_id: string;
  triggered_on: string;
  due_on: string;
  provisional: boolean;
  unit_id: string;
  title: string | null;
  number: string | null;
}

const workbenchQuery = answer({
  declaration: workbench,
  permission: 'claim.read',
  run: async (tx, _params, context) => {
    const city = context.actor.cityCode;
    const today = context.today.toString();
    const until = context.today.add({ days: NEAR_DAYS }).toString();
    const { rows } = await sql<DueRow>`
      select k.id as clock_id, k.subject_kind, k.subject_id, k.rule_id, k.triggered_on, k.due_on, k.provisional, k.unit_id,
        coalesce(c.title, p.title, l.title) as title, coalesce(c.number, p.number, l.source_no) as number
      from case_clock k
      left join claim c on c.city_code = k.city_code and c.id = k.subject_id
      left join penalty p on p.city_code = k.city_code and p.id = k.subject_id
      left join lead l on l.city_code = k.city_code and l.id = k.subject_id
      where k.city_code = ${city} and k.stopped_on is null and k.due_on <= ${until}
        and k.rule_id <> all(${OTHERS_RULES})
      order by k.due_on, k.id limit ${MOST_DUE}`.execute(tx);
    return {
      items: rows.map((row) => dueItem(row, context)),
      counts: await countWork(tx, context, today, until),
    };
  },
});

function dueItem(row: DueRow, context: QueryContext) {
  const rule = clockRule(context.place, row.rule_id, Temporal.PlainDate.from(row.triggered_on));
  return {
    clockId: row.clock_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    subjectTitle: row.title ?? '',
    subjectNumber: row.number ?? '',
    unitName: context.place.getUnit(row.unit_id).name,
    clockTitle: rule?.title ?? row.rule_id,
    dueOn: row.due_on,
    daysLeft: context.today.until(Temporal.PlainDate.from(row.due_on), { largestUnit: 'days' }).days,
    provisional: row.provisional,
  };
}

interface ByKind {
  lead: number;
  penalty: number;
  claim: number;
}

interface CountRow {
  overdueOf: ByKind;
  nearOf: ByKind;
  lateLeads: number;
  shouldHaveStarted: number;
  toSign: number;
}

const NONE: ByKind = { lead: 0, penalty: 0, claim: 0 };
const BY_KIND = sql`json_build_object('lead', count(*) filter (where subject_kind = 'lead'),
  'penalty', count(*) filter (where subject_kind = 'penalty'), 'claim', count(*) filter (where subject_kind = 'claim'))`;
const sumOf = ({ lead, penalty, claim }: ByKind) => lead + penalty + claim;

async function countWork(tx: ScopedDb, { actor }: QueryContext, today: string, until: string) {
  const city = actor.cityCode;
  const { rows } = await sql<CountRow>`
    select
      (select ${BY_KIND} from case_clock where city_code = ${city} and stopped_on is null and due_on < ${today}
        and rule_id <> all(${OTHERS_RULES})) as "overdueOf",
      (select ${BY_KIND} from case_clock where city_code = ${city} and stopped_on is null
        and due_on between ${today} and ${until} and rule_id <> all(${OTHERS_RULES})) as "nearOf",
      (select count(*)::int from lead where city_code = ${city} and stage = 'registered' and take_up_by < ${today}) as "lateLeads",
      (select count(*)::int from penalty p where p.city_code = ${city} and p.claim_id is null
        and (p.judgement = 'yes' or (p.judgement is null and (p.eligibility ->> 'eligible') = 'true'))) as "shouldHaveStarted",
      (select count(*)::int from claim_form f where f.city_code = ${city} and f.status in ('draft', 'signing')
        and f.form_key <> 'investigation_record') as "toSign"`.execute(tx);
  const counts = rows[0] ?? { overdueOf: NONE, nearOf: NONE, lateLeads: 0, shouldHaveStarted: 0, toSign: 0 };
  return { ...counts, overdue: sumOf(counts.overdueOf), near: sumOf(counts.nearOf) };
}

/** The figures of the place: the dashboard, and what is due to each reader. */
export const statisticsModule: ServerModule = {
  name: 'statistics',
  title: '统计',
  queries: [dashboardQuery, workbenchQuery],
};
