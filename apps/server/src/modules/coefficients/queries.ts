import { type CoefficientTableView, coefficientTables } from '@ecoredress/contract';
import { COEFFICIENT_TABLES, type CoefficientTable } from '@ecoredress/law';
import { answer } from '../../queries/handler.ts';
import { listOwnVersions, type OwnVersion, ownTables } from './own-tables.ts';

export const COEFFICIENT_QUERIES = [
  answer({
    declaration: coefficientTables,
    permission: 'regulation.read',
    run: async (tx, _params, { actor }) => {
      const versions = await listOwnVersions(tx, actor.cityCode);
      const own = ownTables(versions);
      const tables = COEFFICIENT_TABLES.map((shipped) => own.find(({ id }) => id === shipped.id) ?? shipped);
      return {
        items: tables.map((table) => tableView(table, versions)),
        own: own.map((table) => ({ ...table })),
      };
    },
  }),
];

function tableView(table: CoefficientTable, versions: readonly OwnVersion[]): CoefficientTableView {
  return {
    id: table.id,
    name: table.name,
    unit: table.unit ?? '',
    citation: { ...table.citation },
    versions: table.versions.toReversed().map(({ from, to, rows }) => {
      const own = versions.findLast((version) => version.table_id === table.id && version.from_on === from);
      return {
        from,
        to: to ?? null,
        own: own !== undefined,
        paper: own?.paper ?? '',
        setByName: own?.set_by_name ?? '',
        rows: rows.map((row) => ({
          class: row.class,
          label: row.label,
          value: row.value ?? null,
          rangeMin: row.range?.min ?? null,
          rangeMax: row.range?.max ?? null,
          spanAbove: row.span?.above ?? null,
          spanUpTo: row.span?.upTo ?? null,
          verified: row.verified,
          note: row.note ?? '',
        })),
      };
    }),
  };
}
