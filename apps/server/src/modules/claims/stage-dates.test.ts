import { claimGet, claimSaveInitiation, claimSignInitiation, penaltyWithdraw } from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addEvidence, type Branch, filePair, type Pair, signInBranch } from '../../testing/cases.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

describe('the days of the stages', () => {
  let server: TestServer;
  let branch: Branch;
  let pair: Pair;
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-06-01T02:00:00Z') });
    branch = await signInBranch(server, 'branch-350604');
    pair = await filePair(server, branch, '2026-05-10');
    await addEvidence(branch, pair, '2026-05-10');
    const form = { cause: '超标排放损害赔偿案', summaryAndReason: '外排废水超标，造成地表水损害' };
    await branch.officer.run(claimSaveInitiation, form, { subjectId: pair.claimId });
    for (const signer of [branch.officer, branch.section]) {
      await signer.run(
        claimSignInitiation,
        { signedOn: '2026-05-11', opinion: '同意' },
        { subjectId: pair.claimId },
      );
    }
  });
  afterAll(() => server.stop());

  const sign = (signedOn: string) =>
    branch.head.refused(claimSignInitiation, { signedOn, opinion: '同意' }, { subjectId: pair.claimId });

  it('do not run backwards: refused with both days, and nothing is half-written', async () => {
    expect((await sign('2026-05-09')).detail).toContain('2026年5月9日早于本环节开始的2026年5月10日');
    const { stage, forms } = await branch.officer.query(claimGet, { id: pair.claimId });
    expect(stage).toBe('initiation');
    expect(forms.find(({ key }) => key === 'claim_initiation')?.signatures).toHaveLength(2);
  });

  it('do not lie ahead', async () => {
    expect((await sign('2026-06-02')).detail).toContain('晚于今天（2026年6月1日）');
  });

  it('hold for the penalty as for the claim', async () => {
    const withdraw = (withdrawnOn: string) =>
      branch.head.refused(
        penaltyWithdraw,
        { withdrawnOn, reason: '证据不足' },
        { subjectId: pair.penaltyId },
      );
    expect((await withdraw('2026-05-09')).detail).toContain('各环节日期不能倒置');
    expect((await withdraw('2026-06-02')).detail).toContain('晚于今天');
  });
});
