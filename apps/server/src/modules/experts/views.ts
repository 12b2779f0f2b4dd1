import {
  EXPERT_LEVELS,
  type ExpertDetail,
  type ExpertListItem,
  type ExpertReference,
  type ExpertRowRemark,
  expertFields,
  expertGet,
  expertImports,
  expertsList,
  expertsSizeOn,
  type QueryResult,
} from '@ecoredress/contract';
import { EXPERT_SOURCES, expertFieldTitle } from '@ecoredress/law';
import { may } from '../../access/actor.ts';
import { maskText } from '../../access/masking.ts';
import type { ScopedDb } from '../../access/scope.ts';
import { answer, type QueryContext, type QueryHandler } from '../../queries/handler.ts';
import { EXPERT_CHECKS } from './checks.ts';
import { loadFields } from './fields.ts';
import {
  type CountedPeriod,
  type ExpertDossier,
  type ExpertRow,
  getDossier,
  getListed,
  type ListedExpert,
  listExperts,
  listImports,
  listLookalikes,
  listMergedInto,
  listPage,
  listPeriodsOf,
  listPeriodsOn,
} from './queries.ts';

export interface Workload {
  readonly draws: number;
  readonly opinions: number;
}

/** What the modules above know of an expert's work. */
export type CountWorkload = (tx: ScopedDb, cityCode: string, expertId: string) => Promise<Workload>;

function listItem(row: ListedExpert, { place }: QueryContext): ExpertListItem {
  return {
    id: row.id,
    name: row.name,
    level: row.level,
    unitId: row.unit_id,
    unitName: place.getUnit(row.unit_id).name,
    source: row.source,
    fields: row.fields,
    fieldTitles: row.fields.map(expertFieldTitle),
    professionalTitle: row.professional_title,
    rank: row.title_rank,
    employer: row.employer,
    active: row.active,
    enteredOn: row.entered_on,
    leftOn: row.left_on,
    unavailableUntil: row.unavailable_until,
    mergedIntoId: row.merged_into,
    possibleDuplicate: row.possible_duplicate,
  };
}

function reference(row: ExpertRow, { place }: QueryContext): ExpertReference {
  const { id, name, employer, level } = row;
  return { id, name, employer, level, unitName: place.getUnit(row.unit_id).name };
}

/** Identity number and phone: in full for who may see them in the expert's unit, else masked, else not read at all. */
function contactView({ expert, contact }: ExpertDossier, { actor }: QueryContext) {
  const { phone = '', id_number: idNumber = '' } = contact ?? {};
  const full = contact !== undefined && may(actor, 'party.identity', expert.unit_id);
  if (full) return { phone, idNumber, masked: false };
  return { phone: maskText(phone, 3, 2), idNumber: maskText(idNumber, 4, 4), masked: true };
}

function actionsOn(dossier: ExpertDossier, { actor, place }: QueryContext): ExpertDetail['actions'] {
  if (!may(actor, 'expert.manage', dossier.expert.unit_id)) return [];
  return EXPERT_CHECKS.map(({ command, title, check }) => {
    const refusals = [...check(dossier, place)];
    return { command, title, allowed: refusals.length === 0, refusals };
  });
}

async function detail(
  tx: ScopedDb,
  id: string,
  context: QueryContext,
  countWorkload: CountWorkload,
): Promise<ExpertDetail> {
  const city = context.actor.cityCode;
  const row = await getListed(tx, city, id, context.today.toString());
  const dossier = await getDossier(tx, city, id);
  const { expert, absences } = dossier;
  const marks = { ...expert, idNumber: dossier.contact?.id_number ?? '' };
  const alike = expert.merged_into ? [] : await listLookalikes(tx, city, marks, id);
  const [kept] = expert.merged_into ? await listExperts(tx, city, [expert.merged_into]) : [];
  const earlier = await listMergedInto(tx, city, id);
  const periods = await listPeriodsOf(tx, city, [id, ...earlier.map((one) => one.id)]);
  const chain = await tx
    .selectFrom('journal_chain')
    .select('head_seq')
    .where('city_code', '=', city)
    .where('subject_id', '=', id)
    .executeTakeFirst();
  return {
    ...listItem(row, context),
    version: chain?.head_seq ?? 0,
    gender: expert.gender,
    remarks: expert.remarks,
    ...contactView(dossier, context),
    periods: periods.map((period) => ({
      id: period.id,
      ofMergedRecord: period.expert_id !== id,
      enteredOn: period.entered_on,
      enteredReason: period.entered_reason,
      leftOn: period.left_on,
      leftReason: period.left_reason,
    })),
    absences: absences.map((absence) => ({
      id: absence.id,
      fromOn: absence.from_on,
      toOn: absence.to_on,
      reason: absence.reason,
      withdrawnOn: absence.withdrawn_on,
    })),
    mergedInto: kept ? reference(kept, context) : null,
    mergedFrom: earlier.map((one) => reference(one, context)),
    duplicates: alike.map((one) => ({ ...reference(one, context), sameIdentity: one.same_identity })),
    workload: await countWorkload(tx, city, id),
    actions: actionsOn(dossier, context),
  };
}

/**
 * One period for each person: of records merged into one another the kept one's, where it covers the day; so a
 * person who was registered twice never counts twice, before the merging no more than after it.
 */
function personsOf(periods: readonly CountedPeriod[]): CountedPeriod[] {
  const byPerson = Map.groupBy(periods, (period) => period.merged_into ?? period.id);
  return [...byPerson.values()].flatMap(
    (own) => own.find((period) => !period.merged_into) ?? own.slice(0, 1),
  );
}

function sizeView(periods: readonly CountedPeriod[], on: string, { place }: QueryContext) {
  const persons = personsOf(periods);
  const split = (
    titles: Readonly<Record<string, string>>,
    keysOf: (period: CountedPeriod) => readonly string[],
  ) =>
    Object.entries(titles).map(([key, title]) => ({
      key,
      title,
      count: persons.filter((person) => keysOf(person).includes(key)).length,
    }));
  const fields = [...new Set(persons.flatMap((person) => person.fields))];
  return {
    on,
    total: persons.length,
    byLevel: split(EXPERT_LEVELS, ({ level }) => [level]),
    bySource: split(EXPERT_SOURCES, ({ source }) => [source]),
    byField: split(
      Object.fromEntries(fields.map((code) => [code, expertFieldTitle(code)])),
      (one) => one.fields,
    ),
    counted: persons.map((person) => ({
      id: person.merged_into ?? person.id,
      name: person.name,
      level: person.level,
      source: person.source,
      unitName: place.getUnit(person.unit_id).name,
      enteredOn: person.entered_on,
      leftOn: person.left_on,
      byMergedRecord: person.merged_into !== null,
    })),
  };
}

export function expertQueries(countWorkload: CountWorkload): readonly QueryHandler[] {
  return [
    answer({
      declaration: expertsList,
      permission: 'expert.read',
      run: async (tx, params, context) => {
        const on = params.activeOn ?? context.today.toString();
        const { rows, ...page } = await listPage(tx, context.actor.cityCode, params, on);
        return { ...page, items: rows.map((row) => listItem(row, context)) };
      },
    }),
    answer({
      declaration: expertGet,
      permission: 'expert.read',
      run: (tx, { id }, context) => detail(tx, id, context, countWorkload),
    }),
    answer({
      declaration: expertsSizeOn,
      permission: 'expert.read',
      run: async (tx, params, context) =>
        sizeView(await listPeriodsOn(tx, context.actor.cityCode, params), params.on, context),
    }),
    answer({
      declaration: expertFields,
      permission: 'expert.read',
      run: async (tx, _params, { actor }) => ({ items: [...(await loadFields(tx, actor.cityCode))] }),
    }),
    answer({ declaration: expertImports, permission: 'expert.manage', run: importsView }),
  ];
}

async function importsView(
  tx: ScopedDb,
  _params: unknown,
  { actor, place }: QueryContext,
): Promise<QueryResult<typeof expertImports>> {
  const rows = await listImports(tx, actor.cityCode);
  return {
    items: rows.map((row) => ({
      ...row.report,
      remarks: row.report.remarks as ExpertRowRemark[],
      id: row.id,
      fileName: row.file_name,
      unitName: place.getUnit(row.unit_id).name,
      level: row.level,
      importedByName: row.imported_by_name,
      importedAt: row.imported_at,
    })),
  };
}
