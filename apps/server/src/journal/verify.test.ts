import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { createPool } from '../db/pool.ts';
import { createTestDatabase, type TestDatabase } from '../db/testing.ts';
import { newUuid } from '../ids.ts';
import { hashLine } from './chain.ts';
import { makeCheckpoints } from './checkpoint.ts';
import { isSignedBy, openSigningKey, signText } from './signing.ts';
import { writeLine } from './testing/write-lines.ts';
import { verifyInstallation, verifyJournal } from './verify.ts';

const CITY = '350600';
const UNIT = newUuid();

let database: TestDatabase;
/** As a superuser: the one against whom nothing but the chain itself protects. */
let superuser: Pool;
let dataDir: string;

beforeEach(async () => {
  database = await createTestDatabase();
  const url = new URL(inject('testServer').adminUrl);
  url.pathname = new URL(database.ownerUrl).pathname;
  superuser = createPool(url.href, { max: 1 });
  dataDir = await mkdtemp(path.join(tmpdir(), 'ecoredress-keys-'));
});
afterEach(async () => {
  await superuser.end();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

async function write(subjectId: string, count: number): Promise<void> {
  for (let round = 0; round < count; round += 1) await writeLine(database.db, { subjectId, unitId: UNIT });
}

const verify = () => verifyJournal(database.ownerPool);

describe('the journal as it was written', () => {
  it('passes, with every chain and line counted', async () => {
    await write(newUuid(), 3);
    await write(newUuid(), 2);
    const seen: number[] = [];
    const after = await verifyJournal(database.ownerPool, { onProgress: ({ lines }) => seen.push(lines) });
    expect(after).toEqual({ chains: 2, lines: 5, checkpoints: 0 });
    expect(seen).toEqual([5]);
  });

  it('is not passed by a role that does not see every row', async () => {
    await expect(verifyJournal(database.appPool)).rejects.toThrow(/row-level security/);
  });

  it.each([
    'update journal_entry set summary = summary',
    'delete from journal_entry',
    'truncate journal_entry',
    'delete from journal_chain',
    'insert into journal_checkpoint select * from journal_checkpoint',
    'update journal_checkpoint_head set seq = seq',
  ])('forbids the application role: %s', async (statement) => {
    await expect(database.appPool.query(statement)).rejects.toThrow(/permission denied/);
  });
});

describe('a journal tampered with', () => {
  let id: string;
  beforeEach(async () => {
    await write(newUuid(), 2);
    id = newUuid();
    await write(id, 4);
  });

  const damages: readonly { what: string; sql: string; seq: number; reason: string }[] = [
    {
      what: 'an altered body',
      sql: `update journal_entry set body = replace(body, '超标排放', '达标排放') where subject_id = $1 and seq = 2`,
      seq: 2,
      reason: '正文被改动',
    },
    {
      what: 'an altered SM3 hash',
      sql: `update journal_entry set sm3 = repeat('0', 64) where subject_id = $1 and seq = 3`,
      seq: 3,
      reason: 'SM3 摘要与正文不符',
    },
    {
      what: 'an altered SHA-256 hash',
      sql: `update journal_entry set sha256 = repeat('0', 64) where subject_id = $1 and seq = 3`,
      seq: 3,
      reason: 'SHA-256 摘要与正文不符',
    },
    {
      what: 'a line taken out of the middle',
      sql: 'delete from journal_entry where subject_id = $1 and seq = 2',
      seq: 2,
      reason: '缺少第 2 行',
    },
    {
      what: 'two lines that changed places',
      sql: `update journal_entry set seq = 1005 - seq where subject_id = $1 and seq in (2, 3);
            update journal_entry set seq = seq - 1000 where subject_id = $1 and seq > 1000`,
      seq: 2,
      reason: '次序被调换',
    },
    {
      what: 'a column that says otherwise than the body',
      sql: `update journal_entry set actor_name = '乙' where subject_id = $1 and seq = 4`,
      seq: 4,
      reason: '“操作人”一栏与正文不符',
    },
    {
      what: 'a column of another moment',
      sql: `update journal_entry set at = at + interval '1 day' where subject_id = $1 and seq = 1`,
      seq: 1,
      reason: '“时间”一栏与正文不符',
    },
    {
      what: 'a tail cut off',
      sql: 'delete from journal_entry where subject_id = $1 and seq > 2',
      seq: 3,
      reason: '末尾缺行：链头记到第 4 行，实存 2 行',
    },
    {
      what: 'a chain without its lines',
      sql: 'delete from journal_entry where subject_id = $1',
      seq: 1,
      reason: '末尾缺行',
    },
    {
      what: 'a head turned back',
      sql: 'update journal_chain set head_seq = 3 where subject_id = $1',
      seq: 4,
      reason: '链头只记到第 3 行',
    },
    {
      what: 'a head with another hash',
      sql: `update journal_chain set head_sm3 = repeat('0', 64) where subject_id = $1`,
      seq: 4,
      reason: '链头的摘要与最后一行不符',
    },
    {
      what: 'a chain of another kind',
      sql: `update journal_chain set subject_kind = 'lead' where subject_id = $1`,
      seq: 1,
      reason: '对象类别',
    },
  ];

  it.each(damages)('names $what', async ({ sql, seq, reason }) => {
    for (const statement of sql.split(';')) await superuser.query(statement, [id]);
    const { bad } = await verify();
    expect(bad).toMatchObject({ cityCode: CITY, subjectKind: expect.any(String), subjectId: id, seq });
    expect(bad?.reason).toContain(reason);
  });

  it('names the line after one whose body was altered and hashed anew', async () => {
    const { rows } = await superuser.query<{ body: string }>(
      'select body from journal_entry where subject_id = $1 and seq = 2',
      [id],
    );
    const body = (rows[0]?.body ?? '').replace('超标排放', '达标排放');
    const { sm3, sha256 } = hashLine(body);
    await superuser.query(
      'update journal_entry set body = $2, sm3 = $3, sha256 = $4 where subject_id = $1 and seq = 2',
      [id, body, sm3, sha256],
    );
    const { bad } = await verify();
    expect(bad).toMatchObject({ subjectId: id, seq: 3 });
    expect(bad?.reason).toContain('与上一行不相衔接');
  });

  it('names lines whose chain is gone', async () => {
    await superuser.query('set session_replication_role = replica');
    await superuser.query('delete from journal_chain where subject_id = $1', [id]);
    const { bad } = await verify();
    expect(bad).toMatchObject({ subjectId: id, seq: 1, reason: '这一行所属的链头不存在' });
  });
});

describe('checkpoints', () => {
  let id: string;
  beforeEach(async () => {
    id = newUuid();
    await write(id, 3);
    await makeCheckpoints(database.ownerPool, dataDir);
  });

  it('are made when a chain has grown, and follow each other', async () => {
    expect(await makeCheckpoints(database.ownerPool, dataDir)).toBe(0);
    await write(id, 1);
    await write(newUuid(), 1);
    expect(await makeCheckpoints(database.ownerPool, dataDir)).toBe(1);
    expect(await verifyInstallation(database.ownerUrl, dataDir)).toEqual({
      chains: 2,
      lines: 5,
      checkpoints: 2,
    });
  });

  it('find a line that was cut together with its head, even when the chain has grown again', async () => {
    await superuser.query('delete from journal_entry where subject_id = $1 and seq = 3', [id]);
    await superuser.query(
      `update journal_chain c set head_seq = e.seq, head_sm3 = e.sm3, head_sha256 = e.sha256
         from journal_entry e where c.subject_id = $1 and e.subject_id = $1 and e.seq = 2`,
      [id],
    );
    const cut = await verify();
    await write(id, 1);
    const grownAgain = await verify();
    expect(cut.bad).toMatchObject({ subjectKind: 'claim', subjectId: id, seq: 3 });
    expect(cut.bad?.reason).toContain('现已不存在');
    expect(grownAgain.bad).toMatchObject({ subjectId: id, seq: 3 });
    expect(grownAgain.bad?.reason).toContain('现与当时不同');
  });

  const damages: readonly { what: string; sql: string; reason: string }[] = [
    {
      what: 'a recorded head taken out',
      sql: 'delete from journal_checkpoint_head',
      reason: '存证内容与其摘要不符',
    },
    {
      what: 'another count of chains',
      sql: 'update journal_checkpoint set chain_count = 2',
      reason: '存证内容与其摘要不符',
    },
    {
      what: 'another signature',
      sql: "update journal_checkpoint set signature = repeat('1', 128)",
      reason: 'SM2 签名不正确',
    },
    {
      what: 'an earlier one missing',
      sql: 'update journal_checkpoint set seq = 2',
      reason: '缺少第 1 次存证',
    },
    {
      what: 'another one before it',
      sql: "update journal_checkpoint set previous_digest = 'x'",
      reason: '与上一次存证不相衔接',
    },
    {
      what: 'the latest one taken away',
      sql: 'delete from journal_checkpoint',
      reason: '第 1 次存证已不存在',
    },
  ];
  it.each(damages)('are themselves protected: $what', async ({ sql, reason }) => {
    await superuser.query('set session_replication_role = replica');
    await superuser.query(sql);
    const { bad } = await verify();
    expect(bad).toMatchObject({ cityCode: CITY, subjectKind: 'checkpoint' });
    expect(bad?.reason).toContain(reason);
  });

  it('are bad when they were signed with a key that is not ours', async () => {
    const elsewhere = path.join(dataDir, 'elsewhere');
    await openSigningKey(elsewhere);
    const { bad } = await verifyInstallation(database.ownerUrl, elsewhere);
    expect(bad?.reason).toContain('不是用本系统的密钥');
  });
});

describe('the SM2 signature', () => {
  // GB/T 32918.5-2017, annex A.2: the recommended curve, "message digest", ID 1234567812345678.
  const publicKey =
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
    'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13';
  const signature =
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3' +
    'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa';
  const privateKey = '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8';

  it('is that of the standard', () => {
    expect(isSignedBy('message digest', signature, publicKey)).toBe(true);
    expect(isSignedBy('message digests', signature, publicKey)).toBe(false);
    expect(isSignedBy('message digest', 'not a signature', publicKey)).toBe(false);
    expect(isSignedBy('核验', signText('核验', { privateKey, publicKey }), publicKey)).toBe(true);
  });

  it('is made with a key that only we can read, the same from first use on', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ecoredress-keys-'));
    const keys = await Promise.all([openSigningKey(folder), openSigningKey(folder)]);
    expect(keys[0]).toEqual(keys[1]);
    expect(await readdir(path.join(folder, 'keys'))).toEqual(['journal-sm2.json']);
    const file = path.join(folder, 'keys', 'journal-sm2.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toContain(keys[0].privateKey);
    await writeFile(file, '{}');
    await expect(openSigningKey(folder)).rejects.toThrow(/no SM2 key/);
    await rm(folder, { recursive: true });
  });
});
