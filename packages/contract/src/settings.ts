import { z } from 'zod';
import { defineCommand } from './kernel/command.ts';
import { defineQuery } from './kernel/query.ts';
import { CitationRef, IsoDate, Text } from './kernel/scalars.ts';

const Value = z.union([z.string().max(200), z.number(), z.boolean()]);

/** Sets a place's own value from a day on; what held before stays on record. */
export const settingSet = defineCommand({
  name: 'setting.set',
  title: '修改设置',
  subject: 'setting',
  creates: true,
  input: z.object({ key: z.string(), value: Value, effectiveFrom: IsoDate, reason: Text }),
});

export const settingsList = defineQuery({
  name: 'settings.list',
  title: '设置',
  path: '/api/settings',
  params: z.object({}),
  result: z.object({
    items: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        explanation: z.string(),
        unit: z.string(),
        value: Value,
        source: CitationRef.nullable(),
        sourceText: z.string(),
        verified: z.boolean(),
        history: z.array(
          z.object({ effectiveFrom: z.string(), value: Value, reason: z.string(), setByName: z.string() }),
        ),
      }),
    ),
  }),
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

export const calendarDays = defineQuery({
  name: 'calendar.days',
  title: '工作日历',
  path: '/api/calendar',
  params: z.object({ year: z.coerce.number().int().min(2020).max(2100) }),
  result: z.object({
    publishedThrough: z.string(),
    days: z.array(z.object({ date: z.string(), kind: z.enum(['holiday', 'workday']), name: z.string() })),
  }),
});
