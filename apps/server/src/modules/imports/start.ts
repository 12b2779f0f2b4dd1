import { importStart } from '@ecoredress/contract';
import { insertRow } from '../../commands/decision.ts';
import { handle } from '../../commands/handler.ts';
import { invalidField } from '../../errors.ts';

export const IMPORT_QUEUE = 'import-penalties';

/** Begins an import; the rows are taken in by a job, stretch by stretch. */
export const start = handle({
  declaration: importStart,
  permission: 'lead.import',
  load: async ({ tx, input, context }) =>
    tx
      .selectFrom('uploaded_file')
      .select('sha256')
      .where('sha256', '=', input.sha256)
      .where('uploader_id', '=', context.actor.userId)
      .executeTakeFirst(),
  decide: (file, input, context) => {
    if (!file) throw invalidField('sha256', '没有找到您上传的这个文件，请重新上传');
    if (input.mapping.partyName === undefined)
      throw invalidField('mapping.partyName', '请指定“当事人”在哪一列');
    if (input.mapping.act === undefined) throw invalidField('mapping.act', '请指定“违法事实”在哪一列');
    const id = context.newId();
    const row = insertRow('import_batch', {
      city_code: context.cityCode,
      id,
      unit_id: context.actor.unitId,
      file_name: input.fileName,
      sha256: input.sha256,
      mapping: input.mapping as never,
      status: 'running',
      next_line: 2,
      total_rows: 0,
      started_by_name: context.actor.name,
      started_at: context.now.toString(),
      finished_at: null,
      failure: null,
    });
    return {
      entries: [
        {
          subject: { kind: 'importBatch', id, unitId: context.actor.unitId },
          summary: `开始导入处罚清单：${input.fileName}`,
          changes: [row],
        },
      ],
      result: {},
      jobs: [{ queue: IMPORT_QUEUE, data: { cityCode: context.cityCode, batchId: id } }],
    };
  },
});
