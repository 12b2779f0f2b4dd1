import type { Permission, SessionView } from '@ecoredress/contract';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { postJson, request } from './client.ts';

const SESSION = '/api/session';

/** Who is signed in; 401 (ApiProblem) when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request<SessionView>(SESSION, { signal }),
  staleTime: 5 * 60_000,
  retry: false,
});

/** The session of the person at the page. Only below the frame, where one is signed in. */
export function useSession(): SessionView {
  return useSuspenseQuery(sessionQuery).data;
}

/** Whether the person at the page holds a permission (somewhere); what may be done to a case its actions say. */
export function usePermission(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}

export function signIn(input: { username: string; password: string }): Promise<SessionView> {
  return postJson(SESSION, input);
}

export function signOut(): Promise<unknown> {
  return request(SESSION, { method: 'DELETE' });
}

export function changePassword(input: { current: string; next: string }): Promise<unknown> {
  return postJson(`${SESSION}/password`, input);
}
