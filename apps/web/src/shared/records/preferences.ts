import { useState } from 'react';

/** How a person likes one list: kept in the browser, never in links. */
export interface ListPreferences {
  readonly hidden: readonly string[];
  readonly limit: number;
}

export const PAGE_SIZES = [20, 50, 100] as const;

/** The preferences of the list `id`, and how to change them. */
export function useListPreferences(
  id: string,
  defaultHidden: readonly string[],
): [ListPreferences, (patch: Partial<ListPreferences>) => void] {
  const key = `ecoredress.list.${id}`;
  const [preferences, setPreferences] = useState(() =>
    readPreferences(localStorage.getItem(key), defaultHidden),
  );
  const change = (patch: Partial<ListPreferences>) => {
    const next = { ...preferences, ...patch };
    localStorage.setItem(key, JSON.stringify(next));
    setPreferences(next);
  };
  return [preferences, change];
}

/** What was kept, as far as it can still be understood. */
export function readPreferences(text: string | null, defaultHidden: readonly string[]): ListPreferences {
  const kept = parse(text);
  const hidden = Array.isArray(kept.hidden)
    ? kept.hidden.filter((key) => typeof key === 'string')
    : defaultHidden;
  const limit = PAGE_SIZES.find((size) => size === kept.limit) ?? PAGE_SIZES[0];
  return { hidden, limit };
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
