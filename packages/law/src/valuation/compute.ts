import { citationText } from '../citations/resolve.ts';
import { formatChineseDate, isBefore, isWithin } from '../dates/days.ts';
import { type Fen, roundHalfUpToFen } from '../money/fen.ts';
import { inputProblems, isRecord } from './check-inputs.ts';
import { type DerivationNode, decimalOf, stepOf, uncheckedSteps } from './derivation.ts';
import type { MethodInputs, ValuationMethod, ValuationProblem } from './method.ts';
import { findMethod, isForPlace } from './methods.ts';
import { readingOf } from './reading.ts';
import { COEFFICIENT_TABLES } from './shipped-tables.ts';
import { type CoefficientTable, tableOn, tableProblems, tablesOn } from './tables.ts';

/** The form in which a valuation leaves the product; a change of the form raises the number. */
export const VALUATION_FORMAT = 'ecoredress-valuation/1';

/** A table that a valuation read, with the version of its day. */
export interface TableUsed {
  readonly table: CoefficientTable;
  /** Whether it is the city's own. */
  readonly own: boolean;
}

/** A valuation as plain JSON: everything that is needed to recompute it. */
export interface Valuation {
  readonly format: typeof VALUATION_FORMAT;
  readonly method: string;
  readonly methodName: string;
  /** Since when the method is in force, ISO: its version. */
  readonly methodFrom: string;
  readonly gives: ValuationMethod['gives'];
  /** The day that governs the method and its tables, ISO. */
  readonly on: string;
  readonly inputs: MethodInputs;
  readonly tables: readonly TableUsed[];
  /** What came out: yuan with two decimals, or a quantity. */
  readonly value: string;
  readonly unit: string;
  /** In fen; absent for a quantity. */
  readonly amountFen?: Fen;
  readonly derivation: DerivationNode;
  /** What has not been read in its text (待核). */
  readonly unchecked: readonly string[];
}

export type ValuationOutcome =
  | { readonly ok: true; readonly result: Valuation }
  | { readonly ok: false; readonly problems: readonly ValuationProblem[] };

export interface ValuationOptions {
  /** The day that governs; see the method's `dayMeans`. */
  readonly on: Temporal.PlainDate;
  /** The place that values; a method of another place is then refused. */
  readonly place?: string;
  /** The city's own tables, each in place of the shipped one of the same id. */
  readonly tables?: readonly CoefficientTable[];
}

/**
 * Values damage by one method. Arithmetic is decimal throughout; the amount is rounded half up to the fen once, in the
 * root of the derivation. Problems name field and rule in Chinese; bad inputs never throw.
 */
export function computeValuation(
  methodId: string,
  inputs: MethodInputs,
  { on, place, tables: own = [] }: ValuationOptions,
): ValuationOutcome {
  const method = findMethod(methodId);
  if (!method) return refused([{ field: 'method', message: `没有“${methodId}”这种评估方法` }]);
  if (!isRecord(inputs)) return refused([{ field: 'inputs', message: '参数格式不正确' }]);
  if (place !== undefined && !isForPlace(method, place)) {
    return refused([{ field: 'method', message: `“${method.name}”是其他地方的做法，本地不能采用` }]);
  }
  const timing = timingProblem(method, on);
  if (timing) return refused([timing]);
  const badTables = own.flatMap((table) =>
    tableProblems(table).map(({ field, message }) => ({
      field: `tables.${table.id}.${field}`,
      message: `${table.name}：${message}`,
    })),
  );
  if (badTables.length > 0) return refused(badTables);
  const tables = tablesOn(COEFFICIENT_TABLES, own, on);
  const single = inputProblems(method.inputs, inputs, tables);
  if (single.length > 0) return refused(single);
  const reading = readingOf(method.inputs, inputs, tables);
  const between = method.check?.(reading, tables) ?? [];
  if (between.length > 0) return refused(between);
  const last = method.compute(reading, tables);
  const root = method.gives === 'quantity' ? last : rounded(ROOT_NAMES[method.gives], last);
  if (!root) return refused([{ field: '', message: '计算结果超出可以表示的金额，请核对数量和单位' }]);
  return { ok: true, result: valuationOf(method, root, inputs, { on, tables: own }) };
}

/** The same inputs on the same day by other tables: what a change of the city's tables would make of a valuation. */
export function recomputeValuation(
  { method, inputs, on }: Valuation,
  tables: readonly CoefficientTable[],
): ValuationOutcome {
  return computeValuation(method, inputs, { on: Temporal.PlainDate.from(on), tables });
}

const refused = (problems: readonly ValuationProblem[]): ValuationOutcome => ({ ok: false, problems });

function timingProblem(method: ValuationMethod, on: Temporal.PlainDate): ValuationProblem | undefined {
  if (isWithin(on, method)) return undefined;
  const [citation] = method.citations;
  const when = isBefore(on, method.inForceFrom)
    ? `自${formatChineseDate(method.inForceFrom)}起适用`
    : `适用至${formatChineseDate(method.inForceTo ?? on)}`;
  const text = citation ? `，见${citationText(citation)}` : '';
  const message = `${method.name}${when}，${method.dayMeans}${formatChineseDate(on)}不在其内${text}`;
  return { field: 'on', message, ...(citation ? { citation } : {}) };
}

const ROUNDING = '四舍五入到分，只在这最后一步进行，此前各步不作取舍';
const ROOT_NAMES: Record<'damage' | 'proposal' | 'advice', string> = {
  damage: '损害数额',
  proposal: '基准赔偿金额（协商建议）',
  advice: '参考数额（仅供建议）',
};

/** The root of an amount; undefined when it is too large to hold. */
function rounded(name: string, last: DerivationNode): DerivationNode | undefined {
  const exact = decimalOf(last);
  if (exact.times(100).abs().greaterThan(Number.MAX_SAFE_INTEGER)) return undefined;
  const yuan = exact.toDecimalPlaces(2);
  const step = { symbol: '数额', name, unit: '元', note: ROUNDING };
  const root = stepOf(step, yuan, { symbols: `${last.symbol}，四舍五入到分`, numbers: last.value }, [last]);
  const value = yuan.toFixed(2);
  return { ...root, value, withValues: `${step.symbol} = ${value}` };
}

function valuationOf(
  method: ValuationMethod,
  derivation: DerivationNode,
  inputs: MethodInputs,
  { on, tables: own = [] }: ValuationOptions,
): Valuation {
  const money = method.gives !== 'quantity';
  return {
    format: VALUATION_FORMAT,
    method: method.id,
    methodName: method.name,
    methodFrom: method.inForceFrom.toString(),
    gives: method.gives,
    on: on.toString(),
    inputs,
    tables: tablesUsed(method, own, on),
    value: derivation.value,
    unit: derivation.unit,
    ...(money ? { amountFen: roundHalfUpToFen(decimalOf(derivation)) } : {}),
    derivation,
    unchecked: uncheckedOf(method, derivation),
  };
}

/** A method whose formula was not read says so even where every step of it cites a text that was. */
function uncheckedOf({ verified, name }: ValuationMethod, derivation: DerivationNode): string[] {
  const steps = uncheckedSteps(derivation);
  return verified || steps.length > 0
    ? steps
    : [`“${name}”的计算方式没有条文可依，须有判例或者专家意见支持（待核）`];
}

/** The tables a method reads as they stood on the day. */
export function tablesUsed(
  method: ValuationMethod,
  own: readonly CoefficientTable[],
  on: Temporal.PlainDate,
): TableUsed[] {
  const all = tablesOn(COEFFICIENT_TABLES, own, on);
  return method.tables.flatMap((id) => {
    const table = all.table(id);
    const version = tableOn(table, on);
    return version ? [{ table: version, own: own.includes(table) }] : [];
  });
}
