import * as contract from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addEvidence, type Branch, filePair, openPair, signInBranch } from '../testing/cases.ts';
import { startTestServer, type TestClient, type TestServer } from '../testing/server.ts';
import {
  claimCost,
  consult,
  giveOpinions,
  investigate,
  negotiate,
  priorNotice,
  REPLANTING,
} from './stages.ts';

const LONGHAI = 'branch-350604';

/** The rows of the seed matrix about the penalty and the compensation handled together (双案并处). */
describe('ZZ-DUAL', () => {
  let server: TestServer;
  let branch: Branch;
  let city: TestClient;
  let today = '2023-05-31';

  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from(`${today}T02:00:00Z`) });
    await goTo(today);
  });
  afterAll(() => server.stop());

  /** Sessions do not last into another day: everybody signs in again. */
  async function goTo(day: string): Promise<void> {
    today = day;
    branch = await signInBranch(server, LONGHAI);
    city = await server.signIn('bureau', 'cityOffice', 'departmentHead');
  }

  async function importList(name: string, rows: readonly string[]): Promise<void> {
    const head = '文号,被处罚单位,主要违法事实,违法地址,处罚日期,罚款金额（元）';
    const { sha256 } = await city.upload(name, [head, ...rows].join('\n'));
    const { mapping } = await city.query(contract.importPreview, { sha256 });
    const { subjectId } = await city.run(contract.importStart, { sha256, fileName: name, mapping });
    const job = { cityCode: '350600', batchId: subjectId };
    await server.product.platform.jobs().runNow('import-penalties', job);
  }

  it('ZZ-DUAL-01, ZZ-DUAL-05: of three imported penalties one is eligible: red flag, one lead, then a reminder', async () => {
    await importList('处罚清单.csv', [
      '漳龙环罚〔2023〕1号,龙海甲食品有限公司,外排废水COD超标1.2倍,漳州市龙海区某路1号,2023-05-04,80000',
      '漳龙环罚〔2023〕2号,龙海乙石材厂,未批先建,漳州市龙海区某村,2023-05-05,15000',
      '漳龙环罚〔2023〕3号,龙海丙公司,未按规定填报台账,漳州市龙海区某镇,2023-05-06,2000',
    ]);
    for (const reader of [branch.officer, city]) {
      const flagged = await reader.query(contract.penaltiesList, { shouldHaveStarted: 'true' });
      expect(flagged.items.map(({ decisionNo }) => decisionNo)).toEqual(['漳龙环罚〔2023〕1号']);
    }
    const [lead, ...more] = (await branch.officer.query(contract.leadsList, {})).items;
    expect(more).toEqual([]);
    expect(lead).toMatchObject({ partyNames: ['龙海甲食品有限公司'], takenUp: false, lateTakeUp: false });

    await goTo('2023-06-30');
    const late = await branch.officer.query(contract.leadsList, { late: 'true' });
    expect(late.items.map(({ id }) => id)).toEqual([lead?.id]);
    const text = '请于三日内接收并开展索赔';
    await city.run(contract.leadRemind, { text }, { subjectId: lead?.id ?? '' });
    const reminded = await branch.officer.query(contract.leadGet, { id: lead?.id ?? '' });
    expect(reminded.reminders).toMatchObject([{ text: expect.stringContaining(text) }]);

    await server.product.platform.jobs().runNow('notices.sweep');
    const logged = await branch.officer.query(contract.leadGet, { id: lead?.id ?? '' });
    expect(logged.reminders.map(({ text: said }) => said)).toContainEqual(
      expect.stringContaining('线索逾期未接收'),
    );
    const office = await server.signIn('office', 'cityOffice');
    for (const reader of [branch.officer, office]) {
      const { items } = await reader.query(contract.noticesList, {});
      expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['leadLate', 'shouldStart']));
    }
  });

  it('ZZ-DUAL-02: filing asks for the judgement; no needs its reason; yes makes the pair', async () => {
    const filing = {
      unitId: await server.unitId(LONGHAI),
      title: '超标排放案',
      caseSource: '现场检查',
      act: '外排废水超标',
      foundOn: '2023-05-04',
      filedOn: '2023-05-04',
      parties: [
        {
          kind: 'organisation' as const,
          name: '龙海丁公司',
          uscc: '',
          idNumber: '',
          address: '',
          legalRepresentative: '',
          legalRepresentativePost: '',
          phone: '',
        },
      ],
    };
    const silent = await branch.officer.refused(contract.penaltyFile, filing);
    expect(silent.problems.map(({ field }) => field)).toEqual([expect.stringMatching(/^judgement/)]);
    const bare = { start: false as const, ground: 'minor', reason: '' };
    const unexplained = await branch.officer.refused(contract.penaltyFile, { ...filing, judgement: bare });
    expect(unexplained.problems.map(({ field }) => field)).toEqual(['judgement.reason']);
    const reply = await branch.officer.run(contract.penaltyFile, { ...filing, judgement: { start: true } });
    expect(reply.result.claimId).not.toBeNull();
  });

  it('ZZ-DUAL-03: one act opens both cases of one day, with each other’s numbers and shared evidence', async () => {
    const pair = await filePair(server, branch, '2023-05-04');
    const penalty = await branch.officer.query(contract.penaltyGet, { id: pair.penaltyId });
    const claim = await branch.officer.query(contract.claimGet, { id: pair.claimId });
    expect([penalty.filedOn, claim.registeredOn]).toEqual(['2023-05-04', '2023-05-04']);
    expect(penalty.claimNumber).toBe(claim.number);
    expect(claim.pair?.penaltyNumber).toBe(penalty.number);
    await addEvidence(branch, pair, '2023-05-04');
    const hashes = async (caseId: string) =>
      (await branch.officer.query(contract.evidenceOfCase, { caseId })).items.map(({ sm3 }) => sm3);
    expect(await hashes(pair.claimId)).toHaveLength(1);
    expect(await hashes(pair.penaltyId)).toEqual(await hashes(pair.claimId));
  });

  it('ZZ-DUAL-04: a penalty at 告知 beside a claim at 启动 is out of step, by so many stages', async () => {
    const pair = await filePair(server, branch, '2023-05-04');
    const alerts = async () => {
      const { pair: view } = await branch.officer.query(contract.claimGet, { id: pair.claimId });
      return view?.alerts.filter(({ code }) => code === 'out-of-step').map(({ message }) => message);
    };
    expect(await alerts()).toEqual([]);
    await consult(branch, pair, { on: '2023-05-10', cooperative: false, evidenceIds: [] });
    await branch.officer.run(contract.penaltyIssuePriorNotice, priorNotice('2023-05-12', 4), {
      subjectId: pair.penaltyId,
    });
    expect(await alerts()).toEqual([expect.stringMatching(/事先告知.*启动.*相差 \d 个阶段/)]);
  });

  it.each([
    ['2023-05-13', 'refused'],
    ['2023-05-11', 'accepted'],
  ])('ZZ-DUAL-06: a notice of 05-12 after a consultation of %s is %s', async (on, outcome) => {
    const pair = await filePair(server, branch, '2023-05-04');
    await consult(branch, pair, { on, cooperative: true, evidenceIds: [] });
    const subject = { subjectId: pair.penaltyId };
    const notice = priorNotice('2023-05-12', 6);
    if (outcome === 'refused') {
      const refusal = await branch.officer.refused(contract.penaltyIssuePriorNotice, notice, subject);
      expect(refusal.problems.map(({ code }) => code)).toEqual(['consultation-too-late']);
    } else {
      await branch.officer.run(contract.penaltyIssuePriorNotice, notice, subject);
      expect((await branch.officer.query(contract.penaltyGet, { id: pair.penaltyId })).stage).toBe(
        'notified',
      );
    }
  });

  it('ZZ-DUAL-07: cooperation with evidence is suggested for leniency; who declines gives the reason', async () => {
    const pair = await openPair(server, branch, '2023-05-04');
    const suggestion = async () =>
      (await branch.officer.query(contract.penaltyGet, { id: pair.penaltyId })).leniencySuggestion;
    await consult(branch, pair, { on: '2023-05-09', cooperative: true, evidenceIds: [] });
    expect(await suggestion()).toMatchObject({ suggested: false, kinds: [] });
    await consult(branch, pair, { on: '2023-05-10', cooperative: true, evidenceIds: [pair.evidenceId] });
    const subject = { subjectId: pair.penaltyId };
    await branch.officer.run(contract.penaltyIssuePriorNotice, priorNotice('2023-05-12', 7), subject);
    expect(await suggestion()).toMatchObject({ suggested: true, kinds: ['lighter', 'mitigated'] });
    const decision = { decidedOn: '2023-05-22', decisionNo: '漳龙环罚〔2023〕7号', fineFen: 8_000_000 };
    const silent = { applied: 'none' as const, reason: '' };
    const refusal = await branch.head.refused(
      contract.penaltyDecide,
      { ...decision, leniency: silent },
      subject,
    );
    expect(refusal.problems.map(({ field }) => field)).toEqual(['leniency.reason']);
    const leniency = { applied: 'none' as const, reason: '情节较重' };
    await branch.head.run(contract.penaltyDecide, { ...decision, leniency }, subject);
    const decided = await branch.officer.query(contract.penaltyGet, { id: pair.penaltyId });
    expect(decided.leniencyDecision).toEqual({
      ...leniency,
      suggested: true,
      officerName: expect.stringMatching(/^用户/),
    });
    expect(decided.consultation).toMatchObject({
      heldOn: '2023-05-10',
      cooperative: true,
      evidenceIds: [pair.evidenceId],
    });
  });

  it('ZZ-DUAL-09: consultation, three opinions, then a pre-meeting with amount, mode and time', async () => {
    const pair = await openPair(server, branch, '2023-05-04');
    const subject = { subjectId: pair.claimId };
    await investigate(branch, pair, '2023-05-08');
    await claimCost(branch, pair, 8_000_000);
    await consult(branch, pair, { on: '2023-05-08', cooperative: true, evidenceIds: [] });
    const meeting = { heldOn: '2023-05-11', participants: '双方' };
    const results = { amountFen: 8_000_000, mode: 'restoration' as const, performBy: '2023-09-30' };
    const undrawn = await branch.officer.refused(
      contract.claimRecordPreMeeting,
      { ...meeting, ...results },
      subject,
    );
    expect(undrawn.problems.map(({ code }) => code)).toEqual(['joint-draw-missing', 'assessment-basis']);
    await giveOpinions(branch, pair, { on: '2023-05-09', count: 2, amountFen: 8_000_000 });
    const early = await branch.officer.refused(
      contract.claimRecordPreMeeting,
      { ...meeting, ...results },
      subject,
    );
    expect(early.problems.map(({ code }) => code)).toEqual(['assessment-basis']);
    await giveOpinions(branch, pair, { on: '2023-05-10', count: 1, amountFen: 8_000_000 });
    const empty = await branch.officer.refused(contract.claimRecordPreMeeting, meeting, subject);
    expect(empty.problems.map(({ field }) => field)).toEqual(['amountFen', 'mode', 'performBy']);
    const locked = await branch.officer.refused(
      contract.claimStartNegotiation,
      { startedOn: '2023-05-12' },
      subject,
    );
    expect(locked.problems.map(({ code }) => code)).toContain('pre-meeting-missing');
    await branch.officer.run(contract.claimRecordPreMeeting, { ...meeting, ...results }, subject);
    expect((await branch.officer.query(contract.claimGet, { id: pair.claimId })).preMeeting).toMatchObject(
      results,
    );
  });

  it('ZZ-DUAL-10: an agreement of 75,000 after a pre-meeting of 80,000 lists the difference and asks why', async () => {
    const pair = await openPair(server, branch, '2023-05-04');
    const subject = { subjectId: pair.claimId };
    const terms = { amountFen: 8_000_000, mode: 'restoration' as const, performBy: '2023-09-30' };
    await negotiate(branch, pair, '2023-05-12', terms);
    const agreement = {
      ...terms,
      amountFen: 7_500_000,
      restoration: { ...REPLANTING, startOn: '2023-06-01', finishOn: '2023-09-01' },
      breachClause: '逾期申请强制执行',
      supervision: '由承办机构监督',
    };
    const asked = await branch.officer.refused(contract.claimSaveAgreement, agreement, subject);
    expect(asked.problems).toMatchObject([
      { field: 'differenceReasons.amount', message: expect.stringContaining('赔偿金额') },
    ]);
    const differenceReasons = { amount: '义务人已自行清理部分污染' };
    await branch.officer.run(contract.claimSaveAgreement, { ...agreement, differenceReasons }, subject);
    const { agreement: drafted } = await branch.officer.query(contract.claimGet, { id: pair.claimId });
    expect(drafted).toMatchObject({ amountFen: 7_500_000, differenceReasons });
  });
});
