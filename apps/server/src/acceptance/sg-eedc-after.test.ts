import * as contract from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Branch, openPair, signInBranch } from '../testing/cases.ts';
import { startTestServer, type TestClient, type TestServer } from '../testing/server.ts';
import {
  claimCost,
  confirmAgreement,
  giveOpinions,
  investigate,
  negotiate,
  REPLANTING,
  round,
  signAgreement,
} from './stages.ts';

const LONGHAI = 'branch-350604';
const PAID = { amountFen: 8_000_000, mode: 'payment', performBy: '2023-05-20' } as const;
const RESTORED = { amountFen: 8_000_000, mode: 'restoration', performBy: '2023-05-20' } as const;

/** The rows of the seed matrix about Shigu's plan, from the negotiation on. */
describe('SG-EEDC, from the negotiation on', () => {
  let server: TestServer;
  let branch: Branch;
  let finance: TestClient;

  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2023-06-30T02:00:00Z') });
    branch = await signInBranch(server, LONGHAI);
    finance = await server.signIn(LONGHAI, 'finance');
  });
  afterAll(() => server.stop());

  const claim = (claimId: string) => branch.officer.query(contract.claimGet, { id: claimId });
  const action = async (claimId: string, command: string) =>
    (await claim(claimId)).actions.find((candidate) => candidate.command === command);
  const pay = (claimId: string, amountFen: number) =>
    finance.run(
      contract.claimRecordPayment,
      { amountFen, paidOn: '2023-05-18', payer: '测试企业', voucherNo: `${amountFen}` },
      { subjectId: claimId },
    );

  /** A claim at the negotiation table. */
  async function atTheTable() {
    const pair = await openPair(server, branch, '2023-05-04');
    await investigate(branch, pair, '2023-05-08');
    await claimCost(branch, pair, PAID.amountFen);
    await giveOpinions(branch, pair, { on: '2023-05-09', count: 3, amountFen: PAID.amountFen });
    const penalty = { subjectId: pair.penaltyId };
    const talk = { heldOn: '2023-05-09', participants: '双方', content: '商议', cooperative: false };
    await branch.officer.run(contract.penaltyRecordConsultation, talk, penalty);
    const subject = { subjectId: pair.claimId };
    const meeting = { heldOn: '2023-05-10', participants: '双方', ...PAID };
    await branch.officer.run(contract.claimRecordPreMeeting, meeting, subject);
    const letter = { kind: 'opinionLetter' as const, issuedOn: '2023-05-10' };
    await branch.officer.run(contract.claimIssueDocument, letter, subject);
    const notice = { servedOn: '2023-05-10', replyBy: '2023-05-24', method: '直接送达' };
    await branch.officer.run(contract.claimServeNotice, notice, subject);
    await branch.officer.run(contract.claimStartNegotiation, { startedOn: '2023-05-11' }, subject);
    return { ...pair, subject };
  }

  it('SG-EEDC-13: a mediation needs both consents; two rounds keep their offers and minutes', async () => {
    const { claimId, subject } = await atTheTable();
    const offers = { claimOfferFen: 8_000_000, obligorOfferFen: 6_000_000 };
    const mediation = { committee: '区调委会', agencyConsents: true, obligorConsents: false };
    const one = { ...round('2023-05-12', 'continue'), ...offers, mediation };
    const refusal = await branch.officer.refused(contract.claimRecordRound, one, subject);
    expect(refusal.problems.map(({ code }) => code)).toEqual(['mediation-consent']);
    const both = { ...mediation, obligorConsents: true };
    await branch.officer.run(contract.claimRecordRound, { ...one, mediation: both }, subject);
    await branch.officer.run(contract.claimRecordRound, round('2023-05-14', 'agreed'), subject);
    await branch.officer.run(contract.claimRecordRound, round('2023-05-15', 'agreed'), subject);
    const ahead = round('2099-01-04', 'agreed');
    const early = await branch.officer.refused(contract.claimRecordRound, ahead, subject);
    expect(early.detail).toContain('2099年1月4日晚于今天');
    const fourth = await branch.officer.run(
      contract.claimRecordRound,
      round('2023-05-16', 'agreed'),
      subject,
    );
    expect(fourth.warnings.map(({ code }) => code)).toEqual(['too-many-rounds']);
    expect((await claim(claimId)).rounds).toMatchObject([
      { round_no: 1, claim_offer_fen: 8_000_000, obligor_offer_fen: 6_000_000, minutes: '双方交换意见' },
      { round_no: 2, minutes: '双方交换意见' },
      { round_no: 3 },
      { round_no: 4 },
    ]);
  });

  it('SG-EEDC-14: one side cannot apply for confirmation; both can, with the application made', async () => {
    const pair = await openPair(server, branch, '2023-05-04');
    await negotiate(branch, pair, '2023-05-10', PAID);
    await signAgreement(branch, pair, '2023-05-12', PAID);
    const subject = { subjectId: pair.claimId };
    const application = { appliedOn: '2023-05-13', court: '龙海区人民法院', agencyApplies: true };
    const alone = { ...application, obligorApplies: false };
    const refusal = await branch.officer.refused(contract.claimApplyConfirmation, alone, subject);
    expect(refusal.problems.map(({ code }) => code)).toEqual(['joint-application']);
    const packet = { kind: 'confirmationApplication' as const, issuedOn: '2023-05-13' };
    await branch.officer.run(contract.claimIssueDocument, packet, subject);
    const both = { ...application, obligorApplies: true };
    await branch.officer.run(contract.claimApplyConfirmation, both, subject);
    expect((await claim(pair.claimId)).stage).toBe('confirmation');
  });

  it('SG-EEDC-15: an unconfirmed default leads to a suit, a confirmed one to enforcement of the remaining 40 %', async () => {
    const unconfirmed = await openPair(server, branch, '2023-05-04');
    await negotiate(branch, unconfirmed, '2023-05-10', PAID);
    await signAgreement(branch, unconfirmed, '2023-05-12', PAID);
    const start = { startedOn: '2023-05-12' };
    await branch.officer.run(contract.claimStartPerformance, start, { subjectId: unconfirmed.claimId });
    expect(await action(unconfirmed.claimId, 'claim.fileSuit')).toMatchObject({ allowed: true });
    expect(await action(unconfirmed.claimId, 'claim.applyEnforcement')).toMatchObject({
      allowed: false,
      refusals: [{ code: 'not-confirmed' }],
    });

    const confirmed = await openPair(server, branch, '2023-05-04');
    await negotiate(branch, confirmed, '2023-05-10', PAID);
    await signAgreement(branch, confirmed, '2023-05-12', PAID);
    await confirmAgreement(branch, confirmed, '2023-05-15');
    await pay(confirmed.claimId, 4_800_000);
    const enforcement = { appliedOn: '2023-06-01', court: '龙海区人民法院', default: '余款未付' };
    const subject = { subjectId: confirmed.claimId };
    await branch.officer.run(contract.claimApplyEnforcement, enforcement, subject);
    expect((await claim(confirmed.claimId)).enforcement).toMatchObject({ outstandingFen: 3_200_000 });
  });

  it('SG-EEDC-16: a failed negotiation leaves two ways; the choice and its day are stored', async () => {
    const { claimId, subject } = await atTheTable();
    await branch.officer.run(contract.claimRecordRound, round('2023-05-12', 'failed'), subject);
    await branch.officer.run(
      contract.claimConcludeNegotiation,
      { outcome: 'failed', concludedOn: '2023-05-14', failureGround: 'other', reason: '金额差距过大' },
      subject,
    );
    expect(await action(claimId, 'claim.fileSuit')).toMatchObject({ allowed: true });
    expect(await action(claimId, 'claim.refer')).toMatchObject({ allowed: true });
    const undecided = async () => {
      await server.product.platform.jobs().runNow('notices.sweep');
      const { items } = await branch.officer.query(contract.noticesList, { kind: 'suitUndecided' });
      return items.filter(({ subjectId }) => subjectId === claimId).length;
    };
    expect([await undecided(), await undecided()]).toEqual([1, 1]);
    const suit = { filedOn: '2023-05-20', court: '龙海区人民法院', claimFen: 8_000_000 };
    await branch.officer.run(contract.claimFileSuit, suit, subject);
    expect(await claim(claimId)).toMatchObject({
      stage: 'litigation',
      suit: { kind: 'suit', filedOn: '2023-05-20' },
    });
  });

  it('SG-EEDC-17, SG-EEDC-18: a third party needs its proof; the agency restores only after payment', async () => {
    const pair = await openPair(server, branch, '2023-05-04');
    await negotiate(branch, pair, '2023-05-10', PAID);
    await signAgreement(branch, pair, '2023-05-12', PAID);
    await confirmAgreement(branch, pair, '2023-05-15');
    const subject = { subjectId: pair.claimId };
    const plan = { ...REPLANTING, startOn: '2023-05-16', finishOn: '2023-05-20' };
    const thirdParty = { ...plan, executor: 'thirdParty' as const, contractor: '某修复公司' };
    const unproven = await branch.officer.refused(contract.claimPlanRestoration, thirdParty, subject);
    expect(unproven.problems.map(({ field }) => field)).toEqual(['capabilityProof']);
    const agency = { ...plan, executor: 'agency' as const };
    const unpaid = await branch.officer.refused(contract.claimPlanRestoration, agency, subject);
    expect(unpaid.problems.map(({ code }) => code)).toEqual(['substitute-before-payment']);
    await pay(pair.claimId, PAID.amountFen);
    await branch.officer.run(contract.claimPlanRestoration, agency, subject);
    expect((await claim(pair.claimId)).restoration).toMatchObject({ executor: 'agency' });
  });

  it('SG-EEDC-19: what is not up to standard is set a day and evaluated again; no closing before it passes', async () => {
    const pair = await openPair(server, branch, '2023-05-04');
    await negotiate(branch, pair, '2023-05-10', RESTORED);
    await signAgreement(branch, pair, '2023-05-12', RESTORED);
    await confirmAgreement(branch, pair, '2023-05-13');
    const subject = { subjectId: pair.claimId };
    const plan = { ...REPLANTING, startOn: '2023-05-14', finishOn: '2023-05-20' };
    await branch.officer.run(contract.claimPlanRestoration, { ...plan, executor: 'obligor' }, subject);
    const { quantity, unit, place } = REPLANTING;
    const done = { doneOn: '2023-05-18', quantity, unit, place, description: '补植完成' };
    await branch.officer.run(contract.claimRecordProgress, done, subject);
    await branch.officer.run(contract.claimCompletePerformance, { completedOn: '2023-05-19' }, subject);
    const evaluation = { evaluators: '王专家', standard: '成活率不低于九成', findings: '现场清点' };
    const failed = { ...evaluation, evaluatedOn: '2023-05-25', result: 'rectify' as const };
    const undated = await branch.officer.refused(contract.claimRecordEvaluation, failed, subject);
    expect(undated.problems.map(({ field }) => field)).toEqual(['rectifyBy']);
    await branch.officer.run(contract.claimRecordEvaluation, { ...failed, rectifyBy: '2023-06-10' }, subject);
    const report = { kind: 'closingReport' as const, issuedOn: '2023-06-15' };
    await branch.officer.run(contract.claimIssueDocument, report, subject);
    const closing = { closedOn: '2023-06-20', summary: '修复完成' };
    const early = await branch.head.refused(contract.claimClose, closing, subject);
    expect(early.problems.map(({ code }) => code)).toEqual(['evaluation-not-passed']);
    const passed = { ...evaluation, evaluatedOn: '2023-06-12', result: 'passed' as const };
    await branch.officer.run(contract.claimRecordEvaluation, passed, subject);
    await branch.head.run(contract.claimClose, closing, subject);
    expect((await claim(pair.claimId)).stage).toBe('closed');
  });
});
