import * as contract from '@ecoredress/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DrawnExpert } from '../../demo/joint-draw.ts';
import { type Branch, type Pair, signInBranch } from '../../testing/cases.ts';
import { fillExpertPool } from '../../testing/experts.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';
import { ALL_STATEMENTS, drawnClaim, enterAsExpert, inviteExpert } from './testing.ts';

const LONGHAI = 'branch-350604';

describe('the experts drawn for a claim', () => {
  let server: TestServer;
  let branch: Branch;
  let now = Temporal.Instant.from('2026-06-01T02:00:00Z');
  let pair: Pair & { evidenceId: string };
  let drawn: readonly DrawnExpert[];
  beforeAll(async () => {
    server = await startTestServer({ now: () => now });
    await fillExpertPool(server.product.platform, 6);
    branch = await signInBranch(server, LONGHAI);
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    ({ pair, drawn } = await drawnClaim(server, branch));
  });

  const ofClaim = () => branch.officer.query(contract.engagementsOfClaim, { claimId: pair.claimId });
  const draw = async () => {
    const { items } = await branch.officer.query(contract.drawsOfClaim, { claimId: pair.claimId });
    const [only] = items;
    if (!only) throw new Error('no draw');
    return only;
  };
  const invited = (expertId: string, task = '') => inviteExpert(server, branch, pair.claimId, expertId, task);

  it('are invited one by one, and none but them', async () => {
    expect((await ofClaim()).toInvite.map(({ expertId }) => expertId)).toEqual(drawn.map(({ id }) => id));
    const [first] = drawn;
    const guest = await invited(first?.id ?? '', '核定氨氮超标造成的损害');
    expect(await guest.look()).toMatchObject({
      status: 'invited',
      expertName: first?.name,
      task: '核定氨氮超标造成的损害',
      fileOpen: false,
      answerBy: '2026-06-04T02:00:00.000Z',
    });
    const twice = await branch.officer.refused(contract.engagementInvite, {
      claimId: pair.claimId,
      expertId: first?.id ?? '',
    });
    expect(twice.detail).toContain('不能重复邀请');
    const { rows } = await server.database.ownerPool.query<{ id: string }>(
      'select id from expert where id <> all ($1::uuid[])',
      [drawn.map(({ id }) => id)],
    );
    const stranger = await branch.officer.refused(contract.engagementInvite, {
      claimId: pair.claimId,
      expertId: rows[0]?.id ?? '',
    });
    expect(stranger.problems).toMatchObject([{ field: 'expertId' }]);
  });

  it('decline with a reason that the draw keeps, and the alternate can be invited', async () => {
    const [first] = drawn;
    const guest = await invited(first?.id ?? '');
    expect((await guest.send(contract.engagementDecline, { reason: '' })).statusCode).toBe(422);
    expect((await guest.send(contract.engagementDecline, { reason: '出差在外' })).statusCode).toBe(200);
    const { record, seats } = await draw();
    expect(record?.['events']).toMatchObject([
      { id: first?.id, reason: { code: 'declined', text: '出差在外' } },
    ]);
    const { toInvite, items } = await ofClaim();
    expect(items[0]).toMatchObject({ status: 'declined', endReason: '出差在外', seated: false });
    expect(toInvite.map(({ expertId }) => expertId)).toContain(seats[0]?.expertId);
    expect((await invited(seats[0]?.expertId ?? '')).entered).toBe(200);
    const late = await guest.send(contract.engagementAccept, {});
    expect(late.json().detail).toContain('不接受');
  });

  it('lose the seat when the limit passes, not before', async () => {
    const [first] = drawn;
    const guest = await invited(first?.id ?? '');
    const end = { endGround: 'noAnswer' as const, reason: '电话、短信均未答复' };
    const early = await branch.officer.refused(contract.engagementEnd, end, { subjectId: guest.id });
    expect(early.problems).toMatchObject([{ code: 'answer-not-due' }]);
    const start = now;
    now = now.add({ hours: 73 });
    branch = await signInBranch(server, LONGHAI);
    const { result } = await branch.officer.run(contract.engagementReissue, {}, { subjectId: guest.id });
    const again = await enterAsExpert(server, guest.id, result);
    const late = await again.send(contract.engagementAccept, {});
    expect(late.json().detail).toContain('答复时限已过');
    // The link handed out first opens nothing any more.
    expect((await guest.get('/api/guest/engagement')).statusCode).toBe(401);
    await branch.officer.run(contract.engagementEnd, end, { subjectId: guest.id });
    expect((await draw()).record?.['events']).toMatchObject([
      { id: first?.id, reason: { code: 'noAnswer' } },
    ]);
    now = start;
    branch = await signInBranch(server, LONGHAI);
  });

  it('stand aside when they declare an interest, and otherwise confirm every statement', async () => {
    const [first, second] = drawn;
    const guest = await invited(first?.id ?? '');
    const early = await guest.send(contract.engagementDeclare, ALL_STATEMENTS);
    expect(early.statusCode).toBe(422);
    await guest.send(contract.engagementAccept, {});
    const partly = await guest.send(contract.engagementDeclare, {
      statements: ALL_STATEMENTS.statements.slice(1),
    });
    expect(partly.json().detail).toContain('保密');
    const interest = { interestGround: 'kinship', text: '其法定代表人是本人表弟' };
    expect((await guest.send(contract.engagementDeclare, { ...ALL_STATEMENTS, interest })).statusCode).toBe(
      200,
    );
    expect(await guest.look()).toMatchObject({ status: 'recused', fileOpen: false });
    expect((await draw()).record?.['events']).toMatchObject([{ reason: { code: 'interest' } }]);

    const other = await invited(second?.id ?? '');
    await other.send(contract.engagementAccept, {});
    expect((await other.send(contract.engagementDeclare, ALL_STATEMENTS)).statusCode).toBe(200);
    expect(await other.look()).toMatchObject({ status: 'engaged', fileOpen: true, fileReleased: false });
  });

  it('are nobody’s business in another county', async () => {
    await invited(drawn[0]?.id ?? '');
    const elsewhere = await signInBranch(server, 'branch-350623');
    expect(await elsewhere.officer.queryStatus(contract.engagementsOfClaim, { claimId: pair.claimId })).toBe(
      404,
    );
    const expertId = drawn[0]?.id ?? '';
    const { items } = await elsewhere.officer.query(contract.engagementsOfExpert, { expertId });
    expect(items).toEqual([]);
  });
});
