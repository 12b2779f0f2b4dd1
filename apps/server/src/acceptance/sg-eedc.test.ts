import * as contract from '@ecoredress/contract';
import { COST_KINDS } from '@ecoredress/law';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Branch, filePair, openPair, signInBranch } from '../testing/cases.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { claimCost, giveOpinions, investigate, investigationForm, PLAIN_SCOPE } from './stages.ts';

const LONGHAI = 'branch-350604';

/** The rows of the seed matrix about Shigu's plan, up to the opinion letter. */
describe('SG-EEDC, up to the negotiation', () => {
  let server: TestServer;
  let branch: Branch;

  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2023-05-31T02:00:00Z') });
    branch = await signInBranch(server, LONGHAI);
  });
  afterAll(() => server.stop());

  const claim = (claimId: string) => branch.officer.query(contract.claimGet, { id: claimId });

  it('SG-EEDC-01: takes several damage elements by their codes, and not none', async () => {
    const { claimId } = await openPair(server, branch, '2023-05-04');
    const subject = { subjectId: claimId };
    await branch.officer.run(contract.claimSetElements, { elements: ['surfaceWater', 'animals'] }, subject);
    expect((await claim(claimId)).elements).toEqual([
      { code: 'surfaceWater', title: '地表水' },
      { code: 'animals', title: '动物' },
    ]);
    const refusal = await branch.officer.refused(contract.claimSetElements, { elements: [] }, subject);
    expect(refusal.problems.map(({ field }) => field)).toEqual(['elements']);
  });

  it('SG-EEDC-05: adds up the seven kinds and marks an item without evidence', async () => {
    const pair = await openPair(server, branch, '2023-05-04');
    const yuan = [12_000, 3_000, 50_000, 8_000, 0, 15_000, 2_000];
    for (const [index, { code }] of COST_KINDS.entries()) {
      const evidenceIds = index === 6 ? [] : [pair.evidenceId];
      const item = { kind: code, amountFen: (yuan[index] ?? 0) * 100, evidenceIds };
      await branch.officer.run(contract.claimSetCost, item, { subjectId: pair.claimId });
    }
    const { costs } = await claim(pair.claimId);
    expect(costs.items).toHaveLength(7);
    expect(costs.totalFen).toBe(9_000_000);
    expect(costs.items.filter(({ unsupported }) => unsupported).map(({ kind }) => kind)).toEqual([
      'otherCosts',
    ]);
  });

  it('SG-EEDC-07: a reduction needs its rule; a fine paid in full leaves the claim as it was', async () => {
    const pair = await openPair(server, branch, '2023-05-04');
    await claimCost(branch, pair, 8_000_000);
    const bare = { kind: 'prevention', amountFen: 100_000, reductionFen: 50_000, evidenceIds: [] };
    const refusal = await branch.officer.refused(contract.claimSetCost, bare, { subjectId: pair.claimId });
    expect(refusal.problems.map(({ field }) => field)).toEqual(['reductionCitation']);
    const before = (await claim(pair.claimId)).amounts;
    const penalty = { subjectId: pair.penaltyId };
    const talk = { heldOn: '2023-05-10', participants: '双方', content: '商议', cooperative: false };
    await branch.officer.run(contract.penaltyRecordConsultation, talk, penalty);
    const notice = { noticeOn: '2023-05-12', noticeNo: '漳龙环罚告〔2023〕1号', proposedFineFen: 500_000 };
    await branch.officer.run(contract.penaltyIssuePriorNotice, notice, penalty);
    const leniency = { applied: 'none' as const, reason: '情节较重' };
    const decision = {
      decidedOn: '2023-05-22',
      decisionNo: '漳龙环罚〔2023〕1号',
      fineFen: 500_000,
      leniency,
    };
    await branch.head.run(contract.penaltyDecide, decision, penalty);
    const paid = { paidOn: '2023-05-24', amountFen: 500_000, voucherNo: '0001' };
    const payer = await server.signIn(LONGHAI, 'caseOfficer', 'finance');
    await payer.run(contract.penaltyRecordFinePayment, paid, penalty);
    expect((await claim(pair.claimId)).amounts).toEqual(before);
  });

  it('SG-EEDC-09: form 2 needs its reason, ends the case when signed, and a new start needs a new form 1', async () => {
    const pair = await openPair(server, branch, '2023-05-04');
    const subject = { subjectId: pair.claimId };
    const ground = { ground: 'noObligor' };
    const bare = await branch.officer.refused(
      contract.claimRequestTermination,
      { ...ground, reason: ' ' },
      subject,
    );
    expect(bare.problems.map(({ field }) => field)).toEqual(['reason']);
    const reason = '赔偿义务人已注销，没有可供执行的财产';
    await branch.officer.run(contract.claimRequestTermination, { ...ground, reason }, subject);
    for (const signer of [branch.officer, branch.section, branch.head]) {
      expect((await claim(pair.claimId)).stage).toBe('investigation');
      await signer.run(contract.claimSignTermination, { signedOn: '2023-05-20', opinion: '同意' }, subject);
    }
    const ended = await claim(pair.claimId);
    expect(ended.stage).toBe('terminated');
    const fresh = {
      unitId: await server.unitId(LONGHAI),
      title: '重新启动',
      channel: ended.channel,
    };
    const nobody = await branch.officer.refused(contract.claimOpen, fresh);
    expect(nobody.problems).toMatchObject([{ field: 'obligors', message: '至少填写一名赔偿义务人' }]);
    const again = await branch.officer.run(contract.claimOpen, { ...fresh, reopensClaimId: pair.claimId });
    const reopened = await claim(again.subjectId);
    expect(reopened).toMatchObject({ stage: 'initiation', reopensClaimId: pair.claimId, forms: [] });
    expect(reopened.parties.map(({ id, role }) => [id, role])).toEqual(
      ended.parties.map(({ id, role }) => [id, role]),
    );
  });

  it('SG-EEDC-10: form 3 names a fact without evidence and an empty legal basis; submitted, the city sees it', async () => {
    const pair = await openPair(server, branch, '2023-05-04');
    const subject = { subjectId: pair.claimId };
    await branch.officer.run(contract.claimRecordScopeTest, PLAIN_SCOPE, subject);
    await branch.officer.run(contract.claimSetElements, { elements: ['surfaceWater'] }, subject);
    await branch.officer.run(contract.claimSaveInvestigation, investigationForm('2023-05-10'), subject);
    const bare = { kind: 'act' as const, content: '偷排废水', evidenceIds: [] };
    await branch.officer.run(contract.claimAddFact, bare, subject);
    const submit = { submittedOn: '2023-05-12' };
    const refusal = await branch.officer.refused(contract.claimSubmitInvestigation, submit, subject);
    const codes = refusal.problems.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['facts-unsupported', 'legal-basis-missing']));
    const [fact] = (await claim(pair.claimId)).facts;
    await branch.officer.run(contract.claimRemoveFact, { factId: fact?.id ?? '' }, subject);
    await investigate(branch, pair, '2023-05-12');
    const city = await server.signIn('office', 'cityOffice');
    const seen = await city.query(contract.claimGet, { id: pair.claimId });
    expect(seen.stage).toBe('assessment');
    expect(seen.investigation).toMatchObject({ needsClaim: true });
  });

  it('SG-EEDC-12: no opinion letter without a basis; with expert opinions it is made', async () => {
    const pair = await openPair(server, branch, '2023-05-04');
    const subject = { subjectId: pair.claimId };
    await investigate(branch, pair, '2023-05-08');
    await claimCost(branch, pair, 8_000_000);
    const letter = { kind: 'opinionLetter' as const, issuedOn: '2023-05-12' };
    const refusal = await branch.officer.refused(contract.claimIssueDocument, letter, subject);
    expect(refusal.detail).toContain('专家意见');
    await giveOpinions(branch, pair, { on: '2023-05-10', count: 3, amountFen: 8_000_000 });
    const made = await branch.officer.run(contract.claimIssueDocument, letter, subject);
    expect(made.result).toMatchObject({ version: 1, number: expect.stringContaining('〔2023〕') });
  });

  it('SG-EEDC-16: no suit before a negotiation', async () => {
    const { claimId } = await filePair(server, branch, '2023-05-04');
    const suit = { filedOn: '2023-05-20', court: '龙海区人民法院', claimFen: 8_000_000 };
    const refusal = await branch.officer.refused(contract.claimFileSuit, suit, { subjectId: claimId });
    expect(refusal.status).toBe(422);
    expect(refusal.detail).toContain('启动');
  });
});
