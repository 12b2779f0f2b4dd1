import {
  claimAdoptValuation,
  claimDropValuation,
  claimGet,
  claimIssueDocument,
  claimRemoveCost,
  claimSaveValuation,
  documentsOfCase,
  valuationsOfClaim,
} from '@ecoredress/contract';
import { verifyValuation } from '@ecoredress/law';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Branch, openPair, type Pair, signInBranch } from '../../testing/cases.ts';
import { HEADERS } from '../../testing/client.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';
import { waterValuation } from '../../testing/valuations.ts';

/** 142,420 t of waste water at 0.634 yuan, κ = 3.272: the usage example of a published calculator. */
const WATER = waterValuation();

describe('the calculations of a claim', () => {
  let server: TestServer;
  let branch: Branch;
  let pair: Pair;
  let on: { subjectId: string };
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-06-01T02:00:00Z') });
    branch = await signInBranch(server, 'branch-350604');
    pair = await openPair(server, branch, '2026-05-10');
    on = { subjectId: pair.claimId };
  });
  afterAll(() => server.stop());

  const listed = async () => (await branch.officer.query(valuationsOfClaim, { claimId: pair.claimId })).items;
  const save = async () => (await branch.officer.run(claimSaveValuation, WATER, on)).result;

  it('are kept with the whole derivation, which anybody can recompute', async () => {
    expect(await save()).toMatchObject({ value: '169301.78', unit: '元' });
    const [kept] = await listed();
    expect(kept).toMatchObject({ amountFen: 16_930_178, gives: 'damage', adopted: false });
    expect(kept?.unchecked.length).toBeGreaterThan(0);
    expect(verifyValuation(JSON.parse(JSON.stringify(kept?.result)))).toMatchObject({ ok: true });
  });

  it('are refused with every wrong input by its field, and nothing is kept', async () => {
    const before = (await listed()).length;
    const inputs = { ...WATER.inputs, quantity: '-3', unitCost: 'viel', cleanUpCostKnown: true };
    const refusal = await branch.officer.refused(claimSaveValuation, { ...WATER, inputs }, on);
    expect(refusal.status).toBe(422);
    expect(refusal.problems.map(({ field }) => field)).toEqual(['inputs.quantity', 'inputs.unitCost']);
    const foreign = await branch.officer.refused(claimSaveValuation, { ...WATER, method: 'magic' }, on);
    expect(foreign.detail).toContain('没有“magic”这种评估方法');
    expect((await listed()).length).toBe(before);
  });

  it('go into the list of costs with their amount, and stay as they are while they stand there', async () => {
    const { valuationId } = await save();
    const claimed = async () =>
      (await branch.officer.query(claimGet, { id: pair.claimId })).amounts.claimedFen;
    const before = await claimed();
    await branch.officer.run(claimAdoptValuation, { valuationId, kind: 'restoration' }, on);
    expect(await claimed()).toBe(before + 16_930_178);
    const frozen = { ...WATER, valuationId, title: '改一改' };
    for (const refusal of [
      await branch.officer.refused(claimSaveValuation, frozen, on),
      await branch.officer.refused(claimDropValuation, { valuationId, reason: '不用了' }, on),
      await branch.officer.refused(claimAdoptValuation, { valuationId, kind: 'restoration' }, on),
    ]) {
      expect(refusal.problems.map(({ code }) => code)).toEqual(['valuation-adopted']);
    }
    const { costs } = await branch.officer.query(claimGet, { id: pair.claimId });
    const item = costs.items.find(({ basis }) => basis.includes(WATER.title));
    await branch.officer.run(claimRemoveCost, { itemId: item?.id ?? '' }, on);
    expect(await claimed()).toBe(before);
    await branch.officer.run(claimDropValuation, { valuationId, reason: '数量有误' }, on);
    expect((await listed()).map(({ id }) => id)).not.toContain(valuationId);
  });

  it('are printed step by step on a paper of their own, once they stand in the list of costs', async () => {
    const { valuationId } = await save();
    const sheet = { kind: 'valuationSheet' as const, issuedOn: '2026-05-31' };
    const early = await branch.officer.refused(claimIssueDocument, sheet, on);
    expect(early.detail).toContain('索赔清单中还没有损害计算');
    await branch.officer.run(claimAdoptValuation, { valuationId, kind: 'restoration' }, on);
    await branch.officer.run(claimIssueDocument, sheet, on);
    const { items } = await branch.officer.query(documentsOfCase, { caseId: pair.claimId });
    expect(items.map(({ title }) => title)).toContain('生态环境损害计算书');
  });

  it('are hidden from another county, and a claim of one’s own does not open them', async () => {
    const { valuationId } = await save();
    const elsewhere = await signInBranch(server, 'branch-350623');
    expect(await elsewhere.officer.queryStatus(valuationsOfClaim, { claimId: pair.claimId })).toBe(404);
    const own = await openPair(server, elsewhere, '2026-05-10');
    const refusal = await elsewhere.officer.refused(
      claimAdoptValuation,
      { valuationId, kind: 'restoration' },
      { subjectId: own.claimId },
    );
    expect(refusal.status).toBe(404);
  });

  it('are computed for other systems too, without being kept', async () => {
    const { title: _title, ...request } = WATER;
    const ask = (payload: object, session?: string) =>
      server.request({
        method: 'POST',
        url: '/api/valuations/compute',
        headers: HEADERS,
        payload,
        ...(session ? { cookies: { session } } : {}),
      });
    expect((await ask(request)).statusCode).toBe(401);
    const user = await server.createUser('branch-350604', 'caseOfficer');
    const answer = await server.trySignIn(user.username, 'Right-password-1');
    const session = answer.cookies.find(({ name }) => name === 'session')?.value ?? '';
    const computed = await ask(request, session);
    expect(computed.statusCode).toBe(200);
    expect(computed.json()).toMatchObject({ value: '169301.78', amountFen: 16_930_178 });
    expect((await ask({ ...request, inputs: {} }, session)).statusCode).toBe(422);
  });
});
