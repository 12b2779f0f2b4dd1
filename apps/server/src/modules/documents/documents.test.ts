import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { defineCommand } from '@ecoredress/contract';
import { createPdfRenderer, type PdfRenderer } from '@ecoredress/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { systemActor } from '../../access/actor.ts';
import { readInScope } from '../../access/scope.ts';
import { type CommandDoor, createCommandDoor } from '../../commands/door.ts';
import { handle } from '../../commands/handler.ts';
import { createTestDatabase, type TestDatabase } from '../../db/testing.ts';
import { createDiskStore, type FileStore } from '../../files/store.ts';
import { newUuid } from '../../ids.ts';
import type { Place } from '../../place/place.ts';
import { findDocument, listCaseDocuments, lockNumber, type ReservedNumber } from './index.ts';
import { documentRow, renderPaper } from './issue.ts';

const CITY = '350600';
const LONGHAI = newUuid();
const ZHANGPU = newUuid();

const place = {
  profile: { cityName: '漳州市', numberPrefixes: { opinionLetter: '漳环赔意' } },
  getUnit: (id: string) => ({ name: id === LONGHAI ? '漳州市龙海生态环境局' : '漳州市漳浦生态环境局' }),
} as unknown as Place;

const take = defineCommand({
  name: 'test.take',
  title: '取号',
  subject: 'claim',
  creates: true,
  input: z.object({ unitId: z.uuid(), year: z.int(), fails: z.boolean().default(false) }),
  result: z.object({ number: z.string() }),
});

/** A command that opens a claim under the next number; one that fails does so after it has taken the number. */
const takeHandler = handle<typeof take, ReservedNumber>({
  declaration: take,
  permission: 'claim.handle',
  load: ({ tx, input, context }) =>
    lockNumber(tx, context, { unitId: input.unitId, series: 'opinionLetter', year: input.year }),
  decide: (number, input, context) => {
    if (input.fails) throw new Error('refused');
    const subject = { kind: 'claim', id: context.newId(), unitId: input.unitId } as const;
    return {
      entries: [{ subject, summary: number.text, changes: number.changes }],
      result: { number: number.text },
    };
  },
});

let database: TestDatabase;
let door: CommandDoor;
beforeAll(async () => {
  database = await createTestDatabase();
  door = createCommandDoor({
    db: database.db,
    handlers: new Map([[take.name, takeHandler]]),
    getPlace: async () => place,
    enqueue: async () => {},
  });
});
afterAll(() => database.drop());

async function takeNumber(unitId: string, year: number, fails = false): Promise<string> {
  const reply = await door.run({
    command: take.name,
    actor: systemActor(CITY, unitId),
    idempotencyKey: newUuid(),
    input: { unitId, year, fails },
  });
  return (reply.result as { number: string }).number;
}

const serials = (numbers: readonly string[]) =>
  numbers.map((number) => Number(/〔\d{4}〕(\d+)号$/.exec(number)?.[1])).toSorted((a, b) => a - b);

describe('numbers', () => {
  it('follow each other without a gap when 50 are taken at once, though others fail between them', async () => {
    const calls = Array.from({ length: 75 }, (_, index) => takeNumber(LONGHAI, 2026, index % 3 === 2));
    const settled = await Promise.allSettled(calls);
    const taken = settled.flatMap((call) => (call.status === 'fulfilled' ? [call.value] : []));
    expect(serials(taken)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(settled.filter((call) => call.status === 'rejected')).toHaveLength(25);
  });

  it('name series, unit, year and serial, and begin anew with each unit and year', async () => {
    expect(await takeNumber(LONGHAI, 2027)).toBe('漳环赔意龙海〔2027〕1号');
    expect(await takeNumber(ZHANGPU, 2027)).toBe('漳环赔意漳浦〔2027〕1号');
    expect(await takeNumber(ZHANGPU, 2027)).toBe('漳环赔意漳浦〔2027〕2号');
  });

  it('are not used up by a command that failed, not even the first of a series', async () => {
    await expect(takeNumber(LONGHAI, 2028, true)).rejects.toThrow('refused');
    expect(await takeNumber(LONGHAI, 2028)).toBe('漳环赔意龙海〔2028〕1号');
  });
});

describe('papers', () => {
  let folder: string;
  let files: FileStore;
  let pdf: PdfRenderer;
  const claimId = newUuid();

  const issue = defineCommand({
    name: 'test.issue',
    title: '制作文书',
    subject: 'claim',
    creates: true,
    input: z.object({ text: z.string(), version: z.int() }),
    result: z.object({ documentId: z.string() }),
  });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ecoredress-papers-'));
    files = createDiskStore(folder);
    pdf = createPdfRenderer({ fontDir: path.join(folder, 'fonts') });
  });
  afterAll(async () => {
    await pdf.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function make(text: string, version: number): Promise<string> {
    const handler = handle<typeof issue, Parameters<typeof documentRow>[1]>({
      declaration: issue,
      permission: 'claim.handle',
      load: async ({ input }) => {
        const document = {
          title: '生态环境损害磋商赔偿意见书',
          number: '漳环赔意龙海〔2026〕1号',
          blocks: [{ kind: 'paragraph' as const, text: input.text }],
        };
        const rendered = await renderPaper({ files, renderPdf: (paper) => pdf.render(paper) }, document);
        const { number } = document;
        return {
          caseKind: 'claim',
          caseId: claimId,
          kind: 'opinionLetter',
          number,
          version,
          document,
          rendered,
        };
      },
      decide: (paper, _input, context) => {
        const { id, change } = documentRow(context, paper);
        // Every version of the test opens a chain of its own; only the first is the claim's.
        const subjectId = version === 1 ? claimId : context.newId();
        const subject = { kind: 'claim', id: subjectId, unitId: LONGHAI } as const;
        return {
          entries: [{ subject, summary: '制作文书', changes: [change] }],
          result: { documentId: id },
        };
      },
    });
    const reply = await createCommandDoor({
      db: database.db,
      handlers: new Map([[issue.name, handler]]),
      getPlace: async () => place,
      enqueue: async () => {},
    }).run({
      command: issue.name,
      actor: systemActor(CITY, LONGHAI),
      idempotencyKey: newUuid(),
      input: { text, version },
    });
    return (reply.result as { documentId: string }).documentId;
  }

  const inScope = <T>(units: readonly string[], work: Parameters<typeof readInScope<T>>[2]) =>
    readInScope(database.db, systemActor(CITY, LONGHAI), work, units);
  const bytes = async (sha256: string) => buffer((await files.get(sha256)).stream);

  it('keep the first version as it was when a second is made', async () => {
    const first = await make('赔偿金额80,000.00元。', 1);
    const before = await inScope([LONGHAI], (tx) => findDocument(tx, CITY, first));
    if (!before) throw new Error('no first version');
    const firstPdf = await bytes(before.pdf_sha256);
    expect(firstPdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await bytes(before.docx_sha256)).subarray(0, 2).toString()).toBe('PK');

    await make('赔偿金额75,000.00元。', 2);
    const papers = await inScope([LONGHAI], (tx) => listCaseDocuments(tx, CITY, claimId));
    expect(papers.map((paper) => [paper.version, paper.number])).toEqual([
      [1, '漳环赔意龙海〔2026〕1号'],
      [2, '漳环赔意龙海〔2026〕1号'],
    ]);
    expect(papers[0]).toEqual(before);
    expect(papers[1]?.pdf_sha256).not.toBe(before.pdf_sha256);
    expect((await bytes(before.pdf_sha256)).equals(firstPdf)).toBe(true);
  });

  it('take each version once', async () => {
    await expect(make('另一份第二版', 2)).rejects.toThrow(/document_city_code_case_id_kind_version_key/);
  });

  it('are invisible to another county, and cannot be changed or removed by the application role', async () => {
    expect(await inScope([ZHANGPU], (tx) => listCaseDocuments(tx, CITY, claimId))).toEqual([]);
    const { appPool } = database;
    await expect(appPool.query('update document set data = data')).rejects.toThrow(/permission denied/);
    await expect(appPool.query('delete from document')).rejects.toThrow(/permission denied/);
    await expect(appPool.query('delete from number_series')).rejects.toThrow(/permission denied/);
  });
});
