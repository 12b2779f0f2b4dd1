import type { QueryDeclaration, QueryParams } from '@ecoredress/contract';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import type { z } from 'zod';

/** A declared query that answers one page of a list. */
export type ListDeclaration = QueryDeclaration<
  string,
  z.ZodObject,
  z.ZodType<{ items: object[]; nextCursor: string | null; total: number }>
>;

/** The part of a list's parameters that stands in the address: its filters and its page. */
export type ListSearch<D extends ListDeclaration> = Partial<Omit<QueryParams<D>, 'limit'>>;

/**
 * `validateSearch` for the route of a list: keeps what the query understands and drops the rest, so that an
 * old or mistyped link opens the list instead of an error. Links to the list are typed by it:
 * `<Link to="/claims" search={{ clock: 'overdue' }}>`.
 */
export function listSearch<D extends ListDeclaration>(declaration: D) {
  return (search: Record<string, unknown>): ListSearch<D> => {
    const kept: Record<string, unknown> = {};
    for (const [name, schema] of Object.entries(declaration.params.shape)) {
      if (name === 'limit' || search[name] === undefined) continue;
      // The router reads `?text=2026` as a number; the query knows text.
      const value = typeof search[name] === 'number' ? String(search[name]) : search[name];
      const parsed = (schema as z.ZodType).safeParse(value);
      if (parsed.success && parsed.data !== '') kept[name] = parsed.data;
    }
    return kept as ListSearch<D>;
  };
}

declare module '@tanstack/history' {
  interface HistoryState {
    /** The cursors of the pages before this one, so that 上一页 can go back to them. */
    readonly trail?: readonly (string | undefined)[];
  }
}

/** The filters and the page of the list in the address, and how to change them. */
export interface ListAddress {
  readonly search: Readonly<Record<string, unknown>>;
  readonly cursor: string | undefined;
  /** Changes filters and returns to the first page. undefined removes one. */
  readonly setFilters: (patch: Readonly<Record<string, unknown>>) => void;
  readonly clearFilters: (names: readonly string[]) => void;
  readonly goNext: (cursor: string) => void;
  readonly goBack: () => void;
}

export function useListAddress(): ListAddress {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const trail = useLocation({ select: ({ state }) => state.trail }) ?? [];
  const navigate = useNavigate();
  const cursor = typeof search.cursor === 'string' ? search.cursor : undefined;
  const go = (next: Record<string, unknown>, nextTrail: readonly (string | undefined)[], replace: boolean) =>
    void navigate({
      to: '.',
      search: Object.fromEntries(
        Object.entries(next).filter(([, value]) => value !== undefined && value !== ''),
      ),
      state: { trail: nextTrail },
      replace,
      resetScroll: false,
    });
  const setFilters = (patch: Readonly<Record<string, unknown>>) =>
    go({ ...search, ...patch, cursor: undefined }, [], true);
  return {
    search,
    cursor,
    setFilters,
    clearFilters: (names) => setFilters(Object.fromEntries(names.map((name) => [name, undefined]))),
    goNext: (next) => go({ ...search, cursor: next }, [...trail, cursor], false),
    // A page opened by a link knows no pages before it: back then means the first.
    goBack: () => go({ ...search, cursor: trail.at(-1) }, trail.slice(0, -1), false),
  };
}
