import { z } from 'zod';
import { ActionView } from '../claims/queries.ts';
import { PageParams, pageOf, sortBy } from '../kernel/page.ts';
import { defineQuery } from '../kernel/query.ts';
import { IsoDate } from '../kernel/scalars.ts';
import {
  ExpertImportReport,
  ExpertLevelCode,
  ExpertSourceCode,
  GenderCode,
  TitleRankCode,
} from './commands.ts';

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
      ExpertImportReport.extend({
        id: z.string(),
        fileName: z.string(),
        unitName: z.string(),
        level: ExpertLevelCode,
        importedByName: z.string(),
        importedAt: z.string(),
      }),
    ),
  }),
});

export const ExpertListItem = z.object({
  id: z.string(),
  name: z.string(),
  level: ExpertLevelCode,
  unitId: z.string(),
  unitName: z.string(),
  source: ExpertSourceCode,
  fields: z.array(z.string()),
  fieldTitles: z.array(z.string()),
  professionalTitle: z.string(),
  rank: TitleRankCode,
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
    level: ExpertLevelCode.optional(),
    unitId: z.string().optional(),
    source: ExpertSourceCode.optional(),
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
  level: ExpertLevelCode,
});
export type ExpertReference = z.infer<typeof Reference>;

export const ExpertDetail = ExpertListItem.extend({
  /** 0 where the reader does not see its journal: then nothing can be changed either. */
  version: z.int(),
  gender: GenderCode.nullable(),
  remarks: z.string(),
  /** Masked for who may not see it; empty and masked where only the expert's own unit has it. */
  phone: z.string(),
  idNumber: z.string(),
  masked: z.boolean(),
  /** The earliest first; the day of leaving is the first day out. */
  periods: z.array(
    z.object({
      id: z.string(),
      /** Of a record of the same person that was merged into this one. */
      ofMergedRecord: z.boolean(),
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
  params: z.object({ on: IsoDate, unitId: z.string().optional(), level: ExpertLevelCode.optional() }),
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
        level: ExpertLevelCode,
        source: ExpertSourceCode,
        unitName: z.string(),
        enteredOn: z.string(),
        leftOn: z.string().nullable(),
        /** Set where the period is that of a record merged into this person's. */
        byMergedRecord: z.boolean(),
      }),
    ),
  }),
});
