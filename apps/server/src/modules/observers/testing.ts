import * as contract from '@ecoredress/contract';
import { newUuid } from '../../ids.ts';
import type { Branch } from '../../testing/cases.ts';
import { HEADERS } from '../../testing/client.ts';
import type { TestServer } from '../../testing/server.ts';

/* What the tests of the invited supervisors share. */

export const PROCURATOR = {
  observerKind: 'procurator' as const,
  observerName: '陈检察官',
  observerBody: '龙海区人民检察院',
  observerPost: '第三检察部检察官',
  lastDay: '2026-06-30',
};

/** A supervisor who came in by link and code: the ways to read and to act. */
export async function enterAsObserver(
  server: TestServer,
  id: string,
  { token, code }: { readonly token: string; readonly code: string },
) {
  const response = await server.request({
    method: 'POST',
    url: '/api/guest/session',
    headers: HEADERS,
    payload: { token, code },
  });
  const cookies = { guest: response.cookies.find(({ name }) => name === 'guest')?.value ?? '' };
  const headers = { ...HEADERS, 'x-acting-as': 'guest' };
  const get = (url: string) => server.request({ url, headers, cookies });
  const invitation = async () => (await get('/api/guest/observation')).json<contract.GuestObservation>();
  const readCase = () => get('/api/guest/observation/case');
  const send = async (declaration: { readonly name: string }, input: object, subjectId = id, version = 0) =>
    server.request({
      method: 'POST',
      url: `/api/commands/${declaration.name}`,
      headers: { ...headers, 'idempotency-key': newUuid() },
      cookies,
      payload: { subjectId, expectedVersion: version || ((await invitation()).version ?? 1), input },
    });
  return { id, entered: response.statusCode, get, invitation, readCase, send };
}

/** Invites a supervisor to a claim and lets the person in. */
export async function inviteObserver(
  server: TestServer,
  { officer }: Branch,
  claimId: string,
  who: Partial<typeof PROCURATOR> = {},
) {
  const { subjectId, result } = await officer.run(contract.observationInvite, {
    ...PROCURATOR,
    ...who,
    claimId,
  });
  return { ...(await enterAsObserver(server, subjectId, result)), handedOut: result };
}
