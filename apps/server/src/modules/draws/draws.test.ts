import {
  type CommandDeclaration,
  claimGet,
  type DrawView,
  documentsOfCase,
  drawCommit,
  drawCommitAgency,
  drawConclude,
  drawDecline,
  drawInvite,
  drawIssueRecord,
  drawOpen,
  drawReveal,
  drawRevealAgency,
  drawsOfClaim,
  expertGet,
  expertRegister,
} from '@ecoredress/contract';
import {
  commitmentOf,
  type DrawRecord,
  newSecret,
  type Role,
  type Secret,
  verifyDraw,
} from '@ecoredress/draw';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { investigate } from '../../acceptance/stages.ts';
import { newUuid } from '../../ids.ts';
import { isSignedBy } from '../../journal/signing.ts';
import { type Branch, openPair, signInBranch } from '../../testing/cases.ts';
import { HEADERS } from '../../testing/client.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

describe('a joint draw of experts', () => {
  let server: TestServer;
  let branch: Branch;
  let claimId: string;
  /** The draw held last; another one names it. */
  let held = '';
  // The clock of a machine has fractions of a second.
  let now = Temporal.Instant.from('2026-06-01T02:00:00.123456789Z');
  beforeAll(async () => {
    server = await startTestServer({ now: () => now });
    branch = await signInBranch(server, 'branch-350604');
    const pair = await openPair(server, branch, '2026-05-04');
    await investigate(branch, pair, '2026-05-12');
    claimId = pair.claimId;
    const { parties } = await branch.officer.query(claimGet, { id: claimId });
    const city = await server.signIn('bureau', 'cityOffice', 'departmentHead');
    for (const index of [1, 2, 3, 4, 5, 6]) {
      await city.run(expertRegister, {
        unitId: await server.unitId('bureau'),
        level: 'city',
        name: `专家第${index}`,
        fields: ['environment'],
        professionalTitle: '高级工程师',
        rank: 'associate',
        source: 'courtPool',
        // The sixth works for the obligor.
        employer: index === 6 ? (parties[0]?.name ?? '') : `研究院${index}`,
        enteredOn: '2025-01-01',
        enteredReason: '聘任',
      });
    }
  });
  afterAll(() => server.stop());

  const input = () => ({
    claimId,
    title: '损害评估专家抽取',
    fields: ['environment'],
    levels: ['city' as const],
    seats: 3,
    alternates: 2,
    witnessName: '区公证处',
    exclusions: [],
    commitHours: 1,
    revealHours: 1,
    witnessHours: 1,
    repeatReason: held ? '前次抽中的专家均不能参加' : '',
  });
  const view = async (drawId: string): Promise<DrawView> => {
    const { items } = await branch.officer.query(drawsOfClaim, { claimId });
    const found = items.find(({ id }) => id === drawId);
    if (!found) throw new Error('no such draw');
    return found;
  };

  /** Lets a guest in by link and code, and gives the way to send commands and to look. */
  async function guest(drawId: string, role: 'obligor' | 'witness') {
    const { result } = await branch.officer.run(drawInvite, { role }, { subjectId: drawId });
    const entered = await server.request({
      method: 'POST',
      url: '/api/guest/session',
      headers: HEADERS,
      payload: { token: result.token, code: result.code },
    });
    expect(entered.statusCode).toBe(200);
    const cookies = { guest: entered.cookies.find(({ name }) => name === 'guest')?.value ?? '' };
    const headers = { ...HEADERS, 'x-acting-as': 'guest' };
    const look = () => server.request({ url: '/api/guest/draw', headers, cookies });
    return {
      look,
      send: async (declaration: CommandDeclaration, body: object, subjectId = drawId) =>
        server.request({
          method: 'POST',
          url: `/api/commands/${declaration.name}`,
          headers: { ...headers, 'idempotency-key': newUuid() },
          cookies,
          payload: { subjectId, expectedVersion: (await look()).json<DrawView>().version, input: body },
        }),
    };
  }

  async function opened() {
    const { subjectId: drawId } = await branch.officer.run(drawOpen, input());
    const { listHash } = await view(drawId);
    const secrets: Record<Role, Secret> = {
      agency: newSecret(),
      obligor: newSecret('20260601'),
      witness: newSecret(),
    };
    const hash = (role: Role) => commitmentOf({ drawId, listHash, role, secret: secrets[role] });
    return { drawId, secrets, hash };
  }

  it('is held by three who commit and reveal, two of them by link and code, and anybody can verify it', async () => {
    const { drawId, secrets, hash } = await opened();
    const on = { subjectId: drawId };
    const obligor = await guest(drawId, 'obligor');
    const witness = await guest(drawId, 'witness');
    const before = await obligor.look();
    expect(before.statusCode).toBe(200);
    expect(before.body).not.toContain('专家第1');
    expect(before.body).toContain('专**1');
    expect(before.body).toContain('与当事人同一单位');

    await branch.officer.run(drawCommitAgency, { hash: hash('agency') }, on);
    const copied = await obligor.send(drawCommit, { hash: hash('agency') });
    expect(copied.statusCode).toBe(422);
    expect((await obligor.send(drawCommit, { hash: hash('obligor') })).statusCode).toBe(200);
    const early = await obligor.send(drawReveal, secrets.obligor);
    expect(early.json().detail).toContain('现在不是赔偿义务人揭示的时候');
    expect((await witness.send(drawCommit, { hash: hash('witness') })).statusCode).toBe(200);
    await branch.officer.run(drawRevealAgency, secrets.agency, on);
    const wrong = await obligor.send(drawReveal, { ...secrets.obligor, number: '1' });
    expect(wrong.json().detail).toContain('与其承诺值不符');
    expect((await obligor.send(drawReveal, secrets.obligor)).statusCode).toBe(200);
    expect((await branch.officer.refused(drawConclude, {}, on)).detail).toContain('尚不能抽取');
    expect((await witness.send(drawReveal, secrets.witness)).statusCode).toBe(200);
    await branch.officer.run(drawConclude, {}, on);

    const done = await view(drawId);
    expect(done).toMatchObject({ stage: 'concluded', stageTitle: '抽取完成' });
    expect(done.seats.map(({ name }) => name)).toHaveLength(3);
    expect(done.seats.map(({ name }) => name)).not.toContain('专家第6');
    expect(verifyDraw(JSON.parse(JSON.stringify(done.record)))).toMatchObject({ ok: true });

    const first = done.seats[0]?.expertId ?? '';
    const { workload } = await branch.officer.query(expertGet, { id: first });
    expect(workload.draws).toBe(1);
    await branch.officer.run(drawDecline, { expertId: first, code: 'busy', text: '出差在外' }, on);
    held = drawId;
    const after = await view(drawId);
    expect(after.seats[0]?.expertId).not.toBe(first);
    expect(after.seats[0]?.name).not.toBe('');
    const alternate = await branch.officer.query(expertGet, { id: after.seats[0]?.expertId ?? '' });
    expect(alternate.workload.draws).toBe(1);
    expect(verifyDraw(JSON.parse(JSON.stringify(after.record)))).toMatchObject({ ok: true });
  });

  it('goes on without a party that lets its limit pass, and says so', async () => {
    const { drawId, secrets, hash } = await opened();
    const on = { subjectId: drawId };
    const witness = await guest(drawId, 'witness');
    await branch.officer.run(drawCommitAgency, { hash: hash('agency') }, on);
    expect((await witness.send(drawCommit, { hash: hash('witness') })).statusCode).toBe(200);
    const start = now;
    now = now.add({ minutes: 61 });
    branch = await signInBranch(server, 'branch-350604');
    await branch.officer.run(drawRevealAgency, secrets.agency, on);
    const again = await guest(drawId, 'witness');
    expect((await again.send(drawReveal, secrets.witness)).statusCode).toBe(200);
    await branch.officer.run(drawConclude, {}, on);
    const { record } = await view(drawId);
    const { frame } = record as unknown as DrawRecord;
    expect(frame.previous).toMatchObject({ drawId: held, reason: '前次抽中的专家均不能参加' });
    expect(record?.['absences']).toMatchObject([{ role: 'obligor', step: 'commit' }]);
    now = start;
    branch = await signInBranch(server, 'branch-350604');
  });

  it('declares kept seats, nearness and widening before anybody commits, and prints a signed record', async () => {
    const widening = {
      kind: 'neighbour-field',
      field: 'forestry',
      reason: '生态环境专家不足',
      agencyConsent: '陈某',
      obligorConsent: '张某',
    } as const;
    const rules = {
      quotas: [{ field: 'environment', seats: 2 }],
      near: true,
      exclusions: [
        { expertId: (await view(held)).seats[1]?.expertId ?? '', code: '亲属', text: '与当事人有亲属关系' },
      ],
    };
    const unnamed = { ...widening, field: undefined };
    const vague = await branch.officer.refused(drawOpen, { ...input(), ...rules, widening: [unnamed] });
    expect(vague.problems.map(({ field }) => field)).toEqual(['widening.0.field']);
    const many = { ...input(), ...rules, quotas: [{ field: 'water', seats: 1 }] };
    expect((await branch.officer.refused(drawOpen, many)).detail).toContain('不在抽取范围内');

    const asked = { ...input(), ...rules, widening: [widening] };
    const { subjectId: drawId } = await branch.officer.run(drawOpen, asked);
    const { frame } = (await view(drawId)).progress as unknown as DrawRecord;
    expect(frame.rules).toMatchObject({
      quotas: rules.quotas,
      near: { statement: expect.stringContaining('先于其他专家') },
      widening: [
        { kind: 'neighbour-field', adds: 'forestry', agreedBy: [{ role: 'agency' }, { role: 'obligor' }] },
      ],
    });
    const excluded = frame.candidates.find(({ id }) => id === rules.exclusions[0]?.expertId);
    expect(excluded?.exclusions).toEqual([{ code: '亲属', text: '与当事人有亲属关系' }]);
    const paper = { issuedOn: '2026-06-01', site: 'https://huanpei.example' };
    const early = await branch.officer.refused(drawIssueRecord, paper, { subjectId: drawId });
    expect(early.problems.map(({ code }) => code)).toEqual(['draw-running']);

    const { record } = await view(held);
    const finished = record as unknown as DrawRecord;
    const [signature] = finished.signatures;
    const key = /publicKey=([0-9a-f]+)/.exec(signature?.algorithm ?? '')?.[1] ?? '';
    expect(isSignedBy(finished.recordHash.sha256, signature?.value ?? '', key)).toBe(true);
    const { result } = await branch.officer.run(drawIssueRecord, paper, { subjectId: held });
    const { items } = await branch.officer.query(documentsOfCase, { caseId: claimId });
    expect(items.find(({ id }) => id === result.documentId)).toMatchObject({
      title: '专家抽取记录',
      version: 1,
    });
    // The next test opens draws of its own: this one is left to run out.
    now = now.add({ hours: 4 });
    branch = await signInBranch(server, 'branch-350604');
    await branch.officer.run(drawConclude, {}, { subjectId: drawId });
    expect((await view(drawId)).record?.['void']).toBe('witness-did-not-commit');
  });

  it('is refused with too few experts, and no one but its own sees it', async () => {
    const few = await branch.officer.refused(drawOpen, { ...input(), seats: 6 });
    expect(few.status).toBe(422);
    const elsewhere = await signInBranch(server, 'branch-350623');
    expect((await elsewhere.officer.query(drawsOfClaim, { claimId })).items).toEqual([]);
    const foreign = await elsewhere.officer.refused(drawOpen, input());
    expect(foreign.status).toBe(404);
    const silent = await branch.officer.refused(drawOpen, { ...input(), repeatReason: '' });
    expect(silent.problems.map(({ field }) => field)).toEqual(['repeatReason']);
    const one = await opened();
    const twice = await branch.officer.refused(drawOpen, input());
    expect(twice.problems.map(({ code }) => code)).toEqual(['draw-running']);
    const obligor = await guest(one.drawId, 'obligor');
    const astray = await obligor.send(drawCommit, { hash: one.hash('obligor') }, held);
    expect(astray.statusCode).toBe(404);
    const agencys = await obligor.send(drawCommitAgency, { hash: one.hash('agency') });
    expect(agencys.statusCode).toBe(403);
  });
});
