import * as contract from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addEvidence, type Branch, openPair, signInBranch } from '../../testing/cases.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

describe('transfers and court files of another branch', () => {
  let server: TestServer;
  let ours: Branch;
  let theirs: Branch;
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-07-31T02:00:00Z') });
    ours = await signInBranch(server, 'branch-350604');
    theirs = await signInBranch(server, 'branch-350603');
  });
  afterAll(() => server.stop());

  it('are neither seen nor touched; the city sees them', async () => {
    const pair = await openPair(server, ours, '2026-05-04');
    const report = {
      caseKind: 'penalty' as const,
      caseId: pair.penaltyId,
      suspects: '测试企业',
      charge: '污染环境罪',
      facts: '私设暗管',
      investigators: ['甲', '乙'],
      reportedOn: '2026-05-11',
      evidenceIds: [pair.evidenceId],
    };
    expect((await theirs.officer.refused(contract.crimeReport, report)).status).toBe(404);
    const { subjectId } = await ours.officer.run(contract.crimeReport, report);
    const suit = {
      plaintiffKind: 'procuratorate' as const,
      plaintiff: '检察院',
      court: '法院',
      acceptedOn: '2026-06-01',
      requests: '赔偿',
    };
    const on = { subjectId: pair.claimId };
    await ours.officer.run(contract.courtRecordPublicSuit, suit, on);

    const approval = { outcome: 'approved' as const, decidedOn: '2026-05-13', approver: '局长' };
    expect((await theirs.head.refused(contract.crimeApprove, approval, { subjectId })).status).toBe(404);
    expect((await theirs.officer.refused(contract.courtRecordPublicSuit, suit, on)).status).toBe(404);
    const transfers = { caseId: pair.penaltyId };
    const courtFile = { claimId: pair.claimId };
    expect((await theirs.officer.query(contract.crimesOfCase, transfers)).items).toEqual([]);
    expect(await theirs.officer.queryStatus(contract.courtOfClaim, courtFile)).toBe(404);
    const city = await server.signIn('bureau', 'cityOffice');
    expect((await city.query(contract.crimesOfCase, transfers)).items).toHaveLength(1);
    expect((await city.query(contract.courtOfClaim, courtFile)).suits).toHaveLength(1);
  });

  it('keep the evidence that went out: it cannot be withdrawn', async () => {
    const pair = await openPair(server, ours, '2026-05-04');
    const sent = await addEvidence(ours, pair, '2026-05-05', '书证');
    const announced = await addEvidence(ours, pair, '2026-05-05', '视听资料');
    await ours.officer.run(contract.crimeReport, {
      caseKind: 'claim',
      caseId: pair.claimId,
      suspects: '测试企业',
      charge: '污染环境罪',
      facts: '私设暗管',
      investigators: ['甲', '乙'],
      reportedOn: '2026-05-11',
      evidenceIds: [sent],
    });
    const on = { subjectId: pair.claimId };
    await ours.officer.run(
      contract.courtRecordAnnouncement,
      { organ: '检察院', announcedOn: '2026-06-01', content: '公告', evidenceIds: [announced] },
      on,
    );
    const withdraw = (evidenceId: string) =>
      ours.officer.refused(contract.claimWithdrawEvidence, { evidenceId, reason: '误传' }, on);
    expect((await withdraw(sent)).detail).toContain('涉嫌犯罪移送');
    expect((await withdraw(announced)).detail).toContain('检察机关公告');
  });
});
