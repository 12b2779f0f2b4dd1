import type { Refusal } from '../charts/chart.ts';

export type SignatureKey = 'handler' | 'division_head' | 'department_head';

export interface FormField {
  readonly key: string;
  /** The label as it is printed on the form. */
  readonly label: string;
  readonly group?: string;
  readonly guidance?: string;
  readonly required: boolean;
  /** The cell stays empty for the other kind of obligor: a natural person (自然人), an organisation (单位). */
  readonly appliesTo?: 'person' | 'organisation';
}

export interface FormSignatureStep {
  readonly key: SignatureKey;
  readonly role: string;
  readonly label: string;
  /** Writes an opinion (意见) above the signature. */
  readonly opinion: boolean;
  /** The form has a date cell beside the signature. */
  readonly dated: boolean;
}

/** An official form: its fields in printed order and who signs it in which order (each a different person). */
export interface OfficialForm {
  readonly key: string;
  readonly annex: number;
  readonly name: string;
  /** When the form is filled in, in our own words. */
  readonly usedWhen: string;
  readonly fields: readonly FormField[];
  readonly signatures: readonly FormSignatureStep[];
}

export type FormValues = Readonly<Record<string, string>>;

/** What is missing from a form before it may be signed, each naming the field and the form. */
export function formProblems(form: OfficialForm, values: FormValues): Refusal[] {
  return form.fields
    .filter((field) => field.required && !values[field.key]?.trim())
    .map((field) => ({
      code: 'form-field-missing',
      field: field.key,
      message: `《${form.name}》的“${field.group ? `${field.group}·` : ''}${field.label}”尚未填写`,
      citation: { sourceId: 'shigu2022', article: `附件${form.annex}` },
    }));
}
