import * as contract from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { negotiate } from '../../acceptance/stages.ts';
import { type Branch, openPair, signInBranch } from '../../testing/cases.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

const TERMS = { amountFen: 100_001, mode: 'payment' as const, performBy: '2026-12-31' };
const DRAFT = { ...TERMS, breachClause: '逾期申请强制执行', supervision: '由承办机构监督' };

describe('the end of a negotiation', () => {
  let server: TestServer;
  let branch: Branch;
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-07-31T02:00:00Z') });
    branch = await signInBranch(server, 'branch-350604');
  });
  afterAll(() => server.stop());

  async function talked(result: 'agreed' | 'failed') {
    const pair = await openPair(server, branch, '2026-05-04');
    await negotiate(branch, pair, '2026-05-12', TERMS, { result });
    return { id: pair.claimId, on: { subjectId: pair.claimId } };
  }

  it('keeps what each obligor bears with its amount, only of the case’s own and only what adds up', async () => {
    const { id, on } = await talked('agreed');
    const { parties } = await branch.officer.query(contract.claimGet, { id });
    const partyId = parties.find(({ role }) => role === 'obligor')?.id ?? '';
    const save = (shares: { partyId: string; percent: string }[]) => ({ ...DRAFT, shares, joint: true });
    for (const wrong of [[{ partyId, percent: '99' }], [{ partyId: id, percent: '100' }]]) {
      const { problems } = await branch.officer.refused(contract.claimSaveAgreement, save(wrong), on);
      expect(problems).toMatchObject([{ field: 'shares' }]);
    }
    await branch.officer.run(contract.claimSaveAgreement, save([{ partyId, percent: '100' }]), on);
    const { agreement } = await branch.officer.query(contract.claimGet, { id });
    expect(agreement).toMatchObject({
      joint: true,
      shares: [{ partyId, percent: '100', amountFen: 100_001 }],
    });
    await branch.officer.run(contract.claimIssueDocument, { kind: 'agreement', issuedOn: '2026-05-12' }, on);
  });

  it('names a ground of failure that the file bears out, and says what happened', async () => {
    const { on } = await talked('failed');
    const failed = (failureGround: string, reason = '') => ({
      outcome: 'failed' as const,
      concludedOn: '2026-05-28',
      failureGround,
      reason,
    });
    for (const ground of ['refused', 'threeMeetings', 'timeOver']) {
      const { problems } = await branch.officer.refused(
        contract.claimConcludeNegotiation,
        failed(ground, '无'),
        on,
      );
      expect(problems).toMatchObject([{ code: 'failure-ground' }]);
    }
    await branch.officer.refused(contract.claimConcludeNegotiation, failed('absent'), on);
    await branch.officer.run(contract.claimConcludeNegotiation, failed('absent', '义务人中途退场'), on);
  });
});
