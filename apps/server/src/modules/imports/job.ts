import { buffer } from 'node:stream/consumers';
import { systemActor } from '../../access/actor.ts';
import { newUuid } from '../../ids.ts';
import type { JobHandler } from '../../jobs/jobs.ts';
import type { Platform } from '../../platform.ts';
import { readSheet, type SheetRow } from '../../spreadsheets/read.ts';
import { IMPORT_QUEUE } from './start.ts';

/** Rows taken in together, in one transaction. */
const ROWS_PER_STRETCH = 400;

/** Takes an uploaded list in, stretch by stretch; an interrupted import goes on where it stood. */
export function importJob(platform: Platform): JobHandler {
  return {
    queue: IMPORT_QUEUE,
    title: '导入处罚清单',
    run: async (data) => {
      const cityCode = String(data['cityCode']);
      const batchId = String(data['batchId']);
      try {
        await runImport(platform, cityCode, batchId);
      } catch (error) {
        platform.log.error({ err: error, batchId }, 'import failed');
        await platform.ownerPool.query(
          `update import_batch set status = 'failed', failure = $3, finished_at = now()
           where city_code = $1 and id = $2 and status = 'running'`,
          [cityCode, batchId, error instanceof Error ? error.message : '未知错误'],
        );
      }
    },
  };
}

async function runImport(platform: Platform, cityCode: string, batchId: string): Promise<void> {
  const { rows } = await platform.ownerPool.query<{
    sha256: string;
    unit_id: string;
    next_line: number;
    status: string;
  }>('select sha256, unit_id, next_line, status from import_batch where city_code = $1 and id = $2', [
    cityCode,
    batchId,
  ]);
  const batch = rows[0];
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
