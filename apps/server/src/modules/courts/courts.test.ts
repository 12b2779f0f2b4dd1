import * as contract from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmAgreement, negotiate, round, signAgreement, type Terms } from '../../acceptance/stages.ts';
import { addEvidence, type Branch, openPair, signInBranch } from '../../testing/cases.ts';
import { startTestServer, type TestClient, type TestServer } from '../../testing/server.ts';

const LONGHAI = 'branch-350604';
const PAID: Terms = { amountFen: 9_000_000, mode: 'payment', performBy: '2026-08-01' };
const COURT = '龙海区人民法院';

describe('a claim before the courts', () => {
  let server: TestServer;
  let branch: Branch;
  let finance: TestClient;
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-07-31T02:00:00Z') });
    branch = await signInBranch(server, LONGHAI);
    finance = await server.signIn(LONGHAI, 'finance');
  });
  afterAll(() => server.stop());

  const claim = (id: string) => branch.officer.query(contract.claimGet, { id });
  const court = (claimId: string) => branch.officer.query(contract.courtOfClaim, { claimId });
  const clock = async (id: string, ruleId: string) =>
    (await claim(id)).clocks.find((each) => each.ruleId === ruleId);
  const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);

  async function agreed(terms: Terms = PAID) {
    const pair = await openPair(server, branch, '2026-03-02');
    await negotiate(branch, pair, '2026-03-10', terms);
    return { ...pair, on: { subjectId: pair.claimId } };
  }
  async function signed(terms: Terms = PAID) {
    const pair = await agreed(terms);
    await signAgreement(branch, pair, '2026-03-12', terms);
    return pair;
  }
  const application = (appliedOn: string) => ({
    appliedOn,
    court: COURT,
    agencyApplies: true,
    obligorApplies: true,
  });

  describe('for judicial confirmation', () => {
    it('lists what the packet lacks, takes evidence into it, and prints the list with the hashes', async () => {
      const { claimId, on, ...pair } = await signed();
      const lacking = (await court(claimId)).packet;
      expect(lacking?.complete).toBe(false);
      expect(lacking?.items.map(({ key, files }) => [key, files.length])).toEqual([
        ['application', 0],
        ['agreement', 0],
        ['identity', 0],
        ['mandate', 0],
        ['basis', 0],
        ['statement', 0],
      ]);
      const evidenceIds = [await addEvidence(branch, { ...pair, claimId }, '2026-03-12', '书证')];
      for (const kind of ['confirmationApplication', 'agreement'] as const) {
        await branch.officer.run(contract.claimIssueDocument, { kind, issuedOn: '2026-03-13' }, on);
      }
      const papers = (['identity', 'mandate', 'basis', 'statement'] as const).map((item) => ({
        item,
        evidenceIds,
      }));
      await branch.officer.run(contract.courtAssemblePacket, { papers: papers.slice(0, 3) }, on);
      const { warnings } = await branch.officer.run(
        contract.claimApplyConfirmation,
        application('2026-03-20'),
        on,
      );
      expect(warnings.map(({ message }) => message)).toEqual(['司法确认材料尚缺：双方的共同声明']);
      const evidence = await branch.officer.query(contract.evidenceOfCase, { caseId: claimId });
      const added = evidence.items.find(({ id }) => id === evidenceIds[0]);
      const identity = (await court(claimId)).packet?.items.find(({ key }) => key === 'identity');
      expect(identity?.files).toEqual([{ name: added?.name, sha256: added?.sha256 }]);
      const made = await branch.officer.run(
        contract.courtIssueDocument,
        { kind: 'confirmationPacket', issuedOn: '2026-03-20' },
        on,
      );
      expect(made.result.number).toMatch(/^漳环赔诉龙海〔2026〕\d+号$/);
    });

    it('records acceptance and notice; a notice of fewer than thirty days is refused', async () => {
      const { claimId, on } = await signed();
      await branch.officer.run(contract.claimApplyConfirmation, application('2026-03-20'), on);
      await branch.officer.run(
        contract.courtAcceptConfirmation,
        { acceptedOn: '2026-03-25', caseNo: '（2026）闽0604民特7号' },
        on,
      );
      const notice = { noticeFrom: '2026-04-01', noticeTo: '2026-04-30', publishedIn: '人民法院公告网' };
      const short = await branch.officer.refused(contract.courtPublishNotice, notice, on);
      expect(short.problems).toMatchObject([{ code: 'notice-too-short', field: 'noticeTo' }]);
      expect(short.detail).toContain('至少到 2026-05-01');
      const early = { ...notice, noticeFrom: '2026-03-24', noticeTo: '2026-05-01' };
      expect((await branch.officer.refused(contract.courtPublishNotice, early, on)).status).toBe(422);
      await branch.officer.run(contract.courtPublishNotice, { ...notice, noticeTo: '2026-05-01' }, on);
      expect(await clock(claimId, 'E09')).toMatchObject({ runsFor: 'court', triggeredOn: '2026-04-01' });
      const ruling = {
        result: 'confirmed' as const,
        ruledOn: '2026-04-28',
        rulingNo: '（2026）闽0604民特7号',
      };
      expect(codes(await branch.officer.refused(contract.claimRecordRuling, ruling, on))).toEqual([
        'notice-running',
      ]);
      await branch.officer.run(contract.claimRecordRuling, { ...ruling, ruledOn: '2026-05-06' }, on);
      const confirmed = await claim(claimId);
      expect(confirmed.stage).toBe('performance');
      expect(confirmed.confirmation).toMatchObject({ acceptedOn: '2026-03-25', noticeTo: '2026-05-01' });
      // Two years from the last day of performance.
      expect(await clock(claimId, 'E10')).toMatchObject({ triggeredOn: '2026-08-01', dueOn: '2028-08-01' });
    });

    it('binds to thirty days when the agreement was reached by mediation, and only advises otherwise', async () => {
      const plain = await signed();
      expect(await clock(plain.claimId, 'E08')).toMatchObject({ binding: 'advisory' });
      await branch.officer.run(contract.claimApplyConfirmation, application('2026-06-01'), plain.on);

      const mediated = await openPair(server, branch, '2026-03-02');
      await negotiate(branch, mediated, '2026-03-10', PAID, {
        mediation: { committee: '龙海区人民调解委员会', agencyConsents: true, obligorConsents: true },
      });
      await signAgreement(branch, mediated, '2026-03-12', PAID);
      expect(await clock(mediated.claimId, 'E08M')).toMatchObject({ binding: 'hard', dueOn: '2026-04-13' });
      expect((await court(mediated.claimId)).mediated).toBe(true);
      const late = await branch.officer.refused(contract.claimApplyConfirmation, application('2026-04-14'), {
        subjectId: mediated.claimId,
      });
      expect(codes(late)).toEqual(['confirmation-too-late']);
      await branch.officer.run(contract.claimApplyConfirmation, application('2026-04-13'), {
        subjectId: mediated.claimId,
      });
    });

    it('goes back to negotiation with the reason when refused, where the parties must agree anew', async () => {
      const { claimId, on } = await signed();
      await branch.officer.run(contract.claimApplyConfirmation, application('2026-03-20'), on);
      const ruling = { result: 'refused' as const, ruledOn: '2026-05-06', rulingNo: '（2026）闽0604民特8号' };
      const reason = '修复义务约定不明';
      await branch.officer.run(contract.claimRecordRuling, { ...ruling, reason }, on);
      expect((await claim(claimId)).stage).toBe('negotiation');
      expect((await court(claimId)).refusal).toMatchObject({ reason, ruledOn: '2026-05-06' });
      const again = { outcome: 'agreed' as const, concludedOn: '2026-05-10' };
      expect(codes(await branch.officer.refused(contract.claimConcludeNegotiation, again, on))).toEqual([
        'agreed-round-missing',
      ]);
      await branch.officer.run(contract.claimRecordRound, round('2026-05-09', 'agreed'), on);
      await branch.officer.run(contract.claimConcludeNegotiation, again, on);
      await signAgreement(branch, { claimId }, '2026-05-12', PAID);
      await branch.officer.run(contract.claimApplyConfirmation, application('2026-05-20'), on);
      expect((await claim(claimId)).confirmation).toMatchObject({ result: null, refusals: [{ reason }] });
    });
  });

  describe('for enforcement', () => {
    const INSTALMENTS = [
      { dueOn: '2026-04-01', amountFen: 3_000_000 },
      { dueOn: '2026-06-01', amountFen: 3_000_000 },
      { dueOn: '2026-08-01', amountFen: 3_000_000 },
    ];
    const pay = (claimId: string, amountFen: number, paidOn: string) =>
      finance.run(
        contract.claimRecordPayment,
        { amountFen, paidOn, payer: '测试企业', voucherNo: `P${paidOn}` },
        { subjectId: claimId },
      );

    it('is for what is not performed only, comes in parts, and ends when all of it came in', async () => {
      const { claimId, on, penaltyId } = await agreed();
      await signAgreement(branch, { claimId }, '2026-03-12', PAID, INSTALMENTS);
      await confirmAgreement(branch, { claimId, penaltyId }, '2026-03-20');
      await pay(claimId, 3_000_000, '2026-03-31');
      const stands = (await court(claimId)).unperformed;
      expect(stands).toMatchObject({ moneyFen: 6_000_000, dueFen: 3_000_000, enforceable: true });
      expect(stands?.overdue).toEqual([
        { instalmentNo: 2, dueOn: '2026-06-01', unpaidFen: 3_000_000, daysLate: 60 },
      ]);
      const apply = { appliedOn: '2026-07-30', court: COURT, default: '第二期逾期未付' };
      const more = { ...apply, amountFen: 6_000_001 };
      const refusal = await branch.officer.refused(contract.claimApplyEnforcement, more, on);
      expect(refusal.problems).toMatchObject([{ code: 'enforcement-too-much', field: 'amountFen' }]);
      await branch.officer.run(contract.claimApplyEnforcement, { ...apply, amountFen: 3_000_000 }, on);
      expect((await claim(claimId)).stage).toBe('enforcement');
      await branch.officer.run(
        contract.courtIssueDocument,
        { kind: 'enforcementApplication', issuedOn: '2026-07-30' },
        on,
      );
      const filing = { outcome: 'accepted' as const, decidedOn: '2026-07-30', caseNo: '（2026）闽0604执1号' };
      await branch.officer.run(contract.courtRecordEnforcementFiling, filing, on);
      expect(codes(await branch.officer.refused(contract.courtRecordEnforcementFiling, filing, on))).toEqual([
        'enforcement-filed',
      ]);
      await pay(claimId, 1_000_000, '2026-07-30');
      expect((await court(claimId)).enforcement).toMatchObject({
        appliedFen: 3_000_000,
        recoveredFen: 1_000_000,
        leftFen: 2_000_000,
        filing: { outcome: 'accepted', caseNo: '（2026）闽0604执1号' },
        ended: false,
      });
      const end = {
        outcome: 'performed' as const,
        endedOn: '2026-07-31',
        caseNo: '（2026）闽0604执1号',
        summary: '执行到位',
      };
      const open = await branch.officer.refused(contract.claimRecordEnforcementResult, end, on);
      expect(codes(open)).toEqual(['enforcement-unfinished']);
      await pay(claimId, 2_000_000, '2026-07-31');
      await branch.officer.run(contract.claimRecordEnforcementResult, end, on);
      expect((await claim(claimId)).stage).toBe('performance');
      expect((await court(claimId)).unperformed).toMatchObject({ moneyFen: 3_000_000, dueFen: 0 });
    });

    it('goes back to performance with the reason when the court does not take it up', async () => {
      const { claimId, on, penaltyId } = await signed({ ...PAID, performBy: '2026-06-01' });
      await confirmAgreement(branch, { claimId, penaltyId }, '2026-03-20');
      const apply = { appliedOn: '2026-07-29', court: COURT, default: '未付' };
      await branch.officer.run(contract.claimApplyEnforcement, apply, on);
      const refusal = {
        outcome: 'rejected' as const,
        decidedOn: '2026-07-30',
        caseNo: '（2026）闽0604执2号',
      };
      const mute = await branch.officer.refused(contract.courtRecordEnforcementFiling, refusal, on);
      expect(mute.problems).toMatchObject([{ field: 'reason' }]);
      const reason = '执行依据尚未生效';
      await branch.officer.run(contract.courtRecordEnforcementFiling, { ...refusal, reason }, on);
      expect(await claim(claimId)).toMatchObject({
        stage: 'performance',
        enforcement: { filing: { outcome: 'rejected', decidedOn: '2026-07-30', reason } },
      });
      expect(await clock(claimId, 'E10')).toBeDefined();
      await branch.officer.run(contract.claimApplyEnforcement, { ...apply, appliedOn: '2026-07-31' }, on);
    });

    it('is refused without a confirmed agreement or a judgment, on paper also', async () => {
      const { claimId, on } = await signed({ ...PAID, performBy: '2026-06-01' });
      await branch.officer.run(contract.claimStartPerformance, { startedOn: '2026-03-12' }, on);
      const apply = { appliedOn: '2026-07-30', court: COURT, default: '未付' };
      const refusal = await branch.officer.refused(contract.claimApplyEnforcement, apply, on);
      expect(codes(refusal)).toEqual(['not-confirmed']);
      const paper = { kind: 'enforcementApplication' as const, issuedOn: '2026-07-30' };
      expect(codes(await branch.officer.refused(contract.courtIssueDocument, paper, on))).toEqual([
        'paper-not-ready',
      ]);
      const suit = { filedOn: '2026-07-30', court: COURT, claimFen: 9_000_000 };
      await branch.officer.run(contract.claimFileSuit, suit, on);
      await branch.officer.run(
        contract.courtIssueDocument,
        { kind: 'suitPapers', issuedOn: '2026-07-30' },
        on,
      );
      const judgment = { caseNo: '（2026）闽06民初1号', summary: '支持', judgedOn: '2026-07-31' };
      await branch.officer.run(
        contract.claimRecordJudgment,
        {
          ...judgment,
          outcome: 'supported',
          amountFen: 8_000_000,
          performBy: '2026-07-31',
          unrestoredFen: 500_000,
        },
        on,
      );
      expect((await court(claimId)).unperformed).toMatchObject({ moneyFen: 8_000_000, enforceable: true });
      expect(await clock(claimId, 'E10')).toMatchObject({ triggeredOn: '2026-07-31' });
      expect((await claim(claimId)).suit).toMatchObject({ unrestoredFen: 500_000 });
    });
  });
});
