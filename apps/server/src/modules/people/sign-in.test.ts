import { userGet, usersList } from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADERS } from '../../testing/client.ts';
import { cookieOf, startTestServer, TEST_PASSWORD, type TestServer } from '../../testing/server.ts';

const NEW_PASSWORD = 'Quite-new-pass-7';

describe('signing in', () => {
  let server: TestServer;
  let now = Temporal.Instant.from('2026-06-01T02:00:00Z');
  const pass = (minutes: number) => {
    now = now.add({ minutes });
  };

  beforeAll(async () => {
    server = await startTestServer({ now: () => now });
  });
  afterAll(() => server.stop());

  const session = (token: string) => server.request({ url: '/api/session', cookies: { session: token } });
  const changePassword = (token: string, current: string, next: string) =>
    server.request({
      method: 'POST',
      url: '/api/session/password',
      headers: HEADERS,
      cookies: { session: token },
      payload: { current, next },
    });
  const tokenOf = (response: Parameters<typeof cookieOf>[0]) => {
    const authorization = cookieOf(response);
    if (typeof authorization === 'string' || !('session' in authorization)) throw new Error('no session');
    return authorization.session;
  };
  const fail = async (username: string, times: number) => {
    const answers = [];
    for (let n = 0; n < times; n += 1) answers.push(await server.trySignIn(username, 'Wrong-password-1'));
    return answers;
  };

  it('hands the three administrators of the first start one-time passwords and makes them change these', async () => {
    expect(server.firstAccounts.map(({ username, duty }) => [username, duty])).toEqual([
      ['sysadmin', '系统管理员'],
      ['secadmin', '安全管理员'],
      ['auditadmin', '审计管理员'],
    ]);
    const { username = '', password = '' } = server.firstAccounts[1] ?? {};
    const signedIn = await server.trySignIn(username, password);
    expect(signedIn.json()).toMatchObject({
      user: { username, mustChangePassword: true },
      roles: [{ id: 'securityAdministrator', title: '安全管理员' }],
      posts: [{ title: '安全管理员', unitName: '漳州市人民政府' }],
      permissions: ['unit.read', 'user.manage'],
      place: { profileId: 'cn/fujian/zhangzhou', cityCode: '350600', ready: true },
      idleMinutes: 30,
    });
    const token = tokenOf(signedIn);
    const before = await server.request({ url: '/api/users', cookies: { session: token } });
    expect([before.statusCode, before.json().code]).toEqual([403, 'password-change-required']);
    expect((await changePassword(token, password, NEW_PASSWORD)).statusCode).toBe(200);
    const after = await server.request({ url: '/api/users', cookies: { session: token } });
    expect(after.statusCode).toBe(200);
    expect((await server.trySignIn(username, password)).statusCode).toBe(401);
  });

  it('gives an opaque cookie that scripts and other sites cannot use', async () => {
    const user = await server.createUser('branch-350603', 'caseOfficer');
    const plain = (await server.trySignIn(user.username.toUpperCase(), TEST_PASSWORD)).cookies[0];
    expect(plain).toMatchObject({ name: 'session', path: '/', httpOnly: true, sameSite: 'Lax' });
    expect(plain?.secure).toBeUndefined();
    expect(Buffer.from(plain?.value ?? '', 'base64url')).toHaveLength(32);
    const behindHttps = await server.request({
      method: 'POST',
      url: '/api/session',
      headers: { ...HEADERS, 'x-forwarded-proto': 'https' },
      payload: { username: user.username, password: TEST_PASSWORD },
    });
    expect(behindHttps.cookies[0]?.secure).toBe(true);
    const { rows } = await server.database.ownerPool.query('select token_hash from session');
    expect(rows.map((row) => row.token_hash)).not.toContain(plain?.value);
  });

  it('refuses a sign-in sent by another site’s form', async () => {
    const user = await server.createUser('branch-350603', 'caseOfficer');
    const payload = { username: user.username, password: TEST_PASSWORD };
    const foreign = await server.request({ method: 'POST', url: '/api/session', payload });
    expect(foreign.statusCode).toBe(403);
    expect(foreign.cookies).toEqual([]);
  });

  it('answers an unknown name, a wrong password and a disabled account alike, and locks all three', async () => {
    const known = await server.createUser('branch-350603', 'caseOfficer');
    const disabled = await server.createUser('branch-350603', 'caseOfficer');
    await server.database.ownerPool.query('update app_user set disabled = true where id = $1', [disabled.id]);
    const answers = [];
    for (const name of [known.username, 'nobody-of-that-name', disabled.username]) {
      answers.push((await fail(name, 6)).map((answer) => [answer.statusCode, answer.body]));
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(answers[0]?.map(([status]) => status)).toEqual([401, 401, 401, 401, 423, 423]);
  });

  it('locks after five failures in a row, even for the right password, and opens again after 15 minutes', async () => {
    const user = await server.createUser('branch-350603', 'caseOfficer');
    await fail(user.username, 4);
    expect((await server.trySignIn(user.username, TEST_PASSWORD)).statusCode).toBe(200);
    await fail(user.username, 5);
    const locked = await server.trySignIn(user.username, TEST_PASSWORD);
    expect([locked.statusCode, locked.json().code]).toEqual([423, 'account-locked']);
    pass(16);
    expect((await server.trySignIn(user.username, TEST_PASSWORD)).statusCode).toBe(200);
  });

  it('counts guesses made at the same time', async () => {
    const user = await server.createUser('branch-350603', 'caseOfficer');
    const guesses = [
      'Guess-number-1',
      'Guess-number-2',
      'Guess-number-3',
      'Guess-number-4',
      'Guess-number-5',
    ];
    await Promise.all(guesses.map((guess) => server.trySignIn(user.username, guess)));
    expect((await server.trySignIn(user.username, TEST_PASSWORD)).statusCode).toBe(423);
  });

  it('tells somebody without a post so', async () => {
    const user = await server.createUser('branch-350603', 'caseOfficer');
    await server.database.ownerPool.query('update post_holding set to_on = from_on where user_id = $1', [
      user.id,
    ]);
    const answer = await server.trySignIn(user.username, TEST_PASSWORD);
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'no-post']);
  });

  it('ends by signing out', async () => {
    const user = await server.createUser('branch-350603', 'caseOfficer');
    const token = tokenOf(await server.trySignIn(user.username, TEST_PASSWORD));
    expect((await session(token)).statusCode).toBe(200);
    await server.request({
      method: 'DELETE',
      url: '/api/session',
      headers: HEADERS,
      cookies: { session: token },
    });
    expect((await session(token)).statusCode).toBe(401);
  });

  it('changes one’s own password by the rules, writes that down, and ends the other sessions', async () => {
    const user = await server.createUser('branch-350603', 'caseOfficer');
    const here = tokenOf(await server.trySignIn(user.username, TEST_PASSWORD));
    const elsewhere = tokenOf(await server.trySignIn(user.username, TEST_PASSWORD));
    const refusals = [
      await changePassword(here, 'Not-my-password-1', NEW_PASSWORD),
      await changePassword(here, TEST_PASSWORD, 'tooshort'),
      await changePassword(here, TEST_PASSWORD, TEST_PASSWORD),
    ];
    expect(refusals.map((refusal) => refusal.json().problems[0].field)).toEqual(['current', 'next', 'next']);
    expect((await changePassword(here, TEST_PASSWORD, NEW_PASSWORD)).statusCode).toBe(200);
    expect((await session(here)).statusCode).toBe(200);
    expect((await session(elsewhere)).statusCode).toBe(401);
    expect((await server.trySignIn(user.username, NEW_PASSWORD)).statusCode).toBe(200);
    const { rows } = await server.database.ownerPool.query(
      'select command, body from journal_entry where subject_id = $1 order by seq',
      [user.id],
    );
    expect(rows.at(-1).command).toBe('user.changeOwnPassword');
    expect(rows.at(-1).body).not.toContain('$argon2id');
  });

  it('does not show passwords’ hashes to anybody', async () => {
    const secadmin = await server.signIn('city', 'securityAdministrator');
    const list = await secadmin.query(usersList, { limit: 200 });
    const detail = await secadmin.query(userGet, { userId: secadmin.userId });
    expect(list.total).toBeGreaterThan(5);
    expect(JSON.stringify([list, detail])).not.toMatch(/argon2|hash/i);
  });
});

describe('a session', () => {
  let server: TestServer;
  let now = Temporal.Instant.from('2026-06-01T02:00:00Z');
  beforeAll(async () => {
    server = await startTestServer({ now: () => now });
  });
  afterAll(() => server.stop());

  async function signIn() {
    const user = await server.createUser('branch-350603', 'caseOfficer');
    const response = await server.trySignIn(user.username, TEST_PASSWORD);
    const cookies = { session: response.cookies[0]?.value ?? '' };
    /** Whether the session still stands so many minutes later; asking counts as use. */
    return async (minutes: number) => {
      now = now.add({ minutes });
      return (await server.request({ url: '/api/session', cookies })).statusCode === 200;
    };
  }

  it('ends when left alone for 30 minutes', async () => {
    const standsAfter = await signIn();
    expect(await standsAfter(29)).toBe(true);
    expect(await standsAfter(31)).toBe(false);
  });

  it('goes on while it is used, but not beyond 12 hours', async () => {
    const standsAfter = await signIn();
    for (let used = 0; used < 12 * 60 - 20; used += 20) expect(await standsAfter(20)).toBe(true);
    expect(await standsAfter(20)).toBe(false);
  });
});
