import type { CoefficientValue, InputRow, MethodInput, MethodInputs } from '@ecoredress/law';

/** Inputs while they are being filled in: as the method takes them, with what is still empty left out. */
export type Draft = Readonly<Record<string, unknown>>;

/** The draft with one field set; empty text, undefined and an empty list take the field out. */
export function withField(draft: Draft, field: string, value: unknown): Draft {
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (!empty) return { ...draft, [field]: value };
  const { [field]: _gone, ...rest } = draft;
  return rest;
}

/** A coefficient with one part changed; without any part left it is gone. */
export function withPart(
  coefficient: CoefficientValue | undefined,
  part: keyof CoefficientValue,
  text: string | undefined,
): CoefficientValue | undefined {
  const next = withField({ ...coefficient }, part, text) as CoefficientValue;
  return Object.keys(next).length === 0 ? undefined : next;
}

/** What another method can take over of a draft: the fields that it has as well. */
export function keepKnown(draft: Draft, inputs: readonly MethodInput[]): Draft {
  const known = new Set(inputs.map(({ field }) => field));
  return Object.fromEntries(Object.entries(draft).filter(([field]) => known.has(field)));
}

export function rowsOf(draft: Draft, field: string): readonly InputRow[] {
  const value = draft[field];
  return Array.isArray(value) ? (value as InputRow[]) : [];
}

/** The draft as the method takes it; what it lacks the method itself will say. */
export function asInputs(draft: Draft): MethodInputs {
  return draft as MethodInputs;
}
