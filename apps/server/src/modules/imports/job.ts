import { buffer } from 'node:stream/consumers';
import { systemActor } from '../../access/actor.ts';
import { ProblemError } from '../../errors.ts';
import { newUuid } from '../../ids.ts';
import type { JobHandler } from '../../jobs/jobs.ts';
import type { Platform } from '../../platform.ts';
import { readSheet, type SheetRow } from '../../spreadsheets/read.ts';
import { IMPORT_QUEUE } from './start.ts';

/** Rows taken in together, in one transaction. */
const ROWS_PER_STRETCH = 400;

/**
 * Takes an uploaded list in, stretch by stretch; an interrupted import goes on where it stood. Only what the list
 * itself is to blame for ends it; any other fault lets the job be tried again.
 */
export function importJob(platform: Platform): JobHandler {
  return {
    queue: IMPORT_QUEUE,
    title: '导入处罚清单',
    run: async (data) => {
      const batch = batchOf(data);
      try {
        await runImport(platform, batch.cityCode, batch.batchId);
      } catch (error) {
        if (!(error instanceof ProblemError) || error.definition.status >= 500) throw error;
        // Another process has taken the same stretch in: the import is in its hands.
        if (error.definition.code === 'version-conflict') return;
        await stopImport(platform, batch, 'failed', error.message);
      }
    },
    onGivenUp: (data) => stopImport(platform, batchOf(data), 'interrupted', INTERRUPTED),
  };
}

const INTERRUPTED = '系统故障，导入中断；已导入的行均已保存，可以继续导入';

interface BatchKey {
  readonly cityCode: string;
  readonly batchId: string;
}

function batchOf(data: Record<string, unknown>): BatchKey {
  return { cityCode: String(data['cityCode']), batchId: String(data['batchId']) };
}

async function stopImport(
  platform: Platform,
  { cityCode, batchId }: BatchKey,
  status: 'failed' | 'interrupted',
  reason: string,
): Promise<void> {
  const batch = await findBatch(platform, cityCode, batchId);
  if (batch?.status !== 'running') return;
  await platform.door.run({
    command: 'import.stop',
    actor: systemActor(cityCode, batch.unit_id),
    idempotencyKey: newUuid(),
    subjectId: batchId,
    expectedVersion: await currentVersion(platform, cityCode, batchId),
    input: { status, reason: reason.slice(0, 200) },
  });
}

async function findBatch(platform: Platform, cityCode: string, batchId: string) {
  const { rows } = await platform.ownerPool.query<{
    sha256: string;
    unit_id: string;
    next_line: number;
    status: string;
  }>('select sha256, unit_id, next_line, status from import_batch where city_code = $1 and id = $2', [
    cityCode,
    batchId,
  ]);
  return rows[0];
}

async function runImport(platform: Platform, cityCode: string, batchId: string): Promise<void> {
  const batch = await findBatch(platform, cityCode, batchId);
  if (batch?.status !== 'running') return;
  const { stream } = await platform.files.get(batch.sha256);
  const bytes = await buffer(stream);
  const totalRows = await countRows(bytes);
  const actor = systemActor(cityCode, batch.unit_id);
  let version = await currentVersion(platform, cityCode, batchId);
  let headers: readonly string[] = [];
  let stretch: SheetRow[] = [];
  const send = async (last: boolean) => {
    const reply = await platform.door.run({
      command: 'import.apply',
      actor,
      idempotencyKey: newUuid(),
      subjectId: batchId,
      expectedVersion: version,
      input: { rows: stretch, headers, last, totalRows },
    });
    version = reply.version;
    stretch = [];
  };
  for await (const row of readSheet(bytes)) {
    if (headers.length === 0) {
      headers = row.cells;
      continue;
    }
    if (row.line < batch.next_line) continue;
    stretch.push(row);
    if (stretch.length >= ROWS_PER_STRETCH) await send(false);
  }
  await send(true);
}

async function countRows(bytes: Uint8Array): Promise<number> {
  let count = -1;
  for await (const _row of readSheet(bytes)) count += 1;
  return Math.max(0, count);
}

async function currentVersion(platform: Platform, cityCode: string, batchId: string): Promise<number> {
  const { rows } = await platform.ownerPool.query<{ head_seq: number }>(
    'select head_seq from journal_chain where city_code = $1 and subject_id = $2',
    [cityCode, batchId],
  );
  return rows[0]?.head_seq ?? 0;
}
