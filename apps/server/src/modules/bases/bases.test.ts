import * as contract from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { negotiate, signAgreement, type Terms } from '../../acceptance/stages.ts';
import { type Branch, openPair, signInBranch } from '../../testing/cases.ts';
import { startTestServer, type TestClient, type TestServer } from '../../testing/server.ts';

const LONGHAI = 'branch-350604';
const DONGSHAN = 'branch-350626';

describe('restoration bases', () => {
  let server: TestServer;
  let branch: Branch;
  let other: TestClient;
  let office: TestClient;
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-07-31T02:00:00Z') });
    branch = await signInBranch(server, LONGHAI);
    other = await server.signIn(DONGSHAN, 'caseOfficer');
    office = await server.signIn('office', 'cityOffice');
  });
  afterAll(() => server.stop());

  const fields = async (unitCode: string, name: string) => ({
    unitId: await server.unitId(unitCode),
    baseKind: 'replanting' as const,
    name,
    place: '九湖镇',
    longitude: '117.6',
    latitude: '24.4',
    source: '',
    note: '',
  });
  const register = async (client: TestClient, unitCode: string, name: string) =>
    (await client.run(contract.baseRegister, await fields(unitCode, name))).subjectId;
  const find = async (client: TestClient, id: string) =>
    (await client.query(contract.basesList, {})).items.find((base) => base.id === id);

  it('are kept by their own county or by the city, and seen by all of the city', async () => {
    const id = await register(branch.officer, LONGHAI, '一号基地');
    await register(office, DONGSHAN, '二号基地');
    const refusal = await other.refused(contract.baseRegister, await fields(LONGHAI, '三号基地'));
    expect(refusal.status).toBe(403);
    const change = { ...(await fields(LONGHAI, '改名')), reason: '更正' };
    const { unitId: _unit, ...changed } = change;
    expect((await other.refused(contract.baseChange, changed, { subjectId: id })).status).toBe(404);
    expect((await find(other, id))?.divisionCode).toBe('350604');
    await office.run(contract.baseChange, changed, { subjectId: id });
    expect((await find(branch.officer, id))?.name).toBe('改名');
  });

  it('refuse a capacity in a unit of another kind', async () => {
    const wrong = { ...(await fields(LONGHAI, '四号基地')), capacity: '1000', capacityUnit: '尾' };
    const { problems } = await branch.officer.refused(contract.baseRegister, wrong);
    expect(problems.map(({ field }) => field)).toEqual(['capacityUnit']);
  });

  it('are built once, and not before they were begun', async () => {
    const begun = { ...(await fields(LONGHAI, '五号基地')), buildingSince: '2026-03-01' };
    const { subjectId } = await branch.officer.run(contract.baseRegister, begun);
    const on = { subjectId };
    expect((await find(office, subjectId))?.state).toBe('building');
    const early = await branch.officer.refused(
      contract.baseMarkBuilt,
      { builtOn: '2026-02-01', note: '' },
      on,
    );
    expect(early.problems[0]?.field).toBe('builtOn');
    await branch.officer.run(contract.baseMarkBuilt, { builtOn: '2026-06-01', note: '' }, on);
    expect(await find(office, subjectId)).toMatchObject({ state: 'built', builtOn: '2026-06-01' });
    const twice = await branch.officer.refused(
      contract.baseMarkBuilt,
      { builtOn: '2026-06-02', note: '' },
      on,
    );
    expect(twice.problems[0]?.code).toBe('base-built');
  });

  describe('and a claim restored there', () => {
    const TERMS: Terms = { amountFen: 9_000_000, mode: 'payment', performBy: '2026-08-01' };
    let claimId: string;
    let baseId: string;
    beforeAll(async () => {
      const pair = await openPair(server, branch, '2026-03-02');
      claimId = pair.claimId;
      await negotiate(branch, pair, '2026-03-10', TERMS);
      await signAgreement(branch, pair, '2026-03-12', TERMS);
      baseId = await register(branch.officer, LONGHAI, '六号基地');
    });

    it('count for the base from the day it is served, at one base only', async () => {
      const served = { claimId, servedFrom: '2026-03-13', reason: '异地补植' };
      await branch.officer.run(contract.baseServeClaim, served, { subjectId: baseId });
      expect((await find(branch.officer, baseId))?.served.map((claim) => claim.claimId)).toEqual([claimId]);
      const elsewhere = await register(branch.officer, LONGHAI, '七号基地');
      const again = await branch.officer.refused(contract.baseServeClaim, served, {
        subjectId: elsewhere,
      });
      expect(again.problems[0]?.code).toBe('base-serves-already');
    });

    it('are hidden from another county, which sees the base without the claim', async () => {
      expect((await find(other, baseId))?.served).toEqual([]);
      expect((await other.query(contract.mapPlaces, {})).items).toEqual([]);
      const named = { claimId, servedFrom: '2026-03-13', reason: '试' };
      const own = await register(other, DONGSHAN, '八号基地');
      expect((await other.refused(contract.baseServeClaim, named, { subjectId: own })).status).toBe(404);
    });

    it('stand on the map where the officer marked them', async () => {
      const at = { longitude: '117.8', latitude: '24.45', reason: '现场勘查' };
      await branch.officer.run(contract.claimLocate, at, { subjectId: claimId });
      const { items } = await branch.officer.query(contract.mapPlaces, { year: 2026 });
      const incident = items.find((place) => place.claimId === claimId && place.placeKind === 'incident');
      expect(incident).toMatchObject({ longitude: '117.800000', latitude: '24.450000', year: 2026 });
      expect((await branch.officer.query(contract.mapPlaces, { year: 2025 })).items).toEqual([]);
      expect((await branch.officer.query(contract.mapPlaces, { mode: 'stocking' })).items).toEqual([]);
    });
  });
});

describe('what the map is drawn with', () => {
  it('is the shipped boundaries, without a key for tiles', async () => {
    const server = await startTestServer();
    const officer = await server.signIn(LONGHAI, 'caseOfficer');
    expect(await officer.query(contract.mapSettings, {})).toEqual({ boundaries: true, tiandituKey: null });
    expect((await server.request({ url: '/api/map/boundaries' })).statusCode).toBe(401);
    await server.stop();
  });
});
