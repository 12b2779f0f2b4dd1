import type {
  CommandDeclaration,
  CommandInput,
  CommandReply,
  CommandResult,
  QueryDeclaration,
  QueryParams,
  QueryResult,
} from '@ecoredress/contract';
import type { z } from 'zod';
import { readProblem, unreachable } from './api-problem.ts';
import { buildUrl } from './url.ts';

/** Marks a request as coming from our own page; the server refuses changes without it. */
export const OWN_PAGE = { 'X-Requested-With': 'ecoredress' } as const;

const RESEND_AFTER_MS = [400, 1500] as const;

/**
 * Sends one request and reads its JSON answer. Throws ApiProblem for every answer that is not a success and
 * when there is no answer at all.
 */
export async function request<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(path, {
    credentials: 'same-origin',
    ...init,
    headers: { Accept: 'application/json', ...OWN_PAGE, ...init.headers },
  }).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw unreachable();
  });
  if (!response.ok) throw await readProblem(response);
  if (response.status === 204) return undefined as Answer;
  return (await response.json()) as Answer;
}

/** Posts JSON; for the few addresses that are neither command nor query (the session). */
export function postJson<Answer>(path: string, body: unknown, headers: HeadersInit = {}): Promise<Answer> {
  return request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** Asks a declared query. Parameters named in its path go there, the rest into the query string. */
export function callQuery<D extends QueryDeclaration>(
  declaration: D,
  params: QueryParams<D>,
  signal?: AbortSignal,
): Promise<QueryResult<D>> {
  return request(buildUrl(declaration.path, params), signal ? { signal } : {});
}

/** What a command is given: on whom, as last seen at which version, with which input. */
export interface CommandCall<D extends CommandDeclaration> {
  /** Left out for a command that makes a new subject. */
  readonly subjectId?: string | undefined;
  readonly expectedVersion?: number | undefined;
  readonly input: z.input<D['input']> | CommandInput<D>;
  /** The same key for the same intention, so that sending twice does it once. Made anew when left out. */
  readonly idempotencyKey?: string | undefined;
}

/**
 * Runs a declared command. When no answer comes it is sent again with the same idempotency key, so that a
 * moment without network neither loses nor doubles the change. Throws ApiProblem.
 */
export async function runCommand<D extends CommandDeclaration>(
  declaration: D,
  call: CommandCall<D>,
): Promise<CommandReply<CommandResult<D>>> {
  const { idempotencyKey = newIdempotencyKey(), ...body } = call;
  const send = () =>
    postJson<CommandReply<CommandResult<D>>>(`/api/commands/${declaration.name}`, body, {
      'Idempotency-Key': idempotencyKey,
    });
  for (const pause of RESEND_AFTER_MS) {
    try {
      return await send();
    } catch (error) {
      if (!isUnanswered(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return send();
}

function isUnanswered(error: unknown): boolean {
  return error instanceof Error && 'unanswered' in error && error.unanswered === true;
}

/** A random UUID. `crypto.randomUUID` is missing on plain-http intranet addresses; `getRandomValues` is not. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [8, 12, 16, 20].reduceRight((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, hex);
}
