import { type CommandInput, expertRegister } from '@ecoredress/contract';
import { type Change, decided, insertRow } from '../../../commands/decision.ts';
import { type DecisionContext, handle } from '../../../commands/handler.ts';
import { invalidField, refused } from '../../../errors.ts';
import type { Place } from '../../../place/place.ts';
import { fieldProblems, identityProblems, levelProblems, plainText, settleRank } from '../checks.ts';
import { loadFields } from '../fields.ts';
import { type Lookalike, listLookalikes } from '../queries.ts';
import type { ExpertTable } from '../tables.ts';

/** The units above this one, up to the root. */
function unitsAbove(unitId: string, place: Place): string[] {
  const { parentId } = place.getUnit(unitId);
  return parentId === null ? [] : [parentId, ...unitsAbove(parentId, place)];
}

/** What a new expert is registered with; already checked. */
export type NewExpert = Omit<CommandInput<typeof expertRegister>, 'rank'> & {
  readonly rank: ExpertTable['title_rank'];
};

/** The rows of a new expert: facts, contact, first period. */
export function newExpertChanges(context: DecisionContext, id: string, expert: NewExpert): Change[] {
  const city_code = context.cityCode;
  return [
    insertRow('expert', {
      city_code,
      id,
      unit_id: expert.unitId,
      viewer_unit_ids: unitsAbove(expert.unitId, context.place),
      level: expert.level,
      name: expert.name,
      gender: expert.gender ?? null,
      fields: [...new Set(expert.fields)],
      professional_title: expert.professionalTitle,
      title_rank: expert.rank,
      source: expert.source,
      employer: expert.employer,
      remarks: expert.remarks,
      merged_into: null,
      registered_at: context.now.toString(),
    }),
    insertRow('expert_contact', {
      city_code,
      expert_id: id,
      phone: expert.phone,
      id_number: expert.idNumber,
    }),
    insertRow('expert_period', {
      city_code,
      id: context.newId(),
      expert_id: id,
      entered_on: expert.enteredOn,
      entered_reason: expert.enteredReason,
      left_on: null,
      left_reason: '',
    }),
  ];
}

export const register = handle({
  declaration: expertRegister,
  permission: 'expert.manage',
  load: async ({ tx, input, context }) => ({
    fields: await loadFields(tx, context.cityCode),
    alike: await listLookalikes(tx, context.cityCode, {
      name: plainText(input.name),
      employer: plainText(input.employer),
      idNumber: input.idNumber,
    }),
  }),
  decide: ({ fields, alike }, input, context) => {
    const unit = context.place.units.find((candidate) => candidate.id === input.unitId);
    if (!unit) throw invalidField('unitId', '没有这个单位');
    const { rank, problems } = settleRank(input, context.place);
    const inTheWay = [
      ...levelProblems(input.level, unit),
      ...fieldProblems(input.fields, fields),
      ...identityProblems(input.idNumber),
      ...problems,
      ...samePerson(alike, input.unitId),
    ];
    if (inTheWay.length > 0) throw refused(inTheWay);
    const id = context.newId();
    const expert = { ...input, rank, name: plainText(input.name), employer: plainText(input.employer) };
    return decided(`${expert.name}入库：${input.enteredReason}`, newExpertChanges(context, id, expert), {
      subject: { kind: 'expert', id, unitId: input.unitId },
      warnings: alike.map((other) => ({
        code: 'expert-lookalike',
        message: `与已登记的${other.name}（${other.employer}）疑为同一人，请核对；确认后可合并`,
      })),
    });
  },
});

/** In one pool an identity number stands once; in another pool it is only a hint to merge. */
function samePerson(alike: readonly Lookalike[], unitId: string) {
  return alike
    .filter((other) => other.same_identity && other.unit_id === unitId)
    .map((other) => ({
      code: 'expert-registered',
      field: 'idNumber',
      message: `该身份证号已在本单位专家库登记：${other.name}（${other.employer}）`,
    }));
}
