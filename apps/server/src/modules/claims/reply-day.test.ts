import { claimGet, settingSet } from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPair, signInBranch } from '../../testing/cases.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

describe('the day to answer that a notice of negotiation would name', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-06-11T02:00:00Z') });
  });
  afterAll(() => server.stop());

  it('is counted in working days by the place’s setting', async () => {
    const branch = await signInBranch(server, 'branch-350604');
    const { claimId } = await openPair(server, branch, '2026-05-10');
    const proposed = async () => (await branch.officer.query(claimGet, { id: claimId })).proposedReplyBy;
    // Ten working days after Thursday the 11th; Friday the 19th is 端午节.
    expect(await proposed()).toBe('2026-06-26');
    const system = await server.signIn('city', 'systemAdministrator');
    const key = 'negotiation.replyWorkingDays';
    await system.run(settingSet, { key, value: 5, effectiveFrom: '2026-06-11', reason: '本地规定' });
    expect(await proposed()).toBe('2026-06-18');
  });
});
