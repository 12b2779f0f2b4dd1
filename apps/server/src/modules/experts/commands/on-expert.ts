import {
  type CommandDeclaration,
  type CommandInput,
  type CommandResult,
  expertAmend,
  expertDeclareUnavailable,
  expertWithdrawUnavailable,
} from '@ecoredress/contract';
import { formatChineseDate } from '@ecoredress/law';
import { type Change, type Decision, decided, insertRow, updateRow } from '../../../commands/decision.ts';
import {
  type CommandHandler,
  type DecisionContext,
  handle,
  type LoadCall,
} from '../../../commands/handler.ts';
import { invalidField, notFound, refused } from '../../../errors.ts';
import { fieldProblems, identityProblems, plainText, problemsOf, settleRank } from '../checks.ts';
import { loadFields } from '../fields.ts';
import { type ExpertDossier, getDossier } from '../queries.ts';

/** Reads the expert a command was called on. */
export function loadSubject<Input>({ tx, subject, context }: LoadCall<Input>): Promise<ExpertDossier> {
  if (!subject) throw new Error('the command needs its expert');
  return getDossier(tx, context.cityCode, subject.id);
}

/** A command on one expert that is kept, refused where its state does not allow it. */
export function onExpert<D extends CommandDeclaration>(
  declaration: D,
  decide: (
    dossier: ExpertDossier,
    input: CommandInput<D>,
    context: DecisionContext,
  ) => Decision<CommandResult<D>>,
): CommandHandler {
  return handle<D, ExpertDossier>({
    declaration,
    permission: 'expert.manage',
    load: loadSubject,
    decide: (dossier, input, context) => {
      checkMay(declaration.name, dossier, context);
      return decide(dossier, input, context);
    },
  });
}

/** Refuses what the state of the expert does not allow. */
export function checkMay(command: string, dossier: ExpertDossier, context: DecisionContext): void {
  const problems = problemsOf(command, dossier, context.place);
  if (problems.length > 0) throw refused(problems);
}

/** A day 'YYYY-MM-DD' as the journal writes it. */
export const shown = (day: string) => formatChineseDate(Temporal.PlainDate.from(day));
const keyOf = ({ expert }: ExpertDossier) => ({ city_code: expert.city_code, id: expert.id });

export const amend = handle({
  declaration: expertAmend,
  permission: 'expert.manage',
  load: async (call) => ({
    dossier: await loadSubject(call),
    fields: await loadFields(call.tx, call.context.cityCode),
  }),
  decide: ({ dossier, fields }, input, context) => {
    checkMay(expertAmend.name, dossier, context);
    const { expert, contact } = dossier;
    const { rank, problems } = settleRank(input, context.place);
    const inTheWay = [
      ...fieldProblems(input.fields, fields),
      ...identityProblems(input.idNumber ?? ''),
      ...problems,
    ];
    if (inTheWay.length > 0) throw refused(inTheWay);
    const changes = [
      ...updateRow('expert', keyOf(dossier), expert, {
        name: plainText(input.name),
        gender: input.gender ?? null,
        fields: [...new Set(input.fields)],
        professional_title: input.professionalTitle,
        title_rank: rank,
        source: input.source,
        employer: plainText(input.employer),
        remarks: input.remarks,
      }),
      ...(contact ? contactChanges(contact, input) : []),
    ];
    return decided(changes.length > 0 ? '修改专家资料' : '核对专家资料，没有变动', [changes]);
  },
});

/** Empty means: stays as it is. */
function contactChanges(
  contact: NonNullable<ExpertDossier['contact']>,
  input: { readonly phone?: string | undefined; readonly idNumber?: string | undefined },
): Change[] {
  const key = { city_code: contact.city_code, expert_id: contact.expert_id };
  return updateRow('expert_contact', key, contact, {
    ...(input.phone ? { phone: input.phone } : {}),
    ...(input.idNumber ? { id_number: input.idNumber } : {}),
  });
}

export const declareUnavailable = onExpert(expertDeclareUnavailable, (dossier, input, context) => {
  if (input.toOn < input.fromOn) throw invalidField('toOn', '结束日期不能早于开始日期');
  const row = insertRow('expert_absence', {
    city_code: context.cityCode,
    id: context.newId(),
    expert_id: dossier.expert.id,
    from_on: input.fromOn,
    to_on: input.toOn,
    reason: input.reason,
    withdrawn_on: null,
  });
  return decided(`${shown(input.fromOn)}至${shown(input.toOn)}不能参加：${input.reason}`, [row]);
});

export const withdrawUnavailable = onExpert(expertWithdrawUnavailable, (dossier, input, context) => {
  const absence = dossier.absences.find(({ id }) => id === input.absenceId);
  if (!absence) throw notFound('这段时间');
  if (absence.withdrawn_on) {
    throw refused([{ code: 'absence-withdrawn', message: '这段时间已经撤销' }]);
  }
  const key = { city_code: absence.city_code, id: absence.id };
  return decided(`撤销${shown(absence.from_on)}至${shown(absence.to_on)}的不能参加`, [
    updateRow('expert_absence', key, absence, { withdrawn_on: context.today.toString() }),
  ]);
});
