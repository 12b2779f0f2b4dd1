import type { GuestSessionView } from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../../access/actor.ts';
import { enterScope } from '../../../access/scope.ts';
import { persistChanges } from '../../../commands/persist.ts';
import { newUuid } from '../../../ids.ts';
import { HEADERS } from '../../../testing/client.ts';
import { startTestServer, type TestServer } from '../../../testing/server.ts';
import { newGuestAccess, newGuestSecrets } from './access.ts';

describe('one-time access for people without an account', () => {
  let server: TestServer;
  let now = Temporal.Instant.from('2026-06-01T02:00:00Z');
  beforeAll(async () => {
    server = await startTestServer({ now: () => now });
  });
  afterAll(() => server.stop());

  /** Hands out an access to a new subject, good for two days. */
  async function handOut() {
    const { platform } = server.product;
    const place = await platform.getPlace();
    const unitId = await server.unitId('branch-350604');
    const secrets = await newGuestSecrets();
    const actor = systemActor(place.cityCode, unitId);
    const subjectId = newUuid();
    const today = Temporal.PlainDate.from('2026-06-01');
    const context = { actor, cityCode: place.cityCode, now, today, newId: newUuid, place };
    const { change } = newGuestAccess(context, secrets, {
      unitId,
      subjectKind: 'draw',
      subjectId,
      role: 'invitedObligor',
      holderName: '某化工有限公司',
      expiresAt: now.add({ hours: 48 }),
    });
    await platform.db.transaction().execute(async (tx) => {
      await enterScope(tx, actor, '*');
      await persistChanges(tx, [change]);
    });
    return { ...secrets, subjectId };
  }
  const enter = (token: string, code: string) =>
    server.request({
      method: 'POST',
      url: '/api/guest/session',
      headers: HEADERS,
      payload: { token, code },
    });
  const cookieOf = (response: Awaited<ReturnType<typeof enter>>) =>
    response.cookies.find(({ name }) => name === 'guest')?.value ?? '';
  const ask = (url: string, guest: string) =>
    server.request({ url, headers: { ...HEADERS, 'x-acting-as': 'guest' }, cookies: { guest } });

  it('opens with link and code to the one thing invited to, and keeps neither word in the clear', async () => {
    const { token, code, subjectId } = await handOut();
    const response = await enter(token, code);
    expect(response.statusCode).toBe(200);
    expect(response.json<GuestSessionView>()).toMatchObject({
      role: 'invitedObligor',
      name: '某化工有限公司',
      subjectKind: 'draw',
      subjectId,
    });
    const stored = await server.database.ownerPool.query(
      `select * from guest_access where token_hash like '%' || $1 || '%' or code_hash like '%' || $2 || '%'`,
      [token, code],
    );
    expect(stored.rowCount).toBe(0);
  });

  it('reaches nothing else: no list, no case, no command of the staff', async () => {
    const { token, code } = await handOut();
    const guest = cookieOf(await enter(token, code));
    for (const url of ['/api/claims', '/api/penalties', '/api/leads', '/api/units', '/api/regulations']) {
      expect([url, (await ask(url, guest)).statusCode]).toEqual([url, 403]);
    }
    // Without saying that it acts as a guest the cookie is worth nothing.
    const silent = await server.request({ url: '/api/claims', headers: HEADERS, cookies: { guest } });
    expect(silent.statusCode).toBe(401);
  });

  it('dies after five wrong codes, at its end and when left idle', async () => {
    const guessed = await handOut();
    const wrong = guessed.code === '00000000' ? '11111111' : '00000000';
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await enter(guessed.token, wrong)).statusCode).toBe(401);
    }
    expect((await enter(guessed.token, guessed.code)).statusCode).toBe(401);

    const { token, code } = await handOut();
    const guest = cookieOf(await enter(token, code));
    const session = () => ask('/api/guest/session', guest);
    expect((await session()).statusCode).toBe(200);
    now = now.add({ minutes: 31 });
    expect((await session()).statusCode).toBe(401);
    now = now.add({ hours: 48 });
    expect((await enter(token, code)).statusCode).toBe(401);
  });

  it('is over when the guest leaves', async () => {
    const { token, code } = await handOut();
    const guest = cookieOf(await enter(token, code));
    const left = await server.request({
      method: 'DELETE',
      url: '/api/guest/session',
      headers: HEADERS,
      cookies: { guest },
    });
    expect(left.statusCode).toBe(200);
    expect((await ask('/api/guest/session', guest)).statusCode).toBe(401);
  });
});
