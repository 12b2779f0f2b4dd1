import type { expertsList, expertsSizeOn } from '@ecoredress/contract';
import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { ScopedDb } from '../../access/scope.ts';
import { notFound } from '../../errors.ts';
import { likePattern } from '../../queries/like.ts';
import { sortedPage } from '../../queries/sorting.ts';
import type {
  ExpertAbsenceTable,
  ExpertContactTable,
  ExpertFieldTable,
  ExpertImportTable,
  ExpertPeriodTable,
  ExpertTable,
} from './tables.ts';

export type ExpertRow = Selectable<ExpertTable>;
export type ContactRow = Selectable<ExpertContactTable>;
export type PeriodRow = Selectable<ExpertPeriodTable>;
export type AbsenceRow = Selectable<ExpertAbsenceTable>;

/** An expert with everything kept about it; `contact` is undefined where the row policy hides it. */
export interface ExpertDossier {
  readonly expert: ExpertRow;
  readonly contact: ContactRow | undefined;
  /** The earliest first. */
  readonly periods: readonly PeriodRow[];
  readonly absences: readonly AbsenceRow[];
}

/** The expert of this id, with its periods; throws where there is none that may be seen. */
export async function getDossier(tx: ScopedDb, cityCode: string, id: string): Promise<ExpertDossier> {
  const [expert] = await listExperts(tx, cityCode, [id]);
  if (!expert) throw notFound('该专家');
  const contact = await tx
    .selectFrom('expert_contact')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('expert_id', '=', id)
    .executeTakeFirst();
  const periods = await listPeriodsOf(tx, cityCode, [id]);
  const absences = await tx
    .selectFrom('expert_absence')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('expert_id', '=', id)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  return { expert, contact, periods, absences };
}

export function listExperts(tx: ScopedDb, cityCode: string, ids: readonly string[]): Promise<ExpertRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx
    .selectFrom('expert')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('id', 'in', [...ids])
    .execute();
}

/** The periods of some records, the earliest first. */
export function listPeriodsOf(tx: ScopedDb, cityCode: string, ids: readonly string[]): Promise<PeriodRow[]> {
  return tx
    .selectFrom('expert_period')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('expert_id', 'in', [...ids])
    .orderBy('entered_on')
    .orderBy('id')
    .execute();
}

/** The records merged into this one. */
export function listMergedInto(tx: ScopedDb, cityCode: string, id: string): Promise<ExpertRow[]> {
  return tx
    .selectFrom('expert')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('merged_into', '=', id)
    .orderBy('id')
    .execute();
}

export interface PersonMarks {
  readonly name: string;
  readonly employer: string;
  readonly idNumber: string;
}

export type Lookalike = ExpertRow & { readonly same_identity: boolean };

/** Experts in sight that have the same identity number, or the same name and employer; merged ones left out. */
export async function listLookalikes(
  tx: ScopedDb,
  cityCode: string,
  person: PersonMarks,
  exceptId?: string,
): Promise<Lookalike[]> {
  const identity = sql`(${person.idNumber} <> '' and c.id_number = ${person.idNumber})`;
  const { rows } = await sql<Lookalike>`
    select e.*, coalesce(${identity}, false) as same_identity
    from expert e
    left join expert_contact c on c.city_code = e.city_code and c.expert_id = e.id
    where e.city_code = ${cityCode} and e.merged_into is null
      and (${exceptId ?? null}::uuid is null or e.id <> ${exceptId ?? null}::uuid)
      and ((e.name = ${person.name} and e.employer = ${person.employer}
            and not (${person.idNumber} <> '' and coalesce(c.id_number, '') not in ('', ${person.idNumber})))
        or ${identity})
    order by same_identity desc, e.id limit 20`.execute(tx);
  return rows;
}

export type KnownExpert = ExpertRow & {
  readonly id_number: string | null;
  readonly phone: string | null;
  readonly in_pool: boolean;
};

/** Every expert in sight that is not merged, for comparing a list with the pool. */
export async function listKnown(tx: ScopedDb, cityCode: string): Promise<KnownExpert[]> {
  const { rows } = await sql<KnownExpert>`
    select e.*, c.id_number, c.phone,
      exists (select 1 from expert_period p where p.city_code = e.city_code and p.expert_id = e.id
        and p.left_on is null) as in_pool
    from expert e
    left join expert_contact c on c.city_code = e.city_code and c.expert_id = e.id
    where e.city_code = ${cityCode} and e.merged_into is null
    order by e.id`.execute(tx);
  return rows;
}

const COUNT_LIMIT = 10_000;

/** The periods of a person: its own, and those of the records merged into it. */
const ownPeriods = sql`expert_period p where p.city_code = e.city_code and p.expert_id in (
  select m.id from expert m where m.city_code = e.city_code and (m.id = e.id or m.merged_into = e.id))`;
const periodOf = (what: ReturnType<typeof sql>) => sql`(select ${what} from ${ownPeriods})`;
const firstEntry = periodOf(sql`min(p.entered_on)`);

const SORT_COLUMNS = {
  name: { value: sql`e.name`, type: 'text', required: true },
  employer: { value: sql`e.employer`, type: 'text', required: true },
  enteredOn: { value: firstEntry, type: 'date' },
} as const;

export type ListedExpert = ExpertRow & {
  readonly active: boolean;
  readonly entered_on: string;
  readonly left_on: string | null;
  readonly unavailable_until: string | null;
  readonly possible_duplicate: boolean;
};

const twin = sql`exists (
  select 1 from expert d
  left join expert_contact dc on dc.city_code = d.city_code and dc.expert_id = d.id
  left join expert_contact ec on ec.city_code = e.city_code and ec.expert_id = e.id
  where d.city_code = e.city_code and d.id <> e.id and d.merged_into is null and e.merged_into is null
    and ((d.name = e.name and d.employer = e.employer
          and not (coalesce(dc.id_number, '') <> '' and coalesce(ec.id_number, '') <> ''
            and dc.id_number <> ec.id_number))
      or (ec.id_number <> '' and dc.id_number = ec.id_number)))`;

/** What a list shows of an expert on a day ('YYYY-MM-DD'). */
function listed(on: string) {
  return sql`e.*, ${activeOn(on)} as active, ${firstEntry} as entered_on,
    ${periodOf(sql`case when bool_or(p.left_on is null) then null else max(p.left_on) end`)} as left_on,
    (select max(a.to_on) from expert_absence a where a.city_code = e.city_code and a.expert_id = e.id
       and a.withdrawn_on is null and ${on}::date between a.from_on and a.to_on) as unavailable_until,
    ${twin} as possible_duplicate`;
}

/** In the pool on that day: entered on or before it, the day of leaving no longer counts. */
function activeOn(on: string) {
  return sql`exists (select 1 from ${ownPeriods}
    and p.entered_on <= ${on}::date and (p.left_on is null or p.left_on > ${on}::date))`;
}

type ListParams = z.output<typeof expertsList.params>;

function stateCondition({ state, activeOn: day }: ListParams, on: string) {
  if (state === 'merged') return sql`e.merged_into is not null`;
  const kept = sql`e.merged_into is null`;
  if (state === 'left') return sql`${kept} and not ${activeOn(on)}`;
  return state === 'active' || day ? sql`${kept} and ${activeOn(on)}` : kept;
}

/** One page of the pool, with what each expert is on `on`. */
export async function listPage(tx: ScopedDb, cityCode: string, params: ListParams, on: string) {
  const { field, level, unitId, source, text } = params;
  const pattern = text ? likePattern(text) : '';
  const where = sql.join(
    [
      sql`e.city_code = ${cityCode}`,
      stateCondition(params, on),
      ...(field ? [sql`${field} = any(e.fields)`] : []),
      ...(level ? [sql`e.level = ${level}`] : []),
      ...(unitId ? [sql`e.unit_id = ${unitId}`] : []),
      ...(source ? [sql`e.source = ${source}`] : []),
      ...(text
        ? [
            sql`(e.name like ${pattern} or e.employer like ${pattern} or e.professional_title like ${pattern})`,
          ]
        : []),
    ],
    sql` and `,
  );
  const sorted = sortedPage(SORT_COLUMNS, params, sql`e.id`);
  const { rows } = await sql<ListedExpert & { sort_value: string | null }>`
    select ${listed(on)}, ${sorted.selected} from expert e
    where ${where} and ${sorted.after}
    order by ${sorted.orderBy} limit ${params.limit + 1}`.execute(tx);
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from (select 1 from expert e where ${where} limit ${COUNT_LIMIT}) x`.execute(
    tx,
  );
  const page = rows.slice(0, params.limit);
  const last = page.at(-1);
  return {
    rows: page,
    nextCursor: rows.length > params.limit && last ? sorted.cursorOf(last) : null,
    total: counted.rows[0]?.total ?? 0,
  };
}

/** One expert as a list shows it; throws where there is none that may be seen. */
export async function getListed(tx: ScopedDb, cityCode: string, id: string, on: string) {
  const { rows } = await sql<ListedExpert>`
    select ${listed(on)} from expert e where e.city_code = ${cityCode} and e.id = ${id}`.execute(tx);
  if (!rows[0]) throw notFound('该专家');
  return rows[0];
}

export type CountedPeriod = Pick<
  ExpertRow,
  'id' | 'name' | 'unit_id' | 'level' | 'source' | 'fields' | 'merged_into'
> &
  Pick<PeriodRow, 'entered_on' | 'left_on'>;

/** The periods that cover a day, records merged into others included. */
export async function listPeriodsOn(
  tx: ScopedDb,
  cityCode: string,
  { on, unitId, level }: z.output<typeof expertsSizeOn.params>,
): Promise<CountedPeriod[]> {
  const { rows } = await sql<CountedPeriod>`
    select e.id, e.name, e.unit_id, e.level, e.source, e.fields, e.merged_into, p.entered_on, p.left_on
    from expert e
    join expert_period p on p.city_code = e.city_code and p.expert_id = e.id
    where e.city_code = ${cityCode} and p.entered_on <= ${on}::date
      and (p.left_on is null or p.left_on > ${on}::date)
      ${unitId ? sql`and e.unit_id = ${unitId}` : sql``} ${level ? sql`and e.level = ${level}` : sql``}
    order by p.entered_on, e.id`.execute(tx);
  return rows;
}

export function listOwnFields(tx: ScopedDb, cityCode: string): Promise<Selectable<ExpertFieldTable>[]> {
  return tx
    .selectFrom('expert_field')
    .selectAll()
    .where('city_code', '=', cityCode)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

/** The latest imports of lists. */
export function listImports(tx: ScopedDb, cityCode: string): Promise<Selectable<ExpertImportTable>[]> {
  return tx
    .selectFrom('expert_import')
    .selectAll()
    .where('city_code', '=', cityCode)
    .orderBy('imported_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
}

/** Whether this user has uploaded the file with this hash. */
export async function isOwnUpload(tx: ScopedDb, sha256: string, userId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('uploaded_file')
    .select('sha256')
    .where('sha256', '=', sha256)
    .where('uploader_id', '=', userId)
    .executeTakeFirst();
  return row !== undefined;
}
