import {
  claimGet,
  claimPauseClock,
  claimRequestTermination,
  claimSignTermination,
  settingSet,
} from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REDERIVE_CLOCKS_QUEUES } from '../../jobs/rederive-queues.ts';
import { type Branch, openPair, type Pair, signInBranch } from '../../testing/cases.ts';
import { startTestServer, type TestClient, type TestServer } from '../../testing/server.ts';

describe('the limits that a place sets itself', () => {
  let server: TestServer;
  let branch: Branch;
  let system: TestClient;
  let open: Pair;
  let ended: Pair;
  let today = '2026-05-01';

  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from(`${today}T02:00:00Z`) });
    await goTo('2026-05-01');
    open = await openPair(server, branch, '2026-05-01');
    ended = await openPair(server, branch, '2026-05-01');
  });
  afterAll(() => server.stop());

  /** Sessions do not last into another day: everybody signs in again. */
  async function goTo(day: string): Promise<void> {
    today = day;
    branch = await signInBranch(server, 'branch-350604');
    system = await server.signIn('city', 'systemAdministrator');
  }

  const claim = ({ claimId }: Pair) => branch.officer.query(claimGet, { id: claimId });
  const dueOn = async (pair: Pair) =>
    (await claim(pair)).clocks.find(({ ruleId }) => ruleId === 'limit.investigation')?.dueOn;
  const setDays = async (value: number, effectiveFrom: string) => {
    await system.run(settingSet, {
      key: 'stageLimit.investigation',
      value,
      effectiveFrom,
      reason: '明确办结时限',
    });
    await server.product.platform.jobs().runNow(REDERIVE_CLOCKS_QUEUES.claim);
  };

  it('ZZ-EEDC-05: 30 days for 调查 make a case opened on 1 May due on 31 May', async () => {
    expect(await dueOn(open)).toBeUndefined();
    await goTo('2026-05-10');
    await setDays(30, '2026-05-10');
    expect(await dueOn(open)).toBe('2026-05-31');
    expect((await claim(open)).clocks.find(({ ruleId }) => ruleId === 'limit.investigation')?.verified).toBe(
      false,
    );
  });

  it('ZZ-EEDC-05: follow a later change while they run, and stay as they were where the case has ended', async () => {
    const { officer, section, head } = branch;
    const subject = { subjectId: ended.claimId };
    await officer.run(claimRequestTermination, { ground: 'noObligor', reason: '义务人已注销' }, subject);
    for (const signer of [officer, section, head]) {
      await signer.run(claimSignTermination, { signedOn: '2026-05-10', opinion: '同意' }, subject);
    }
    await goTo('2026-05-12');
    await setDays(20, '2026-05-12');
    expect(await dueOn(open)).toBe('2026-05-21');
    expect(await dueOn(ended)).toBe('2026-05-31');
  });

  it('ZZ-EEDC-05: stand in the journal of the settings and of the case, and nothing is written twice', async () => {
    const lines = async (subjectId?: string) => {
      const { rows } = await server.database.ownerPool.query<{ command: string }>(
        'select command from journal_entry where $1::uuid is null or subject_id = $1 order by at, seq',
        [subjectId ?? null],
      );
      return rows.map(({ command }) => command);
    };
    expect((await lines()).filter((command) => command === 'setting.set')).toHaveLength(2);
    const before = await lines(open.claimId);
    expect(before.filter((command) => command === 'claim.rederiveClocks')).toHaveLength(2);
    await server.product.platform.jobs().runNow(REDERIVE_CLOCKS_QUEUES.claim);
    expect(await lines(open.claimId)).toEqual(before);
  });

  it('let the court’s notice pause the three months only where the place says so', async () => {
    const threeMonths = async (pair: Pair) =>
      (await claim(pair)).clocks.find(({ ruleId }) => ruleId === 'E12')?.id ?? '';
    const pause = async (pair: Pair) => ({
      clockId: await threeMonths(pair),
      ground: 'courtNotice',
      from: '2026-05-12',
    });
    const refusal = await branch.officer.refused(claimPauseClock, await pause(open), {
      subjectId: open.claimId,
    });
    expect(refusal.detail).toContain('没有可以中止计时的法定情形');
    await system.run(settingSet, {
      key: 'claim.courtNoticePauses',
      value: true,
      effectiveFrom: '2026-05-12',
      reason: '本市明确公告期间不计入',
    });
    const later = await openPair(server, branch, '2026-05-12');
    await branch.officer.run(claimPauseClock, await pause(later), { subjectId: later.claimId });
    expect((await claim(later)).clocks.find(({ ruleId }) => ruleId === 'E12')?.state).toBe('paused');
  });
});
