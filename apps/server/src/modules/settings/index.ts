import { calendarDays, regulationsSearch, settingSet, settingsList } from '@ecoredress/contract';
import { citationText, PUBLISHED_DAYS, PUBLISHED_THROUGH, searchArticles } from '@ecoredress/law';
import { decided, insertRow } from '../../commands/decision.ts';
import { handle } from '../../commands/handler.ts';
import { invalidField } from '../../errors.ts';
import type { ServerModule } from '../../module.ts';
import { answer } from '../../queries/handler.ts';

export { createPlaceLoader, type PlaceLoader } from './place-loader.ts';
export type { SettingTables } from './tables.ts';

const setSetting = handle({
  declaration: settingSet,
  permission: 'setting.manage',
  load: async ({ context }) => context.place.profile.settings,
  decide: (settings, input, context) => {
    const seed = settings.find((setting) => setting.key === input.key);
    if (!seed) throw invalidField('key', '没有这项设置');
    if (typeof input.value !== typeof seed.value)
      throw invalidField('value', `“${seed.title}”的取值类型不正确`);
    if (input.effectiveFrom < context.today.toString()) {
      throw invalidField('effectiveFrom', '新值只能自今天或以后生效，已按旧值办理的案件不受影响');
    }
    const id = context.newId();
    const row = insertRow('setting_value', {
      city_code: context.cityCode,
      key: input.key,
      effective_from: input.effectiveFrom,
      value: { value: input.value } as never,
      reason: input.reason,
      set_by_name: context.actor.name,
      set_at: context.now.toString(),
    });
    return decided(`“${seed.title}”自${input.effectiveFrom}起设为${input.value}${seed.unit}`, [row], {
      subject: { kind: 'setting', id, unitId: context.actor.unitId },
    });
  },
});

export const settingsModule: ServerModule = {
  name: 'settings',
  title: '设置与法规',
  commands: [setSetting],
  queries: [
    answer({
      declaration: settingsList,
      permission: 'setting.manage',
      run: async (tx, _params, { place, today, actor }) => {
        const rows = await tx
          .selectFrom('setting_value')
          .selectAll()
          .where('city_code', '=', actor.cityCode)
          .orderBy('effective_from', 'desc')
          .execute();
        return {
          items: place.profile.settings.map((seed) => ({
            key: seed.key,
            title: seed.title,
            explanation: seed.explanation,
            unit: seed.unit,
            value: place.setting<string | number | boolean>(seed.key, today),
            source: seed.source,
            sourceText: seed.source ? citationText(seed.source) : '本产品建议值（待核）',
            verified: seed.verified,
            history: rows
              .filter((row) => row.key === seed.key)
              .map((row) => ({
                effectiveFrom: row.effective_from,
                value: row.value.value,
                reason: row.reason,
                setByName: row.set_by_name,
              })),
          })),
        };
      },
    }),
    answer({
      declaration: regulationsSearch,
      permission: 'regulation.read',
      run: async (_tx, { text, on }, { today }) => ({
        items: searchArticles(text, on ? Temporal.PlainDate.from(on) : today),
      }),
    }),
    answer({
      declaration: calendarDays,
      permission: 'signedIn',
      run: async (_tx, { year }) => ({
        publishedThrough: PUBLISHED_THROUGH,
        days: PUBLISHED_DAYS.filter((day) => day.date.startsWith(`${year}-`)).map((day) => ({ ...day })),
      }),
    }),
  ],
};
