import { importResume, importStop } from '@ecoredress/contract';
import { decided, updateRow } from '../../commands/decision.ts';
import { handle, type LoadCall } from '../../commands/handler.ts';
import { notFound, refused } from '../../errors.ts';
import { IMPORT_QUEUE } from './start.ts';

async function loadBatch({ tx, subject, context }: LoadCall<unknown>) {
  const batch = await tx
    .selectFrom('import_batch')
    .selectAll()
    .where('city_code', '=', context.cityCode)
    .where('id', '=', subject?.id ?? '')
    .executeTakeFirst();
  if (!batch) throw notFound('该导入');
  return batch;
}

/** An import stands still: for good when the list cannot be read, until it is resumed after a fault. */
export const stop = handle({
  declaration: importStop,
  permission: 'lead.import',
  internal: true,
  load: loadBatch,
  decide: (batch, { status, reason }, context) => {
    if (batch.status !== 'running') throw refused([{ code: 'import-ended', message: '该导入已经结束' }]);
    const key = { city_code: batch.city_code, id: batch.id };
    const set = { status, failure: reason, finished_at: context.now.toString() };
    return decided(`导入停止：${reason}`, updateRow('import_batch', key, batch, set));
  },
});

export const resume = handle({
  declaration: importResume,
  permission: 'lead.import',
  load: loadBatch,
  decide: (batch) => {
    if (batch.status !== 'interrupted') {
      throw refused([{ code: 'import-not-interrupted', message: '该导入没有中断，不必继续' }]);
    }
    const key = { city_code: batch.city_code, id: batch.id };
    const set = { status: 'running' as const, failure: null, finished_at: null };
    return decided(`继续导入：${batch.file_name}`, updateRow('import_batch', key, batch, set), {
      jobs: [{ queue: IMPORT_QUEUE, data: { cityCode: batch.city_code, batchId: batch.id } }],
    });
  },
});
