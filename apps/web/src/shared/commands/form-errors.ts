import type { ProblemItem } from '@ecoredress/contract';
import { commonStrings } from '../../strings/common.ts';

/** The name of a form field as the component library writes it: 'parties.0.name' → ['parties', 0, 'name']. */
export type FieldPath = (string | number)[];

export function fieldPath(field: string): FieldPath {
  return field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

export interface FieldErrors {
  /** What is said at the fields. */
  readonly atFields: readonly { readonly name: FieldPath; readonly errors: string[] }[];
  /** The fields it is said at, as the server names them: the alert above leaves them out. */
  readonly shown: readonly string[];
}

/**
 * Places each problem at its field. One whose field is not on the form (or has none) stays for the alert;
 * a problem inside a field that holds a whole object is said at that field.
 */
export function placeErrors(problems: readonly ProblemItem[], onForm: readonly FieldPath[]): FieldErrors {
  const byField = new Map<string, string[]>();
  const shown: string[] = [];
  for (const { field, message } of problems) {
    const target = field === undefined ? undefined : findTarget(fieldPath(field), onForm);
    if (field === undefined || target === undefined) continue;
    shown.push(field);
    const key = JSON.stringify(target);
    byField.set(key, [...(byField.get(key) ?? []), message]);
  }
  const atFields = [...byField].map(([key, errors]) => ({ name: JSON.parse(key) as FieldPath, errors }));
  return { atFields, shown };
}

/** The longest field of the form that the path begins with. */
function findTarget(path: FieldPath, onForm: readonly FieldPath[]): FieldPath | undefined {
  return onForm
    .filter((name) => name.every((part, index) => part === path[index]))
    .sort((a, b) => b.length - a.length)[0];
}

interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What a schema found in an input, in the server's manner; what is simply not there is said to be missing. */
export function issuesAsProblems(issues: readonly Issue[], input: unknown): ProblemItem[] {
  return issues.map(({ code, path, message }) => ({
    code: 'invalid-input',
    message: code === 'invalid_type' && valueAt(input, path) === undefined ? commonStrings.required : message,
    ...(path.length > 0 ? { field: path.map(String).join('.') } : {}),
  }));
}

/** Whether a change of values touches a field, also when it emptied it. */
export function touches(changed: unknown, name: readonly PropertyKey[]): boolean {
  const holder = valueAt(changed, name.slice(0, -1));
  const last = name.at(-1);
  return typeof holder === 'object' && holder !== null && last !== undefined && last in holder;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined),
    value,
  );
}
