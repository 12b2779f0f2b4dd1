import * as contract from '@ecoredress/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimCost, consult } from '../../acceptance/stages.ts';
import type { DrawnExpert } from '../../demo/joint-draw.ts';
import { newUuid } from '../../ids.ts';
import { isSignedBy } from '../../journal/signing.ts';
import { type Branch, type Pair, signInBranch } from '../../testing/cases.ts';
import { fillExpertPool } from '../../testing/experts.ts';
import { startTestServer, type TestClient, type TestServer } from '../../testing/server.ts';
import { ALL_STATEMENTS, drawnClaim, engagedExpert, inviteExpert, OPINION } from './testing.ts';

const LONGHAI = 'branch-350604';

describe('the work of the experts drawn for a claim', () => {
  let server: TestServer;
  let branch: Branch;
  let finance: TestClient;
  let pair: Pair & { evidenceId: string };
  let drawn: readonly DrawnExpert[];
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-06-01T02:00:00Z') });
    await fillExpertPool(server.product.platform, 6);
    branch = await signInBranch(server, LONGHAI);
    finance = await server.signIn(LONGHAI, 'finance');
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    ({ pair, drawn } = await drawnClaim(server, branch));
  });

  const onClaim = () => ({ subjectId: pair.claimId });
  const ofClaim = () => branch.officer.query(contract.engagementsOfClaim, { claimId: pair.claimId });
  const claim = () => branch.officer.query(contract.claimGet, { id: pair.claimId });
  const draw = async () => {
    const { items } = await branch.officer.query(contract.drawsOfClaim, { claimId: pair.claimId });
    const [only] = items;
    if (!only) throw new Error('no draw');
    return only;
  };
  const invited = (expertId: string) => inviteExpert(server, branch, pair.claimId, expertId);

  /** Accepts, declares and hands in an opinion of this amount. */
  async function opined(expert: DrawnExpert, amountFen: number) {
    const guest = await engagedExpert(server, branch, pair.claimId, expert.id);
    const opinion = { ...OPINION, amountFen, signedName: expert.name };
    expect((await guest.send(contract.engagementGiveOpinion, opinion)).statusCode).toBe(200);
    return guest;
  }

  it('see what was released and nothing else, and every look is journaled', async () => {
    const [first, second] = drawn;
    const hidden = await branch.officer.upload('内部.txt', '不给专家看');
    const { result } = await branch.officer.run(
      contract.claimAddEvidence,
      { sha256: hidden.sha256, name: '内部材料', kind: '书证', obtainedOn: '2026-05-10' },
      onClaim(),
    );
    await branch.officer.run(
      contract.engagementReleaseFile,
      { evidenceIds: [pair.evidenceId], note: '请重点核对监测数据' },
      onClaim(),
    );
    const gone = { evidenceId: pair.evidenceId, reason: '重复' };
    const kept = await branch.officer.refused(contract.claimWithdrawEvidence, gone, onClaim());
    expect(kept.detail).toContain('向专家开放的案卷');
    const guest = await invited(first?.id ?? '');
    expect((await guest.get('/api/guest/engagement/file')).statusCode).toBe(422);
    await guest.send(contract.engagementAccept, {});
    await guest.send(contract.engagementDeclare, ALL_STATEMENTS);
    const file = await guest.get('/api/guest/engagement/file');
    expect(file.statusCode).toBe(200);
    expect(file.json<contract.ExpertCaseFile>()).toMatchObject({
      elements: ['地表水'],
      facts: [{ content: '超标排放废水' }],
      evidence: [{ id: pair.evidenceId }],
      note: '请重点核对监测数据',
    });
    expect(file.body).not.toContain('13800000000');
    expect(file.body).not.toContain('内部材料');
    const shown = await guest.get(`/api/guest/engagement/evidence/${pair.evidenceId}`);
    expect([shown.statusCode, shown.body]).toEqual([200, `${pair.claimId} 勘验笔录、现场笔录`]);
    const secret = await guest.get(`/api/guest/engagement/evidence/${result.evidenceId}`);
    expect(secret.statusCode).toBe(422);
    for (const url of [
      `/api/claims/${pair.claimId}`,
      '/api/claims',
      `/api/evidence/${pair.evidenceId}/file`,
    ]) {
      expect([url, (await guest.get(url)).statusCode]).toEqual([url, 403]);
    }
    expect((await ofClaim()).looks).toMatchObject([
      { expertName: first?.name, what: expect.stringContaining('证据“勘验笔录') },
      { what: expect.stringContaining('查看案卷') },
    ]);

    // Another expert of the same claim reaches only the own engagement.
    const other = await invited(second?.id ?? '');
    const astray = await other.send(contract.engagementAccept, {}, guest.id);
    expect(astray.statusCode).toBe(404);
    expect((await other.get('/api/guest/engagement/file')).statusCode).toBe(422);
    expect((await other.get('/api/guest/draw')).statusCode).toBe(403);
    const drawing = await other.send(contract.drawCommit, { hash: 'ab'.repeat(32) }, (await draw()).id);
    expect(drawing.statusCode).toBe(403);
  });

  it('hand the opinion in once, signed; it counts, and is revised only after it was sent back', async () => {
    const [first] = drawn;
    const guest = await opined(first ?? { id: '', name: '' }, 8_000_000);
    const given = (await claim()).opinions;
    expect(given).toMatchObject([{ expert_id: first?.id, amount_fen: 8_000_000 }]);
    const twice = await guest.send(contract.engagementGiveOpinion, { ...OPINION, signedName: first?.name });
    expect(twice.json().detail).toContain('已出具意见');
    const stored = await server.database.ownerPool.query<Record<string, string>>(
      'select signed_text, signature, public_key from engagement_opinion where engagement_id = $1',
      [guest.id],
    );
    const [row = {}] = stored.rows;
    expect(isSignedBy(row['signed_text'] ?? '', row['signature'] ?? '', row['public_key'] ?? '')).toBe(true);
    const changed = (row['signed_text'] ?? '').replace('8000000', '1');
    expect(isSignedBy(changed, row['signature'] ?? '', row['public_key'] ?? '')).toBe(false);

    await branch.officer.run(
      contract.engagementSendBack,
      { reason: '请补充监测依据' },
      { subjectId: guest.id },
    );
    expect((await claim()).opinions).toEqual([]);
    expect((await guest.look()).opinions).toMatchObject([{ version: 1, returnedReason: '请补充监测依据' }]);
    const wrong = await guest.send(contract.engagementGiveOpinion, { ...OPINION, signedName: '别人' });
    expect(wrong.json().problems).toMatchObject([{ field: 'signedName' }]);
    const again = { ...OPINION, amountFen: 8_100_000, signedName: first?.name };
    expect((await guest.send(contract.engagementGiveOpinion, again)).statusCode).toBe(200);
    expect((await guest.look()).opinions.map(({ version, amountFen }) => [version, amountFen])).toEqual([
      [2, 8_100_000],
      [1, 8_000_000],
    ]);
    expect((await claim()).opinions).toMatchObject([{ amount_fen: 8_100_000 }]);
    const paper = { kind: 'expertOpinion' as const, engagementId: guest.id, issuedOn: '2026-06-01' };
    const made = await branch.officer.run(contract.engagementIssuePaper, paper, onClaim());
    expect(made.result).toMatchObject({ version: 1, number: expect.stringMatching(/专家意见1$/) });
  });

  it('may rest on a calculation that was released, and count once whoever wrote the opinion down', async () => {
    const [first] = drawn;
    const costs = {
      title: '应急处置费用',
      method: 'actual-costs',
      governingOn: '2026-05-12',
      inputs: { items: [{ kind: 'cleanup', name: '应急监测', amount: '1000', vouchers: '1' }] },
    };
    const { valuationId } = (await branch.officer.run(contract.claimSaveValuation, costs, onClaim())).result;
    await branch.officer.run(contract.engagementReleaseFile, { valuationIds: [valuationId] }, onClaim());
    const guest = await invited(first?.id ?? '');
    await guest.send(contract.engagementAccept, {});
    await guest.send(contract.engagementDeclare, ALL_STATEMENTS);
    const file = (await guest.get('/api/guest/engagement/file')).json<contract.ExpertCaseFile>();
    expect(file.valuations).toMatchObject([{ id: valuationId, title: '应急处置费用' }]);
    const opinion = { ...OPINION, signedName: first?.name };
    const unknown = await guest.send(contract.engagementGiveOpinion, { ...opinion, valuationId: newUuid() });
    expect(unknown.json().problems).toMatchObject([{ field: 'valuationId' }]);
    await guest.send(contract.engagementGiveOpinion, { ...opinion, valuationId });
    expect((await guest.look()).opinions).toMatchObject([{ valuationTitle: '应急处置费用' }]);
    const paper = { kind: 'expertOpinion' as const, engagementId: guest.id, issuedOn: '2026-06-01' };
    await branch.officer.run(contract.engagementIssuePaper, paper, onClaim());
    const { rows } = await server.database.ownerPool.query<{ data: string }>(
      `select data::text from document where case_id = $1 and kind = 'expertOpinion-1'`,
      [pair.claimId],
    );
    expect(rows[0]?.data).toContain('应急处置费用');
    const again = await branch.officer.refused(
      contract.claimRecordOpinion,
      {
        ...OPINION,
        expertId: first?.id ?? '',
        expertName: first?.name ?? '',
        employer: '研究院',
        professionalTitle: '高级工程师',
        field: '生态环境',
        givenOn: '2026-06-01',
      },
      onClaim(),
    );
    expect(again.problems).toMatchObject([{ code: 'opinion-exists' }]);
  });

  it('are laid side by side; dissent asks for a word before the pre-meeting; the pool counts them', async () => {
    const [first, second, third] = drawn;
    if (!first || !second || !third) throw new Error('three were drawn');
    await opined(first, 8_000_000);
    await opined(second, 8_200_000);
    const far = await opined(third, 12_000_000);
    const { combined } = await ofClaim();
    expect(combined).toMatchObject({
      count: 3,
      lowestFen: 8_000_000,
      medianFen: 8_200_000,
      highestFen: 12_000_000,
      spreadPercent: '48.78',
    });
    expect(combined?.each.filter(({ dissents }) => dissents).map(({ expertName }) => expertName)).toEqual([
      third.name,
    ]);
    await claimCost(branch, pair, 8_200_000);
    await consult(branch, pair, { on: '2026-05-30', cooperative: true, evidenceIds: [] });
    const meeting = {
      heldOn: '2026-06-01',
      participants: '双方',
      amountFen: 8_200_000,
      mode: 'payment' as const,
      performBy: '2026-09-01',
    };
    const silent = await branch.officer.refused(contract.claimRecordPreMeeting, meeting, onClaim());
    expect(silent.problems).toMatchObject([{ code: 'dissent-unexplained', field: 'dissentReason' }]);
    const dissentReason = '第三份意见计入了已单列的监测费用，取中位数';
    await branch.officer.run(contract.claimRecordPreMeeting, { ...meeting, dissentReason }, onClaim());
    const used = await branch.officer.refused(
      contract.engagementSendBack,
      { reason: '再看看' },
      { subjectId: far.id },
    );
    expect(used.problems).toMatchObject([{ code: 'opinion-used' }]);
    const summary = { kind: 'opinionSummary' as const, issuedOn: '2026-06-01' };
    expect((await branch.officer.run(contract.engagementIssuePaper, summary, onClaim())).result.version).toBe(
      1,
    );

    const { workload } = await branch.officer.query(contract.expertGet, { id: third.id });
    expect(workload.opinions).toBeGreaterThan(0);
    const work = await branch.officer.query(contract.engagementsOfExpert, { expertId: third.id });
    expect(work.opinions.find(({ claimId }) => claimId === pair.claimId)).toMatchObject({
      amountFen: 12_000_000,
      medianFen: 8_200_000,
      count: 3,
      departurePercent: '46.34',
    });

    const fee = { feeFen: 200_000 };
    expect(
      (await branch.officer.refused(contract.engagementRecordFee, fee, { subjectId: far.id })).status,
    ).toBe(403);
    await finance.run(contract.engagementRecordFee, fee, { subjectId: far.id });
    expect((await far.look()).fee).toEqual({ feeFen: 200_000, paidOn: null, note: '' });
    await finance.run(contract.engagementRecordFee, { ...fee, paidOn: '2026-06-01' }, { subjectId: far.id });
    expect((await far.look()).fee).toMatchObject({ paidOn: '2026-06-01' });
  });
});
