/** An opening balance (期初数): what a source says stood on a day, counted from a day on. */
export interface Opening {
  readonly asOf: string;
  readonly setAt: string;
}

/**
 * The opening balance that applies on a day ('YYYY-MM-DD'): the latest snapshot of that day or before. A later snapshot
 * counts from the same beginning and so contains the earlier: they are never added. Of two for one day, the one set last.
 */
export function openingOn<O extends Opening>(openings: readonly O[], day: string): O | undefined {
  return openings
    .filter(({ asOf }) => asOf <= day)
    .toSorted((a, b) => compare(a.asOf, b.asOf) || compare(a.setAt, b.setAt))
    .at(-1);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
