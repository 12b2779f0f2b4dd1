import { calendarImportYear, settingSet } from '@ecoredress/contract';
import { decided, insertRow } from '../../commands/decision.ts';
import { handle } from '../../commands/handler.ts';
import { invalidField, refused } from '../../errors.ts';
import { REDERIVE_CLOCKS_QUEUES } from '../../jobs/rederive-queues.ts';
import { noticeProblems } from './calendar.ts';
import { valueProblem } from './values.ts';

export const setSetting = handle({
  declaration: settingSet,
  permission: 'setting.manage',
  load: async ({ context }) => context.place.profile.settings,
  decide: (settings, input, context) => {
    const seed = settings.find((setting) => setting.key === input.key);
    if (!seed) throw invalidField('key', '没有这项设置');
    const problem = valueProblem(seed, input.value);
    if (problem) throw invalidField('value', problem);
    if (input.effectiveFrom < context.today.toString()) {
      throw invalidField('effectiveFrom', '新值只能自今天或以后生效，此前的日子仍按原值，已作的计算不改写');
    }
    if (input.verified && input.source.trim() === '') {
      throw invalidField('source', '标为已核对的，须写明依据文件');
    }
    const id = context.newId();
    const row = insertRow('setting_value', {
      city_code: context.place.administrationKey,
      id,
      key: input.key,
      effective_from: input.effectiveFrom,
      value: { value: input.value } as never,
      reason: input.reason,
      source: input.source,
      verified: input.verified,
      set_by_name: context.actor.name,
      set_at: context.now.toString(),
    });
    return decided(`“${seed.title}”自${input.effectiveFrom}起设为${shown(input.value)}${seed.unit}`, [row], {
      subject: { kind: 'setting', id, unitId: context.actor.unitId },
      jobs: rederiveClocks(),
    });
  },
});

function shown(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value);
}

export const importCalendarYear = handle({
  declaration: calendarImportYear,
  permission: 'setting.manage',
  load: async ({ context }) => context.place.calendar.publishedThrough.year,
  decide: (publishedThrough, { year, notice, days }, context) => {
    if (year < context.today.year) {
      throw invalidField('year', '往年的工作日历已用于期限计算，不再更改');
    }
    if (year > publishedThrough + 1) {
      throw invalidField('year', `请先导入${publishedThrough + 1}年的节假日安排`);
    }
    const problems = noticeProblems(year, days);
    if (problems.length > 0) {
      throw refused(problems.map((message) => ({ code: 'calendar-day', field: 'days', message })));
    }
    const id = context.newId();
    const city_code = context.place.administrationKey;
    const row = insertRow('calendar_year', {
      city_code,
      id,
      year,
      notice,
      imported_by_name: context.actor.name,
      imported_at: context.now.toString(),
    });
    const dayRows = days.map((day) => insertRow('calendar_day', { city_code, calendar_year_id: id, ...day }));
    return decided(`导入${year}年节假日安排（${notice}），共 ${days.length} 日`, [row, dayRows], {
      subject: { kind: 'calendar', id, unitId: context.actor.unitId },
      jobs: rederiveClocks(),
    });
  },
});

/** Settings and calendar move due dates: the cases' clocks are counted again once this has been committed. */
function rederiveClocks() {
  return Object.values(REDERIVE_CLOCKS_QUEUES).map((queue) => ({ queue, data: {} }));
}
