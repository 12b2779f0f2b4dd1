import { unitCreate, unitDesignate, unitRename, unitRetire, unitsList } from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from '../../testing/server.ts';

const TODAY = '2026-06-01';

describe('the units', () => {
  let server: TestServer;
  let system: TestClient;
  let branch: string;

  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from(`${TODAY}T02:00:00Z`) });
    system = await server.signIn('city', 'systemAdministrator');
    branch = await server.unitId('branch-350603');
  });
  afterAll(() => server.stop());

  async function unitView(code: string) {
    const { items } = await system.query(unitsList, {});
    const unit = items.find((item) => item.code === code);
    if (!unit) throw new Error(`no unit ${code}`);
    return unit;
  }

  it('lists them top down with posts, roles and holders', async () => {
    const { items } = await system.query(unitsList, {});
    const places = new Map(items.map((unit, index) => [unit.id, index]));
    for (const [index, unit] of items.entries()) {
      expect(unit.parentId === null ? -1 : places.get(unit.parentId)).toBeLessThan(index);
    }
    expect(items.filter((unit) => unit.reporting)).toHaveLength(16);
    const holders = items[0]?.posts.flatMap((post) => post.holders.map(({ id }) => id));
    expect(holders).toContain(system.userId);
    expect(await unitView('branch-350604')).toMatchObject({
      divisionCode: '350604',
      divisionFrom: '2021-01-01',
    });
  });

  it('adds, renames and retires one, and finds it no more', async () => {
    const parentId = await server.unitId('bureau');
    const input = {
      parentId,
      code: 'zone-new',
      name: '新区分局',
      kind: 'zone',
      divisionCode: '3506N1',
    } as const;
    const { subjectId } = await system.run(unitCreate, { ...input, reporting: true });
    expect((await system.refused(unitCreate, { ...input, reporting: true })).problems[0]?.field).toBe('code');
    await system.run(unitRename, { name: '新区生态环境分局', regionNames: ['新区'] }, { subjectId });
    expect(await unitView('zone-new')).toMatchObject({
      name: '新区生态环境分局',
      regionNames: ['新区'],
      inForceFrom: TODAY,
      version: 2,
    });
    await system.run(unitRetire, { retiredOn: TODAY, reason: '机构调整' }, { subjectId });
    await expect(unitView('zone-new')).rejects.toThrow('no unit');
    expect(
      (await system.refused(unitRetire, { retiredOn: TODAY, reason: '再次' }, { subjectId })).problems,
    ).toMatchObject([{ code: 'already-retired' }]);
  });

  it('does not retire one that has units below it or people in it, nor the root', async () => {
    const root = await server.unitId('city');
    const refusal = await system.refused(
      unitRetire,
      { retiredOn: TODAY, reason: '不该' },
      { subjectId: root },
    );
    expect(refusal.problems.map(({ code }) => code)).toEqual(['root-unit', 'units-below', 'people-in-posts']);
  });

  it('records by which document the city designates one as handling body', async () => {
    const input = {
      documentNumber: '漳政综〔2021〕9号',
      title: '指定文件',
      issuedOn: '2021-03-01',
      duties: ['investigation', 'negotiation'] as const,
      fileSha256: 'ab'.repeat(32),
      verified: false,
    };
    await system.run(unitDesignate, { ...input, duties: [...input.duties] }, { subjectId: branch });
    const [designation] = (await unitView('branch-350603')).designations;
    expect(designation).toMatchObject({
      documentNumber: input.documentNumber,
      duties: [
        { id: 'investigation', title: '调查' },
        { id: 'negotiation', title: '磋商' },
      ],
      verified: false,
    });
    const place = await server.product.platform.getPlace();
    expect(place.getUnit(branch).designations[0]?.documentNumber).toBe(input.documentNumber);
    const late = { ...input, duties: [...input.duties], issuedOn: '2026-06-02' };
    expect((await system.refused(unitDesignate, late, { subjectId: branch })).problems[0]?.field).toBe(
      'issuedOn',
    );
  });
});
