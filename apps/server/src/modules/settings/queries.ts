import { calendarYear, regulationsSearch, type SettingView, settingsList } from '@ecoredress/contract';
import { citationText, searchArticles } from '@ecoredress/law';
import type { SettingSeed } from '@ecoredress/profiles';
import type { ScopedDb } from '../../access/scope.ts';
import { answer, type QueryContext } from '../../queries/handler.ts';
import { loadImportedYears, mergeYears } from './calendar.ts';
import { findOwnValue, latestFirst } from './values.ts';

const NO_SOURCE = '本产品建议值';
const LOCAL_SOURCE = '本地设置';
const SEED_NOTICE = '国务院办公厅历年节假日安排通知（随本产品提供）';

function loadOwnValues(tx: ScopedDb, cityCode: string) {
  return tx.selectFrom('setting_value').selectAll().where('city_code', '=', cityCode).execute();
}
type OwnRow = Awaited<ReturnType<typeof loadOwnValues>>[number];

function settingView(seed: SettingSeed, rows: readonly OwnRow[], today: Temporal.PlainDate): SettingView {
  const own = latestFirst(rows.filter((row) => row.key === seed.key));
  const inForce = findOwnValue(own, seed.key, today);
  const seedSource = seed.source ? citationText(seed.source) : NO_SOURCE;
  return {
    key: seed.key,
    title: seed.title,
    explanation: seed.explanation,
    unit: seed.unit,
    value: inForce?.value.value ?? seed.value,
    seed: seed.value,
    source: inForce ? null : seed.source && { ...seed.source },
    sourceText: inForce ? inForce.source || LOCAL_SOURCE : seedSource,
    verified: inForce ? inForce.verified : seed.verified,
    history: own.map((row, index) => ({
      value: row.value.value,
      effectiveFrom: row.effective_from,
      effectiveTo: dayBefore(own[index - 1]),
      reason: row.reason,
      source: row.source,
      verified: row.verified,
      setByName: row.set_by_name,
      setAt: row.set_at,
    })),
  };
}

/** A value holds until the next one does; one replaced for its very first day never held. */
function dayBefore(next: OwnRow | undefined): string | null {
  return next ? Temporal.PlainDate.from(next.effective_from).subtract({ days: 1 }).toString() : null;
}

async function getCalendarYear(tx: ScopedDb, year: number, { place }: QueryContext) {
  const imported = await loadImportedYears(tx, place.administrationKey);
  const { days, publishedThrough } = mergeYears(imported);
  const own = imported.find((notice) => notice.year === year);
  const provisional = year > publishedThrough.year;
  return {
    year,
    provisional,
    publishedThrough: publishedThrough.toString(),
    notice: own?.notice ?? (provisional ? null : SEED_NOTICE),
    days: days
      .filter((day) => day.date.startsWith(`${year}-`))
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .map((day) => ({ ...day })),
  };
}

export const SETTING_QUERIES = [
  answer({
    declaration: settingsList,
    permission: 'regulation.read',
    run: async (tx, _params, { place, today }) => {
      const rows = await loadOwnValues(tx, place.administrationKey);
      return { items: place.profile.settings.map((seed) => settingView(seed, rows, today)) };
    },
  }),
  answer({
    declaration: regulationsSearch,
    permission: 'regulation.read',
    run: async (_tx, { text, on }, { today }) => ({
      items: searchArticles(text, on ? Temporal.PlainDate.from(on) : today),
    }),
  }),
  answer({
    declaration: calendarYear,
    permission: 'regulation.read',
    run: (tx, { year }, context) => getCalendarYear(tx, year, context),
  }),
];
