import * as contract from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { negotiate, round, type Terms } from '../../acceptance/stages.ts';
import { addEvidence, type Branch, openPair, signInBranch } from '../../testing/cases.ts';
import type { TestClient } from '../../testing/client.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

const TERMS: Terms = { amountFen: 10_000_000, mode: 'payment', performBy: '2026-07-20' };
const AGREEMENT = {
  ...TERMS,
  amountFen: 6_000_000,
  instalments: [],
  breachClause: '逾期申请强制执行',
  supervision: '由承办机构监督',
  differenceReasons: { amount: '磋商部分达成，只就达成部分订立' },
};
const DIVIDED = {
  agreedItems: [{ title: '应急处置费用', amountFen: 6_000_000 }],
  openItems: [{ title: '永久性功能损害', amountFen: 4_000_000 }],
};

const proof = (evidenceId: string) => ({
  registrationNo: '51350000000000000X',
  registeredWith: '漳州市民政局',
  registeredAtCity: true,
  activeSince: '2018-01-01',
  noViolation: true,
  evidenceIds: [evidenceId],
});

describe('the negotiation of a claim', () => {
  let server: TestServer;
  let branch: Branch;
  let finance: TestClient;
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-07-31T02:00:00Z') });
    branch = await signInBranch(server, 'branch-350604');
    finance = await server.signIn('branch-350604', 'finance');
  });
  afterAll(() => server.stop());

  const of = (claimId: string) => branch.officer.query(contract.negotiationOfClaim, { claimId });
  const stage = async (id: string) => (await branch.officer.query(contract.claimGet, { id })).stage;
  const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);

  /** In negotiation, after one meeting that had this result. */
  async function met(meeting: Parameters<typeof negotiate>[4]) {
    const pair = await openPair(server, branch, '2026-05-04');
    await negotiate(branch, pair, '2026-05-12', TERMS, { ...meeting, result: 'failed' });
    return { ...pair, on: { subjectId: pair.claimId } };
  }
  const meeting = (on: string, result: 'agreed' | 'partial' | 'continue' | 'failed') => ({
    ...round(on, 'continue'),
    result,
  });
  async function settledInPart() {
    const pair = await met({});
    await branch.officer.run(contract.claimRecordRound, meeting('2026-05-20', 'partial'), pair.on);
    const conclusion = { outcome: 'partial' as const, concludedOn: '2026-05-20', reason: '对功能损害有异议' };
    await branch.officer.run(contract.claimConcludeNegotiation, { ...conclusion, partial: DIVIDED }, pair.on);
    return pair;
  }
  async function performing() {
    const pair = await settledInPart();
    await branch.officer.run(contract.claimSaveAgreement, AGREEMENT, pair.on);
    const signed = {
      agencySignatory: '甲',
      agencySignedOn: '2026-05-22',
      obligorSignatory: '张某',
      obligorSignedOn: '2026-05-22',
    };
    await branch.officer.run(contract.claimSignAgreement, signed, pair.on);
    await branch.officer.run(contract.claimStartPerformance, { startedOn: '2026-05-25' }, pair.on);
    const paid = { amountFen: 6_000_000, paidOn: '2026-06-01', payer: '测试企业', voucherNo: 'P1' };
    await finance.run(contract.claimRecordPayment, paid, pair.on);
    return pair;
  }

  it('keeps offers, points, attendance and the next date of every meeting (SG-EEDC-13)', async () => {
    const { claimId, on } = await met({ claimOfferFen: 10_000_000, obligorOfferFen: 3_000_000 });
    const warned = await branch.officer.run(
      contract.claimRecordRound,
      {
        ...meeting('2026-05-20', 'continue'),
        claimOfferFen: 9_000_000,
        obligorOfferFen: 5_000_000,
        minutesLong: 300,
        agreedPoints: ['损害事实'],
        openPoints: ['赔偿金额'],
        nextOn: '2026-06-01',
      },
      on,
    );
    expect(codes({ problems: warned.warnings })).toEqual(['round-long']);
    const { rounds, limits, nextRoundBy, assessedFen, expected } = await of(claimId);
    expect(rounds.map(({ claimOfferFen, obligorOfferFen }) => [claimOfferFen, obligorOfferFen])).toEqual([
      [10_000_000, 3_000_000],
      [9_000_000, 5_000_000],
    ]);
    expect(rounds[1]).toMatchObject({
      agreedPoints: ['损害事实'],
      openPoints: ['赔偿金额'],
      nextOn: '2026-06-01',
    });
    expect(assessedFen).toBe(10_000_000);
    expect(limits).toMatchObject({ rounds: { value: 3 }, daysBetween: { citation: null } });
    expect(nextRoundBy).toBe('2026-06-04');
    expect(expected.map(({ side }) => side)).toEqual(['agency', 'obligor']);
    const late = await branch.officer.run(contract.claimRecordRound, meeting('2026-06-05', 'continue'), on);
    expect(codes({ problems: late.warnings })).toEqual(['round-late']);
  });

  it('expects at the next meeting whoever was invited and comes', async () => {
    const { claimId, on } = await met({});
    const invitation = {
      body: 'procuratorate' as const,
      organisation: '龙海区人民检察院',
      purpose: 'supervise' as const,
      sentOn: '2026-05-14',
      way: '直接送达',
      contact: '经办人',
      replyBy: '2026-05-18',
      meetingOn: '2026-05-20',
      meetingTime: '09:30',
      meetingPlace: '局三楼会议室',
    };
    await branch.officer.run(contract.invitationSend, invitation, on);
    const list = () => branch.officer.query(contract.invitationsOfClaim, { claimId });
    const invitationId = (await list()).items[0]?.id ?? '';
    const made = await branch.officer.run(
      contract.invitationIssueLetter,
      { invitationId, issuedOn: '2026-05-14' },
      on,
    );
    expect(made.result).toMatchObject({ version: 1 });
    const again = await branch.officer.run(
      contract.invitationIssueLetter,
      { invitationId, issuedOn: '2026-05-15' },
      on,
    );
    expect(again.result).toMatchObject({ version: 2, number: made.result.number });
    expect((await list()).items[0]).toMatchObject({
      meetingTime: '09:30',
      letter: { documentId: again.result.documentId },
    });
    await branch.officer.run(
      contract.invitationRecordReply,
      { invitationId, reply: 'attends', repliedOn: '2026-05-16', attendee: '检察官' },
      on,
    );
    expect((await of(claimId)).expected.at(-1)).toEqual({
      name: '检察官',
      organisation: '龙海区人民检察院',
      role: '监督',
      side: 'invited',
      present: true,
    });
  });

  it('keeps the signatures by the scan’s hash, and a refusal only with reason and witness', async () => {
    const { claimId, on, evidenceId } = await met({});
    const roundId = (await of(claimId)).rounds[0]?.id ?? '';
    const both = (reason: string) => ({
      roundId,
      signedOn: '2026-05-12',
      signatories: [
        { name: '甲', organisation: '龙海生态环境局', outcome: 'signed' as const, reason: '', witness: '' },
        { name: '张某', organisation: '测试企业', outcome: 'refusedToSign' as const, reason, witness: '乙' },
      ],
      evidenceIds: [evidenceId],
    });
    const unsaid = await branch.officer.refused(contract.negotiationRecordSignatures, both(''), on);
    expect(unsaid.status).toBe(422);
    const unscanned = { ...both('对金额有异议'), evidenceIds: [] };
    expect((await branch.officer.refused(contract.negotiationRecordSignatures, unscanned, on)).status).toBe(
      422,
    );
    await branch.officer.run(contract.negotiationRecordSignatures, both('对金额有异议'), on);
    const [first] = (await of(claimId)).rounds;
    expect(first?.signatures).toMatchObject([
      { outcome: 'signed', scans: [{ id: evidenceId }] },
      { outcome: 'refusedToSign', witness: '乙' },
    ]);
    const twice = await branch.officer.refused(contract.negotiationRecordSignatures, both('再次'), on);
    expect(codes(twice)).toEqual(['signature-twice']);
    const paper = { kind: 'negotiationMinutes' as const, roundId, issuedOn: '2026-05-13' };
    const { result } = await branch.officer.run(contract.negotiationIssuePaper, paper, on);
    expect((await of(claimId)).rounds[0]?.paper).toEqual({ documentId: result.documentId, version: 1 });
  });

  describe('that succeeds in part', () => {
    it('needs such a meeting, and both parts within the claim', async () => {
      const { on } = await met({});
      const conclusion = { outcome: 'partial' as const, concludedOn: '2026-05-20', partial: DIVIDED };
      const unmet = await branch.officer.refused(contract.claimConcludeNegotiation, conclusion, on);
      expect(codes(unmet)).toEqual(['partial-round-missing']);
      await branch.officer.run(contract.claimRecordRound, meeting('2026-05-20', 'partial'), on);
      const more = { ...DIVIDED, openItems: [{ title: '功能损害', amountFen: 4_000_001 }] };
      const tooMuch = await branch.officer.refused(
        contract.claimConcludeNegotiation,
        { ...conclusion, partial: more },
        on,
      );
      expect(codes(tooMuch)).toEqual(['partial-exceeds-claim']);
    });

    it('comes to an agreement over the agreed part only', async () => {
      const { claimId, on } = await settledInPart();
      expect(await stage(claimId)).toBe('agreement');
      const beyond = await branch.officer.refused(
        contract.claimSaveAgreement,
        { ...AGREEMENT, amountFen: 6_000_001 },
        on,
      );
      expect(codes(beyond)).toContain('beyond-agreed-part');
    });

    it('sues for the open part only, and is performed when that is decided too', async () => {
      const { claimId, on } = await performing();
      const done = { completedOn: '2026-07-20' };
      const open = await branch.officer.refused(contract.claimCompletePerformance, done, on);
      expect(codes(open)).toEqual(['remainder-undecided']);
      const suit = { filedOn: '2026-06-02', court: '龙海区人民法院', claimFen: 4_000_001 };
      const tooMuch = await branch.officer.refused(contract.negotiationSueRemainder, suit, on);
      expect(codes(tooMuch)).toEqual(['remainder-too-much']);
      await branch.officer.run(contract.negotiationSueRemainder, { ...suit, claimFen: 4_000_000 }, on);
      expect(await stage(claimId)).toBe('performance');
      const result = {
        outcome: 'supported' as const,
        decidedOn: '2026-07-10',
        caseNo: '（2026）闽0604民初1号',
        awardedFen: 3_000_000,
        summary: '支持部分请求',
      };
      await branch.officer.run(contract.negotiationRecordRemainderResult, result, on);
      expect((await of(claimId)).partial).toMatchObject({
        openFen: 4_000_000,
        course: { awardedFen: 3_000_000 },
      });
      const unpaid = await branch.officer.refused(contract.claimCompletePerformance, done, on);
      expect(codes(unpaid)).not.toContain('remainder-undecided');
      const rest = { amountFen: 3_000_000, paidOn: '2026-07-15', payer: '测试企业', voucherNo: 'P2' };
      await finance.run(contract.claimRecordPayment, rest, on);
      await branch.officer.run(contract.claimCompletePerformance, done, on);
      expect(await stage(claimId)).toBe('evaluation');
    });

    it('leaves the open part to an organisation only with proof, and prints letter and statement', async () => {
      const { on, evidenceId } = await performing();
      const referral = {
        referredOn: '2026-06-02',
        to: 'organisation' as const,
        name: '某环境保护协会',
        reason: '部分达成，商请就其余部分起诉',
      };
      const unproved = await branch.officer.refused(contract.negotiationReferRemainder, referral, on);
      expect(codes(unproved)).toEqual(['organisation-unproved']);
      const organisation = proof(evidenceId);
      const young = { ...referral, organisation: { ...organisation, activeSince: '2023-01-01' } };
      const refused = await branch.officer.refused(contract.negotiationReferRemainder, young, on);
      expect(codes(refused)).toEqual(['organisation-not-entitled']);
      await branch.officer.run(contract.negotiationReferRemainder, { ...referral, organisation }, on);
      for (const kind of ['referralLetter', 'partialStatement'] as const) {
        const paper = { kind, issuedOn: '2026-06-03' };
        const { result } = await branch.officer.run(contract.negotiationIssuePaper, paper, on);
        expect(result.version).toBe(1);
      }
    });
  });

  it('that fails is explained on paper, and is left to an organisation only with proof (SG-EEDC-16)', async () => {
    const { claimId, on, ...pair } = await met({});
    const proofId = await addEvidence(branch, { ...pair, claimId }, '2026-05-14');
    const ground = { failureGround: 'other', reason: '金额差距过大' };
    const conclusion = { outcome: 'failed' as const, concludedOn: '2026-05-20', ...ground };
    const paper = { kind: 'negotiationFailure' as const, issuedOn: '2026-05-20' };
    const early = await branch.officer.refused(contract.negotiationIssuePaper, paper, on);
    expect(codes(early)).toEqual(['paper-not-ready']);
    await branch.officer.run(contract.claimConcludeNegotiation, conclusion, on);
    const referral = {
      referredOn: '2026-05-25',
      to: 'organisation' as const,
      name: '某协会',
      reason: '磋商不成',
    };
    expect(codes(await branch.officer.refused(contract.claimRefer, referral, on))).toEqual([
      'organisation-unproved',
    ]);
    const organisation = proof(proofId);
    await branch.officer.run(contract.claimRefer, { ...referral, organisation }, on);
    for (const kind of ['negotiationFailure', 'referralLetter'] as const) {
      const issue = { kind, issuedOn: '2026-05-26' };
      const { result } = await branch.officer.run(contract.negotiationIssuePaper, issue, on);
      expect(result.version).toBe(1);
    }
    const { suit } = await branch.officer.query(contract.claimGet, { id: claimId });
    expect(suit).toMatchObject({ kind: 'referral', organisation: { registeredWith: '漳州市民政局' } });
  });
});
