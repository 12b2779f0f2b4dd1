import { isWellFormed } from './bytes.ts';
import { isInstant } from './instant.ts';
import { type Problem, problem } from './problem.ts';
import { ROLES } from './record.ts';
import { isHex32 } from './secret.ts';

/** Reports every deviation of a value from a shape; nothing when it fits. */
type Shape = (value: unknown, path: string) => Problem[];

const wrong = (path: string, what: string): Problem[] => [problem('shape', path, `此处应为${what}`)];
const pointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

function textWhich(what: string, fits: (text: string) => boolean): Shape {
  return (value, path) => (typeof value === 'string' && fits(value) ? [] : wrong(path, what));
}
const text = textWhich('文字', isWellFormed);
const hex = textWhich('64 位小写十六进制数', isHex32);
const instant = textWhich('时间', isInstant);
const one = (...of: readonly string[]): Shape => textWhich(of.join(' 或 '), (value) => of.includes(value));
const flag: Shape = (value, path) => (typeof value === 'boolean' ? [] : wrong(path, '是或否'));
const whole: Shape = (value, path) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? [] : wrong(path, '不小于 0 的整数');
const nullOr =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? [] : shape(value, path);
const listOf =
  (shape: Shape): Shape =>
  (value, path) =>
    Array.isArray(value) ? value.flatMap((item, i) => shape(item, `${path}/${i}`)) : wrong(path, '列表');

function fields(shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(path, '对象');
    const given = new Map<string, unknown>(Object.entries(value));
    const known = Object.entries(shapes).flatMap(([key, shape]) =>
      given.has(key)
        ? shape(given.get(key), `${path}/${key}`)
        : wrong(`${path}/${key}`, '必有的一项（缺少）'),
    );
    const unknown = [...given.keys()].filter((key) => !Object.hasOwn(shapes, key));
    return [...known, ...unknown.flatMap((key) => wrong(`${path}/${pointer(key)}`, '空（不认识的一项）'))];
  };
}

const role = one(...ROLES);
const reason = fields({ code: text, text });
const signature = fields({ by: text, algorithm: text, value: text, at: instant });

const candidate = fields({
  id: text,
  label: text,
  field: text,
  level: text,
  available: flag,
  near: flag,
  exclusions: listOf(reason),
  seal: nullOr(hex),
});
const rules = fields({
  seats: whole,
  alternates: whole,
  fields: listOf(text),
  levels: listOf(text),
  quotas: listOf(fields({ field: text, seats: whole })),
  near: nullOr(fields({ statement: text })),
  widening: listOf(
    fields({
      kind: one('neighbour-field', 'city-pool'),
      adds: text,
      reason: text,
      agreedBy: listOf(fields({ role, name: text, at: instant })),
    }),
  ),
});
const frame = fields({
  drawId: text,
  title: text,
  candidates: listOf(candidate),
  rules,
  parties: fields({ agency: text, obligor: text, witness: text }),
  limits: fields({ commitBy: instant, revealBy: instant, witnessBy: instant }),
  previous: nullOr(fields({ drawId: text, recordHash: hex, reason: text })),
});
const result = fields({
  seats: listOf(fields({ seat: whole, id: text, quota: nullOr(text) })),
  alternates: listOf(fields({ order: whole, id: text })),
});
const event = fields({
  kind: one('declined'),
  seat: whole,
  id: text,
  reason,
  by: text,
  at: instant,
  substitute: nullOr(text),
  previous: hex,
  hash: hex,
  signature: nullOr(signature),
});
const progress = {
  format: one('ecoredress-draw'),
  version: ((value, path) => (value === 1 ? [] : wrong(path, '版本 1'))) satisfies Shape,
  algorithm: text,
  frame,
  listHash: hex,
  frozenAt: instant,
  commitments: listOf(fields({ role, hash: hex, at: instant })),
  reveals: listOf(
    fields({ role, salt: hex, number: textWhich('数字', (value) => /^\d{0,40}$/.test(value)), at: instant }),
  ),
};

/** The shape of a `DrawFrame` as read from JSON. */
export const frameShape = (value: unknown): Problem[] => frame(value, '/frame');

/** The shape of a `DrawRecord` as read from JSON. */
export const recordShape = (value: unknown): Problem[] =>
  fields({
    ...progress,
    concludedAt: instant,
    absences: listOf(fields({ role, step: one('commit', 'reveal'), limit: instant })),
    void: nullOr(one('no-party-committed', 'witness-did-not-commit', 'witness-did-not-reveal')),
    seed: nullOr(hex),
    result: nullOr(result),
    names: listOf(fields({ id: text, name: text, salt: hex })),
    recordHash: fields({ sha256: hex, sm3: hex }),
    events: listOf(event),
    signatures: listOf(signature),
    fileHash: hex,
  })(value, '');
