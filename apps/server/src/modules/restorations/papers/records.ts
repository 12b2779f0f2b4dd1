import type { Block, OfficialDocument } from '@ecoredress/documents';
import { donePercent } from '@ecoredress/law';
import { chineseDate, doneQuantity, heading, paragraph } from '../../claims/index.ts';
import { hashLines } from '../../documents/index.ts';
import { photosOf } from '../queries.ts';
import { planOf, progressOf, type RestorationFile } from '../restoration-file.ts';
import { caseRow, factTable, headedTable, paperOf, planned, type RestorationPaperContext } from './blocks.ts';

const moment = (iso: string): string => {
  const local = Temporal.Instant.from(iso).toZonedDateTimeISO('Asia/Shanghai');
  return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
};

function recordTable({ fieldRecords }: RestorationFile): Block {
  return headedTable(
    ['时间、记录人', '地点', '数量', '情况'],
    [20, 26, 14, 40],
    fieldRecords
      .toReversed()
      .map((row) => [
        `${moment(row.recorded_at)}\n${row.recorded_by_name}`,
        `${row.place}${row.longitude && row.latitude ? `\n东经${row.longitude}，北纬${row.latitude}` : ''}`,
        row.quantity === null ? '—' : `${row.quantity}${row.unit_code ?? ''}`,
        row.description,
      ]),
  );
}

/** The photographs with their hashes: what was shown then can be told from what is shown later. */
function photoTable(file: RestorationFile): Block {
  const photos = file.fieldRecords
    .toReversed()
    .flatMap((row) => photosOf(file, row).map((photo) => ({ ...photo, at: moment(row.recorded_at) })));
  return headedTable(
    ['照片', '记录时间', 'SHA-256'],
    [36, 24, 40],
    photos.map(({ name, at, sha256 }) => [name, at, hashLines(sha256)]),
  );
}

function checkBlocks({ guideChecks }: RestorationFile): Block[] {
  if (guideChecks.length === 0) return [paragraph('尚无指导部门核查记录。')];
  return guideChecks.map((row) =>
    paragraph(
      `${chineseDate(row.checked_on)}，${row.department}（${row.checkers}）核查：${row.result === 'inOrder' ? '符合要求' : '存在问题'}。${row.opinion}`,
    ),
  );
}

/** 修复过程监督记录: every visit with place, time, quantity, and the photographs by hash. */
export function supervisionRecord(file: RestorationFile, context: RestorationPaperContext): OfficialDocument {
  return paperOf(file, context, '修复过程监督记录', [
    factTable([...caseRow(file), ['计划数量', planned(file)]]),
    heading('一、现场记录'),
    recordTable(file),
    heading('二、照片目录'),
    photoTable(file),
    heading('三、指导部门核查'),
    ...checkBlocks(file),
  ]);
}

/** 修复完工报告: quantity against plan and milestones. */
export function completionReport(file: RestorationFile, context: RestorationPaperContext): OfficialDocument {
  const { dossier, milestones } = file;
  const plan = planOf(dossier);
  const done = doneQuantity(dossier);
  const progress = progressOf(file, context);
  return paperOf(file, context, '修复完工报告', [
    factTable([
      ...caseRow(file),
      ['修复地点', plan.place],
      ['计划数量', planned(file)],
      ['完成数量', `${done}${plan.unit}（${donePercent(done, plan.quantity)}%）`],
      ['履行完毕日期', chineseDate(dossier.claim.performance_completed_on)],
    ]),
    heading('一、完成情况'),
    headedTable(
      ['完成日期', '地点', '数量', '情况'],
      [20, 26, 14, 40],
      dossier.claim.progress
        .toSorted((a, b) => a.done_on.localeCompare(b.done_on))
        .map((row) => [
          chineseDate(row.done_on),
          row.place,
          `${row.quantity}${row.unit_code}`,
          row.description,
        ]),
    ),
    ...(milestones.length > 0
      ? [
          heading('二、修复节点'),
          headedTable(
            ['内容', '应完成', '已完成', '核对'],
            [34, 20, 20, 26],
            milestones.map((row, index) => [
              `${row.title}\n${chineseDate(row.due_on)}前`,
              row.quantity === null ? '—' : `${row.quantity}${plan.unit}`,
              progress[index]?.done === null ? '—' : `${progress[index]?.done ?? 0}${plan.unit}`,
              row.checked_on ? `${chineseDate(row.checked_on)}\n${row.findings}` : '未核对',
            ]),
          ),
        ]
      : []),
  ]);
}
