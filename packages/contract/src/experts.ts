import { EXPERT_SOURCES, type ExpertSource, TITLE_RANKS, type TitleRank } from '@ecoredress/law';
import { z } from 'zod';
import { ActionView } from './claims/queries.ts';
import { defineCommand } from './kernel/command.ts';
import { PageParams, pageOf, sortBy } from './kernel/page.ts';
import { defineQuery } from './kernel/query.ts';
import { HappenedOn, Id, IsoDate, Line, OptionalText } from './kernel/scalars.ts';

/** Whose pool an expert belongs to. */
export const EXPERT_LEVELS = { city: '市级', county: '县级' } as const;
const Level = z.enum(['city', 'county']);
export type ExpertLevel = z.infer<typeof Level>;

export const GENDERS = { male: '男', female: '女' } as const;
const Gender = z.enum(['male', 'female']);

const Source = z.enum(Object.keys(EXPERT_SOURCES) as [ExpertSource, ...ExpertSource[]]);
const Rank = z.enum(Object.keys(TITLE_RANKS) as [TitleRank, ...TitleRank[]]);

const Facts = {
  name: Line,
  gender: Gender.optional(),
  /** Codes of the dictionary of fields. */
  fields: z.array(z.string()).min(1, '至少选择一个专业领域').max(10),
  professionalTitle: Line,
  /** May be left out where the title itself tells it (高级工程师). */
  rank: Rank.optional(),
  source: Source,
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
    level: Level,
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

const ImportReport = z.object({
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
    level: Level,
    sha256: z.string().regex(/^[0-9a-f]{64}$/, '文件标识不正确'),
    fileName: Line,
    /** For rows that name no source of their own. */
    source: Source.optional(),
    /** For rows without a day of entry. */
    enteredOn: HappenedOn,
    enteredReason: Line,
  }),
  result: ImportReport,
});

export const ExpertFieldView = z.object({
  code: z.string(),
  title: z.string(),
  /** One of those that every place starts with. */
  builtIn: z.boolean(),
});

export const expertFields = defineQuery({
  name: 'experts.fields',
  title: '专业领域',
  path: '/api/expert-fields',
  params: z.object({}),
  result: z.object({ items: z.array(ExpertFieldView) }),
});

export const expertImports = defineQuery({
  name: 'experts.imports',
  title: '专家名单导入记录',
  path: '/api/expert-imports',
  params: z.object({}),
  result: z.object({
    items: z.array(
      ImportReport.extend({
        id: z.string(),
        fileName: z.string(),
        unitName: z.string(),
        level: Level,
        importedByName: z.string(),
        importedAt: z.string(),
      }),
    ),
  }),
});

export const ExpertListItem = z.object({
  id: z.string(),
  name: z.string(),
  level: Level,
  unitId: z.string(),
  unitName: z.string(),
  source: Source,
  fields: z.array(z.string()),
  fieldTitles: z.array(z.string()),
  professionalTitle: z.string(),
  rank: Rank,
  employer: z.string(),
  /** In the pool on the day asked for, today by default. */
  active: z.boolean(),
  /** First and last day of entry and leaving; `leftOn` is null while in the pool. */
  enteredOn: z.string(),
  leftOn: z.string().nullable(),
  /** Declared unavailable on that day, until this one. */
  unavailableUntil: z.string().nullable(),
  mergedIntoId: z.string().nullable(),
  /** Another expert in sight has the same identity number, or the same name and employer. */
  possibleDuplicate: z.boolean(),
});
export type ExpertListItem = z.infer<typeof ExpertListItem>;

export const expertsList = defineQuery({
  name: 'experts.list',
  title: '专家库',
  path: '/api/experts',
  params: PageParams.extend({
    field: z.string().max(50).optional(),
    level: Level.optional(),
    unitId: z.string().optional(),
    source: Source.optional(),
    /** Those in the pool on this day; with `state` left out. */
    activeOn: IsoDate.optional(),
    state: z.enum(['active', 'left', 'merged']).optional(),
    text: z.string().trim().max(50).optional(),
    sort: sortBy(['name', 'employer', 'enteredOn'], '-enteredOn'),
  }),
  result: pageOf(ExpertListItem),
});

const Reference = z.object({
  id: z.string(),
  name: z.string(),
  employer: z.string(),
  unitName: z.string(),
  level: Level,
});
export type ExpertReference = z.infer<typeof Reference>;

export const ExpertDetail = ExpertListItem.extend({
  /** 0 where the reader does not see its journal: then nothing can be changed either. */
  version: z.int(),
  gender: Gender.nullable(),
  remarks: z.string(),
  /** Masked for who may not see it; empty and masked where only the expert's own unit has it. */
  phone: z.string(),
  idNumber: z.string(),
  masked: z.boolean(),
  /** The earliest first; the day of leaving is the first day out. */
  periods: z.array(
    z.object({
      id: z.string(),
      enteredOn: z.string(),
      enteredReason: z.string(),
      leftOn: z.string().nullable(),
      leftReason: z.string(),
    }),
  ),
  absences: z.array(
    z.object({
      id: z.string(),
      fromOn: z.string(),
      toOn: z.string(),
      reason: z.string(),
      withdrawnOn: z.string().nullable(),
    }),
  ),
  mergedInto: Reference.nullable(),
  mergedFrom: z.array(Reference),
  duplicates: z.array(Reference.extend({ sameIdentity: z.boolean() })),
  workload: z.object({ draws: z.int(), opinions: z.int() }),
  actions: z.array(ActionView),
});
export type ExpertDetail = z.infer<typeof ExpertDetail>;

export const expertGet = defineQuery({
  name: 'experts.get',
  title: '专家',
  path: '/api/experts/:id',
  params: z.object({ id: z.uuid() }),
  result: ExpertDetail,
});

const Split = z.object({ key: z.string(), title: z.string(), count: z.int() });

/** How many people were in the pool on a day, and whose periods say so. A person registered twice counts once. */
export const expertsSizeOn = defineQuery({
  name: 'experts.sizeOn',
  title: '某日在库人数',
  path: '/api/experts-size',
  params: z.object({ on: IsoDate, unitId: z.string().optional(), level: Level.optional() }),
  result: z.object({
    on: z.string(),
    total: z.int(),
    byLevel: z.array(Split),
    bySource: z.array(Split),
    byField: z.array(Split),
    /** The period by which each of them counts. */
    counted: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        level: Level,
        source: Source,
        unitName: z.string(),
        enteredOn: z.string(),
        leftOn: z.string().nullable(),
        /** Set where the period is that of a record merged into this person's. */
        byMergedRecord: z.boolean(),
      }),
    ),
  }),
});
