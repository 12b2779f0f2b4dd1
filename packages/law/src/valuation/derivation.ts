import type { Decimal } from 'decimal.js';
import { citationText, isVerified } from '../citations/resolve.ts';
import type { Citation } from '../citations/types.ts';
import { decimalText, Exact, equalsShort, shortDecimal } from './exact.ts';
import type { TableRowUsed } from './tables.ts';

/** A rule as a derivation shows it: also readable where the register of sources is not at hand. */
export interface CitedRule extends Citation {
  readonly text: string;
  /** False = 待核. */
  readonly verified: boolean;
}

/** One step of a derivation: what it is, what it is worth, and from what. Plain JSON. */
export interface DerivationNode {
  readonly symbol: string;
  readonly name: string;
  /** Decimal string with up to sixty significant digits; only the root is rounded. */
  readonly value: string;
  readonly unit: string;
  /** With symbols, such as D = E × C × γ; left out for what was entered. */
  readonly formula?: string;
  /** The same with numbers, shortened for reading. */
  readonly withValues?: string;
  readonly row?: TableRowUsed;
  /** Where an entered number comes from, in the officer's words. */
  readonly source?: string;
  readonly citation?: CitedRule;
  readonly note?: string;
  readonly children: readonly DerivationNode[];
}

/** What a step is called, and the rule it follows. */
export interface Step {
  readonly symbol: string;
  readonly name: string;
  readonly unit: string;
  readonly citation?: Citation;
  readonly note?: string | undefined;
}

/** The value of a node. */
export const decimalOf = (node: DerivationNode): Decimal => new Exact(node.value);

export function cited(citation: Citation): CitedRule {
  return { ...citation, text: citationText(citation), verified: isVerified(citation) };
}

/** A leaf: a number that was entered or looked up. */
export function leaf(
  step: Step,
  value: Decimal,
  origin: { row?: TableRowUsed | undefined; source?: string | undefined } = {},
): DerivationNode {
  return {
    symbol: step.symbol,
    name: step.name,
    value: decimalText(value),
    unit: step.unit,
    ...(origin.row ? { row: origin.row } : {}),
    ...(origin.source ? { source: origin.source } : {}),
    ...(step.citation ? { citation: cited(step.citation) } : {}),
    ...(step.note ? { note: step.note } : {}),
    children: [],
  };
}

/** A step by a formula of its own; right sides are given with symbols and with numbers. */
export function stepOf(
  step: Step,
  value: Decimal,
  written: { readonly symbols: string; readonly numbers: string },
  children: readonly DerivationNode[],
): DerivationNode {
  const plain = leaf(step, value);
  return {
    ...plain,
    formula: `${step.symbol} = ${written.symbols}`,
    withValues: `${step.symbol} = ${written.numbers} ${equalsShort(plain.value)}`,
    children,
  };
}

const MANY = 8;

function joined(nodes: readonly DerivationNode[], sign: string) {
  return {
    symbols: nodes.map(({ symbol }) => symbol).join(sign),
    numbers: nodes.map(({ value }) => shortDecimal(value)).join(sign),
  };
}

export function productOf(step: Step, factors: readonly DerivationNode[]): DerivationNode {
  const value = factors.reduce((product, factor) => product.times(decimalOf(factor)), new Exact(1));
  return stepOf(step, value, joined(factors, ' × '), factors);
}

export function sumOf(step: Step, parts: readonly DerivationNode[]): DerivationNode {
  const value = parts.reduce((sum, part) => sum.plus(decimalOf(part)), new Exact(0));
  if (parts.length <= MANY) return stepOf(step, value, joined(parts, ' + '), parts);
  const first = parts[0]?.symbol ?? '';
  const last = parts.at(-1)?.symbol ?? '';
  const written = { symbols: `${first} + … + ${last}`, numbers: `${parts.length}项之和` };
  return stepOf(step, value, written, parts);
}

/** Throws RangeError for a divisor of zero. */
export function quotientOf(step: Step, over: DerivationNode, under: DerivationNode): DerivationNode {
  if (decimalOf(under).isZero()) throw new RangeError(`${under.symbol} is zero`);
  return stepOf(step, decimalOf(over).dividedBy(decimalOf(under)), joined([over, under], ' ÷ '), [
    over,
    under,
  ]);
}

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** E and 12 → E₁₂. */
export function indexed(symbol: string, index: number): string {
  return `${symbol}${[...String(index)].map((digit) => SUBSCRIPTS[Number(digit)]).join('')}`;
}

/** Every node, the root first. */
export function nodesOf(root: DerivationNode): DerivationNode[] {
  return [root, ...root.children.flatMap(nodesOf)];
}

/**
 * What a derivation rests on that has not been read in its text (待核), in Chinese: each rule with the steps that follow
 * it, then each row of a table.
 */
export function uncheckedSteps(root: DerivationNode): string[] {
  const names = new Map<string, Set<string>>();
  const rows = new Set<string>();
  for (const { citation, name, row } of nodesOf(root)) {
    if (citation && !citation.verified) {
      names.set(citation.text, (names.get(citation.text) ?? new Set()).add(name));
    }
    if (row && !row.verified) rows.add(`“${row.tableName}”${row.label}的取值（待核）`);
  }
  return [...[...names].map(([text, steps]) => `${text}：${[...steps].join('、')}`), ...rows];
}
