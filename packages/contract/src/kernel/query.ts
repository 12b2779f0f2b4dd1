import type { z } from 'zod';

/** The shape of one read: a GET under /api with typed parameters and result. */
export interface QueryDeclaration<
  Name extends string = string,
  Params extends z.ZodObject = z.ZodObject,
  Result extends z.ZodType = z.ZodType,
> {
  readonly name: Name;
  readonly title: string;
  /** The path below the host, such as `/api/claims/:id`; `:id` is taken from the parameter of that name. */
  readonly path: string;
  readonly params: Params;
  readonly result: Result;
}

/** Declares a query. Parameters not named in the path travel in the query string (use z.coerce for numbers). */
export function defineQuery<
  const Name extends string,
  Params extends z.ZodObject,
  Result extends z.ZodType,
>(declaration: {
  name: Name;
  title: string;
  path: string;
  params: Params;
  result: Result;
}): QueryDeclaration<Name, Params, Result> {
  return declaration;
}

export type QueryParams<D extends QueryDeclaration> = z.input<D['params']>;
export type QueryResult<D extends QueryDeclaration> = z.infer<D['result']>;
