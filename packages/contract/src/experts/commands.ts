import { EXPERT_SOURCES, type ExpertSource, TITLE_RANKS, type TitleRank } from '@ecoredress/law';
import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { HappenedOn, Id, IsoDate, Line, OptionalText } from '../kernel/scalars.ts';

/** Whose pool an expert belongs to. */
export const EXPERT_LEVELS = { city: '市级', county: '县级' } as const;
export const ExpertLevelCode = z.enum(['city', 'county']);
export type ExpertLevel = z.infer<typeof ExpertLevelCode>;

export const GENDERS = { male: '男', female: '女' } as const;
export const GenderCode = z.enum(['male', 'female']);

export const ExpertSourceCode = z.enum(Object.keys(EXPERT_SOURCES) as [ExpertSource, ...ExpertSource[]]);
export const TitleRankCode = z.enum(Object.keys(TITLE_RANKS) as [TitleRank, ...TitleRank[]]);

const Facts = {
  name: Line,
  gender: GenderCode.optional(),
  /** Codes of the dictionary of fields. */
  fields: z.array(z.string()).min(1, '至少选择一个专业领域').max(10),
  professionalTitle: Line,
  /** May be left out where the title itself tells it (高级工程师). */
  rank: TitleRankCode.optional(),
  source: ExpertSourceCode,
  employer: Line,
};
const Remarks = OptionalText.default('');

export const expertRegister = defineCommand({
  name: 'expert.register',
  title: '登记专家',
  subject: 'expert',
  creates: true,
  input: z.object({
    unitId: Id,
    level: ExpertLevelCode,
    ...Facts,
    phone: z.string().trim().max(30).default(''),
    idNumber: z.string().trim().max(18).default(''),
    enteredOn: HappenedOn,
    enteredReason: Line,
    remarks: Remarks,
  }),
});

/** Corrects what is known of an expert. Phone and identity number stay as they are where left out or empty. */
export const expertAmend = defineCommand({
  name: 'expert.amend',
  title: '修改资料',
  subject: 'expert',
  input: z.object({
    ...Facts,
    phone: z.string().trim().max(30).optional(),
    idNumber: z.string().trim().max(18).optional(),
    remarks: Remarks,
  }),
});

/** 出库: from this day on the expert is no longer counted or drawn. */
export const expertEndPeriod = defineCommand({
  name: 'expert.endPeriod',
  title: '出库',
  subject: 'expert',
  input: z.object({ leftOn: HappenedOn, reason: Line }),
});

/** 再入库 after having left. */
export const expertBeginPeriod = defineCommand({
  name: 'expert.beginPeriod',
  title: '再入库',
  subject: 'expert',
  input: z.object({ enteredOn: HappenedOn, reason: Line }),
});

/** Sets right the days of a period that were entered wrongly. A period that is over needs its day of leaving. */
export const expertCorrectPeriod = defineCommand({
  name: 'expert.correctPeriod',
  title: '更正在库时间',
  subject: 'expert',
  input: z.object({
    periodId: Id,
    enteredOn: HappenedOn,
    leftOn: HappenedOn.optional(),
    reason: Line,
  }),
});

/** The same person registered twice: the subject is kept, the other one points at it from now on. */
export const expertMerge = defineCommand({
  name: 'expert.merge',
  title: '合并重复专家',
  subject: 'expert',
  input: z.object({ duplicateId: Id, reason: Line }),
});

export const expertDeclareUnavailable = defineCommand({
  name: 'expert.declareUnavailable',
  title: '登记暂不能参加',
  subject: 'expert',
  input: z.object({ fromOn: IsoDate, toOn: IsoDate, reason: Line }),
});

/** Takes back a period declared by mistake, or one that ended early; it stays on record as taken back. */
export const expertWithdrawUnavailable = defineCommand({
  name: 'expert.withdrawUnavailable',
  title: '撤销暂不能参加',
  subject: 'expert',
  input: z.object({ absenceId: Id }),
});

/** A field of the place's own, beside those that every place starts with. */
export const expertFieldAdd = defineCommand({
  name: 'expertField.add',
  title: '增加专业领域',
  subject: 'expertField',
  creates: true,
  input: z.object({ title: z.string().trim().min(2, '至少 2 个字').max(20, '不能超过 20 字') }),
});

/** What a column of an expert list may hold; the starred ones must be there. */
export const EXPERT_COLUMNS = {
  name: '姓名',
  gender: '性别',
  employer: '工作单位',
  fields: '专业领域',
  professionalTitle: '职称',
  rank: '职称级别',
  source: '来源',
  phone: '联系电话',
  idNumber: '身份证号',
  enteredOn: '入库日期',
  remarks: '备注',
} as const;
export type ExpertColumn = keyof typeof EXPERT_COLUMNS;

/** Why a row is mentioned in the report: not taken, already there, the same person twice, perhaps the same person. */
export const EXPERT_ROW_KINDS = {
  rejected: '有误，未入库',
  unchanged: '已在库，未改动',
  merged: '表内同一人，已合并',
  similar: '已入库，疑似重复',
} as const;

const RowRemark = z.object({
  line: z.int(),
  kind: z.enum(['rejected', 'unchanged', 'merged', 'similar']),
  message: z.string(),
});
export type ExpertRowRemark = z.infer<typeof RowRemark>;

export const ExpertImportReport = z.object({
  total: z.int(),
  added: z.int(),
  unchanged: z.int(),
  merged: z.int(),
  rejected: z.int(),
  remarks: z.array(RowRemark),
});

/** Takes in a list (.xlsx, .csv): good rows go in, the others are told with line and reason. */
export const expertImportList = defineCommand({
  name: 'expert.importList',
  title: '导入专家名单',
  subject: 'expertImport',
  creates: true,
  input: z.object({
    unitId: Id,
    level: ExpertLevelCode,
    sha256: z.string().regex(/^[0-9a-f]{64}$/, '文件标识不正确'),
    fileName: Line,
    /** For rows that name no source of their own. */
    source: ExpertSourceCode.optional(),
    /** For rows without a day of entry. */
    enteredOn: HappenedOn,
    enteredReason: Line,
  }),
  result: ExpertImportReport,
});
