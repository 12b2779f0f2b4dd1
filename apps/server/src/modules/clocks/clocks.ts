import type { ClockView } from '@ecoredress/contract';
import {
  type ClockRule,
  computeClock,
  limitedStageOf,
  type PauseGround,
  stageLimitRule,
} from '@ecoredress/law';
import { type Selectable, sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { type Change, insertRow, updateRow } from '../../commands/decision.ts';
import type { DecisionContext } from '../../commands/handler.ts';
import { json } from '../../commands/persist.ts';
import { notFound, refused } from '../../errors.ts';
import type { Place } from '../../place/place.ts';
import { clockRule } from './rules.ts';
import type { CaseClockPauseTable, CaseClockTable } from './tables.ts';

/** A clock with its pauses. */
export type ClockRow = Selectable<CaseClockTable> & {
  readonly pauses: readonly Selectable<CaseClockPauseTable>[];
};

interface DatedPlace {
  readonly today: Temporal.PlainDate;
  readonly place: Place;
}

/** Whose clock it is. */
export interface ClockOwner {
  readonly kind: 'lead' | 'penalty' | 'claim';
  readonly id: string;
  readonly unitId: string;
  readonly viewerUnitIds?: readonly string[];
}

/** The clocks of some subjects, running and stopped, oldest first. */
export async function listClocks(
  tx: ScopedDb,
  cityCode: string,
  subjectIds: readonly string[],
): Promise<ClockRow[]> {
  if (subjectIds.length === 0) return [];
  const { rows } = await sql<ClockRow>`
    select c.*, coalesce((
      select jsonb_agg(to_jsonb(p) order by p.from_on) from case_clock_pause p
      where p.city_code = c.city_code and p.clock_id = c.id), '[]') as pauses
    from case_clock c
    where c.city_code = ${cityCode} and c.subject_id = any(${subjectIds})
    order by c.triggered_on, c.id`.execute(tx);
  return rows;
}

/** Starts the clock of a rule on the day its trigger fell. */
export function startClock(
  context: DecisionContext,
  owner: ClockOwner,
  ruleId: string,
  triggeredOn: string,
): Change[] {
  const on = limitedStageOf(ruleId) ? context.today : Temporal.PlainDate.from(triggeredOn);
  const rule = clockRule(context.place, ruleId, on);
  if (!rule) return [];
  const computed = compute(
    rule,
    { triggered_on: triggeredOn, stopped_on: null, extensions: [], pauses: [] },
    context,
  );
  return [
    insertRow('case_clock', {
      city_code: context.cityCode,
      id: context.newId(),
      unit_id: owner.unitId,
      viewer_unit_ids: [...(owner.viewerUnitIds ?? [])],
      subject_kind: owner.kind,
      subject_id: owner.id,
      rule_id: ruleId,
      triggered_on: triggeredOn,
      due_on: computed.dueOn.toString(),
      provisional: computed.provisional,
      extensions: json([]) as never,
      stopped_on: null,
    }),
  ];
}

/** Stops the running clocks of these rules (all running ones when none is named). */
export function stopClocks(clocks: readonly ClockRow[], on: string, ruleIds?: readonly string[]): Change[] {
  return clocks
    .filter((clock) => clock.stopped_on === null && (!ruleIds || ruleIds.includes(clock.rule_id)))
    .flatMap((clock) => updateRow('case_clock', keyOf(clock), clock, { stopped_on: on }));
}

/** Stops counting on a ground that the law names; any other ground is refused. */
export function pauseClock(
  context: DecisionContext,
  clocks: readonly ClockRow[],
  pause: { clockId: string; ground: string; from: string; partyInformedOn?: string; note: string },
): Change[] {
  const clock = getClock(clocks, pause.clockId);
  const rule = requireRule(context, clock);
  const ground = rule.pausableBy.find((known) => known.ground === pause.ground);
  if (!ground) throw refused([notPausable(rule, pause.ground)]);
  if (clock.pauses.some((earlier) => earlier.to_on === null)) {
    throw refused([{ code: 'clock-already-paused', message: `“${rule.title}”已在中止计时，请先恢复` }]);
  }
  return [
    insertRow('case_clock_pause', {
      city_code: context.cityCode,
      id: context.newId(),
      clock_id: clock.id,
      ground: pause.ground,
      from_on: pause.from,
      to_on: null,
      party_informed_on: pause.partyInformedOn ?? null,
      note: pause.note,
    }),
  ];
}

function notPausable(rule: ClockRule, ground: string) {
  const allowed = rule.pausableBy.map((known) => known.title).join('、');
  return {
    code: 'clock-not-pausable',
    message: allowed
      ? `“${rule.title}”只因${allowed}而不计入期限，不能以“${ground}”中止`
      : `“${rule.title}”没有可以中止计时的法定情形`,
    citation: rule.citation,
  };
}

/** Counts on again from the given day; the due date moves by the days that did not count. */
export function resumeClock(
  context: DecisionContext,
  clocks: readonly ClockRow[],
  resume: { clockId: string; to: string },
): Change[] {
  const clock = getClock(clocks, resume.clockId);
  const open = clock.pauses.find((pause) => pause.to_on === null);
  if (!open) throw refused([{ code: 'clock-not-paused', message: '该期限并未中止计时' }]);
  if (resume.to < open.from_on) {
    throw refused([{ code: 'clock-pause-order', message: '恢复日期不能早于中止日期', field: 'to' } as never]);
  }
  const pauses = clock.pauses.map((pause) => (pause === open ? { ...pause, to_on: resume.to } : pause));
  return [
    ...updateRow('case_clock_pause', { city_code: clock.city_code, id: open.id }, open, { to_on: resume.to }),
    ...recomputed(context, { ...clock, pauses }, clock),
  ];
}

/** Lengthens a clock by the next extension that its rule allows, approved by whom the rule names. */
export function extendClock(
  context: DecisionContext,
  clocks: readonly ClockRow[],
  extension: { clockId: string; approver: string; approvedOn: string },
): Change[] {
  const clock = getClock(clocks, extension.clockId);
  const rule = requireRule(context, clock);
  const next = rule.extensions[clock.extensions.length];
  if (!next) {
    throw refused([
      { code: 'clock-no-extension', message: `“${rule.title}”不能再延长`, citation: rule.citation },
    ]);
  }
  const extensions = [
    ...clock.extensions,
    { days: next.amount, approver: extension.approver, approvedOn: extension.approvedOn },
  ];
  return [
    ...updateRow('case_clock', keyOf(clock), clock, { extensions: json(extensions) as never }),
    ...recomputed(context, { ...clock, extensions }, clock),
  ];
}

/** The due dates of running clocks again, after a change of the place's settings or of its calendar. */
export function rederivedClocks(context: DecisionContext, clocks: readonly ClockRow[]): Change[] {
  return clocks
    .filter((clock) => clock.stopped_on === null)
    .flatMap((clock) => recomputed(context, clock, clock));
}

/** The due date again after a pause, an extension or a change of the calendar. */
function recomputed(context: DecisionContext, clock: ClockRow, before: ClockRow): Change[] {
  const computed = compute(requireRule(context, clock), clock, context);
  return updateRow('case_clock', keyOf(clock), before, {
    due_on: computed.dueOn.toString(),
    provisional: computed.provisional,
  });
}

type Counted = Pick<ClockRow, 'triggered_on' | 'stopped_on'> & {
  readonly extensions: ClockRow['extensions'];
  readonly pauses: readonly Pick<Selectable<CaseClockPauseTable>, 'ground' | 'from_on' | 'to_on'>[];
};

function compute(rule: ClockRule, clock: Counted, context: DatedPlace) {
  return computeClock({
    rule,
    triggeredOn: Temporal.PlainDate.from(clock.triggered_on),
    pauses: clock.pauses.map((pause) => ({
      ground: pause.ground as PauseGround,
      from: Temporal.PlainDate.from(pause.from_on),
      ...(pause.to_on ? { to: Temporal.PlainDate.from(pause.to_on) } : {}),
    })),
    extensions: clock.extensions,
    ...(clock.stopped_on ? { stoppedOn: Temporal.PlainDate.from(clock.stopped_on) } : {}),
    today: context.today,
    calendar: context.place.calendar,
  });
}

/** A clock as it is shown, with how its date was counted. */
export function clockView(clock: ClockRow, context: DatedPlace): ClockView {
  const rule = requireRule(context, clock);
  const computed = compute(rule, clock, context);
  return {
    id: clock.id,
    ruleId: clock.rule_id,
    title: rule.title,
    subjectKind: clock.subject_kind,
    subjectId: clock.subject_id,
    triggeredOn: clock.triggered_on,
    dueOn: computed.dueOn.toString(),
    state: computed.state,
    daysLeft: computed.daysLeft,
    provisional: computed.provisional,
    binding: rule.binding,
    verified: rule.verified,
    citation: rule.citation,
    pauses: clock.pauses.map((pause) => ({
      ground: rule.pausableBy.find((known) => known.ground === pause.ground)?.title ?? pause.ground,
      from: pause.from_on,
      to: pause.to_on,
      note: pause.note,
    })),
    runsFor: rule.runsFor,
    pausableBy: rule.pausableBy.map(({ ground, title }) => ({ ground, title })),
    steps: [...computed.steps],
  };
}

/** The authority's own running clock that falls due first; undefined when none runs. */
export function nearestClock(clocks: readonly ClockRow[], context: DatedPlace) {
  return clocks
    .filter((clock) => clock.stopped_on === null)
    .map((clock) => clockView(clock, context))
    .filter(({ runsFor }) => runsFor === 'authority')
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
}

function getClock(clocks: readonly ClockRow[], id: string): ClockRow {
  const clock = clocks.find((candidate) => candidate.id === id);
  if (!clock) throw notFound('该期限');
  if (clock.stopped_on !== null)
    throw refused([{ code: 'clock-stopped', message: '该期限已经办结，不能再改动' }]);
  return clock;
}

/** A limit that a place sets itself follows its setting while it runs; every other rule is that of its trigger's day. */
function requireRule(context: DatedPlace, clock: ClockRow): ClockRule {
  const stage = limitedStageOf(clock.rule_id);
  const day = (text: string) => Temporal.PlainDate.from(text);
  if (!stage) {
    const rule = clockRule(context.place, clock.rule_id, day(clock.triggered_on));
    if (!rule) throw new Error(`no clock rule ${clock.rule_id}`);
    return rule;
  }
  const on = clock.stopped_on ? day(clock.stopped_on) : context.today;
  // Lifted since: what runs already keeps the length it had.
  const kept = () => stageLimitRule(stage, day(clock.triggered_on).until(day(clock.due_on)).days);
  return clockRule(context.place, clock.rule_id, on) ?? kept();
}

function keyOf(clock: ClockRow) {
  return { city_code: clock.city_code, id: clock.id };
}
