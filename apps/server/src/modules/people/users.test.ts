import {
  accessMatrix,
  auditRecent,
  postCreate,
  postRetire,
  postSetRoles,
  type RoleId,
  signInEvents,
  userAssignPost,
  userCreate,
  userEndPost,
  userGet,
  userResetPassword,
  userSetDisabled,
  usersList,
  userUnlock,
} from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuid } from '../../ids.ts';
import { startTestServer, TEST_PASSWORD, type TestClient, type TestServer } from '../../testing/server.ts';

const TODAY = '2026-06-01';

describe('users, posts and roles', () => {
  let server: TestServer;
  let system: TestClient;
  let security: TestClient;
  let audit: TestClient;
  let branch: string;
  let now = Temporal.Instant.from(`${TODAY}T02:00:00Z`);

  beforeAll(async () => {
    // Every look at the clock finds it a little later.
    server = await startTestServer({ now: () => (now = now.add({ milliseconds: 1 })) });
    system = await server.signIn('city', 'systemAdministrator');
    security = await server.signIn('city', 'securityAdministrator');
    audit = await server.signIn('city', 'auditAdministrator');
    branch = await server.unitId('branch-350603');
  });
  afterAll(() => server.stop());

  /** A new post in the branch that carries these roles. */
  async function makePost(...roles: RoleId[]): Promise<string> {
    const { result } = await system.run(postCreate, { title: '新岗位' }, { subjectId: branch });
    await security.run(postSetRoles, { postId: result.postId, roles }, { subjectId: branch });
    return result.postId;
  }

  async function makeUser(postId: string) {
    const username = `new-${newUuid().slice(-8)}`;
    const { result } = await security.run(userCreate, { username, name: '新同志', postId });
    return { ...result, username };
  }

  it('makes a user whose one-time password works once and is nowhere written down', async () => {
    const user = await makeUser(await makePost('caseOfficer'));
    const signedIn = await server.trySignIn(user.username, user.oneTimePassword);
    expect(signedIn.json()).toMatchObject({
      user: { mustChangePassword: true },
      roles: [{ id: 'caseOfficer' }],
    });
    const { rows } = await server.database.ownerPool.query(
      'select string_agg(body, $1) as bodies from journal_entry',
      ['\n'],
    );
    expect(rows[0].bodies).not.toContain(user.oneTimePassword);
    expect(rows[0].bodies).not.toContain('$argon2id');
    const sameName = { username: user.username.toUpperCase(), name: '同名', postId: await makePost() };
    expect((await security.refused(userCreate, sameName)).problems[0]?.field).toBe('username');
  });

  it('lets rights follow the post at once, and end with it', async () => {
    const officer = await server.signIn('branch-350603', 'auditor');
    const postId = await makePost('finance');
    const on = { subjectId: officer.userId };
    await security.run(userAssignPost, { postId, from: TODAY }, on);
    expect((await security.refused(userAssignPost, { postId, from: TODAY }, on)).problems[0]?.field).toBe(
      'postId',
    );
    const detail = () => security.query(userGet, { userId: officer.userId });
    expect((await detail()).roles.map(({ id }) => id).toSorted()).toEqual(['auditor', 'finance']);
    const refusal = await system.refused(postRetire, { postId }, { subjectId: branch });
    expect(refusal.problems[0]?.code).toBe('people-in-posts');
    await security.run(userEndPost, { postId, to: TODAY }, on);
    expect((await detail()).roles.map(({ id }) => id)).toEqual(['auditor']);
    await system.run(postRetire, { postId }, { subjectId: branch });
    expect((await security.refused(userAssignPost, { postId, from: TODAY }, on)).problems[0]?.field).toBe(
      'postId',
    );
  });

  it('ends the sessions of somebody disabled, and of somebody whose password is reset', async () => {
    const user = await server.createUser('branch-350603', 'caseOfficer');
    const openSession = async () => {
      const response = await server.trySignIn(user.username, TEST_PASSWORD);
      const cookies = { session: response.cookies[0]?.value ?? '' };
      return async () => (await server.request({ url: '/api/session', cookies })).statusCode;
    };
    const on = { subjectId: user.id };
    const first = await openSession();
    expect(await first()).toBe(200);
    await security.run(userSetDisabled, { disabled: true }, on);
    expect(await first()).toBe(401);
    await security.run(userSetDisabled, { disabled: false }, on);
    expect(await first()).toBe(401);
    const second = await openSession();
    expect(await second()).toBe(200);
    const { oneTimePassword } = (await security.run(userResetPassword, {}, on)).result;
    expect(await second()).toBe(401);
    expect((await server.trySignIn(user.username, TEST_PASSWORD)).statusCode).toBe(401);
    expect((await server.trySignIn(user.username, oneTimePassword)).statusCode).toBe(200);
  });

  it('unlocks who was locked out', async () => {
    const user = await server.createUser('branch-350603', 'caseOfficer');
    for (let n = 0; n < 5; n += 1) await server.trySignIn(user.username, 'Wrong-password-1');
    await security.run(userUnlock, {}, { subjectId: user.id });
    expect((await server.trySignIn(user.username, TEST_PASSWORD)).statusCode).toBe(200);
    const { items } = await audit.query(signInEvents, { username: user.username });
    expect(items.map(({ outcome }) => outcome)).toEqual([
      'signedIn',
      'locked',
      ...Array.from({ length: 5 }, () => 'wrongPassword'),
    ]);
  });

  it('pages users by key, every one once, and finds them by name and unit', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await security.query(usersList, { limit: 3, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ username }) => username));
      expect(page.total).toBeGreaterThan(5);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual([...new Set(seen)].toSorted());
    expect(seen).toContain('auditadmin');
    const found = await security.query(usersList, { text: 'SECADM' });
    expect(found.items.map(({ username }) => username)).toEqual(['secadmin']);
    const inBranch = await security.query(usersList, { unitId: branch });
    expect(inBranch.items.map(({ username }) => username)).not.toContain('secadmin');
  });

  describe('kept apart in three (三员分立)', () => {
    it('refuses a post two administrations, or one beside case work', async () => {
      const postId = await makePost();
      for (const roles of [
        ['systemAdministrator', 'auditAdministrator'],
        ['securityAdministrator', 'caseOfficer'],
      ] satisfies RoleId[][]) {
        const refusal = await security.refused(postSetRoles, { postId, roles }, { subjectId: branch });
        expect(refusal.problems[0]).toMatchObject({ code: 'role-conflict' });
        expect(refusal.detail).toContain('三员分立');
      }
    });

    it('refuses somebody a second administration by a second post, from either side', async () => {
      const auditPost = await makePost('auditAdministrator');
      const on = { subjectId: system.userId };
      const assigned = await security.refused(userAssignPost, { postId: auditPost, from: '2027-01-01' }, on);
      expect(assigned.problems[0]?.code).toBe('role-conflict');
      const emptyPost = await makePost();
      await security.run(userAssignPost, { postId: emptyPost, from: '2027-01-01' }, on);
      const change = { postId: emptyPost, roles: ['caseOfficer'] satisfies RoleId[] };
      const granted = await security.refused(postSetRoles, change, { subjectId: branch });
      expect(granted.problems[0]?.code).toBe('role-conflict');
    });

    it('lets nobody grant a role to himself, or reset, disable or dismiss himself', async () => {
      const own = await security.query(userGet, { userId: security.userId });
      const postId = own.posts[0]?.id ?? '';
      const on = { subjectId: security.userId };
      const refusals = [
        await security.refused(
          postSetRoles,
          { postId, roles: ['caseOfficer'] },
          { subjectId: await server.unitId('city') },
        ),
        await security.refused(userAssignPost, { postId: await makePost('auditor'), from: TODAY }, on),
        await security.refused(userEndPost, { postId, to: TODAY }, on),
        await security.refused(userSetDisabled, { disabled: true }, on),
        await security.refused(userResetPassword, {}, on),
      ];
      expect(refusals.map(({ code }) => code)).toEqual(Array.from({ length: 5 }, () => 'refused'));
      expect(refusals[0]?.problems[0]?.code).toBe('own-role');
    });

    it('holds when both halves of a conflict are granted at the same moment', async () => {
      const user = await server.createUser('branch-350603', 'auditor');
      const held = (await security.query(userGet, { userId: user.id })).posts[0]?.id ?? '';
      const other = await makePost();
      const on = { subjectId: user.id };
      const second = await server.signIn('city', 'securityAdministrator');
      await Promise.allSettled([
        security.run(postSetRoles, { postId: other, roles: ['systemAdministrator'] }, { subjectId: branch }),
        second.run(userAssignPost, { postId: other, from: TODAY }, on),
        second.run(postSetRoles, { postId: held, roles: ['caseOfficer'] }, { subjectId: branch }),
      ]);
      const roles = (await security.query(userGet, { userId: user.id })).roles.map(({ id }) => id);
      expect(roles.includes('systemAdministrator') && roles.length > 1).toBe(false);
    });

    it('shows the auditor what the others did, and the others nothing of it', async () => {
      const { items } = await audit.query(auditRecent, { limit: 100 });
      expect(items.map(({ command }) => command)).toContain('post.setRoles');
      expect(await system.queryStatus(auditRecent, {})).toBe(403);
      expect(await security.queryStatus(auditRecent, {})).toBe(403);
      const matrix = await audit.query(accessMatrix, {});
      expect(matrix.roles.filter(({ administration }) => administration)).toHaveLength(3);
    });
  });
});
