import { leadRegister } from '@ecoredress/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { verifyInstallation } from './verify.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const verify = () => verifyInstallation(server.database.ownerUrl, server.product.platform.dataDir);
const seal = () => server.product.platform.jobs().runNow('journal-checkpoint');

it('passes what the product wrote from its first start on, sealed by the nightly job', async () => {
  await seal();
  const started = await verify();
  expect(started.bad).toBeUndefined();
  expect(started.checkpoints).toBe(1);

  const officer = await server.signIn('branch-350604', 'caseOfficer');
  await officer.run(leadRegister, {
    unitId: await server.unitId('branch-350604'),
    channel: 'report',
    title: '群众反映某厂排水异常',
    foundOn: '2026-05-06',
    receivedOn: '2026-05-07',
    summary: '夜间排放有色废水',
  });
  await seal();
  const worked = await verify();
  expect(worked.bad).toBeUndefined();
  expect(worked.checkpoints).toBe(2);
  expect(worked.lines).toBeGreaterThan(started.lines);
});
