import type {
  ChoiceInput,
  CoefficientInput,
  DecimalInput,
  FieldInput,
  ListInput,
  TextInput,
  YesNoInput,
} from '../method.ts';

type Options<T> = Partial<Omit<T, 'kind' | 'field' | 'name'>>;

export function decimal(
  field: string,
  symbol: string,
  name: string,
  unit: string,
  more: Options<DecimalInput> = {},
): DecimalInput {
  return { kind: 'decimal', field, symbol, name, unit, ...more };
}

export function coefficient(
  field: string,
  symbol: string,
  name: string,
  more: Options<CoefficientInput> & { readonly min: string },
): CoefficientInput {
  return { kind: 'coefficient', field, symbol, name, unit: '', tables: [], ...more };
}

export function choice(
  field: string,
  name: string,
  options: Readonly<Record<string, string>>,
  more: Omit<Options<ChoiceInput>, 'options'> = {},
): ChoiceInput {
  const list = Object.entries(options).map(([value, label]) => ({ value, label }));
  return { kind: 'choice', field, name, options: list, ...more };
}

export function text(field: string, name: string, more: Options<TextInput> = {}): TextInput {
  return { kind: 'text', field, name, ...more };
}

export function yesNo(field: string, name: string, more: Options<YesNoInput> = {}): YesNoInput {
  return { kind: 'yesNo', field, name, ...more };
}

export function list(
  field: string,
  name: string,
  fields: readonly FieldInput[],
  more: Options<ListInput> = {},
): ListInput {
  return { kind: 'list', field, name, fields, ...more };
}
