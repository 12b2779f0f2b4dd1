import * as contract from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { negotiate, signAgreement, type Terms } from '../../acceptance/stages.ts';
import { type Branch, openPair, signInBranch } from '../../testing/cases.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

const LONGHAI = 'branch-350604';
const PAID: Terms = { amountFen: 9_000_000, mode: 'payment', performBy: '2026-08-01' };

describe('a claim and the suits of others', () => {
  let server: TestServer;
  let branch: Branch;
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-07-31T02:00:00Z') });
    branch = await signInBranch(server, LONGHAI);
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

  describe('beside a public-interest suit', () => {
    const SUIT = {
      plaintiffKind: 'procuratorate' as const,
      plaintiff: '漳州市人民检察院',
      court: '漳州市中级人民法院',
      acceptedOn: '2026-06-01',
      announcedOn: '2026-06-05',
      requests: '判令被告赔偿生态环境损害',
    };

    it('replies to the procuratorate’s announcement within its thirty days', async () => {
      const { claimId, on } = await openPair(server, branch, '2026-05-04').then((pair) => ({
        ...pair,
        on: { subjectId: pair.claimId },
      }));
      await branch.officer.run(
        contract.courtRecordAnnouncement,
        { organ: '漳州市人民检察院', announcedOn: '2026-06-01', content: '拟提起民事公益诉讼' },
        on,
      );
      expect(await clock(claimId, 'E03')).toMatchObject({ dueOn: '2026-07-01' });
      const [announcement] = (await court(claimId)).announcements;
      const reply = { announcementId: announcement?.id ?? '', reply: '本单位已启动索赔' };
      await branch.officer.run(contract.courtReplyAnnouncement, { ...reply, repliedOn: '2026-06-20' }, on);
      expect(await clock(claimId, 'E03')).toMatchObject({ state: 'met' });
      const twice = await branch.officer.refused(
        contract.courtReplyAnnouncement,
        { ...reply, repliedOn: '2026-06-21' },
        on,
      );
      expect(codes(twice)).toEqual(['announcement-replied']);
    });

    it('cooperates by tasks, counts the court’s ten days, and performs what the suit decided', async () => {
      const { claimId, on, evidenceId } = await agreedNot();
      await branch.officer.run(
        contract.claimRefer,
        { referredOn: '2026-05-20', to: 'procuratorate', name: '漳州市人民检察院', reason: '磋商不成' },
        on,
      );
      await branch.officer.run(contract.courtRecordPublicSuit, SUIT, on);
      const [suit] = (await court(claimId)).suits;
      const suitId = suit?.id ?? '';
      expect(await clock(claimId, 'E13')).toMatchObject({ dueOn: '2026-06-11', runsFor: 'court' });
      expect(await clock(claimId, 'E18')).toMatchObject({ triggeredOn: '2026-06-05' });
      const told = await branch.officer.run(
        contract.courtRecordCourtNotice,
        { suitId, notifiedOn: '2026-06-12' },
        on,
      );
      expect(told.warnings.map(({ message }) => message)).toEqual([
        '法院应当在受理后十日内告知（至 2026-06-11），本次告知迟 1 日',
      ]);
      const joining = { suitId, joining: '龙海生态环境局' };
      const late = await branch.officer.refused(
        contract.courtJoinSuit,
        { ...joining, joinedOn: '2026-07-06' },
        on,
      );
      expect(codes(late)).toEqual(['join-too-late']);
      await branch.officer.run(contract.courtJoinSuit, { ...joining, joinedOn: '2026-07-05' }, on);
      const task = {
        suitId,
        kind: 'evidence' as const,
        content: '提供现场检查笔录',
        askedBy: '漳州市人民检察院',
        askedOn: '2026-06-08',
        dueOn: '2026-06-15',
      };
      await branch.officer.run(contract.courtAddTask, task, on);
      const [open] = (await court(claimId)).suits[0]?.tasks ?? [];
      expect(open).toMatchObject({ overdue: true, doneOn: null });
      const reminded = async () => {
        await server.product.platform.jobs().runNow('notices.sweep');
        const { items } = await branch.officer.query(contract.noticesList, { kind: 'courtTask' });
        return items.filter(({ subjectId }) => subjectId === claimId).map(({ text }) => text);
      };
      const overdue = '配合公益诉讼：提供现场检查笔录，已于 2026-06-15 逾期';
      expect([await reminded(), await reminded()]).toEqual([[overdue], [overdue]]);
      const done = { taskId: open?.id ?? '', doneOn: '2026-06-14', outcome: '已送达' };
      const empty = await branch.officer.refused(contract.courtCompleteTask, done, on);
      expect(empty.detail).toContain('列出所提供的证据');
      await branch.officer.run(contract.courtCompleteTask, { ...done, evidenceIds: [evidenceId] }, on);
      await branch.officer.run(
        contract.courtIssueDocument,
        { kind: 'suitSupport', issuedOn: '2026-06-14' },
        on,
      );
      await branch.officer.run(
        contract.courtRecordPublicJudgment,
        {
          suitId,
          outcome: 'supported',
          judgedOn: '2026-07-20',
          caseNo: '（2026）闽06民初9号',
          amountFen: 7_000_000,
          performBy: '2026-07-30',
          summary: '支持全部请求',
        },
        on,
      );
      expect(await claim(claimId)).toMatchObject({ stage: 'performance', amounts: { agreedFen: 7_000_000 } });
      await branch.officer.run(
        contract.claimApplyEnforcement,
        { appliedOn: '2026-07-31', court: SUIT.court, default: '未付' },
        on,
      );
      expect((await court(claimId)).enforcement).toMatchObject({ appliedFen: 7_000_000 });
      const certificate = { kind: 'performanceCertificate' as const, issuedOn: '2026-07-31' };
      await branch.officer.run(contract.courtIssueDocument, certificate, on);
    });

    it('leaves the claim where it is when a suit runs beside it', async () => {
      const { claimId, on } = await signed();
      await branch.officer.run(contract.courtRecordPublicSuit, SUIT, on);
      const suitId = (await court(claimId)).suits[0]?.id ?? '';
      const judgment = {
        suitId,
        outcome: 'dismissed' as const,
        judgedOn: '2026-07-20',
        caseNo: '（2026）闽06民初10号',
        amountFen: 0,
        summary: '请求已由赔偿协议涵盖',
      };
      await branch.officer.run(contract.courtRecordPublicJudgment, judgment, on);
      expect((await claim(claimId)).stage).toBe('agreement');
      expect(codes(await branch.officer.refused(contract.courtRecordPublicJudgment, judgment, on))).toEqual([
        'suit-judged',
      ]);
    });

    /** A negotiation that failed. */
    async function agreedNot() {
      const pair = await openPair(server, branch, '2026-03-02');
      const on = { subjectId: pair.claimId };
      await negotiate(branch, pair, '2026-03-10', PAID, { result: 'failed' });
      await branch.officer.run(
        contract.claimConcludeNegotiation,
        { outcome: 'failed', concludedOn: '2026-05-14', failureGround: 'other', reason: '金额差距过大' },
        on,
      );
      return { ...pair, on };
    }
  });
});
