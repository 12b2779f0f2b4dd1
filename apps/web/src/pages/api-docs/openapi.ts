import { answerStrings } from '../../strings/answers.ts';
import { apiDocsStrings as strings } from '../../strings/api-docs.ts';
import { fieldPlaceStrings, parameterStrings } from '../../strings/field-places.ts';
import { fieldStrings } from '../../strings/fields.ts';

/** A JSON schema, as far as the page shows it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface RawOperation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly 'x-permission'?: { readonly name: string; readonly title: string };
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: Content }>>;
}

export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components?: {
    readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
  };
}

/** One address, ready to be shown. */
export interface Operation {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly method: string;
  readonly path: string;
  readonly description: string;
  readonly permission: { readonly name: string; readonly title: string } | undefined;
  readonly parameters: readonly FieldRow[];
  readonly input: readonly FieldRow[];
  readonly result: readonly FieldRow[];
  readonly failures: readonly { readonly status: string; readonly text: string }[];
  readonly creates: boolean;
}

/** One field, at whatever depth: `input.parties[].name`. */
export interface FieldRow {
  readonly path: string;
  readonly meaning: string;
  readonly type: string;
  readonly required: boolean;
  readonly limits: string;
}

const DEEPEST = 5;
/** What a command on something existing must be told, beside its input. */
const OF_SUBJECT = ['subjectId', 'expectedVersion'];

/** Every address of the document, in its order. */
export function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]) => operationOf(document, path, method, raw)),
  );
}

function operationOf(document: OpenApiDocument, path: string, method: string, raw: RawOperation): Operation {
  const description = raw.description ?? '';
  const creates = description.startsWith('建立');
  const id = raw.operationId ?? `${method} ${path}`;
  return {
    id,
    title: raw.summary ?? path,
    group: raw.tags?.[0] ?? strings.title,
    method: method.toUpperCase(),
    path,
    description,
    permission: raw['x-permission'],
    parameters: inPlace(
      id,
      (raw.parameters ?? []).map(({ name, schema, required = false }) => rowOf(name, name, schema, required)),
    ),
    input: inPlace(id, fieldsOf(schemaIn(raw.requestBody?.content))).map((row) =>
      !creates && OF_SUBJECT.includes(row.path) ? { ...row, required: true } : row,
    ),
    result: inPlace(id, fieldsOf(schemaIn(raw.responses['200']?.content))),
    failures: Object.entries(raw.responses)
      .filter(([status]) => status >= '400')
      .map(([status, { $ref = '' }]) => {
        const name = $ref.slice($ref.lastIndexOf('/') + 1);
        return { status, text: document.components?.responses?.[name]?.description ?? '' };
      }),
    creates,
  };
}

/** The same fields, those renamed that mean something of their own in this operation or as part of another. */
function inPlace(id: string, rows: readonly FieldRow[]): FieldRow[] {
  return rows.map((row) => {
    const names = row.path.replaceAll('[]', '').split('.');
    const inner = names.slice(['input', 'items'].includes(names[0] ?? '') ? 1 : 0).join('.');
    const meaning =
      fieldStrings[`${id}.${inner}`] ??
      fieldPlaceStrings[`${id}.${inner}`] ??
      fieldPlaceStrings[names.slice(-2).join('.')];
    return meaning ? { ...row, meaning } : row;
  });
}

function schemaIn(content: Content | undefined): Schema {
  return Object.values(content ?? {})[0]?.schema ?? {};
}

/** The fields of a schema, those inside others after them; no deeper than can be read. */
export function fieldsOf(schema: Schema, prefix = '', depth = 0): FieldRow[] {
  if (depth >= DEEPEST) return [];
  const rows = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const path = prefix ? `${prefix}.${name}` : name;
    return [
      rowOf(path, name, inner, schema.required?.includes(name) ?? false),
      ...fieldsOf(inner, path, depth + 1),
    ];
  });
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const inner = [
    ...variants.flatMap((variant) => fieldsOf(variant, prefix, depth)),
    ...(schema.items ? fieldsOf(schema.items, `${prefix}[]`, depth + 1) : []),
  ];
  const known = new Set(rows.map(({ path }) => path));
  for (const row of inner) {
    if (known.has(row.path)) continue;
    known.add(row.path);
    rows.push(row);
  }
  return rows;
}

function rowOf(path: string, name: string, schema: Schema, required: boolean): FieldRow {
  const meanings: Readonly<Record<string, string>> = strings.common;
  return {
    path,
    meaning: meanings[name] ?? fieldStrings[name] ?? answerStrings[name] ?? parameterStrings[name] ?? '',
    type: typeOf(schema),
    required,
    limits: limitsOf(schema),
  };
}

function typeOf(schema: Schema): string {
  const formats: Readonly<Record<string, string>> = strings.formats;
  const types: Readonly<Record<string, string>> = strings.types;
  if (schema.format && formats[schema.format]) return formats[schema.format] ?? '';
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return [...new Set(variants.map(typeOf))].join(' / ');
  const named = [schema.type ?? []].flat().map((type) => types[type] ?? type);
  return named.join(' / ');
}

function limitsOf(schema: Schema): string {
  const sane = (n: number | undefined): n is number =>
    n !== undefined && Math.abs(n) < Number.MAX_SAFE_INTEGER;
  const values = schema.enum ?? schema.items?.enum ?? (schema.const === undefined ? [] : [schema.const]);
  return [
    ...(values.length > 0 ? [`${strings.oneOf}${values.join('、')}`] : []),
    ...(schema.minLength !== undefined ? [strings.atLeastLength(schema.minLength)] : []),
    ...(schema.maxLength !== undefined ? [strings.atMostLength(schema.maxLength)] : []),
    ...(sane(schema.minimum) ? [strings.atLeast(schema.minimum)] : []),
    ...(sane(schema.maximum) ? [strings.atMost(schema.maximum)] : []),
    ...(schema.minItems !== undefined ? [strings.atLeastItems(schema.minItems)] : []),
    ...(schema.maxItems !== undefined ? [strings.atMostItems(schema.maxItems)] : []),
    ...(schema.default !== undefined ? [strings.byDefault(JSON.stringify(schema.default))] : []),
  ].join('；');
}

/** The operations that hold every word typed, in title, address, name, group or permission. */
export function searchOperations(operations: readonly Operation[], text: string): Operation[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return operations.filter(({ id, title, group, path, permission }) => {
    const said = [id, title, group, path, permission?.name, permission?.title].join(' ').toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** A call that can be pasted into a shell; what stands in 〈〉 is to be filled in. */
export function curlExample({ method, path, id, creates, input }: Operation, origin: string): string {
  const address = `${origin}${path.replaceAll(/\{(\w+)\}/g, '〈$1〉')}`;
  const lines = [
    method === 'GET' ? `curl '${address}'` : `curl -X ${method} '${address}'`,
    "-H 'Authorization: Bearer 〈令牌〉'",
  ];
  if (path === `/api/commands/${id}`) {
    const required = input.filter((row) => row.required && /^input\.\w+$/.test(row.path));
    const body = {
      ...(creates ? {} : { subjectId: '〈标识〉', expectedVersion: 1 }),
      input: Object.fromEntries(required.map((row) => [row.path.slice(6), `〈${row.meaning || row.type}〉`])),
    };
    lines.push(`-H "Idempotency-Key: $(uuidgen)"`);
    lines.push("-H 'Content-Type: application/json'", `-d '${JSON.stringify(body)}'`);
  }
  return lines.join(' \\\n  ');
}
