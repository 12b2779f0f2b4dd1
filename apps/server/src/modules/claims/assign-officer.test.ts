import { claimAssignOfficer, claimGet, claimOfficers, claimsList } from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPair, signInBranch } from '../../testing/cases.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

describe('the officer of a claim', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-06-01T02:00:00Z') });
  });
  afterAll(() => server.stop());

  it('holds a case post of the handling unit, under the name that the directory gives', async () => {
    const branch = await signInBranch(server, 'branch-350604');
    const { claimId } = await openPair(server, branch, '2026-05-10');
    const assign = (officerId: string) => ({ officerId });
    const on = { subjectId: claimId };
    const stranger = await server.createUser('branch-350603', 'caseOfficer');
    const refusal = await branch.officer.refused(claimAssignOfficer, assign(stranger.id), on);
    expect(refusal.problems[0]).toMatchObject({
      field: 'officerId',
      message: '所选人员不在本案承办单位的办案岗位上',
    });
    const colleague = await server.createUser('branch-350604', 'caseOfficer');
    await branch.officer.run(claimAssignOfficer, assign(colleague.id), on);
    const { officer } = await branch.officer.query(claimGet, { id: claimId });
    expect(officer).toEqual({ id: colleague.id, name: `用户${colleague.id.slice(-4)}` });
    const { items } = await branch.officer.query(claimOfficers, {});
    expect(items).toEqual([{ ...officer, claims: 1 }]);
    const mine = await branch.officer.query(claimsList, { officerId: officer.id });
    expect(mine.items.map(({ id }) => id)).toEqual([claimId]);
    const elsewhere = await signInBranch(server, 'branch-350603');
    expect((await elsewhere.officer.query(claimOfficers, {})).items).toEqual([]);
  });
});
