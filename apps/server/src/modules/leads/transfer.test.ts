import { leadAccept, leadGet, leadRegister, leadTransfer } from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/server.ts';

describe('a lead handed to another county', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it('is acted on by the receiving unit, and no longer by the sending one', async () => {
    const from = await server.signIn('branch-350604', 'sectionHead');
    const to = await server.signIn('branch-350623', 'caseOfficer');
    const { subjectId } = await from.run(leadRegister, {
      unitId: await server.unitId('branch-350604'),
      channel: 'report',
      title: '群众反映排水异常',
      foundOn: '2026-05-01',
      receivedOn: '2026-05-02',
      summary: '沟渠水体发黑',
    });
    expect(await to.queryStatus(leadGet, { id: subjectId })).toBe(404);
    await from.run(
      leadTransfer,
      { unitId: await server.unitId('branch-350623'), reason: '地点在漳浦县' },
      { subjectId },
    );
    await to.run(leadAccept, { acceptedOn: '2026-05-03' }, { subjectId });
    expect((await to.query(leadGet, { id: subjectId })).stage).toBe('checking');
    const refused = await from.refused(leadAccept, { acceptedOn: '2026-05-03' }, { subjectId });
    expect(refused.status).toBe(403);
  });
});
