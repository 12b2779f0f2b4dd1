import * as contract from '@ecoredress/contract';
import { claimChart } from '@ecoredress/law';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Branch, filePair, openPair, signInBranch } from '../testing/cases.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { confirmAgreement, investigate, negotiate, REPLANTING, signAgreement } from './stages.ts';

const LONGHAI = 'branch-350604';
const ZHANGPU = 'branch-350623';

/** The rows of the seed matrix about Zhangzhou's own way of a compensation case. */
describe('ZZ-EEDC', () => {
  let server: TestServer;
  let branch: Branch;
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
  }
  const claim = (claimId: string) => branch.officer.query(contract.claimGet, { id: claimId });

  it('ZZ-EEDC-01: a county sees its own cases only, the city office those of all sixteen units', async () => {
    const zhangpu = await signInBranch(server, ZHANGPU);
    const own = await filePair(server, branch, '2023-05-04');
    const foreign = await filePair(server, zhangpu, '2023-05-04');
    const ids = async (reader: Branch['officer']) =>
      (await reader.query(contract.claimsList, {})).items.map(({ id }) => id);
    expect(await ids(branch.officer)).toContain(own.claimId);
    expect(await ids(branch.officer)).not.toContain(foreign.claimId);
    const city = await server.signIn('office', 'cityOffice');
    expect(await ids(city)).toEqual(expect.arrayContaining([own.claimId, foreign.claimId]));
    expect((await city.query(contract.dashboard, {})).units).toHaveLength(16);
    const { units, target } = await branch.officer.query(contract.dashboard, {});
    expect(units.map(({ unitName }) => unitName)).toEqual(['漳州市龙海生态环境局']);
    expect(target?.missing.map(({ unitName }) => unitName)).toEqual(['漳州市龙海生态环境局']);
  });

  it('ZZ-EEDC-02: no negotiation without an opinion; the whole way leaves eight dated stages in order', async () => {
    const early = await openPair(server, branch, '2023-05-04');
    await investigate(branch, early, '2023-05-08');
    const refused = await branch.officer.refused(
      contract.claimStartNegotiation,
      { startedOn: '2023-05-09' },
      { subjectId: early.claimId },
    );
    expect(refused.problems).toContainEqual(
      expect.objectContaining({
        code: 'assessment-basis',
        message: expect.stringContaining('现有专家意见 0 份'),
      }),
    );

    const pair = await openPair(server, branch, '2023-05-04');
    const terms = { amountFen: 8_000_000, mode: 'payment' as const, performBy: '2023-05-30' };
    await negotiate(branch, pair, '2023-05-10', terms);
    await signAgreement(branch, pair, '2023-05-12', terms);
    await confirmAgreement(branch, pair, '2023-05-15');
    const finance = await server.signIn(LONGHAI, 'finance');
    const subject = { subjectId: pair.claimId };
    const payment = { amountFen: 8_000_000, paidOn: '2023-05-16', payer: '测试企业', voucherNo: '0001' };
    await finance.run(contract.claimRecordPayment, payment, subject);
    await branch.officer.run(contract.claimCompletePerformance, { completedOn: '2023-05-17' }, subject);
    const { stages } = await claim(pair.claimId);
    expect(stages.map(({ title }) => title)).toEqual([
      '启动',
      '调查',
      '专家评估',
      '磋商',
      '达成磋商协议',
      '司法确认',
      '履行',
      '修复评估',
    ]);
    const days = stages.map(({ enteredOn }) => enteredOn);
    expect(days).toEqual(days.toSorted());
  });

  it('ZZ-EEDC-03: a start without evidence is refused with what is missing', async () => {
    const { claimId } = await filePair(server, branch, '2023-05-04');
    const subject = { subjectId: claimId };
    const form = { cause: '超标排放案', summaryAndReason: '外排废水超标' };
    await branch.officer.run(contract.claimSaveInitiation, form, subject);
    const refusal = await branch.officer.refused(
      contract.claimSignInitiation,
      { signedOn: '2023-05-05' },
      subject,
    );
    expect(refusal.problems.map(({ code }) => code)).toEqual(['initial-evidence-missing']);
    expect(refusal.problems[0]?.message).toContain('污染环境、破坏生态行为的证据');
  });

  it('ZZ-EEDC-04: started on 2023-11-30, due on 2024-02-29, a day late on 1 March and on the overdue lists', async () => {
    await goTo('2023-11-30');
    const { claimId } = await openPair(server, branch, '2023-11-30');
    await goTo('2024-03-01');
    const limit = (await claim(claimId)).clocks.find(({ ruleId }) => ruleId === 'E12');
    expect(limit).toMatchObject({ dueOn: '2024-02-29', state: 'overdue' });
    const overdue = await branch.officer.query(contract.claimsList, { clock: 'overdue' });
    expect(overdue.items.map(({ id }) => id)).toContain(claimId);
    const { items, counts } = await branch.officer.query(contract.workbench, {});
    const { lead, penalty, claim: own } = counts.overdueOf;
    expect(own).toBeGreaterThan(0);
    expect(counts.overdue).toBe(lead + penalty + own);
    const line = items.find(({ clockId }) => clockId === limit?.id);
    expect(line).toMatchObject({ subjectId: claimId, daysLeft: -1 });
  });

  it('ZZ-EEDC-06: the case tells its done stages with days, the present one, what comes next and which papers', async () => {
    const { claimId } = await openPair(server, branch, '2024-03-01');
    const view = await claim(claimId);
    expect(view.stages).toMatchObject([
      { stage: 'initiation', enteredOn: '2024-03-01', leftOn: '2024-03-01' },
      { stage: 'investigation', enteredOn: '2024-03-01', leftOn: null },
    ]);
    expect(view.stage).toBe('investigation');
    expect(view.guidance).toBe(claimChart.stages.investigation.guidance);
    expect(claimChart.stages.investigation.documents).toContain('investigationRecord');
    const next = view.actions.find(({ command }) => command === 'claim.submitInvestigation');
    expect(next).toMatchObject({ allowed: false });
    expect(next?.refusals.length).toBeGreaterThan(0);
  });

  it('ZZ-EEDC-10: on 2021-12-01 the units without a case of the year are listed, with 30 days left', async () => {
    const now = today;
    await goTo('2021-12-01');
    const city = await server.signIn('office', 'cityOffice');
    const target = async () => (await city.query(contract.dashboard, {})).target;
    const before = await target();
    expect(before).toMatchObject({ year: 2021, perUnit: 1, daysLeft: 30 });
    expect(before?.missing).toHaveLength(16);
    await openPair(server, branch, '2021-11-30');
    const after = await target();
    expect(after?.missing).toHaveLength(15);
    expect(after?.missing.map(({ unitName }) => unitName)).not.toContain('漳州市龙海生态环境局');
    await goTo(now);
  });

  it.each([
    ['stocking', '尾', '海洋与渔业'],
    ['replanting', '棵', '林业'],
  ])('ZZ-EEDC-09: the mode %s proposes the department that guides it', async (mode, unit, department) => {
    const pair = await openPair(server, branch, '2024-02-01');
    const terms = { amountFen: 8_000_000, mode: 'restoration' as const, performBy: '2024-02-28' };
    await negotiate(branch, pair, '2024-02-05', terms);
    await signAgreement(branch, pair, '2024-02-06', terms);
    const subject = { subjectId: pair.claimId };
    await branch.officer.run(contract.claimStartPerformance, { startedOn: '2024-02-07' }, subject);
    const dates = { startOn: '2024-02-08', finishOn: '2024-02-20' };
    const plan = { ...REPLANTING, ...dates, mode, unit, executor: 'obligor' as const };
    await branch.officer.run(contract.claimPlanRestoration, plan, subject);
    expect((await claim(pair.claimId)).restoration).toMatchObject({ guideDepartment: department });
  });
});
