import type { Citation } from '../citations/types.ts';
import type { DerivationNode } from './derivation.ts';
import type { TablesOn } from './tables.ts';

/** What is wrong with an input, in Chinese; `field` names it by its path, such as 'pollutants.0.limit'. */
export interface ValuationProblem {
  readonly field: string;
  readonly message: string;
  readonly citation?: Citation;
}

/** A coefficient as given: by its class in a table, or as a number with the source it was taken from. */
export interface CoefficientValue {
  /** The table of the class; the input's first table when left out. */
  readonly table?: string;
  readonly class?: string;
  /** Decimal string; for a class with a range, the value chosen within it. */
  readonly value?: string;
  /** Where the number comes from, why this value of the range, or by what text a 待核 value of a class was checked. */
  readonly source?: string;
}

/** A row of a list input. */
export type InputRow = Readonly<Record<string, string | CoefficientValue>>;
export type InputValue = string | boolean | CoefficientValue | readonly InputRow[];
/** Inputs as they travel: numbers are decimal strings, never floats. */
export type MethodInputs = Readonly<Record<string, InputValue>>;

interface Named {
  readonly field: string;
  readonly name: string;
  /** When not every case has it. */
  readonly optional?: boolean;
  /** What is asked for, in one Chinese sentence. */
  readonly hint?: string;
}

export interface DecimalInput extends Named {
  readonly kind: 'decimal';
  readonly symbol: string;
  readonly unit: string;
  /** Least value allowed, as a decimal string; 0 when left out. */
  readonly min?: string;
  /** Whether the least value itself is refused. */
  readonly aboveMin?: boolean;
  readonly max?: string;
  /** Whether only whole numbers are accepted. */
  readonly whole?: boolean;
}

export interface CoefficientInput extends Named {
  readonly kind: 'coefficient';
  readonly symbol: string;
  readonly unit: string;
  /** The tables whose classes may be chosen. */
  readonly tables: readonly string[];
  /** Range of a number entered by hand, as decimal strings. */
  readonly min: string;
  readonly aboveMin?: boolean;
  readonly max?: string;
}

export interface ChoiceInput extends Named {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface TextInput extends Named {
  readonly kind: 'text';
}

export interface YesNoInput extends Named {
  readonly kind: 'yesNo';
}

export interface ListInput extends Named {
  readonly kind: 'list';
  readonly fields: readonly FieldInput[];
}

/** What a row of a list may hold. */
export type FieldInput = DecimalInput | CoefficientInput | ChoiceInput | TextInput;
export type MethodInput = FieldInput | YesNoInput | ListInput;

/** Inputs that have passed their ranges. `get`-like readers throw RangeError when the input is absent. */
export interface Reading {
  /** The leaf of a decimal or a coefficient input. */
  given(field: string, as?: { readonly unit?: string; readonly symbol?: string }): DerivationNode;
  findGiven(
    field: string,
    as?: { readonly unit?: string; readonly symbol?: string },
  ): DerivationNode | undefined;
  text(field: string): string;
  findText(field: string): string | undefined;
  /** The value of a choice. */
  choice(field: string): string;
  choiceLabel(field: string): string;
  yes(field: string): boolean;
  rows(field: string): readonly Reading[];
}

/** A condition of use with its why. */
export interface Condition {
  readonly text: string;
  readonly why: string;
  readonly citation: Citation;
}

/** What `dayMeans` says of a method that holds by the day of the conduct. */
export const CONDUCT_DAY = '行为发生之日';

/** A method of valuing damage. It holds on the day that `dayMeans` names. */
export interface ValuationMethod {
  readonly id: string;
  readonly name: string;
  readonly citations: readonly Citation[];
  readonly inForceFrom: Temporal.PlainDate;
  /** The last day. */
  readonly inForceTo?: Temporal.PlainDate;
  /** Which day decides whether it is in force, in Chinese. */
  readonly dayMeans: string;
  /** The place whose own method it is; left out for a method of every place. */
  readonly place?: string;
  /**
   * damage: an amount of damage; proposal: a baseline to be agreed; advice: never part of the sum claimed by itself;
   * quantity: no money, an input of another method.
   */
  readonly gives: 'damage' | 'proposal' | 'advice' | 'quantity';
  /** Whether the formula was read in its text; false = 待核. */
  readonly verified: boolean;
  readonly conditions: readonly Condition[];
  readonly inputs: readonly MethodInput[];
  /** Ids of the coefficient tables it reads. */
  readonly tables: readonly string[];
  /** Rules between inputs; asked once every input is within its own range. */
  check?(inputs: Reading, tables: TablesOn): readonly ValuationProblem[];
  /** The last step before rounding; its unit is 元 unless the method gives a quantity. */
  compute(inputs: Reading, tables: TablesOn): DerivationNode;
}
