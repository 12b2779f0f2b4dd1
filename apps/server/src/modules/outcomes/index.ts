import { outcomeSetOpening } from '@ecoredress/contract';
import { outcomeFigure, quantityWords } from '@ecoredress/law';
import { decided, insertRow } from '../../commands/decision.ts';
import { handle } from '../../commands/handler.ts';
import { invalidField } from '../../errors.ts';
import type { ServerModule } from '../../module.ts';
import { OUTCOME_QUERIES } from './queries.ts';

const setOpening = handle<typeof outcomeSetOpening, undefined>({
  declaration: outcomeSetOpening,
  permission: 'outcome.manage',
  load: async () => undefined,
  decide: (_facts, input, context) => {
    const { asOf, since, dateStated, ...rest } = input;
    if (since && since > asOf) throw invalidField('since', '起始日期不能晚于截止日期');
    const { title, unit } = outcomeFigure(input.figure);
    const id = context.newId();
    const row = insertRow('outcome_opening', {
      city_code: context.cityCode,
      id,
      ...rest,
      since: since ?? null,
      as_of: asOf,
      date_stated: dateStated,
      set_by_name: context.actor.name,
      set_at: context.now.toString(),
    });
    const words = quantityWords(input.quantity, unit, input.mark);
    return decided(`设定成果期初数：截至${asOf}“${title}”${words}（${input.source}）`, [row], {
      subject: { kind: 'outcomeOpening', id, unitId: context.actor.unitId },
    });
  },
});

/** Results (修复成果): what sources say had been reached, and what the cases add since. */
export const outcomesModule: ServerModule = {
  name: 'outcomes',
  title: '修复成果',
  commands: [setOpening],
  queries: OUTCOME_QUERIES,
};
