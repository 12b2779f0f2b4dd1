import {
  claimAddEvidence,
  claimAddFact,
  claimApplyConfirmation,
  claimCiteBasis,
  claimClose,
  claimCompletePerformance,
  claimConcludeNegotiation,
  claimExemptEvaluation,
  claimGet,
  claimIssueDocument,
  claimNotifyProcuratorate,
  claimRecordOpinion,
  claimRecordPayment,
  claimRecordPreMeeting,
  claimRecordReply,
  claimRecordRound,
  claimRecordRuling,
  claimRecordScopeTest,
  claimSaveAgreement,
  claimSaveInitiation,
  claimSaveInvestigation,
  claimServeNotice,
  claimSetCost,
  claimSetElements,
  claimSignAgreement,
  claimSignInitiation,
  claimStartNegotiation,
  claimSubmitInvestigation,
  claimsList,
  documentsOfCase,
  evidenceOfCase,
  penaltyDecide,
  penaltyFile,
  penaltyGet,
  penaltyIssuePriorNotice,
  penaltyRecordConsultation,
} from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DrawnExpert, holdJointDraw } from '../../demo/joint-draw.ts';
import { fillExpertPool, officerActor } from '../../testing/experts.ts';
import { startTestServer, type TestClient, type TestServer } from '../../testing/server.ts';

const LONGHAI = 'branch-350604';

const OBLIGOR = {
  kind: 'organisation' as const,
  name: '龙海某食品有限公司',
  uscc: '',
  idNumber: '',
  address: '漳州市龙海区某路1号',
  legalRepresentative: '张某',
  legalRepresentativePost: '总经理',
  phone: '13800000000',
};

describe('one pair from filing to closing', () => {
  let server: TestServer;
  let officer: TestClient;
  let section: TestClient;
  let head: TestClient;
  let finance: TestClient;
  let claimId: string;
  let penaltyId: string;
  let evidenceId: string;

  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-07-31T02:00:00Z') });
    officer = await server.signIn(LONGHAI, 'caseOfficer');
    section = await server.signIn(LONGHAI, 'sectionHead');
    head = await server.signIn(LONGHAI, 'departmentHead');
    finance = await server.signIn(LONGHAI, 'finance');
  });
  afterAll(() => server.stop());

  const claim = () => officer.query(claimGet, { id: claimId });
  const on = () => ({ subjectId: claimId });

  it('files both cases in one command, with cross numbers and the same party', async () => {
    const reply = await officer.run(penaltyFile, {
      unitId: await server.unitId(LONGHAI),
      title: '某食品公司超标排放水污染物案',
      caseSource: '现场检查',
      act: '外排废水氨氮超标0.5倍',
      violationKind: '超标排放',
      medium: ['water'],
      foundOn: '2026-05-06',
      filedOn: '2026-05-08',
      place: '龙海区某路1号',
      parties: [OBLIGOR],
      judgement: { start: true },
    });
    penaltyId = reply.subjectId;
    claimId = reply.result.claimId ?? '';
    const penalty = await officer.query(penaltyGet, { id: penaltyId });
    const opened = await claim();
    expect(penalty.claimNumber).toBe(opened.number);
    expect(opened.pair?.penaltyNumber).toBe(penalty.number);
    expect(opened.parties[0]?.id).toBe(penalty.parties[0]?.id);
    expect(opened.stage).toBe('initiation');
  });

  it('shows evidence added once in both cases, with the same hash', async () => {
    const file = await officer.upload('现场检查笔录.txt', '检查笔录');
    const added = await officer.run(
      claimAddEvidence,
      { sha256: file.sha256, name: '现场检查笔录', kind: '勘验笔录、现场笔录', obtainedOn: '2026-05-06' },
      on(),
    );
    evidenceId = added.result.evidenceId;
    const ofClaim = await officer.query(evidenceOfCase, { caseId: claimId });
    const ofPenalty = await officer.query(evidenceOfCase, { caseId: penaltyId });
    expect(ofClaim.items.map((item) => item.sm3)).toEqual(ofPenalty.items.map((item) => item.sm3));
  });

  it('stays pending until all three have signed form 1, and opens on the last signature', async () => {
    const early = await officer.refused(claimSignInitiation, { signedOn: '2026-05-08' }, on());
    expect(early.detail).toContain('尚未填写《索赔启动登记表》');
    await officer.run(
      claimSaveInitiation,
      { cause: '超标排放损害赔偿案', summaryAndReason: '外排废水超标，造成地表水损害' },
      on(),
    );
    await officer.run(claimSignInitiation, { signedOn: '2026-05-08' }, on());
    const twice = await officer.refused(claimSignInitiation, { signedOn: '2026-05-08' }, on());
    expect(twice.detail).toContain('机构负责人');
    await section.run(claimSignInitiation, { signedOn: '2026-05-08', opinion: '同意启动' }, on());
    expect((await claim()).stage).toBe('initiation');
    await head.run(claimSignInitiation, { signedOn: '2026-05-11', opinion: '同意' }, on());
    const opened = await claim();
    expect(opened.stage).toBe('investigation');
    expect(opened.openedOn).toBe('2026-05-11');
    expect(opened.clocks.find((clock) => clock.ruleId === 'E12')?.dueOn).toBe('2026-08-11');
    expect(opened.clocks.find((clock) => clock.ruleId === 'E02')?.dueOn).toBe('2026-05-26');
  });

  it('names everything that the investigation still lacks, then moves on', async () => {
    const lacking = await officer.refused(claimSubmitInvestigation, { submittedOn: '2026-05-20' }, on());
    expect(lacking.problems.map((problem) => problem.code)).toEqual(
      expect.arrayContaining([
        'scope-untested',
        'elements-missing',
        'investigation-missing',
        'facts-missing',
        'legal-basis-missing',
      ]),
    );
    await officer.run(
      claimNotifyProcuratorate,
      { notifiedOn: '2026-05-12', organ: '龙海区人民检察院' },
      on(),
    );
    await officer.run(
      claimRecordScopeTest,
      {
        emergencyLevel: 'none',
        inKeyEcologicalArea: false,
        inEcologicalRedLine: false,
        qualityGradeDropped: false,
        functionDegraded: false,
        unlawfulDamage: true,
        personalOrPropertyLoss: false,
        historicWithoutObligor: false,
      },
      on(),
    );
    await officer.run(claimSetElements, { elements: ['surfaceWater', 'animals'] }, on());
    await officer.run(
      claimAddFact,
      { kind: 'act', content: '超标排放废水', evidenceIds: [evidenceId] },
      on(),
    );
    await officer.run(claimCiteBasis, { citations: [{ sourceId: 'civil', article: '1235' }] }, on());
    await officer.run(
      claimSaveInvestigation,
      {
        leadSource: '现场检查发现',
        investigators: ['甲', '乙'],
        method: '现场勘查、监测',
        from: '2026-05-12',
        to: '2026-05-18',
        range: '排污口下游500米',
        needsClaim: true,
        reason: '造成损害',
        negotiationAdvice: '建议磋商',
      },
      on(),
    );
    await officer.run(claimSubmitInvestigation, { submittedOn: '2026-05-20' }, on());
    expect((await claim()).stage).toBe('assessment');
  });

  it('blocks the pre-meeting with two opinions and demands consultation first (ZZ-DUAL-09)', async () => {
    await officer.run(
      claimSetCost,
      { kind: 'restoration', amountFen: 8_000_000, evidenceIds: [evidenceId] },
      on(),
    );
    const opinion = (expert?: DrawnExpert) =>
      officer.run(
        claimRecordOpinion,
        {
          ...(expert ? { expertId: expert.id } : {}),
          expertName: expert?.name ?? '未经抽取的专家',
          employer: '某设计院',
          professionalTitle: '高级工程师',
          field: '生态环境',
          givenOn: '2026-05-25',
          method: '虚拟治理成本法',
          amountFen: 8_000_000,
          restorable: 'none',
        },
        on(),
      );
    await opinion();
    const result = {
      heldOn: '2026-05-26',
      participants: '双方',
      amountFen: 8_000_000,
      mode: 'payment' as const,
      performBy: '2026-07-30',
    };
    const early = await officer.refused(claimRecordPreMeeting, result, on());
    expect(early.problems.map((problem) => problem.code)).toEqual([
      'consultation-missing',
      'joint-draw-missing',
      'assessment-basis',
    ]);
    await fillExpertPool(server.product.platform, 5);
    const actor = await officerActor(server.product.platform, LONGHAI);
    const [first, second, third] = await holdJointDraw(server.product.platform, actor, claimId);
    await opinion(first);
    await opinion(second);
    // The opinion of the one who was not drawn does not count.
    const drawn = await officer.refused(claimRecordPreMeeting, result, on());
    expect(drawn.problems.map((problem) => problem.code)).toEqual([
      'consultation-missing',
      'assessment-basis',
    ]);
    await opinion(third);
    const file = await officer.upload('承诺书.txt', '承诺');
    const promise = await officer.run(
      claimAddEvidence,
      { sha256: file.sha256, name: '履行承诺书', kind: '书证', obtainedOn: '2026-05-21' },
      on(),
    );
    await officer.run(
      penaltyRecordConsultation,
      {
        heldOn: '2026-05-22',
        participants: '双方',
        content: '愿意赔偿',
        cooperative: true,
        evidenceIds: [promise.result.evidenceId],
      },
      { subjectId: penaltyId },
    );
    await officer.run(claimRecordPreMeeting, result, on());
  });

  it('refuses a prior notice that is not later than the consultation (ZZ-DUAL-06)', async () => {
    const notice = { noticeNo: '漳龙环罚告〔2026〕1号', proposedFineFen: 10_000_000 };
    const early = await officer.refused(
      penaltyIssuePriorNotice,
      { ...notice, noticeOn: '2026-05-22' },
      { subjectId: penaltyId },
    );
    expect(early.problems[0]?.code).toBe('consultation-too-late');
    await officer.run(
      penaltyIssuePriorNotice,
      { ...notice, noticeOn: '2026-05-28' },
      { subjectId: penaltyId },
    );
  });

  it('suggests leniency and records the decision of the head with its reason', async () => {
    const penalty = await officer.query(penaltyGet, { id: penaltyId });
    expect(penalty.leniencySuggestion).toMatchObject({ suggested: true, kinds: ['lighter', 'mitigated'] });
    const decision = { decidedOn: '2026-06-08', decisionNo: '漳龙环罚〔2026〕1号', fineFen: 8_000_000 };
    const own = await officer.refused(
      penaltyDecide,
      { ...decision, leniency: { applied: 'lighter', reason: '主动配合' } },
      { subjectId: penaltyId },
    );
    expect(own.status).toBe(403);
    await head.run(
      penaltyDecide,
      { ...decision, leniency: { applied: 'none', reason: '情节较重' } },
      { subjectId: penaltyId },
    );
  });

  it('refuses negotiation before the opinion letter and the notice', async () => {
    const early = await officer.refused(claimStartNegotiation, { startedOn: '2026-05-27' }, on());
    expect(early.problems.map((problem) => problem.code)).toEqual([
      'opinion-letter-missing',
      'notice-not-served',
    ]);
  });

  it('makes numbered papers: no gap, a new version keeps its number', async () => {
    const letter = await officer.run(
      claimIssueDocument,
      { kind: 'opinionLetter', issuedOn: '2026-05-27' },
      on(),
    );
    expect(letter.result).toMatchObject({ number: '漳环赔意龙海〔2026〕1号', version: 1 });
    const again = await officer.run(
      claimIssueDocument,
      { kind: 'opinionLetter', issuedOn: '2026-05-27' },
      on(),
    );
    expect(again.result).toMatchObject({ number: '漳环赔意龙海〔2026〕1号', version: 2 });
    for (const kind of [
      'initiationForm',
      'investigationRecord',
      'procuratorateLetter',
      'negotiationNotice',
    ] as const) {
      await officer.run(claimIssueDocument, { kind, issuedOn: '2026-05-27' }, on());
    }
    const { items } = await officer.query(documentsOfCase, { caseId: claimId });
    expect(items).toHaveLength(6);
    const early = await officer.refused(
      claimIssueDocument,
      { kind: 'agreement', issuedOn: '2026-05-27' },
      on(),
    );
    expect(early.detail).toBe('尚未起草赔偿协议');
  });

  it('negotiates: a mediation needs both consents, a changed amount its reason', async () => {
    await officer.run(
      claimServeNotice,
      { servedOn: '2026-05-27', replyBy: '2026-06-10', method: '直接送达' },
      on(),
    );
    await officer.run(claimRecordReply, { repliedOn: '2026-05-29', agrees: true }, on());
    await officer.run(claimStartNegotiation, { startedOn: '2026-05-30' }, on());
    const round = {
      heldOn: '2026-06-01',
      place: '会议室',
      host: '龙海生态环境局',
      participants: [
        { name: '甲', organisation: '龙海生态环境局', role: '权利人代表' },
        { name: '张某', organisation: '某食品公司', role: '义务人' },
      ],
      minutes: '双方同意赔偿',
      result: 'agreed' as const,
    };
    const oneSided = await officer.refused(
      claimRecordRound,
      { ...round, mediation: { committee: '调委会', agencyConsents: true, obligorConsents: false } },
      on(),
    );
    expect(oneSided.problems[0]?.code).toBe('mediation-consent');
    await officer.run(claimRecordRound, round, on());
    await officer.run(claimConcludeNegotiation, { outcome: 'agreed', concludedOn: '2026-06-01' }, on());
    const agreement = {
      amountFen: 7_500_000,
      mode: 'payment' as const,
      performBy: '2026-07-30',
      breachClause: '逾期申请强制执行',
      supervision: '由承办机构监督',
    };
    const unexplained = await officer.refused(claimSaveAgreement, agreement, on());
    expect(unexplained.problems[0]?.field).toBe('differenceReasons.amount');
    await officer.run(claimSaveAgreement, { ...agreement, amountFen: 8_000_000 }, on());
    await officer.run(
      claimSignAgreement,
      {
        agencySignatory: '甲',
        agencySignedOn: '2026-06-02',
        obligorSignatory: '张某',
        obligorSignedOn: '2026-06-02',
      },
      on(),
    );
    await officer.run(claimIssueDocument, { kind: 'agreement', issuedOn: '2026-06-02' }, on());
  });

  it('has the agreement confirmed on a joint application only', async () => {
    const application = { appliedOn: '2026-06-03', court: '龙海区人民法院', agencyApplies: true };
    const alone = await officer.refused(
      claimApplyConfirmation,
      { ...application, obligorApplies: false },
      on(),
    );
    expect(alone.problems[0]?.code).toBe('joint-application');
    await officer.run(claimApplyConfirmation, { ...application, obligorApplies: true }, on());
    await officer.run(
      claimRecordRuling,
      { result: 'confirmed', ruledOn: '2026-07-06', rulingNo: '（2026）闽0604民特1号' },
      on(),
    );
    expect((await claim()).stage).toBe('performance');
  });

  it('refuses an over-payment by name of the excess', async () => {
    const pay = (amountFen: number) => ({
      amountFen,
      paidOn: '2026-07-10',
      payer: OBLIGOR.name,
      voucherNo: '0001',
    });
    await finance.run(claimRecordPayment, pay(5_000_000), on());
    const over = await finance.refused(claimRecordPayment, pay(4_000_000), on());
    expect(over.detail).toContain('超出应缴金额 10,000.00 元');
    expect(over.problems).toMatchObject([{ field: 'amountFen', citation: { sourceId: 'civil' } }]);
    const early = await officer.refused(claimCompletePerformance, { completedOn: '2026-07-11' }, on());
    expect(early.detail).toContain('尚欠 30,000.00 元');
    await finance.run(claimRecordPayment, pay(3_000_000), on());
    await officer.run(claimCompletePerformance, { completedOn: '2026-07-12' }, on());
  });

  it('names everything missing at the closing gate, then closes', async () => {
    const early = await head.refused(claimClose, { closedOn: '2026-07-20', summary: '结案' }, on());
    expect(early.problems.map((problem) => problem.code)).toEqual([
      'evaluation-not-passed',
      'closing-report-missing',
    ]);
    await officer.run(
      claimExemptEvaluation,
      { ground: 'paid', reason: '以货币赔偿，无修复项目', decidedOn: '2026-07-15' },
      on(),
    );
    await officer.run(claimIssueDocument, { kind: 'closingReport', issuedOn: '2026-07-20' }, on());
    await head.run(claimClose, { closedOn: '2026-07-20', summary: '履行完毕' }, on());
    const closed = await claim();
    expect(closed.stage).toBe('closed');
    expect(closed.stages.map((step) => step.title)).toEqual([
      '启动',
      '调查',
      '专家评估',
      '磋商',
      '达成磋商协议',
      '司法确认',
      '履行',
      '修复评估',
      '结案',
    ]);
    expect(closed.clocks.filter((clock) => clock.state === 'running')).toEqual([]);
  });

  it('hides the case from another county and shows it to the city', async () => {
    const zhangpu = await server.signIn('branch-350623', 'caseOfficer');
    expect(await zhangpu.queryStatus(claimGet, { id: claimId })).toBe(404);
    expect((await zhangpu.query(claimsList, {})).total).toBe(0);
    const foreign = await zhangpu.refused(
      claimNotifyProcuratorate,
      { notifiedOn: '2026-05-12', organ: 'x' },
      on(),
    );
    expect(foreign.status).toBe(404);
    const city = await server.signIn('office', 'cityOffice');
    expect((await city.query(claimsList, {})).total).toBe(1);
  });
});
