import type { SettingSeed } from '@ecoredress/profiles';
import type { SettingValue } from './tables.ts';

/** Whole numbers outside these would lock everybody out, or nobody. */
const BOUNDS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'security.lockAfterFailures': [3, 10],
  'security.lockMinutes': [5, 1440],
  'security.idleMinutes': [5, 240],
  'security.sessionHours': [1, 24],
};
const ANY_COUNT: readonly [number, number] = [0, 100_000];

/** Why a value does not fit its setting, in Chinese; undefined when it does. */
export function valueProblem(seed: SettingSeed, value: SettingValue): string | undefined {
  if (typeof value !== typeof seed.value) return `“${seed.title}”的取值类型不正确`;
  if (typeof value === 'string' && value.trim() === '') return `“${seed.title}”不能为空`;
  if (typeof value !== 'number') return undefined;
  const [least, most] = BOUNDS[seed.key] ?? ANY_COUNT;
  if (Number.isInteger(value) && value >= least && value <= most) return undefined;
  return `“${seed.title}”应为 ${least} 至 ${most} 的整数`;
}

/** A place's own value of a setting, from a day on. */
export interface OwnValue {
  readonly key: string;
  readonly effective_from: string;
  readonly set_at: string;
  readonly value: { readonly value: SettingValue };
}

/** The latest first: by the day from which they hold; of two for one day, the one set later. */
export function latestFirst<T extends OwnValue>(values: readonly T[]): T[] {
  const order = (value: OwnValue) => `${value.effective_from} ${value.set_at}`;
  return values.toSorted((a, b) => (order(a) < order(b) ? 1 : -1));
}

/** The own value in force on a day, of values with the latest first; undefined where the profile's holds. */
export function findOwnValue<T extends OwnValue>(
  values: readonly T[],
  key: string,
  on: Temporal.PlainDate,
): T | undefined {
  const day = on.toString();
  return values.find((row) => row.key === key && row.effective_from <= day);
}
