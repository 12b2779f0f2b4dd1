import { isRecord } from './check-inputs.ts';
import { computeValuation, type TableUsed, VALUATION_FORMAT, type Valuation } from './compute.ts';
import type { DerivationNode } from './derivation.ts';
import type { MethodInputs } from './method.ts';
import { readCoefficientTable } from './table-shape.ts';
import type { CoefficientRow, CoefficientTable } from './tables.ts';

export type ValuationVerdict =
  | {
      readonly ok: true;
      readonly result: Valuation;
      /** Names of the city's own tables that came with the file: compare them with the city's paper. */
      readonly ownTables: readonly string[];
    }
  | {
      readonly ok: false;
      /** What is wrong, in Chinese. */
      readonly reason: string;
      /** The first step that differs, as the symbols from the root to it. */
      readonly at?: string;
      readonly stated?: string;
      readonly computed?: string;
    };

/**
 * Recomputes a valuation from its own inputs and tables and compares every step with what the file states, deepest
 * step first, so that the first one named is where the reckoning begins to differ. Wording of the law (citations,
 * 待核 marks, notes) is not compared: it may be corrected without a figure changing.
 */
export function verifyValuation(file: unknown): ValuationVerdict {
  if (!isRecord(file) || file['format'] !== VALUATION_FORMAT) return bad('不是损害评估计算文件');
  const { method, on, inputs, tables, derivation } = file;
  const day = typeof on === 'string' ? dayOf(on) : undefined;
  if (typeof method !== 'string' || !day || !isRecord(inputs) || !Array.isArray(tables)) {
    return bad('文件缺少评估方法、日期、参数或者系数表');
  }
  const own = ownTables(tables);
  if (!own) return bad('文件所附的系数表格式不正确');
  const outcome = computeValuation(method, inputs as MethodInputs, { on: day, tables: own });
  if (!outcome.ok) return bad(`按文件所载参数无法计算：${outcome.problems.map((p) => p.message).join('；')}`);
  const { result } = outcome;
  if (!isRecord(derivation)) return bad('文件没有推导过程');
  return (
    stepDifference(derivation, result.derivation, []) ??
    headDifference(file, result) ?? { ok: true, result, ownTables: own.map(({ name }) => name) }
  );
}

function bad(reason: string): ValuationVerdict {
  return { ok: false, reason };
}

function dayOf(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}

function ownTables(tables: readonly unknown[]): CoefficientTable[] | undefined {
  const own: CoefficientTable[] = [];
  for (const entry of tables) {
    if (!isRecord(entry)) return undefined;
    if (entry['own'] !== true) continue;
    const table = readCoefficientTable(entry['table']);
    if (!table) return undefined;
    own.push(table);
  }
  return own;
}

const STEP_FIELDS = [
  ['symbol', '符号'],
  ['name', '名称'],
  ['value', '数值'],
  ['unit', '单位'],
  ['formula', '公式'],
  ['withValues', '代入数值的公式'],
  ['source', '取值来源'],
] as const;

function stepDifference(
  stated: unknown,
  computed: DerivationNode,
  above: readonly string[],
): ValuationVerdict | undefined {
  const path = [...above, computed.symbol];
  const differs = (what: string, a: unknown, b: unknown): ValuationVerdict => ({
    ok: false,
    reason: `“${computed.name}”（${path.join(' > ')}）的${what}与重新计算的结果不一致`,
    at: path.join(' > '),
    stated: shown(a),
    computed: shown(b),
  });
  if (!isRecord(stated)) return differs('步骤', stated, computed.symbol);
  const children = Array.isArray(stated['children']) ? stated['children'] : [];
  for (const [index, child] of computed.children.entries()) {
    const below = stepDifference(children[index], child, path);
    if (below) return below;
  }
  if (children.length !== computed.children.length) {
    return differs('下级步骤数', children.length, computed.children.length);
  }
  for (const [field, what] of STEP_FIELDS) {
    if (stated[field] !== computed[field]) return differs(what, stated[field], computed[field]);
  }
  const rows = [rowFigures(stated['row']), rowFigures(computed.row)];
  return rows[0] === rows[1] ? undefined : differs('系数表取值', rows[0], rows[1]);
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '无');

/** A row without the words that may be corrected later, and without its last day, which a later version sets. */
function rowFigures(row: unknown): string {
  if (!isRecord(row)) return '无';
  const { tableId, class: code, value, range, span, from, own } = row;
  return inOneOrder({ tableId, code, value, range, span, from, own });
}

const HEAD_FIELDS = [
  ['methodName', '评估方法名称'],
  ['methodFrom', '评估方法施行日期'],
  ['gives', '结果性质'],
  ['value', '结果'],
  ['unit', '单位'],
  ['amountFen', '金额（分）'],
] as const;

function headDifference(
  file: Readonly<Record<string, unknown>>,
  result: Valuation,
): ValuationVerdict | undefined {
  for (const [field, what] of HEAD_FIELDS) {
    const [stated, computed] = [file[field], result[field]];
    if (stated !== computed) {
      const reason = `${what}与重新计算的结果不一致`;
      return { ok: false, reason, at: field, stated: shown(stated), computed: shown(computed) };
    }
  }
  const [stated, computed] = [tableFigures(file['tables']), tableFigures(result.tables)];
  if (stated === computed) return undefined;
  return { ok: false, reason: '所附系数表与产品所载的不一致', at: 'tables', stated, computed };
}

function tableFigures(tables: unknown): string {
  const figures = (Array.isArray(tables) ? (tables as readonly TableUsed[]) : []).map(({ table, own }) => ({
    id: table?.id,
    own,
    versions: table?.versions?.map(({ from, rows }) => ({ from, rows: rows?.map(figuresOf) })),
  }));
  return inOneOrder(figures);
}

const figuresOf = ({ class: code, value, range, span }: CoefficientRow) => ({ code, value, range, span });

/** The same text for the same content: whatever stored the file may have put its keys in another order. */
function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
