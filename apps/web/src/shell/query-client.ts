import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../shared/api/api-problem.ts';

interface SessionEnds {
  /** The server no longer knows who is at the page. */
  readonly signedOut: () => void;
  /** The one-time password must be replaced first. */
  readonly passwordDue: () => void;
}

/** The store of server answers: fresh for 15 s, asked again on return to the page, never retried on a refusal. */
export function createQueryClient(ends: SessionEnds): QueryClient {
  const onError = (error: unknown) => {
    if (!(error instanceof ApiProblem)) return;
    if (error.code === 'not-signed-in') ends.signedOut();
    if (error.code === 'password-change-required') ends.passwordDue();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { staleTime: 15_000, retry: worthAnotherTry } },
  });
}

function worthAnotherTry(failures: number, error: unknown): boolean {
  const transient = error instanceof ApiProblem && (error.unanswered || error.status === 503);
  return transient && failures < 2;
}
