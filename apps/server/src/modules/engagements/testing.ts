import * as contract from '@ecoredress/contract';
import { ENGAGEMENT_STATEMENTS } from '@ecoredress/law';
import { expect } from 'vitest';
import { investigate, type OpenPair } from '../../acceptance/stages.ts';
import { type DrawnExpert, holdJointDraw } from '../../demo/joint-draw.ts';
import { newUuid } from '../../ids.ts';
import { type Branch, openPair } from '../../testing/cases.ts';
import { HEADERS } from '../../testing/client.ts';
import { officerActor } from '../../testing/experts.ts';
import type { TestServer } from '../../testing/server.ts';

/* What the tests of the experts' engagements share. */

export const ALL_STATEMENTS = { statements: ENGAGEMENT_STATEMENTS.map(({ code }) => code) };

export const OPINION = {
  factsFound: '排污口下游500米氨氮超标',
  method: '虚拟治理成本法',
  amountFen: 8_000_000,
  restorable: 'full' as const,
  advice: '增殖放流',
};

/** A claim in its assessment, with three experts drawn for it. */
export async function drawnClaim(
  server: TestServer,
  branch: Branch,
): Promise<{ readonly pair: OpenPair; readonly drawn: readonly DrawnExpert[] }> {
  const pair = await openPair(server, branch, '2026-05-04');
  await investigate(branch, pair, '2026-05-12');
  const officer = await officerActor(branch.platform, branch.code);
  return { pair, drawn: await holdJointDraw(branch.platform, officer, pair.claimId) };
}

/** A guest who came in by link and code to one engagement: the ways to look and to act. */
export async function enterAsExpert(
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
  const look = async () => (await get('/api/guest/engagement')).json<contract.GuestEngagement>();
  const send = async (declaration: contract.CommandDeclaration, input: object, subjectId = id) =>
    server.request({
      method: 'POST',
      url: `/api/commands/${declaration.name}`,
      headers: { ...headers, 'idempotency-key': newUuid() },
      cookies,
      payload: { subjectId, expectedVersion: (await look()).version, input },
    });
  return { id, entered: response.statusCode, get, look, send };
}

/** Invites an expert and lets him in. */
export async function inviteExpert(
  server: TestServer,
  { officer }: Branch,
  claimId: string,
  expertId: string,
  task = '',
) {
  const input = { claimId, expertId, task };
  const { subjectId, result } = await officer.run(contract.engagementInvite, input);
  return enterAsExpert(server, subjectId, result);
}

/** Invited, accepted, declared. */
export async function engagedExpert(...args: Parameters<typeof inviteExpert>) {
  const guest = await inviteExpert(...args);
  expect((await guest.send(contract.engagementAccept, {})).statusCode).toBe(200);
  expect((await guest.send(contract.engagementDeclare, ALL_STATEMENTS)).statusCode).toBe(200);
  return guest;
}
