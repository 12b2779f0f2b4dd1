import { claimGet, claimRemoveCost, claimSetCost, claimSetElements } from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Branch, openPair, signInBranch } from '../../testing/cases.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

describe('the costs of a claim', () => {
  let server: TestServer;
  let branch: Branch;
  let on: { readonly subjectId: string };
  let evidenceId: string;
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-06-01T02:00:00Z') });
    branch = await signInBranch(server, 'branch-350604');
    const pair = await openPair(server, branch, '2026-05-10');
    on = { subjectId: pair.claimId };
    evidenceId = pair.evidenceId;
  });
  afterAll(() => server.stop());

  const claim = () => branch.officer.query(claimGet, { id: on.subjectId });

  it('SG-EEDC-05: add up to 90,000 yuan, the one without evidence marked', async () => {
    const amounts = {
      cleanup: 12_000,
      prevention: 3_000,
      restoration: 50_000,
      serviceLoss: 8_000,
      permanentLoss: 0,
      caseCosts: 15_000,
      otherCosts: 2_000,
    };
    for (const [kind, yuan] of Object.entries(amounts)) {
      const evidenceIds = kind === 'otherCosts' ? [] : [evidenceId];
      await branch.officer.run(claimSetCost, { kind, amountFen: yuan * 100, evidenceIds }, on);
    }
    const { costs } = await claim();
    expect(costs.totalFen).toBe(9_000_000);
    expect(costs.items.filter((item) => item.unsupported).map(({ kind }) => kind)).toEqual(['otherCosts']);
  });

  it('SG-EEDC-07: are reduced by a cited rule only, and by no more than their amount', async () => {
    const item = { kind: 'cleanup', amountFen: 1_000_000, evidenceIds: [evidenceId] };
    const bare = await branch.officer.refused(claimSetCost, { ...item, reductionFen: 200_000 }, on);
    expect(bare.problems[0]).toMatchObject({ code: 'reduction-without-rule', field: 'reductionCitation' });
    const reductionCitation = { sourceId: 'civil', article: '1235' };
    const excess = await branch.officer.refused(
      claimSetCost,
      { ...item, reductionFen: 1_000_001, reductionCitation },
      on,
    );
    expect(excess.problems[0]?.code).toBe('reduction-too-large');
    await branch.officer.run(claimSetCost, { ...item, reductionFen: 200_000, reductionCitation }, on);
    const { costs, amounts } = await claim();
    expect(costs.totalFen).toBe(9_800_000);
    expect(amounts.claimedFen).toBe(9_800_000);
    const reduced = costs.items.find(({ reductionFen }) => reductionFen > 0);
    expect(reduced?.reductionCitation).toEqual(reductionCitation);
    await branch.officer.run(claimRemoveCost, { itemId: reduced?.id ?? '' }, on);
    expect((await claim()).amounts.claimedFen).toBe(9_000_000);
  });

  it('are of one of the seven kinds', async () => {
    const refusal = await branch.officer.refused(claimSetCost, { kind: 'tea', amountFen: 1 }, on);
    expect(refusal.problems[0]).toMatchObject({ field: 'kind', message: '请从七类费用中选择费用种类' });
  });

  it('SG-EEDC-01: are of damage in elements that are coded, at least one', async () => {
    const none = await branch.officer.refused(claimSetElements, { elements: [] }, on);
    expect(none.detail).toContain('至少选择一项');
    const unknown = await branch.officer.refused(claimSetElements, { elements: ['moon'] }, on);
    expect(unknown.problems[0]?.code).toBe('element-unknown');
    await branch.officer.run(claimSetElements, { elements: ['surfaceWater', 'animals'] }, on);
    expect((await claim()).elements.map(({ code }) => code)).toEqual(['surfaceWater', 'animals']);
  });
});
