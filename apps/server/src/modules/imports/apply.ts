import { importApply } from '@ecoredress/contract';
import { assessEligibility } from '@ecoredress/law';
import { matchRegion } from '@ecoredress/profiles';
import type { Selectable } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { type Change, type Entry, insertRow, updateRow } from '../../commands/decision.ts';
import { type DecisionContext, handle } from '../../commands/handler.ts';
import { notFound, refused } from '../../errors.ts';
import { lockNumbers, type ReservedNumbers } from '../documents/index.ts';
import { newLeadEntry } from '../leads/index.ts';
import { linkPartyChanges, newPartyChanges } from '../parties/index.ts';
import { importedPenaltyChange, listKnownPenalties } from '../penalties/index.ts';
import { headersKey } from './columns.ts';
import { type PenaltyRecord, parseRow } from './rows.ts';
import type { ImportBatchTable, ImportMappingTable } from './tables.ts';

type Batch = Selectable<ImportBatchTable>;

/** A row that will become a penalty case, with the unit it belongs to. */
interface Placed {
  readonly line: number;
  readonly record: PenaltyRecord;
  readonly unitId: string;
}

interface Problem {
  readonly line: number;
  readonly kind: 'rejected' | 'duplicate';
  readonly message: string;
  readonly excerpt: string;
}

interface Facts {
  readonly batch: Batch;
  readonly placed: readonly Placed[];
  readonly problems: readonly Problem[];
  /** How a list with these headers was read before. */
  readonly remembered: Selectable<ImportMappingTable> | undefined;
  /** Case numbers by unit and year. */
  readonly numbers: ReadonlyMap<string, ReservedNumbers>;
}

const filedOn = (record: PenaltyRecord, today: string): string =>
  record.filedOn ?? record.decidedOn ?? record.foundOn ?? today;

const seriesKey = (placed: Placed, today: string): string =>
  `${placed.unitId} ${filedOn(placed.record, today).slice(0, 4)}`;

/** Sorts the rows of a stretch: wrong ones, known ones, and those to be taken in, each with its unit. */
async function sortRows(
  tx: ScopedDb,
  batch: Batch,
  input: { rows: readonly { line: number; cells: readonly string[] }[]; headers: readonly string[] },
  context: DecisionContext,
): Promise<{ placed: Placed[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const placed: Placed[] = [];
  const { profile, units } = context.place;
  const unitIds = new Map(units.map((unit) => [unit.code, unit.id]));
  for (const { line, cells } of input.rows) {
    const excerpt = cells.filter(Boolean).join(' | ').slice(0, 300);
    const parsed = parseRow(cells, batch.mapping, input.headers, context.today.toString());
    if (!parsed.ok) {
      problems.push({ line, kind: 'rejected', message: parsed.reason, excerpt });
      continue;
    }
    const { record } = parsed;
    const address = [record.region, record.address, record.authority].join(' ');
    const match = matchRegion(profile, { address, regionCode: record.regionCode });
    const unitId = match.found ? unitIds.get(match.unit.code) : undefined;
    if (unitId) placed.push({ line, record, unitId });
    else problems.push({ line, kind: 'rejected', message: `无法确定承办单位：${match.how}`, excerpt });
  }
  return splitDuplicates(tx, context.cityCode, placed, problems);
}

/** Leaves out what the product already has, and what the list itself repeats. */
async function splitDuplicates(
  tx: ScopedDb,
  cityCode: string,
  placed: readonly Placed[],
  problems: readonly Problem[],
): Promise<{ placed: Placed[]; problems: Problem[] }> {
  const known = await listKnownPenalties(tx, cityCode, {
    decisionKeys: placed.flatMap(({ record }) => record.decisionKey ?? []),
    contentKeys: placed.flatMap(({ record }) => record.contentKey ?? []),
  });
  const fresh: Placed[] = [];
  const all = [...problems];
  for (const row of placed) {
    const { decisionKey, contentKey } = row.record;
    const same =
      (decisionKey && known.byDecision.get(decisionKey)) || (contentKey && known.byContent.get(contentKey));
    if (same) {
      const why =
        decisionKey && known.byDecision.has(decisionKey) ? '文号相同' : '当事人、违法事实、日期相同';
      const excerpt = `${row.record.decisionNo} ${row.record.partyName}`.trim();
      all.push({ line: row.line, kind: 'duplicate', message: `与已有案件${same}重复（${why}）`, excerpt });
      continue;
    }
    if (decisionKey) known.byDecision.set(decisionKey, `（本清单第 ${row.line} 行）`);
    if (contentKey) known.byContent.set(contentKey, `（本清单第 ${row.line} 行）`);
    fresh.push(row);
  }
  return { placed: fresh, problems: all };
}

async function reserveNumbers(
  tx: ScopedDb,
  context: DecisionContext,
  placed: readonly Placed[],
): Promise<Map<string, ReservedNumbers>> {
  const counts = new Map<string, number>();
  for (const row of placed) {
    const key = seriesKey(row, context.today.toString());
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const numbers = new Map<string, ReservedNumbers>();
  // In one order for all imports, so that two of them never wait for each other.
  for (const key of [...counts.keys()].sort()) {
    const [unitId = '', year = ''] = key.split(' ');
    const series = { unitId, series: 'penaltyCase', year: Number(year) };
    numbers.set(key, await lockNumbers(tx, context, series, counts.get(key) ?? 0));
  }
  return numbers;
}

/** Takes one stretch of the list in: each row a penalty case and, where the rules say so, a lead. */
export const apply = handle<typeof importApply, Facts>({
  declaration: importApply,
  permission: 'lead.import',
  internal: true,
  load: async ({ tx, input, subject, context }) => {
    const batch = await tx
      .selectFrom('import_batch')
      .selectAll()
      .where('city_code', '=', context.cityCode)
      .where('id', '=', subject?.id ?? '')
      .executeTakeFirst();
    if (!batch) throw notFound('该导入');
    const { placed, problems } = await sortRows(tx, batch, input, context);
    const remembered = await tx
      .selectFrom('import_mapping')
      .selectAll()
      .where('city_code', '=', context.cityCode)
      .where('headers', '=', headersKey(input.headers))
      .executeTakeFirst();
    return { batch, placed, problems, remembered, numbers: await reserveNumbers(tx, context, placed) };
  },
  decide: ({ batch, placed, problems, remembered, numbers }, input, context) => {
    if (batch.status !== 'running') throw refused([{ code: 'import-ended', message: '该导入已经结束' }]);
    const today = context.today.toString();
    const next = new Map([...numbers].map(([key, reserved]) => [key, [...reserved.texts]]));
    const cases = placed.map((row) =>
      rowEntries(row, next.get(seriesKey(row, today))?.shift() ?? '', batch, context),
    );
    const leads = cases.filter((entries) => entries.length > 1).length;
    const duplicates = problems.filter((problem) => problem.kind === 'duplicate').length;
    const rejected = problems.length - duplicates;
    const changes: Change[] = [
      ...[...numbers.values()].flatMap((reserved) => reserved.changes),
      ...updateRow('import_batch', { city_code: batch.city_code, id: batch.id }, batch, {
        next_line: (input.rows.at(-1)?.line ?? batch.next_line) + 1,
        total_rows: input.totalRows,
        penalties: batch.penalties + placed.length,
        leads: batch.leads + leads,
        duplicates: batch.duplicates + duplicates,
        rejected: batch.rejected + rejected,
        ...(input.last ? { status: 'finished', finished_at: context.now.toString() } : {}),
      }),
      ...rememberMapping(remembered, batch, headersKey(input.headers), context),
      ...problems.map((problem) =>
        insertRow('import_problem', { city_code: batch.city_code, batch_id: batch.id, ...problem }),
      ),
    ];
    const summary = `导入 ${placed.length} 件处罚案件、${leads} 条线索，重复 ${duplicates} 行，未导入 ${rejected} 行`;
    return { entries: [{ summary, changes }, ...cases.flat()], result: {} };
  },
  // The rows stand in the file, which is kept by its hash.
  journalInput: (input) => ({ from: input.rows[0]?.line ?? null, to: input.rows.at(-1)?.line ?? null }),
});

/** Keeps the mapping for the next list with the same headers. */
function rememberMapping(
  remembered: Selectable<ImportMappingTable> | undefined,
  batch: Batch,
  headers: string,
  context: DecisionContext,
): Change[] {
  const used = { mapping: batch.mapping as never, used_at: context.now.toString() };
  if (!remembered) return [insertRow('import_mapping', { city_code: batch.city_code, headers, ...used })];
  if (JSON.stringify(remembered.mapping) === JSON.stringify(batch.mapping)) return [];
  return updateRow('import_mapping', { city_code: batch.city_code, headers }, remembered, used);
}

function rowEntries(
  { record, unitId }: Placed,
  number: string,
  batch: Batch,
  context: DecisionContext,
): Entry[] {
  const penaltyId = context.newId();
  const party = newPartyChanges(context, unitId, {
    kind: record.partyName.length <= 4 && !record.partyCode ? 'person' : 'organisation',
    name: record.partyName.slice(0, 200),
    uscc: record.partyCode,
    idNumber: '',
    address: record.address,
    legalRepresentative: record.legalRepresentative.slice(0, 50),
    legalRepresentativePost: '',
    phone: '',
  });
  const eligibility = assessEligibility(
    { act: record.act, violationKind: record.violationKind, medium: [], damageNoted: false },
    context.place.profile.eligibilityRuleSet,
  );
  const on = filedOn(record, context.today.toString());
  const title = `${record.partyName}${record.violationKind || '环境违法'}案`.slice(0, 200);
  const lead = eligibility.eligible
    ? newLeadEntry(context, {
        unitId,
        channel: 'penalty',
        title,
        foundOn: record.foundOn ?? on,
        receivedOn: context.today.toString(),
        place: record.address,
        regionCode: record.regionCode,
        medium: [],
        summary: record.act,
        sourceNo: record.decisionNo,
        penaltyId,
        eligibility,
      })
    : undefined;
  const penalty: Entry = {
    subject: { kind: 'penalty', id: penaltyId, unitId },
    summary: `导入处罚案件：${record.decisionNo || title}`,
    changes: [
      ...party.changes,
      importedPenaltyChange(context, {
        penaltyId,
        unitId,
        number,
        title,
        filedOn: on,
        record,
        eligibility,
        leadId: lead?.leadId ?? null,
        importBatchId: batch.id,
      }),
      ...linkPartyChanges(context, 'penalty', penaltyId, party.id, 'party'),
    ],
  };
  if (!lead) return [penalty];
  const { leadId, ...entry } = lead;
  return [
    penalty,
    {
      ...entry,
      changes: [...entry.changes, ...linkPartyChanges(context, 'lead', leadId, party.id, 'party')],
    },
  ];
}
