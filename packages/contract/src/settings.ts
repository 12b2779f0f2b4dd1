import { z } from 'zod';
import { defineCommand } from './kernel/command.ts';
import { defineQuery } from './kernel/query.ts';
import { CitationRef, IsoDate, Line, OptionalText, Text } from './kernel/scalars.ts';

const Value = z.union([z.string().max(200), z.number(), z.boolean()]);

/** Sets a place's own value from a day on; what held before stays on record. */
export const settingSet = defineCommand({
  name: 'setting.set',
  title: '修改设置',
  subject: 'setting',
  creates: true,
  input: z.object({
    key: z.string(),
    value: Value,
    effectiveFrom: IsoDate,
    reason: Text,
    /** The document that orders the value. */
    source: OptionalText.default(''),
    /** Whether somebody has compared the value with that document; else it is shown as 待核. */
    verified: z.boolean().default(false),
  }),
});

export const SettingView = z.object({
  key: z.string(),
  title: z.string(),
  explanation: z.string(),
  unit: z.string(),
  /** The value in force today. */
  value: Value,
  /** What the profile proposes, in force where nothing else was set. */
  seed: Value,
  source: CitationRef.nullable(),
  sourceText: z.string(),
  verified: z.boolean(),
  /** The place's own values, the latest first; `effectiveTo` is the last day, null while nothing follows. */
  history: z.array(
    z.object({
      value: Value,
      effectiveFrom: z.string(),
      effectiveTo: z.string().nullable(),
      reason: z.string(),
      source: z.string(),
      verified: z.boolean(),
      setByName: z.string(),
      setAt: z.string(),
    }),
  ),
});
export type SettingView = z.infer<typeof SettingView>;

export const settingsList = defineQuery({
  name: 'settings.list',
  title: '设置',
  path: '/api/settings',
  params: z.object({}),
  result: z.object({ items: z.array(SettingView) }),
});

export const regulationsSearch = defineQuery({
  name: 'regulations.search',
  title: '法规检索',
  path: '/api/regulations',
  params: z.object({ text: z.string().trim().max(50).default(''), on: IsoDate.optional() }),
  result: z.object({
    items: z.array(
      z.object({ citation: CitationRef, text: z.string(), summary: z.string(), verified: z.boolean() }),
    ),
  }),
});

export const CalendarDay = z.object({
  date: IsoDate,
  kind: z.enum(['holiday', 'workday'], '应为放假（holiday）或上班（workday）'),
  name: Line,
});
export type CalendarDay = z.infer<typeof CalendarDay>;

/** Takes in a year's holiday notice of the State Council: the days off and the make-up working days. */
export const calendarImportYear = defineCommand({
  name: 'calendar.importYear',
  title: '导入年度节假日安排',
  subject: 'calendar',
  creates: true,
  input: z.object({
    year: z.int().min(2020, '年份不正确').max(2100, '年份不正确'),
    /** Name and number of the notice. */
    notice: Line,
    days: z.array(CalendarDay).min(1, '至少填写一个放假或上班日').max(100, '日期过多'),
  }),
});

export const calendarYear = defineQuery({
  name: 'calendar.year',
  title: '工作日历',
  path: '/api/calendar/:year',
  params: z.object({ year: z.coerce.number().int().min(2020).max(2100) }),
  result: z.object({
    year: z.int(),
    /** True while the year's notice is not known: what is computed with it is provisional. */
    provisional: z.boolean(),
    publishedThrough: z.string(),
    notice: z.string().nullable(),
    days: z.array(CalendarDay),
  }),
});
