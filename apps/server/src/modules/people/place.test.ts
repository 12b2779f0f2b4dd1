import { leadsList, placeConfigure, unitsList } from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../../testing/server.ts';

const CITY = {
  cityCode: '350800',
  cityName: '龙岩市',
  rootName: '龙岩市生态环境局',
  rightHolder: '龙岩市人民政府',
  confirmationCourt: '龙岩市中级人民法院',
};

describe('a place without a city (PROFILE=cn)', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ profile: 'cn' });
  });
  afterAll(() => server.stop());

  it('lets only administrators in until it has been given one, once and for good', async () => {
    const root = { subjectId: await server.unitId('root') };
    const officer = await server.createUser('root', 'caseOfficer');
    const early = await server.trySignIn(officer.username, TEST_PASSWORD);
    expect([early.statusCode, early.json().code]).toEqual([403, 'place-not-ready']);

    const system = await server.signIn('root', 'systemAdministrator');
    const wrong = await system.refused(placeConfigure, { ...CITY, cityCode: '000000' }, root);
    expect(wrong.problems[0]?.field).toContain('cityCode');
    await system.run(placeConfigure, CITY, root);

    const signedIn = await server.trySignIn(officer.username, TEST_PASSWORD);
    expect(signedIn.json()).toMatchObject({
      unit: { name: '龙岩市生态环境局' },
      place: { profileId: 'cn', cityCode: '350800', cityName: '龙岩市', ready: true },
    });
    const again = await system.refused(placeConfigure, { ...CITY, cityName: '漳州市' }, root);
    expect(again.problems[0]?.code).toBe('place-configured');
    // The administration goes on in the chains it began.
    expect((await system.query(unitsList, {})).items[0]).toMatchObject({
      name: '龙岩市生态环境局',
      version: 2,
    });
    const client = server.clientWith({ session: signedIn.cookies[0]?.value ?? '' });
    expect((await client.query(leadsList, {})).items).toEqual([]);
    const place = await server.product.platform.getPlace();
    expect(place).toMatchObject({ cityCode: '350800', administrationKey: '000000' });
    expect(place.profile.rightHolder).toBe('龙岩市人民政府');
  });
});
