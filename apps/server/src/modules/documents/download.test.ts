import { claimIssueDocument, claimSaveInitiation, documentsOfCase, penaltyFile } from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, TEST_PASSWORD, type TestClient, type TestServer } from '../../testing/server.ts';

const LONGHAI = 'branch-350604';

let server: TestServer;
let officer: TestClient;
let session: string;
let claimId: string;

beforeAll(async () => {
  server = await startTestServer({ now: () => Temporal.Instant.from('2026-06-01T02:00:00Z') });
  ({ client: officer, session } = await signIn(LONGHAI));
  const filed = await officer.run(penaltyFile, {
    unitId: await server.unitId(LONGHAI),
    title: '某食品公司超标排放水污染物案',
    caseSource: '现场检查',
    act: '外排废水氨氮超标0.5倍',
    foundOn: '2026-05-06',
    filedOn: '2026-05-08',
    parties: [
      {
        kind: 'organisation',
        name: '龙海某食品有限公司',
        uscc: '',
        idNumber: '',
        address: '',
        legalRepresentative: '',
        legalRepresentativePost: '',
        phone: '',
      },
    ],
    judgement: { start: true },
  });
  claimId = filed.result.claimId ?? '';
  await officer.run(
    claimSaveInitiation,
    { cause: '超标排放损害赔偿案', summaryAndReason: '外排废水超标' },
    { subjectId: claimId },
  );
});
afterAll(() => server.stop());

async function signIn(unitCode: string) {
  const user = await server.createUser(unitCode, 'caseOfficer');
  const response = await server.trySignIn(user.username, TEST_PASSWORD);
  const cookie = response.cookies.find(({ name }) => name === 'session')?.value ?? '';
  return { client: server.clientWith({ session: cookie }, user.id), session: cookie };
}

async function issue(): Promise<string> {
  const issued = await officer.run(
    claimIssueDocument,
    { kind: 'initiationForm', issuedOn: '2026-05-09' },
    { subjectId: claimId },
  );
  return issued.result.documentId;
}

const download = (documentId: string, form: string, cookie = session) =>
  server.request({ url: `/api/documents/${documentId}/${form}`, cookies: { session: cookie } });

describe('a paper', () => {
  let first: string;
  let second: string;
  beforeAll(async () => {
    first = await issue();
    second = await issue();
  });

  it('is listed with all its versions, each naming the one that replaced it', async () => {
    const { items } = await officer.query(documentsOfCase, { caseId: claimId });
    expect(items.map(({ id, version, supersededBy }) => ({ id, version, supersededBy }))).toEqual([
      { id: first, version: 1, supersededBy: second },
      { id: second, version: 2, supersededBy: null },
    ]);
  });

  it('is shown as PDF and offered as docx, under its Chinese title', async () => {
    const pdf = await download(first, 'pdf');
    expect(pdf.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('索赔启动登记表.pdf')}`,
    });
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const docx = await download(second, 'docx');
    expect(docx.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('索赔启动登记表（第2版）.docx')}`,
    );
    expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  it('is read by parts as well', async () => {
    const part = (range: string) =>
      server.request({ url: `/api/documents/${first}/pdf`, cookies: { session }, headers: { range } });
    const whole = (await download(first, 'pdf')).rawPayload;
    const middle = await part('bytes=5-20');
    expect(middle.statusCode).toBe(206);
    expect(middle.headers['content-range']).toBe(`bytes 5-20/${whole.length}`);
    expect(middle.rawPayload).toEqual(whole.subarray(5, 21));
    const beyond = await part(`bytes=${whole.length}-`);
    expect(beyond.statusCode).toBe(416);
    expect(beyond.headers['content-range']).toBe(`bytes */${whole.length}`);
  });

  it('is hidden from another county, from nobody and from a wrong address', async () => {
    const { client, session: elsewhere } = await signIn('branch-350623');
    expect((await download(first, 'pdf', elsewhere)).statusCode).toBe(404);
    expect((await client.query(documentsOfCase, { caseId: claimId })).items).toEqual([]);
    expect((await download(first, 'pdf', '')).statusCode).toBe(401);
    expect((await download(first, 'exe')).statusCode).toBe(422);
  });
});
