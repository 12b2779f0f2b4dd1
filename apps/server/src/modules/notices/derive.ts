import type { NewNotice } from '@ecoredress/contract';
import { sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import type { Place } from '../../place/place.ts';
import { clockView, listClocks, OTHERS_RULES } from '../clocks/index.ts';

/** A reminder that is due, and the case it is about. */
export interface DueNotice {
  readonly subjectKind: 'lead' | 'penalty' | 'claim';
  readonly subjectId: string;
  readonly notice: NewNotice;
}

/** The day for which reminders are derived, in the place whose rules hold. */
export interface SweepContext {
  readonly cityCode: string;
  readonly today: Temporal.PlainDate;
  readonly place: Place;
}

/** What stands undone is reminded of again after so many days, for as long as it stands. */
const REPEAT_DAYS = 7;
/** No rule warns earlier than this many days before its due date. */
const LONGEST_WARNING = 200;

/** Every reminder that is due today, whether it was sent before or not. */
export async function deriveNotices(tx: ScopedDb, context: SweepContext): Promise<DueNotice[]> {
  return [
    ...(await fromClocks(tx, context)),
    ...(await fromLateLeads(tx, context)),
    ...(await fromPenalties(tx, context)),
    ...(await fromFailedNegotiations(tx, context)),
    ...(await fromCourtTasks(tx, context)),
  ];
}

interface CaseRow {
  id: string;
  unit_id: string;
  title: string;
}

/** Time limits within their rule's days of warning, or overdue. The party's, the court's and the police's are left out. */
async function fromClocks(tx: ScopedDb, context: SweepContext): Promise<DueNotice[]> {
  const until = context.today.add({ days: LONGEST_WARNING }).toString();
  const { rows } = await sql<CaseRow>`
    select distinct k.subject_id as id, k.unit_id, coalesce(c.title, p.title, l.title, '') as title
    from case_clock k
    left join claim c on c.city_code = k.city_code and c.id = k.subject_id
    left join penalty p on p.city_code = k.city_code and p.id = k.subject_id
    left join lead l on l.city_code = k.city_code and l.id = k.subject_id
    where k.city_code = ${context.cityCode} and k.stopped_on is null and k.due_on <= ${until}
      and k.rule_id <> all(${OTHERS_RULES})`.execute(tx);
  const cases = new Map(rows.map((row) => [row.id, row]));
  const clocks = await listClocks(tx, context.cityCode, [...cases.keys()]);
  return clocks.flatMap((clock) => {
    const view = clockView(clock, context);
    const about = cases.get(clock.subject_id);
    if (!about || view.runsFor !== 'authority' || (view.state !== 'near' && view.state !== 'overdue'))
      return [];
    const overdue = view.state === 'overdue';
    const notice = {
      unitId: clock.unit_id,
      kind: overdue ? ('clockOverdue' as const) : ('clockNear' as const),
      reason: `clock:${clock.id}:${view.dueOn}:${overdue ? stepAfter(-view.daysLeft) : 'near'}`,
      title: about.title,
      text: overdue
        ? `“${view.title}”已于 ${view.dueOn} 届满，尚未办结`
        : `“${view.title}”将于 ${view.dueOn} 届满`,
      dueOn: view.dueOn,
    };
    return [{ subjectKind: clock.subject_kind, subjectId: clock.subject_id, notice }];
  });
}

/** Leads that nobody took up by the day the place set: to their unit and to the city. */
async function fromLateLeads(tx: ScopedDb, context: SweepContext): Promise<DueNotice[]> {
  const { rows } = await sql<CaseRow & { take_up_by: string }>`
    select id, unit_id, title, take_up_by from lead
    where city_code = ${context.cityCode} and stage = 'registered'
      and take_up_by < ${context.today.toString()}`.execute(tx);
  return rows.flatMap((lead) =>
    toUnitAndCity(context, 'lead', lead, {
      kind: 'leadLate',
      reason: `lead-late:${lead.take_up_by}:${stepAfter(daysSince(context, lead.take_up_by))}`,
      text: `应于 ${lead.take_up_by} 前接收的线索尚未接收`,
      dueOn: lead.take_up_by,
    }),
  );
}

/** 应启动未启动: judged to start, or eligible and not judged yet, and no claim; to its unit and to the city. */
async function fromPenalties(tx: ScopedDb, context: SweepContext): Promise<DueNotice[]> {
  const { rows } = await sql<CaseRow & { since: string }>`
    select id, unit_id, title, coalesce(judged_on, (created_at at time zone 'Asia/Shanghai')::date) as since
    from penalty
    where city_code = ${context.cityCode} and claim_id is null
      and (judgement = 'yes' or (judgement is null and (eligibility ->> 'eligible') = 'true'))`.execute(tx);
  return rows.flatMap((penalty) =>
    toUnitAndCity(context, 'penalty', penalty, {
      kind: 'shouldStart',
      reason: `should-start:${stepAfter(daysSince(context, penalty.since))}`,
      text: '符合启动条件的处罚案件尚未启动损害赔偿',
      dueOn: null,
    }),
  );
}

/** A failed negotiation with neither suit nor referral decided. Source: the plan of Shigu, failed negotiation. */
async function fromFailedNegotiations(tx: ScopedDb, context: SweepContext): Promise<DueNotice[]> {
  const { rows } = await sql<CaseRow & { stage_entered_on: string }>`
    select id, unit_id, title, stage_entered_on from claim
    where city_code = ${context.cityCode} and stage = 'negotiationFailed'`.execute(tx);
  return rows.map((claim) => ({
    subjectKind: 'claim',
    subjectId: claim.id,
    notice: {
      unitId: claim.unit_id,
      kind: 'suitUndecided',
      reason: `suit:${claim.stage_entered_on}:${stepAfter(daysSince(context, claim.stage_entered_on))}`,
      title: claim.title,
      text: `${claim.stage_entered_on} 磋商不成，尚未决定提起诉讼或者商请、移送`,
      dueOn: null,
    },
  }));
}

/** So many days before its own day a cooperation task is told of. */
const TASK_WARNING_DAYS = 3;

/** What the agency does for a public-interest suit (配合事项): near its day, or over it. */
async function fromCourtTasks(tx: ScopedDb, context: SweepContext): Promise<DueNotice[]> {
  const until = context.today.add({ days: TASK_WARNING_DAYS }).toString();
  const { rows } = await sql<CaseRow & { task_id: string; content: string; due_on: string }>`
    select c.id, c.unit_id, c.title, t.id as task_id, t.content, t.due_on
    from court_task t
    join claim c on c.city_code = t.city_code and c.id = t.claim_id
    where t.city_code = ${context.cityCode} and t.done_on is null and t.due_on <= ${until}`.execute(tx);
  return rows.map((task) => {
    const late = daysSince(context, task.due_on);
    const content = task.content.length > 200 ? `${task.content.slice(0, 200)}…` : task.content;
    return {
      subjectKind: 'claim',
      subjectId: task.id,
      notice: {
        unitId: task.unit_id,
        kind: 'courtTask',
        reason: `court-task:${task.task_id}:${late > 0 ? stepAfter(late) : 'near'}`,
        title: task.title,
        text: `配合公益诉讼：${content}，${late > 0 ? `已于 ${task.due_on} 逾期` : `${task.due_on} 前办理`}`,
        dueOn: task.due_on,
      },
    };
  });
}

function toUnitAndCity(
  { place }: SweepContext,
  subjectKind: DueNotice['subjectKind'],
  { id, unit_id, title }: CaseRow,
  notice: Omit<NewNotice, 'unitId' | 'title'>,
): DueNotice[] {
  const root = place.units[0]?.id ?? unit_id;
  return [...new Set([unit_id, root])].map((unitId) => {
    const text = unitId === unit_id ? notice.text : `${place.getUnit(unit_id).name}：${notice.text}`;
    return { subjectKind, subjectId: id, notice: { ...notice, unitId, title, text } };
  });
}

/** The how-manieth reminder it is, that many days after. */
function stepAfter(days: number): number {
  return Math.floor(Math.max(days - 1, 0) / REPEAT_DAYS);
}

function daysSince({ today }: SweepContext, day: string): number {
  return Temporal.PlainDate.from(day).until(today, { largestUnit: 'days' }).days;
}
