import * as contract from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { investigate, negotiate } from '../../acceptance/stages.ts';
import { type Branch, openPair, signInBranch } from '../../testing/cases.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

const INVITATION = {
  body: 'township' as const,
  organisation: '龙海区某镇人民政府',
  purpose: 'consult' as const,
  sentOn: '2026-05-20',
  way: '直接送达',
  contact: '经办人 0596-1234567',
  replyBy: '2026-05-25',
};

describe('invitations of a claim', () => {
  let server: TestServer;
  let branch: Branch;
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-07-31T02:00:00Z') });
    branch = await signInBranch(server, 'branch-350604');
  });
  afterAll(() => server.stop());

  async function assessed() {
    const pair = await openPair(server, branch, '2026-05-04');
    await investigate(branch, pair, '2026-05-12');
    return { pair, on: { subjectId: pair.claimId } };
  }
  const list = (claimId: string) => branch.officer.query(contract.invitationsOfClaim, { claimId });
  const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);

  it('proposes four bodies to each of three stages (ZZ-EEDC-08)', async () => {
    const { pair, on } = await assessed();
    const before = await list(pair.claimId);
    expect(before.items).toEqual([]);
    expect(before.proposals.filter(({ stage }) => stage === 'assessment').map(({ body }) => body)).toEqual([
      'naturalResources',
      'township',
      'procuratorate',
      'court',
    ]);
    await branch.officer.run(contract.invitationSend, INVITATION, on);
    const after = await list(pair.claimId);
    expect(after.items).toMatchObject([{ stage: 'assessment', reply: null, overdue: true }]);
    expect(after.proposals.filter(({ invited }) => invited)).toMatchObject([
      { stage: 'assessment', body: 'township' },
    ]);
  });

  it('records who comes, and no silence before the time to answer is over', async () => {
    const { pair, on } = await assessed();
    await branch.officer.run(contract.invitationSend, INVITATION, on);
    const { items } = await list(pair.claimId);
    const reply = { invitationId: items[0]?.id ?? '', repliedOn: '2026-05-25', attendee: '' };
    const early = await branch.officer.refused(
      contract.invitationRecordReply,
      { ...reply, reply: 'none' as const },
      on,
    );
    expect(codes(early)).toEqual(['invitation-still-open']);
    await branch.officer.refused(contract.invitationRecordReply, { ...reply, reply: 'attends' as const }, on);
    await branch.officer.run(
      contract.invitationRecordReply,
      { ...reply, reply: 'attends' as const, attendee: '副镇长' },
      on,
    );
    expect((await list(pair.claimId)).items).toMatchObject([{ reply: 'attends', attendee: '副镇长' }]);
  });

  it('cannot be sent before the assessment, nor answered for another claim', async () => {
    const early = await openPair(server, branch, '2026-05-04');
    const refused = await branch.officer.refused(contract.invitationSend, INVITATION, {
      subjectId: early.claimId,
    });
    expect(refused.status).toBe(422);
    const { pair, on } = await assessed();
    await branch.officer.run(contract.invitationSend, INVITATION, on);
    const invitationId = (await list(pair.claimId)).items[0]?.id ?? '';
    const other = await assessed();
    const foreign = await branch.officer.refused(
      contract.invitationRecordReply,
      { invitationId, reply: 'declines', repliedOn: '2026-05-22' },
      other.on,
    );
    expect(foreign.status).toBe(404);
  });

  it.each([true, false])(
    'warns when a stage is left with none sent: invited %s (ZZ-EEDC-08)',
    async (invited) => {
      const pair = await openPair(server, branch, '2026-05-04');
      const terms = { amountFen: 100_000, mode: 'payment' as const, performBy: '2026-12-31' };
      await negotiate(branch, pair, '2026-05-12', terms, { result: 'failed' });
      const on = { subjectId: pair.claimId };
      if (invited) await branch.officer.run(contract.invitationSend, INVITATION, on);
      const { warnings } = await branch.officer.run(
        contract.claimConcludeNegotiation,
        { outcome: 'failed', concludedOn: '2026-05-28', failureGround: 'other', reason: '金额差距过大' },
        on,
      );
      expect(warnings.map(({ code }) => code)).toEqual(invited ? [] : ['invitations-missing']);
    },
  );
});
