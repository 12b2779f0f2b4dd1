import { expertBeginPeriod, expertCorrectPeriod, expertEndPeriod } from '@ecoredress/contract';
import { type Change, decided, insertRow, updateRow } from '../../../commands/decision.ts';
import type { DecisionContext } from '../../../commands/handler.ts';
import { invalidField, notFound } from '../../../errors.ts';
import { openPeriod } from '../checks.ts';
import type { ExpertDossier, PeriodRow } from '../queries.ts';
import { onExpert, shown } from './on-expert.ts';

/** The change that ends the open period of an expert; none where it has no open one. */
export function endPeriodChanges(dossier: ExpertDossier, leftOn: string, reason: string): Change[] {
  const open = openPeriod(dossier);
  if (!open) return [];
  const key = { city_code: open.city_code, id: open.id };
  return updateRow('expert_period', key, open, { left_on: leftOn, left_reason: reason });
}

/** A new period of an expert. */
export function newPeriodChange(
  context: DecisionContext,
  expertId: string,
  enteredOn: string,
  reason: string,
): Change {
  return insertRow('expert_period', {
    city_code: context.cityCode,
    id: context.newId(),
    expert_id: expertId,
    entered_on: enteredOn,
    entered_reason: reason,
    left_on: null,
    left_reason: '',
  });
}

export const endPeriod = onExpert(expertEndPeriod, (dossier, input) => {
  const open = openPeriod(dossier);
  if (open && input.leftOn <= open.entered_on) {
    throw invalidField('leftOn', `出库日期应晚于入库日期${shown(open.entered_on)}`);
  }
  return decided(`${shown(input.leftOn)}出库：${input.reason}`, [
    endPeriodChanges(dossier, input.leftOn, input.reason),
  ]);
});

export const beginPeriod = onExpert(expertBeginPeriod, (dossier, input, context) => {
  const last = dossier.periods.at(-1)?.left_on;
  if (last && input.enteredOn < last) {
    throw invalidField('enteredOn', `再入库日期不能早于上次出库的${shown(last)}`);
  }
  return decided(`${shown(input.enteredOn)}再入库：${input.reason}`, [
    newPeriodChange(context, dossier.expert.id, input.enteredOn, input.reason),
  ]);
});

/** Only the days are set right, never a period taken away; whether it is still open does not change by it. */
export const correctPeriod = onExpert(expertCorrectPeriod, (dossier, input) => {
  const period = dossier.periods.find(({ id }) => id === input.periodId);
  if (!period) throw notFound('这段在库时间');
  const { enteredOn, leftOn = null } = input;
  if (period.left_on !== null && leftOn === null) throw invalidField('leftOn', '该段已出库，须填写出库日期');
  if (period.left_on === null && leftOn !== null) {
    throw invalidField('leftOn', '该段尚未出库；出库请办理“出库”');
  }
  if (leftOn !== null && leftOn <= enteredOn) throw invalidField('leftOn', '出库日期应晚于入库日期');
  if (overlapsAnother(dossier.periods, { id: period.id, enteredOn, leftOn })) {
    throw invalidField('enteredOn', '与该专家的另一段在库时间重叠');
  }
  const key = { city_code: period.city_code, id: period.id };
  return decided(
    `更正在库时间：${shown(enteredOn)}入库${leftOn ? `，${shown(leftOn)}出库` : ''}；${input.reason}`,
    [updateRow('expert_period', key, period, { entered_on: enteredOn, left_on: leftOn })],
  );
});

function overlapsAnother(
  periods: readonly PeriodRow[],
  changed: { readonly id: string; readonly enteredOn: string; readonly leftOn: string | null },
): boolean {
  return periods.some(
    ({ id, entered_on, left_on }) =>
      id !== changed.id &&
      (left_on === null || changed.enteredOn < left_on) &&
      (changed.leftOn === null || entered_on < changed.leftOn),
  );
}
