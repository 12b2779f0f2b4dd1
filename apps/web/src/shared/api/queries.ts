import type { QueryDeclaration, QueryParams, QueryResult } from '@ecoredress/contract';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { callQuery } from './client.ts';

/** What react-query is asked with: named after the declaration, so that equal questions are asked once. */
function queryOf<D extends QueryDeclaration>(declaration: D, params: QueryParams<D>) {
  return queryOptions<QueryResult<D>>({
    queryKey: [declaration.name, params],
    queryFn: ({ signal }) => callQuery(declaration, params, signal),
  });
}

export interface ApiQueryOptions<D extends QueryDeclaration> {
  /** False: do not ask (yet). */
  readonly enabled?: boolean;
  /** How many milliseconds after this answer to ask again (progress of a long job); false: no more. */
  readonly askAgain?: (answer: QueryResult<D> | undefined) => number | false;
  /** Show the former answer while the next one is on its way (lists). */
  readonly keepPrevious?: boolean;
}

/** The answer of a declared query, kept and refreshed by react-query. Errors are ApiProblem. */
export function useApiQuery<D extends QueryDeclaration>(
  declaration: D,
  params: QueryParams<D>,
  options: ApiQueryOptions<D> = {},
) {
  const { keepPrevious, askAgain, ...rest } = options;
  return useQuery({
    ...queryOf(declaration, params),
    ...rest,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(askAgain
      ? {
          refetchInterval: ({ state }: { state: { data: QueryResult<D> | undefined } }) =>
            askAgain(state.data),
        }
      : {}),
  });
}
