import * as contract from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { investigate, negotiate, signAgreement } from '../../acceptance/stages.ts';
import type { Actor } from '../../access/actor.ts';
import { enterScope, readInScope, type ScopedDb } from '../../access/scope.ts';
import { newUuid } from '../../ids.ts';
import { type Branch, openPair, type Pair, signInBranch } from '../../testing/cases.ts';
import { fillExpertPool } from '../../testing/experts.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';
import { enterAsObserver, inviteObserver, PROCURATOR } from './testing.ts';

type Opened = Pair & { readonly evidenceId: string };

describe('an invited supervisor (ZZ-JUD-01)', () => {
  let server: TestServer;
  let branch: Branch;
  let now = Temporal.Instant.from('2026-06-01T02:00:00Z');
  let own: Opened;
  let other: Opened;
  beforeAll(async () => {
    server = await startTestServer({ now: () => now });
    branch = await signInBranch(server, 'branch-350604');
    own = await openPair(server, branch, '2026-05-04');
    await investigate(branch, own, '2026-05-12');
    other = await openPair(server, branch, '2026-05-05');
  });
  afterAll(() => server.stop());

  const seenByOfficer = async (id: string) => {
    const { items } = await branch.officer.query(contract.observationsOfClaim, { claimId: own.claimId });
    const found = items.find((item) => item.id === id);
    if (!found) throw new Error('the invitation is not on the claim');
    return found;
  };
  const issuePaper = (pair: Opened) =>
    branch.officer
      .run(
        contract.claimIssueDocument,
        { kind: 'initiationForm', issuedOn: '2026-05-20' },
        { subjectId: pair.claimId },
      )
      .then(({ result }) => result.documentId);
  let names = 0;
  const invited = (who: Partial<typeof PROCURATOR> = {}) => {
    names += 1;
    return inviteObserver(server, branch, own.claimId, { observerName: `陈检察官${names}`, ...who });
  };
  const actorOf = async ({ id }: { readonly id: string }): Promise<Actor> => ({
    kind: 'guest',
    userId: newUuid(),
    name: '陈检察官',
    post: '监督人（受邀）',
    cityCode: '350600',
    unitId: await server.unitId('branch-350604'),
    grants: [{ role: 'invitedObserver', unitIds: [] }],
    invitedTo: id,
  });
  const claimsIn = async (tx: ScopedDb) =>
    (await tx.selectFrom('claim').select('id').execute()).map(({ id }) => id);

  it('reads the case with all that belongs to it, but nobody’s telephone', async () => {
    const documentId = await issuePaper(own);
    const guest = await invited();
    expect(guest.entered).toBe(200);
    const read = await guest.readCase();
    expect(read.body).not.toContain('13800000000');
    const seen = read.json<contract.ObservedCase>();
    const claim = await branch.officer.query(contract.claimGet, { id: own.claimId });
    expect(seen).toMatchObject({ number: claim.number, title: claim.title, stageTitle: '专家评估' });
    expect(seen.course.map(({ title }) => title)).toEqual(['启动', '调查', '专家评估']);
    expect(seen.evidence.map(({ id }) => id)).toContain(own.evidenceId);
    expect(seen.facts.length).toBe(claim.facts.length);
    expect(seen.clocks.map(({ ruleId }) => ruleId)).toEqual(claim.clocks.map(({ ruleId }) => ruleId));
    expect(seen.documents.map(({ id }) => id)).toContain(documentId);
    expect(seen.journal[0]?.summary).toContain('邀请检察官');
    const file = await guest.get(`/api/guest/observation/evidence/${own.evidenceId}`);
    expect(file.body).toContain(own.claimId);
    const paper = await guest.get(`/api/guest/observation/documents/${documentId}`);
    expect(paper.headers['content-type']).toBe('application/pdf');
  });

  it('is shown the instalment that is overdue (ZZ-JUD-04)', async () => {
    await fillExpertPool(server.product.platform, 6);
    const pair = await openPair(server, branch, '2026-03-02');
    const terms = { amountFen: 900_000, mode: 'payment' as const, performBy: '2026-12-31' };
    await negotiate(branch, pair, '2026-03-10', terms);
    await signAgreement(branch, pair, '2026-03-12', terms, [
      { dueOn: '2026-05-01', amountFen: 300_000 },
      { dueOn: '2026-12-31', amountFen: 600_000 },
    ]);
    const guest = await inviteObserver(server, branch, pair.claimId);
    const { agreement } = (await guest.readCase()).json<contract.ObservedCase>();
    expect(agreement?.instalments).toEqual([
      { dueOn: '2026-05-01', amountFen: 300_000, paid: false, overdue: true },
      { dueOn: '2026-12-31', amountFen: 600_000, paid: false, overdue: false },
    ]);
  });

  it('leaves a trace of every look, with what was looked at and when', async () => {
    const guest = await invited();
    await guest.invitation();
    expect((await seenByOfficer(guest.id)).lookCount).toBe(0);
    await guest.readCase();
    now = now.add({ minutes: 1 });
    await guest.get(`/api/guest/observation/evidence/${own.evidenceId}`);
    const { looks, lookCount } = await seenByOfficer(guest.id);
    expect(lookCount).toBe(2);
    expect(looks[0]).toMatchObject({ at: now.toString({ smallestUnit: 'millisecond' }) });
    expect(looks.map(({ what }) => what.replace(/^.*）查阅/, ''))).toEqual([
      '证据“勘验笔录、现场笔录”',
      '案件',
    ]);
    const { items } = await branch.officer.query(contract.journalOfSubject, {
      subjectId: guest.id,
      limit: 50,
    });
    expect(
      items.filter(({ command }) => command === 'observation.look').map(({ actorName }) => actorName),
    ).toEqual([PROCURATOR, PROCURATOR].map(({ observerBody }) => `陈检察官${names}（${observerBody}）`));
  });

  it('leaves a trace of looks that come at the same moment', async () => {
    const guest = await invited();
    const answers = await Promise.all([guest.readCase(), guest.readCase(), guest.readCase()]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect((await seenByOfficer(guest.id)).lookCount).toBe(3);
  });

  it('cannot note a look by itself', async () => {
    const guest = await invited();
    const made = await guest.send(contract.observationLook, { lookedAt: 'case', itemTitle: '' });
    expect(made.statusCode).toBe(404);
  });

  it('comments; the officer answers once; both see it', async () => {
    const guest = await invited();
    expect((await guest.send(contract.observationComment, { content: '' })).statusCode).toBe(422);
    const said = await guest.send(contract.observationComment, { content: '请补充下游断面的监测数据' });
    expect(said.statusCode).toBe(200);
    const [comment] = (await seenByOfficer(guest.id)).comments;
    expect(comment).toMatchObject({ content: '请补充下游断面的监测数据', answer: null });
    const answer = { commentId: comment?.id ?? '', answer: '已委托监测站补测' };
    const on = { subjectId: guest.id };
    await branch.officer.run(contract.observationAnswer, answer, on);
    expect((await guest.invitation()).comments).toMatchObject([{ answer: '已委托监测站补测' }]);
    const again = await branch.officer.refused(contract.observationAnswer, answer, on);
    expect(again.problems).toMatchObject([{ code: 'comment-answered' }]);
  });

  it('reaches no other case, neither its file, its papers nor its evidence', async () => {
    const guest = await invited();
    const foreignPaper = await issuePaper(other);
    const { items } = await branch.officer.query(contract.evidenceOfCase, { caseId: other.claimId });
    for (const url of [
      `/api/guest/observation/evidence/${items[0]?.id}`,
      `/api/guest/observation/documents/${foreignPaper}`,
      `/api/guest/observation/evidence/${newUuid()}`,
    ]) {
      expect([url, (await guest.get(url)).statusCode]).toEqual([url, 404]);
    }
    for (const url of [
      '/api/claims',
      `/api/claims/${own.claimId}`,
      `/api/claims/${other.claimId}`,
      `/api/penalties/${own.penaltyId}`,
      `/api/evidence/${own.evidenceId}/file`,
      `/api/documents/${foreignPaper}/pdf`,
      `/api/claims/${own.claimId}/observations`,
      `/api/journal/${own.claimId}`,
      '/api/guest/draw',
      '/api/guest/engagement',
    ]) {
      expect([url, (await guest.get(url)).statusCode]).toEqual([url, 403]);
    }
  });

  it('edits nothing: no command on the case, nor on another’s invitation', async () => {
    const guest = await invited();
    const another = await invited();
    const { version } = await branch.officer.query(contract.claimGet, { id: own.claimId });
    const tried = [
      [contract.claimAddFact, { kind: 'act', content: '改写', evidenceIds: [own.evidenceId] }],
      [contract.claimSetCost, { kind: 'restoration', amountFen: 1, evidenceIds: [own.evidenceId] }],
      [contract.claimWithdrawEvidence, { evidenceId: own.evidenceId, reason: '抽走' }],
      [contract.observationWithdraw, { reason: '自行结束' }],
    ] as const;
    for (const [declaration, input] of tried) {
      const made = await guest.send(declaration, input, own.claimId, version);
      expect([declaration.name, made.statusCode]).toEqual([declaration.name, 403]);
    }
    const { version: after } = await branch.officer.query(contract.claimGet, { id: own.claimId });
    expect(after).toBe(version);
    const { version: theirs } = await another.invitation();
    const spoken = await guest.send(contract.observationComment, { content: '替别人说' }, another.id, theirs);
    expect(spoken.statusCode).toBe(404);
    const answered = await guest.send(contract.observationAnswer, { commentId: newUuid(), answer: '自答' });
    expect(answered.statusCode).toBe(403);
  });

  it('sees the one claim in the database itself, and not even that where it could write', async () => {
    const guest = await invited();
    const actor = await actorOf(guest);
    const { db } = server.product.platform;
    const counted = await readInScope(db, actor, async (tx) => ({
      claims: await claimsIn(tx),
      penalties: await tx.selectFrom('penalty').select('id').execute(),
      pairs: await tx.selectFrom('case_pair').select('claim_id').execute(),
      cases: await tx.selectFrom('evidence_link').select('case_id').distinct().execute(),
      papers: await tx.selectFrom('document').select('case_id').distinct().execute(),
      others: await tx.selectFrom('observation').select('id').execute(),
    }));
    expect(counted).toEqual({
      claims: [own.claimId],
      penalties: [],
      pairs: [],
      cases: [{ case_id: own.claimId }],
      papers: [{ case_id: own.claimId }],
      others: [{ id: guest.id }],
    });
    const writing = db.transaction().execute(async (tx) => {
      await enterScope(tx, actor);
      const { numUpdatedRows } = await tx
        .updateTable('observation')
        .set({ last_day: '2099-12-31' })
        .where('id', '=', guest.id)
        .executeTakeFirst();
      return { claims: await claimsIn(tx), prolonged: Number(numUpdatedRows) };
    });
    expect(await writing).toEqual({ claims: [], prolonged: 0 });
  });

  it('is shut out at once by the withdrawal, by link, by cookie and in the database', async () => {
    const guest = await invited();
    expect((await guest.readCase()).statusCode).toBe(200);
    await branch.officer.run(contract.observationWithdraw, { reason: '已调离' }, { subjectId: guest.id });
    expect((await guest.readCase()).statusCode).toBe(401);
    expect((await guest.get('/api/guest/observation')).statusCode).toBe(401);
    const late = await guest.send(contract.observationComment, { content: '还想说' }, guest.id, 1);
    expect(late.statusCode).toBe(401);
    expect((await enterAsObserver(server, guest.id, guest.handedOut)).entered).toBe(401);
    const { db } = server.product.platform;
    expect(await readInScope(db, await actorOf(guest), claimsIn)).toEqual([]);
    expect(await seenByOfficer(guest.id)).toMatchObject({ access: 'withdrawn', withdrawnReason: '已调离' });
    const again = await branch.officer.refused(contract.observationReissue, {}, { subjectId: guest.id });
    expect(again.problems).toMatchObject([{ code: 'observation-over' }]);
  });

  it('comes by the new link only, once one was handed out', async () => {
    const guest = await invited();
    const { result } = await branch.officer.run(contract.observationReissue, {}, { subjectId: guest.id });
    expect((await guest.readCase()).statusCode).toBe(401);
    expect((await (await enterAsObserver(server, guest.id, result)).readCase()).statusCode).toBe(200);
  });

  it('is asked once while the invitation stands, and not for a day gone by', async () => {
    expect((await invited({ observerName: '林法官' })).entered).toBe(200);
    const input = { ...PROCURATOR, observerName: '林法官', claimId: own.claimId };
    const twice = await branch.officer.refused(contract.observationInvite, input);
    expect(twice.problems).toMatchObject([{ field: 'observerName' }]);
    const past = await branch.officer.refused(contract.observationInvite, {
      ...input,
      lastDay: '2026-05-31',
    });
    expect(past.problems).toMatchObject([{ field: 'lastDay' }]);
  });

  it('is nobody’s business in another county, which cannot withdraw it either', async () => {
    const guest = await invited();
    const elsewhere = await signInBranch(server, 'branch-350623');
    expect(await elsewhere.officer.queryStatus(contract.observationsOfClaim, { claimId: own.claimId })).toBe(
      404,
    );
    const tried = await elsewhere.officer.refused(
      contract.observationWithdraw,
      { reason: '越权' },
      { subjectId: guest.id },
    );
    expect(tried.status).toBe(404);
    const planted = await elsewhere.officer.refused(contract.observationInvite, {
      ...PROCURATOR,
      claimId: own.claimId,
    });
    expect(planted.status).toBe(404);
  });

  it('reads through the whole of the last day and no longer', async () => {
    const { handedOut, id } = await invited({ lastDay: '2026-06-02' });
    const start = now;
    now = Temporal.Instant.from('2026-06-02T15:59:00Z');
    const guest = await enterAsObserver(server, id, handedOut);
    expect((await guest.readCase()).statusCode).toBe(200);
    now = Temporal.Instant.from('2026-06-02T16:00:00Z');
    expect((await guest.readCase()).statusCode).toBe(401);
    expect((await enterAsObserver(server, id, handedOut)).entered).toBe(401);
    branch = await signInBranch(server, 'branch-350604');
    expect((await seenByOfficer(id)).access).toBe('ended');
    now = start;
    branch = await signInBranch(server, 'branch-350604');
  });
});
