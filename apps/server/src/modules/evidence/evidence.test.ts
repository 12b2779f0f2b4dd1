import { createHash } from 'node:crypto';
import {
  claimAddEvidence,
  claimWithdrawEvidence,
  evidenceChecklistOfClaim,
  evidenceGet,
  evidenceOfCase,
  journalOfSubject,
  journalVersion,
  penaltyAddEvidence,
  penaltyFile,
  penaltyRecordConsultation,
} from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '../../access/actor.ts';
import { enterScope } from '../../access/scope.ts';
import { createCommandDoor } from '../../commands/door.ts';
import { persistChanges } from '../../commands/persist.ts';
import { newUuid } from '../../ids.ts';
import { writeLine } from '../../journal/testing/write-lines.ts';
import { startTestServer, TEST_PASSWORD, type TestClient, type TestServer } from '../../testing/server.ts';
import { createEvidenceModule, type EvidenceHooks, listCaseEvidence, shareEvidenceChanges } from './index.ts';

const LONGHAI = 'branch-350604';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const DESCRIBED = { name: '排放口照片', kind: '现场照片', obtainedOn: '2026-05-06' } as const;

let server: TestServer;
let officer: TestClient;
let session: string;
let unitId: string;
let penaltyId: string;
let claimId: string;

beforeAll(async () => {
  server = await startTestServer({ now: () => Temporal.Instant.from('2026-06-01T02:00:00Z') });
  unitId = await server.unitId(LONGHAI);
  ({ client: officer, session } = await signIn(LONGHAI));
  ({ penaltyId, claimId } = await filePair());
});
afterAll(() => server.stop());

async function signIn(unitCode: string) {
  const user = await server.createUser(unitCode, 'caseOfficer');
  const response = await server.trySignIn(user.username, TEST_PASSWORD);
  const cookie = response.cookies.find(({ name }) => name === 'session')?.value ?? '';
  return { client: server.clientWith({ session: cookie }, user.id), session: cookie };
}

async function filePair() {
  const filed = await officer.run(penaltyFile, {
    unitId,
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
  return { penaltyId: filed.subjectId, claimId: filed.result.claimId ?? '' };
}

async function add(name: string, content: string | Uint8Array = name): Promise<string> {
  const { sha256 } = await officer.upload(name, content);
  const reply = await officer.run(claimAddEvidence, { ...DESCRIBED, sha256 }, { subjectId: claimId });
  return reply.result.evidenceId;
}

const download = (evidenceId: string, cookie = session) =>
  server.request({ url: `/api/evidence/${evidenceId}/file`, cookies: { session: cookie } });

describe('uploading', () => {
  it('answers both hashes, the size, and the type by the content, whatever the name says', async () => {
    const stored = await officer.upload('排放口“东”.txt', PNG);
    expect(stored).toEqual({
      sha256: createHash('sha256').update(PNG).digest('hex'),
      sm3: createHash('sm3').update(PNG).digest('hex'),
      size: PNG.length,
      mediaType: 'image/png',
      fileName: '排放口“东”.txt',
    });
  });

  it('refuses an empty file and a user without the permission', async () => {
    await expect(officer.upload('空.txt', '')).rejects.toThrow('文件是空的');
    const finance = await server.signIn(LONGHAI, 'finance');
    await expect(finance.upload('x.txt', 'x')).rejects.toThrow('403');
    await expect(server.clientWith('nobody').upload('x.txt', 'x')).rejects.toThrow('401');
  });
});

describe('adding', () => {
  it('puts the evidence into both lists with one hash, and a line into both journals', async () => {
    const { sha256 } = await officer.upload('笔录.txt', '检查笔录');
    const reply = await officer.run(
      penaltyAddEvidence,
      { ...DESCRIBED, name: '检查笔录', purpose: '处罚', sha256 },
      { subjectId: penaltyId },
    );
    const { evidenceId } = reply.result;
    for (const caseId of [penaltyId, claimId]) {
      const { items } = await officer.query(evidenceOfCase, { caseId });
      expect(items).toContainEqual(expect.objectContaining({ id: evidenceId, sha256, purpose: '处罚' }));
      const journal = await officer.query(journalOfSubject, { subjectId: caseId, limit: 1 });
      expect(journal.items[0]?.summary).toContain('添加证据：检查笔录');
    }
    const shown = await officer.query(evidenceGet, { id: evidenceId });
    expect(shown.cases).toEqual([
      { kind: 'claim', id: claimId, purpose: '处罚', withdrawnReason: null },
      { kind: 'penalty', id: penaltyId, purpose: '处罚', withdrawnReason: null },
    ]);
  });

  it('ticks what it shows off the checklist of the claim', async () => {
    const evidenceId = await add('照片.png', PNG);
    const { items } = await officer.query(evidenceChecklistOfClaim, { claimId });
    expect(items.find((item) => item.code === 'damage')?.evidenceIds).toContain(evidenceId);
    const { client: elsewhere } = await signIn('branch-350623');
    expect(await elsewhere.queryStatus(evidenceChecklistOfClaim, { claimId })).toBe(404);
    expect(await officer.queryStatus(evidenceChecklistOfClaim, { claimId: penaltyId })).toBe(404);
  });

  it('can be shared with a case that is paired only later', async () => {
    const evidenceId = await add('配对之前.txt');
    const later = newUuid();
    const actor = systemActor('350600', unitId);
    const { db } = server.product.platform;
    await writeLine(db, { subjectId: later, unitId });
    await db.transaction().execute(async (tx) => {
      await enterScope(tx, actor, '*');
      const evidence = await listCaseEvidence(tx, '350600', claimId);
      await persistChanges(
        tx,
        shareEvidenceChanges({ cityCode: '350600' }, evidence, { kind: 'claim', id: later }),
      );
    });
    expect((await officer.query(evidenceOfCase, { caseId: later })).items.map((item) => item.id)).toContain(
      evidenceId,
    );
  });

  it('refuses a file that another user uploaded', async () => {
    const { client: neighbour } = await signIn(LONGHAI);
    const { sha256 } = await neighbour.upload('别人的.txt', '别人的');
    const refusal = await officer.refused(claimAddEvidence, { ...DESCRIBED, sha256 }, { subjectId: claimId });
    expect(refusal.problems[0]?.field).toBe('sha256');
  });
});

describe('looking at the file', () => {
  it('shows a picture inside the page, in a sandbox, under its Chinese name', async () => {
    const response = await download(await add('排放口 (东)*.png', PNG));
    expect(response.statusCode).toBe(200);
    expect(response.rawPayload.equals(PNG)).toBe(true);
    expect(response.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `inline; filename*=UTF-8''%E6%8E%92%E6%94%BE%E5%8F%A3%20%28%E4%B8%9C%29%2A.png`,
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers['content-security-policy']).toContain("sandbox; default-src 'none'");
  });

  it('offers what a browser might run as a download only', async () => {
    const response = await download(await add('页面.html', '<script>alert(1)</script>'));
    expect(response.headers['content-disposition']).toMatch(/^attachment;/);
    expect(response.headers['content-type']).toBe('application/octet-stream');
  });

  it('hides evidence from another county, from nobody and from a wrong address', async () => {
    const evidenceId = await add('内部.txt');
    const { client, session: elsewhere } = await signIn('branch-350623');
    expect((await download(evidenceId, elsewhere)).statusCode).toBe(404);
    expect(await client.queryStatus(evidenceGet, { id: evidenceId })).toBe(404);
    expect((await client.query(evidenceOfCase, { caseId: claimId })).items).toEqual([]);
    expect((await download(evidenceId, '')).statusCode).toBe(401);
    expect((await download('------------------------------------')).statusCode).toBe(422);
    expect((await server.database.appPool.query('select * from evidence')).rows).toEqual([]);
  });
});

describe('withdrawing', () => {
  async function withdraw(hooks: EvidenceHooks, evidenceId: string) {
    const { db, getPlace } = server.product.platform;
    const door = createCommandDoor({
      db,
      getPlace,
      enqueue: async () => {},
      handlers: new Map(
        createEvidenceModule(hooks).commands?.map((handler) => [handler.declaration.name, handler]),
      ),
    });
    const actor: Actor = {
      kind: 'user',
      userId: officer.userId,
      name: '甲',
      post: '经办人',
      cityCode: '350600',
      unitId,
      grants: [{ role: 'caseOfficer', unitIds: [unitId] }],
    };
    const { version } = await officer.query(journalVersion, { subjectId: claimId });
    return door.run({
      command: claimWithdrawEvidence.name,
      actor,
      idempotencyKey: newUuid(),
      subjectId: claimId,
      expectedVersion: version,
      input: { evidenceId, reason: '重复添加' },
    });
  }
  const unused: EvidenceHooks = { usedBy: async () => [] };
  const listed = async (caseId: string) =>
    (await officer.query(evidenceOfCase, { caseId })).items.map((item) => item.id);

  it('takes the evidence out of this list only; evidence and file are kept', async () => {
    const evidenceId = await add('重复.txt');
    await withdraw(unused, evidenceId);
    expect(await listed(claimId)).not.toContain(evidenceId);
    expect(await listed(penaltyId)).toContain(evidenceId);
    expect((await download(evidenceId)).body).toBe('重复.txt');
    const journal = await officer.query(journalOfSubject, { subjectId: claimId, limit: 1 });
    expect(journal.items[0]?.summary).toBe('撤回证据：排放口照片，理由：重复添加');
    await expect(withdraw(unused, evidenceId)).rejects.toThrow('没有找到本案的这项证据');
  });

  it('is refused while the evidence is used, naming where', async () => {
    const evidenceId = await add('在用.txt');
    await officer.run(
      penaltyRecordConsultation,
      {
        heldOn: '2026-05-22',
        participants: '双方',
        content: '愿意赔偿',
        cooperative: true,
        evidenceIds: [evidenceId],
      },
      { subjectId: penaltyId },
    );
    const used: EvidenceHooks = {
      usedBy: async (_tx, of, id) => (of.id === claimId && id === evidenceId ? ['损害事实'] : []),
    };
    await expect(withdraw(used, evidenceId)).rejects.toThrow('已用于损害事实、裁量商议');
    expect(await listed(claimId)).toContain(evidenceId);
  });

  it('is refused in a stage that does not allow it', async () => {
    const evidenceId = await add('已结案.txt');
    const closed: EvidenceHooks = {
      ...unused,
      checkStage: async () => {
        throw new Error('已结案');
      },
    };
    await expect(withdraw(closed, evidenceId)).rejects.toThrow('已结案');
  });

  it('is not offered where nobody can say what the evidence is used for', () => {
    const offered = createEvidenceModule({}).commands?.map((handler) => handler.declaration.name);
    expect(offered).toEqual(['penalty.addEvidence', 'claim.addEvidence']);
  });

  it('can change nothing else of the list, and remove no row', async () => {
    const { appPool } = server.database;
    await expect(appPool.query('delete from evidence_link')).rejects.toThrow(/permission denied/);
    await expect(appPool.query(`update evidence_link set case_id = case_id`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(appPool.query('update evidence set sha256 = sha256')).rejects.toThrow(/permission denied/);
  });
});
