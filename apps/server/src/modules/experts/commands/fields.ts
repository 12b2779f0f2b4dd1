import { expertFieldAdd } from '@ecoredress/contract';
import { decided, insertRow } from '../../../commands/decision.ts';
import { handle } from '../../../commands/handler.ts';
import { invalidField } from '../../../errors.ts';
import { plainText } from '../checks.ts';
import { loadFields } from '../fields.ts';

/** Adds a field to the dictionary of the place; fields are not taken away, for experts are tagged with them. */
export const addField = handle({
  declaration: expertFieldAdd,
  permission: 'expert.manage',
  load: ({ tx, context }) => loadFields(tx, context.cityCode),
  decide: (fields, input, context) => {
    const title = plainText(input.title);
    if (fields.some((field) => field.title === title)) throw invalidField('title', `已有专业领域“${title}”`);
    const id = context.newId();
    const row = insertRow('expert_field', {
      city_code: context.cityCode,
      id,
      title,
      added_by_name: context.actor.name,
      added_at: context.now.toString(),
    });
    return decided(`增加专业领域“${title}”`, [row], {
      subject: { kind: 'expertField', id, unitId: context.actor.unitId },
    });
  },
});
