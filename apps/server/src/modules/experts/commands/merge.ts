import { expertMerge } from '@ecoredress/contract';
import { may } from '../../../access/actor.ts';
import { type Change, type Entry, updateRow } from '../../../commands/decision.ts';
import { type DecisionContext, handle } from '../../../commands/handler.ts';
import { invalidField, refused } from '../../../errors.ts';
import { noticeChange } from '../../notices/index.ts';
import { openPeriod } from '../checks.ts';
import { type ExpertDossier, type ExpertRow, getDossier, listMergedInto } from '../queries.ts';
import { checkMay, loadSubject } from './on-expert.ts';
import { endPeriodChanges, newPeriodChange } from './periods.ts';

/**
 * One person, two records: the subject is kept, the other points at it and leaves the pool. Where only the other one
 * is in the pool, the kept one enters on the same day, so that the person is in it without a gap. The units concerned get a notice; both chains tell
 * it, and so do those of records that were merged into the other one before.
 */
export const merge = handle({
  declaration: expertMerge,
  permission: 'expert.manage',
  load: async (call) => {
    const kept = await loadSubject(call);
    const { cityCode } = call.context;
    const other = await getDossier(call.tx, cityCode, call.input.duplicateId);
    return { kept, other, earlier: await listMergedInto(call.tx, cityCode, other.expert.id) };
  },
  decide: ({ kept, other, earlier }, { reason }, context) => {
    checkMay(expertMerge.name, kept, context);
    checkReach(other, context);
    checkSamePerson(kept, other);
    const told = `${other.expert.name}（${other.expert.employer}）并入${kept.expert.name}（${kept.expert.employer}）：${reason}`;
    const entries: [Entry, ...Entry[]] = [
      {
        summary: `合并重复专家，保留本记录；${told}`,
        changes: [
          ...keptChanges(kept, other, context, reason),
          ...tellUnits(kept.expert, other.expert, told, context),
        ],
      },
      {
        subject: { kind: 'expert', id: other.expert.id },
        summary: `合并重复专家，本记录不再使用；${told}`,
        changes: [
          ...pointAt(kept.expert.id, other.expert),
          ...endPeriodChanges(other, endOf(other, context), `与另一条记录合并：${reason}`),
        ],
      },
      ...earlier.map((row) => ({
        subject: { kind: 'expert' as const, id: row.id },
        summary: `所并入的记录再次合并；${told}`,
        changes: pointAt(kept.expert.id, row),
      })),
    ];
    return { entries, result: {} };
  },
});

/** Records of two pools are merged by somebody who keeps both. */
function checkReach({ expert }: ExpertDossier, { actor, place }: DecisionContext): void {
  if (may(actor, 'expert.manage', expert.unit_id)) return;
  const message = `所选记录由${place.getUnit(expert.unit_id).name}管理，须由有权管理两处专家库的人员合并`;
  throw refused([{ code: 'expert-of-other-pool', field: 'duplicateId', message }]);
}

function checkSamePerson(kept: ExpertDossier, other: ExpertDossier): void {
  if (kept.expert.id === other.expert.id) throw invalidField('duplicateId', '不能与自己合并');
  if (other.expert.merged_into) {
    throw refused([{ code: 'expert-merged', field: 'duplicateId', message: '所选记录已并入另一条记录' }]);
  }
  const [mine = '', theirs = ''] = [kept.contact?.id_number, other.contact?.id_number];
  if (mine !== '' && theirs !== '' && mine !== theirs) {
    const message = '两条记录的身份证号不同，不是同一人';
    throw refused([{ code: 'expert-other-person', field: 'duplicateId', message }]);
  }
}

/** A notice to each unit concerned that has not done it itself, of its own record: the other it may not see. */
function tellUnits(kept: ExpertRow, other: ExpertRow, text: string, context: DecisionContext): Change[] {
  const records = kept.unit_id === other.unit_id ? [kept] : [kept, other];
  return records
    .filter(({ unit_id }) => unit_id !== context.actor.unitId)
    .map(({ id, unit_id, name }) =>
      noticeChange(
        context,
        { kind: 'expert', id },
        {
          unitId: unit_id,
          kind: 'expertMerged',
          reason: `merged:${other.id}`,
          title: name,
          text,
          dueOn: null,
        },
      ),
    );
}

function pointAt(keptId: string, row: ExpertRow): Change[] {
  return updateRow('expert', { city_code: row.city_code, id: row.id }, row, { merged_into: keptId });
}

/** Today; a record that entered only today ends the day after, for a period is at least a day long. */
function endOf(dossier: ExpertDossier, { today }: DecisionContext): string {
  const entered = openPeriod(dossier)?.entered_on ?? '';
  return entered < today.toString() ? today.toString() : today.add({ days: 1 }).toString();
}

/** What the kept record takes over: fields, contact data it lacks, membership of the pool. */
function keptChanges(
  kept: ExpertDossier,
  other: ExpertDossier,
  context: DecisionContext,
  reason: string,
): Change[] {
  const { expert, contact } = kept;
  const filled = contact && {
    ...(contact.phone === '' && other.contact?.phone ? { phone: other.contact.phone } : {}),
    ...(contact.id_number === '' && other.contact?.id_number ? { id_number: other.contact.id_number } : {}),
  };
  return [
    ...updateRow('expert', { city_code: expert.city_code, id: expert.id }, expert, {
      fields: [...new Set([...expert.fields, ...other.expert.fields])],
    }),
    ...(contact && filled
      ? updateRow('expert_contact', { city_code: contact.city_code, expert_id: expert.id }, contact, filled)
      : []),
    ...(!openPeriod(kept) && openPeriod(other)
      ? [newPeriodChange(context, expert.id, endOf(other, context), `与在库的重复记录合并：${reason}`)]
      : []),
  ];
}
