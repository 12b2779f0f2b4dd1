import { z } from 'zod';
import { defineCommand } from './kernel/command.ts';
import { PageParams, pageOf } from './kernel/page.ts';
import { defineQuery } from './kernel/query.ts';
import { Line } from './kernel/scalars.ts';

/** What a column of a penalty list may hold. */
export const IMPORT_FIELDS = {
  decisionNo: '处罚决定书文号',
  partyName: '当事人',
  partyCode: '统一社会信用代码',
  legalRepresentative: '法定代表人',
  address: '地址',
  regionCode: '行政区划代码',
  region: '所属区县',
  authority: '处罚机关',
  act: '违法事实',
  violationKind: '违法类型',
  lawViolated: '违反条款',
  legalBasis: '处罚依据',
  foundOn: '发现日期',
  filedOn: '立案日期',
  noticeOn: '事先告知日期',
  decidedOn: '处罚决定日期',
  fine: '罚款金额',
  confiscated: '没收金额',
} as const;

export type ImportField = keyof typeof IMPORT_FIELDS;

const Column = z.int().min(0).max(199).optional();
/** Field → column, counted from 0; a field that is left out is not in the list. */
export const ImportMapping = z.object({
  ...(Object.fromEntries(Object.keys(IMPORT_FIELDS).map((field) => [field, Column])) as Record<
    ImportField,
    typeof Column
  >),
});
export type ImportMapping = z.infer<typeof ImportMapping>;

const FileHash = z.string().regex(/^[0-9a-f]{64}$/, '文件标识不正确');

/** The head of an uploaded list, and which column seems to hold what. */
export const importPreview = defineQuery({
  name: 'imports.preview',
  title: '预览处罚清单',
  path: '/api/imports/preview',
  params: z.object({ sha256: FileHash }),
  result: z.object({
    headers: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    mapping: ImportMapping,
    /** True when this place has imported a list with these headers before. */
    remembered: z.boolean(),
  }),
});

export const importStart = defineCommand({
  name: 'import.start',
  title: '导入处罚清单',
  subject: 'importBatch',
  creates: true,
  input: z.object({ sha256: FileHash, fileName: Line, mapping: ImportMapping }),
});

/** One stretch of the list; sent by the product itself while an import runs. */
export const importApply = defineCommand({
  name: 'import.apply',
  title: '导入一段',
  subject: 'importBatch',
  input: z.object({
    rows: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })).max(1000),
    headers: z.array(z.string()),
    last: z.boolean(),
    totalRows: z.int(),
  }),
});

/** Ends an import that cannot go on, or notes that it stands still; sent by the product itself. */
export const importStop = defineCommand({
  name: 'import.stop',
  title: '导入停止',
  subject: 'importBatch',
  input: z.object({ status: z.enum(['failed', 'interrupted']), reason: Line }),
});

/** Goes on with an import that a fault broke off: the rows taken in stay, the others follow. */
export const importResume = defineCommand({
  name: 'import.resume',
  title: '继续导入',
  subject: 'importBatch',
  input: z.object({}),
});

export const ImportView = z.object({
  id: z.string(),
  fileName: z.string(),
  status: z.enum(['running', 'interrupted', 'finished', 'failed']),
  totalRows: z.int(),
  doneRows: z.int(),
  penalties: z.int(),
  leads: z.int(),
  duplicates: z.int(),
  rejected: z.int(),
  startedByName: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  failure: z.string().nullable(),
});
export type ImportView = z.infer<typeof ImportView>;

export const importsList = defineQuery({
  name: 'imports.list',
  title: '导入记录',
  path: '/api/imports',
  params: z.object({}),
  result: z.object({ items: z.array(ImportView) }),
});

export const importGet = defineQuery({
  name: 'imports.get',
  title: '导入进度',
  path: '/api/imports/:id',
  params: z.object({ id: z.uuid() }),
  result: ImportView.extend({ version: z.int() }),
});

/** Why a row was left out. */
export const IMPORT_PROBLEM_KINDS = { rejected: '有误', duplicate: '重复' } as const;
const ImportProblemKind = z.enum(['rejected', 'duplicate']);

export const importProblems = defineQuery({
  name: 'imports.problems',
  title: '未导入的行',
  path: '/api/imports/:id/problems',
  params: PageParams.extend({ id: z.uuid(), kind: ImportProblemKind.optional() }),
  result: pageOf(
    z.object({
      line: z.int(),
      kind: ImportProblemKind,
      message: z.string(),
      excerpt: z.string(),
    }),
  ),
});
