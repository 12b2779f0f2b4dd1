import * as contract from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consult, priorNotice } from '../../acceptance/stages.ts';
import { addEvidence, type Branch, filePair, openPair, signInBranch } from '../../testing/cases.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

const LONGHAI = 'branch-350604';
const PERSON = {
  kind: 'person' as const,
  uscc: '',
  idNumber: '',
  legalRepresentative: '',
  legalRepresentativePost: '',
  phone: '',
};

describe('a case handed over to the police', () => {
  let server: TestServer;
  let branch: Branch;
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-07-31T02:00:00Z') });
    branch = await signInBranch(server, LONGHAI);
  });
  afterAll(() => server.stop());

  const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);
  const transfers = async (caseId: string) =>
    (await branch.officer.query(contract.crimesOfCase, { caseId })).items;
  const clock = async (penaltyId: string, ruleId: string) =>
    (await branch.officer.query(contract.penaltyGet, { id: penaltyId })).clocks.find(
      (each) => each.ruleId === ruleId,
    );

  const report = (caseId: string, evidenceIds: string[]) => ({
    caseKind: 'penalty' as const,
    caseId,
    suspects: '测试企业及其负责人',
    charge: '污染环境罪',
    facts: '私设暗管排放有毒物质',
    investigators: ['甲', '乙'],
    reportedOn: '2026-05-11',
    evidenceIds,
  });

  /** A pair whose penalty is before the police, sent on 20 May. */
  async function sent() {
    const pair = await openPair(server, branch, '2026-05-04');
    const { subjectId } = await branch.officer.run(
      contract.crimeReport,
      report(pair.penaltyId, [pair.evidenceId]),
    );
    const on = { subjectId };
    await branch.head.run(
      contract.crimeApprove,
      { outcome: 'approved', decidedOn: '2026-05-13', approver: '局长' },
      on,
    );
    await branch.officer.run(
      contract.crimeSend,
      {
        sentOn: '2026-05-14',
        organ: '漳州市公安局龙海分局',
        copiedTo: '龙海区人民检察院',
        partyInformedOn: '2026-05-15',
      },
      on,
    );
    return { ...pair, on };
  }

  it('is reported by two officers at least, with evidence of the case, and once at a time', async () => {
    const pair = await openPair(server, branch, '2026-05-04');
    const other = await openPair(server, branch, '2026-05-04');
    const given = report(pair.penaltyId, [pair.evidenceId]);
    const alone = await branch.officer.refused(contract.crimeReport, { ...given, investigators: ['甲'] });
    expect(alone.detail).toContain('二名以上执法人员');
    const foreign = { ...given, evidenceIds: [other.evidenceId] };
    expect(codes(await branch.officer.refused(contract.crimeReport, foreign))).toEqual([
      'evidence-not-in-case',
    ]);
    await branch.officer.run(contract.crimeReport, given);
    expect(await clock(pair.penaltyId, 'C01')).toMatchObject({ dueOn: '2026-05-14' });
    expect(codes(await branch.officer.refused(contract.crimeReport, given))).toEqual(['transfer-running']);
    const ofClaim = { ...given, caseKind: 'claim' as const, caseId: pair.claimId };
    expect(codes(await branch.officer.refused(contract.crimeReport, ofClaim))).toEqual(['transfer-running']);
    expect(await transfers(pair.claimId)).toHaveLength(1);
  });

  it('stops the penalty’s time from the sending, and goes by the police, the procuratorate and the court', async () => {
    const { penaltyId, on, evidenceId } = await sent();
    expect(await clock(penaltyId, 'C02')).toMatchObject({ state: 'met' });
    expect(await clock(penaltyId, 'C11')).toMatchObject({ dueOn: '2026-05-20' });
    expect(await clock(penaltyId, 'P09')).toMatchObject({
      state: 'paused',
      pauses: [{ ground: '移送司法机关', from: '2026-05-14', to: null }],
    });
    await branch.officer.run(contract.crimeAskPapers, { askedOn: '2026-05-15', content: '补充监测报告' }, on);
    expect(await clock(penaltyId, 'C03')).toMatchObject({ dueOn: '2026-05-18' });
    await branch.officer.run(
      contract.crimeSupplyPapers,
      { suppliedOn: '2026-05-18', content: '监测报告一份', evidenceIds: [evidenceId] },
      on,
    );
    await branch.officer.run(
      contract.crimeRecordReceipt,
      { receivedOn: '2026-05-19', weight: 'toVerify' },
      on,
    );
    expect(await clock(penaltyId, 'C04V')).toMatchObject({ dueOn: '2026-05-26', runsFor: 'police' });
    // Recorded after a later step, and not twice.
    await branch.officer.run(contract.crimeEnterPlatform, { enteredOn: '2026-05-18' }, on);
    expect(await clock(penaltyId, 'C11')).toMatchObject({ state: 'met' });
    const again = await branch.officer.refused(contract.crimeEnterPlatform, { enteredOn: '2026-05-19' }, on);
    expect(codes(again)).toEqual(['entered']);
    await branch.officer.run(
      contract.crimeRecordPoliceDecision,
      { outcome: 'filed', decidedOn: '2026-05-25', receivedOn: '2026-05-26', caseNo: '龙公立字1号' },
      on,
    );
    expect(await clock(penaltyId, 'C06')).toMatchObject({ dueOn: '2026-05-29' });
    await branch.officer.run(
      contract.crimeHandOver,
      { handedOn: '2026-05-28', content: '涉案设备、原始记录', evidenceIds: [evidenceId] },
      on,
    );
    const twice = { handedOn: '2026-05-29', content: '再次', evidenceIds: [] };
    expect(codes(await branch.officer.refused(contract.crimeHandOver, twice, on))).toEqual(['handed-over']);
    const told = { toldOn: '2026-06-10', organ: '漳州市公安局龙海分局', content: '已启动索赔，正在评估' };
    await branch.officer.run(contract.crimeTellProgress, told, on);
    await branch.officer.run(
      contract.crimeRecordProsecution,
      { sentOn: '2026-06-20', organ: '龙海区人民检察院' },
      on,
    );
    await branch.officer.run(
      contract.crimeRecordIndictment,
      { outcome: 'indicted', decidedOn: '2026-07-01', caseNo: '龙检刑诉1号' },
      on,
    );
    const verdict = {
      outcome: 'convicted' as const,
      judgedOn: '2026-07-20',
      court: '龙海区人民法院',
      caseNo: '（2026）闽0604刑初1号',
      criminalFineFen: 5_000_000,
      summary: '犯污染环境罪',
    };
    const early = { ...verdict, judgedOn: '2026-06-30' };
    expect((await branch.officer.refused(contract.crimeRecordVerdict, early, on)).status).toBe(422);
    await branch.officer.run(contract.crimeRecordVerdict, verdict, on);
    const [transfer] = await transfers(penaltyId);
    expect(transfer).toMatchObject({ stage: 'judged', endedOn: '2026-07-20' });
    expect(transfer?.stages.map(({ title }) => title)).toEqual([
      '拟移送',
      '批准移送',
      '移送公安',
      '公安受理',
      '立案侦查',
      '审查起诉',
      '审判',
      '裁判',
    ]);
    // 90 days from 4 May, and the 67 days from the sending to the verdict do not count.
    expect(await clock(penaltyId, 'P09')).toMatchObject({
      state: 'running',
      pauses: [{ from: '2026-05-14', to: '2026-07-20' }],
    });
  });

  it('disputes a refusal: reconsideration within three working days, then the procuratorate’s supervision', async () => {
    const { penaltyId, on } = await sent();
    await branch.officer.run(
      contract.crimeRecordReceipt,
      { receivedOn: '2026-05-19', weight: 'ordinary' },
      on,
    );
    const refusal = {
      outcome: 'refused' as const,
      decidedOn: '2026-05-21',
      receivedOn: '2026-05-22',
      caseNo: '龙公不立字1号',
    };
    const mute = await branch.officer.refused(contract.crimeRecordPoliceDecision, refusal, on);
    expect(mute.problems).toMatchObject([{ field: 'reason' }]);
    const reason = '认为情节显著轻微';
    await branch.officer.run(contract.crimeRecordPoliceDecision, { ...refusal, reason }, on);
    expect(await clock(penaltyId, 'C07')).toMatchObject({ dueOn: '2026-05-27' });
    await branch.officer.run(
      contract.crimeAskReconsideration,
      { askedOn: '2026-05-26', reason: '已达到立案标准' },
      on,
    );
    expect(await clock(penaltyId, 'C08')).toMatchObject({ dueOn: '2026-05-29', runsFor: 'police' });
    await branch.officer.run(
      contract.crimeRecordReconsideration,
      { outcome: 'refused', receivedOn: '2026-05-29', caseNo: '龙公复字1号', reason },
      on,
    );
    expect(await clock(penaltyId, 'C09')).toMatchObject({ dueOn: '2026-06-01' });
    await branch.officer.run(
      contract.crimeAskSupervision,
      { askedOn: '2026-06-01', organ: '龙海区人民检察院', reason: '应当立案' },
      on,
    );
    await branch.officer.run(
      contract.crimeRecordSupervision,
      { outcome: 'refused', receivedOn: '2026-06-10', caseNo: '龙检监1号', reason },
      on,
    );
    expect(await transfers(penaltyId)).toMatchObject([{ stage: 'ended', endedOn: '2026-06-10' }]);
    expect(await clock(penaltyId, 'P09')).toMatchObject({ pauses: [{ to: '2026-06-10' }] });
  });

  it('advises against deciding the penalty while the transfer runs', async () => {
    const { on, ...pair } = await sent();
    const penalty = { subjectId: pair.penaltyId };
    await consult(branch, pair, { on: '2026-05-20', cooperative: true, evidenceIds: [pair.evidenceId] });
    await branch.officer.run(contract.penaltyIssuePriorNotice, priorNotice('2026-05-22', 9), penalty);
    const { warnings } = await branch.head.run(
      contract.penaltyDecide,
      {
        decidedOn: '2026-06-15',
        decisionNo: '漳龙环罚〔2026〕9号',
        fineFen: 3_000_000,
        leniency: { applied: 'none', reason: '不具备从轻情节' },
      },
      penalty,
    );
    expect(warnings.map(({ code }) => code)).toEqual(['transfer-running']);
    // The verdict's fine takes in the one already imposed.
    await branch.officer.run(
      contract.crimeRecordReceipt,
      { receivedOn: '2026-05-19', weight: 'majorCase' },
      on,
    );
    const filed = { decidedOn: '2026-06-16', receivedOn: '2026-06-16', caseNo: '龙公立字2号' };
    await branch.officer.run(contract.crimeRecordPoliceDecision, { ...filed, outcome: 'filed' }, on);
    await branch.officer.run(contract.crimeRecordProsecution, { sentOn: '2026-06-20', organ: '检察院' }, on);
    await branch.officer.run(
      contract.crimeRecordIndictment,
      { outcome: 'indicted', decidedOn: '2026-07-01', caseNo: '诉2号' },
      on,
    );
    await branch.officer.run(
      contract.crimeRecordVerdict,
      {
        outcome: 'convicted',
        judgedOn: '2026-07-20',
        court: '龙海区人民法院',
        caseNo: '刑初2号',
        criminalFineFen: 2_000_000,
        summary: '犯污染环境罪',
      },
      on,
    );
    expect(await transfers(pair.penaltyId)).toMatchObject([{ offsetFen: 2_000_000 }]);
  });

  it('is not approved without evidence, ends when it is declined, and prints its letter only when approved', async () => {
    const pair = await filePair(server, branch, '2026-05-04');
    const { subjectId } = await branch.officer.run(contract.crimeReport, report(pair.penaltyId, []));
    const on = { subjectId };
    const approval = { outcome: 'approved' as const, decidedOn: '2026-05-13', approver: '局长' };
    expect(codes(await branch.head.refused(contract.crimeApprove, approval, on))).toEqual([
      'transfer-evidence',
    ]);
    expect((await branch.officer.refused(contract.crimeApprove, approval, on)).status).toBe(403);
    const declined = { ...approval, outcome: 'declined' as const, reason: '证据不足' };
    await branch.head.run(contract.crimeApprove, declined, on);
    expect(await transfers(pair.penaltyId)).toMatchObject([{ stage: 'ended' }]);
    const letter = { issuedOn: '2026-05-14', organ: '公安局' };
    expect(codes(await branch.officer.refused(contract.crimeIssueLetter, letter, on))).toEqual([
      'wrong-stage',
    ]);
    const evidenceId = await addEvidence(branch, pair, '2026-05-05');
    const again = await branch.officer.run(contract.crimeReport, report(pair.penaltyId, [evidenceId]));
    await branch.head.run(contract.crimeApprove, approval, again);
    const made = await branch.officer.run(contract.crimeIssueLetter, letter, again);
    expect(made.result.number).toMatch(/^漳环刑移龙海〔2026〕\d+号$/);
    const { items } = await branch.officer.query(contract.documentsOfCase, { caseId: pair.penaltyId });
    expect(items.map(({ kind }) => kind)).toContain('transferLetter');
  });

  it('of a claim without a penalty counts its time on the claim', async () => {
    const { subjectId: claimId } = await branch.officer.run(contract.claimOpen, {
      unitId: await server.unitId(LONGHAI),
      title: '非法采砂生态破坏案',
      channel: 'report',
      occurredPlace: '九龙江河口',
      obligors: [{ ...PERSON, name: '李某', address: '某村' }],
    });
    await branch.officer.run(contract.crimeReport, {
      ...report(claimId, []),
      caseKind: 'claim',
    });
    const { clocks } = await branch.officer.query(contract.claimGet, { id: claimId });
    expect(clocks.map(({ ruleId }) => ruleId)).toContain('C01');
  });
});
