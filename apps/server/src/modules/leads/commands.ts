import {
  leadAccept,
  leadCheck,
  leadDecline,
  leadOpen,
  leadRegister,
  leadRemind,
  leadTransfer,
} from '@ecoredress/contract';
import { nonStartGround, testScope } from '@ecoredress/law';
import { type Change, decided, updateRow } from '../../commands/decision.ts';
import { type CommandHandler, handle } from '../../commands/handler.ts';
import { invalidField } from '../../errors.ts';
import { newClaimEntry } from '../claims/index.ts';
import { stopClocks } from '../clocks/index.ts';
import { lockNumber } from '../documents/index.ts';
import { noticeChange } from '../notices/index.ts';
import { linkPartyChanges, listCaseParties, newPartyChanges } from '../parties/index.ts';
import {
  checkLeadAction,
  fileLeadEntry,
  type LeadDossier,
  leadChange,
  loadLead,
  newLeadEntry,
} from './lead.ts';

export const register = handle<typeof leadRegister, undefined>({
  declaration: leadRegister,
  permission: 'lead.handle',
  load: async () => undefined,
  decide: (_facts, input, context) => {
    if (input.receivedOn < input.foundOn) throw invalidField('receivedOn', '收到日期不能早于发现日期');
    const entry = newLeadEntry(context, input);
    const parties = input.parties.flatMap((party) => {
      const made = newPartyChanges(context, input.unitId, party);
      return [...made.changes, ...linkPartyChanges(context, 'lead', entry.leadId, made.id, 'party')];
    });
    return { entries: [{ ...entry, changes: [...entry.changes, ...parties] }], result: {} };
  },
});

export const accept = onLead(leadAccept, (dossier, input, context) => {
  const stage = checkLeadAction(dossier, leadAccept.name, context);
  return decided('接收线索，开始初步核查', [
    leadChange(dossier.lead, {
      stage,
      accepted_on: input.acceptedOn,
      officer_id: input.officerId ?? context.actor.userId,
    }),
  ]);
});

export const transfer = handle<typeof leadTransfer, LeadDossier>({
  declaration: leadTransfer,
  permission: 'lead.transfer',
  load: loadLead,
  decide: (dossier, input, context) => {
    const stage = checkLeadAction(dossier, leadTransfer.name, context);
    const unit = context.place.units.find((candidate) => candidate.id === input.unitId);
    if (!unit) throw invalidField('unitId', '没有这个单位');
    const { lead } = dossier;
    return decided(`移送${unit.name}办理：${input.reason}`, [
      leadChange(lead, {
        stage,
        unit_id: input.unitId,
        viewer_unit_ids: [...new Set([...lead.viewer_unit_ids, lead.unit_id])],
        accepted_on: null,
        officer_id: null,
      }),
      ...handOver(dossier, input.unitId),
    ]);
  },
});

export const check = onLead(leadCheck, (dossier, input, context) => {
  const stage = checkLeadAction(dossier, leadCheck.name, context);
  const scope = testScope(input.scope, context.place.profile.triggerSet);
  return decided(input.damage ? '初步核查：存在生态环境损害' : '初步核查：未发现生态环境损害', [
    leadChange(dossier.lead, {
      stage,
      checking: { ...input, applies: scope.applies, reasons: scope.reasons } as never,
    }),
  ]);
});

export const decline = onLead(leadDecline, (dossier, input, context) => {
  const stage = checkLeadAction(dossier, leadDecline.name, context);
  const ground = nonStartGround(input.ground);
  if (!ground) throw invalidField('ground', '请选择不启动的情形');
  return decided(`决定不启动索赔：${ground.title}`, [
    leadChange(dossier.lead, { stage, declining: input as never }),
    stopClocks(dossier.clocks, input.decidedOn),
  ]);
});

/** A lead without a penalty becomes a claim of its own; with one, the penalty's judgement opens the pair. */
export const open = handle({
  declaration: leadOpen,
  permission: 'lead.handle',
  load: async (call) => {
    const dossier = await loadLead(call);
    const parties = await listCaseParties(call.tx, call.context.cityCode, dossier.lead.id);
    const number = await lockNumber(call.tx, call.context, {
      unitId: dossier.lead.unit_id,
      series: 'claimCase',
      year: call.context.today.year,
    });
    return { dossier, parties, number };
  },
  decide: ({ dossier, parties, number }, input, context) => {
    const { lead } = dossier;
    const on = context.today.toString();
    const claim = newClaimEntry(context, {
      number,
      registeredOn: on,
      unitId: lead.unit_id,
      title: input.title,
      channel: lead.channel,
      leadId: lead.id,
      occurredPlace: lead.place,
      partyIds: parties.map((party) => party.id),
      newParties: input.obligors,
    });
    const { subject: _own, ...filed } = fileLeadEntry(
      dossier,
      { claimId: claim.claimId, claimNumber: claim.number, on, command: leadOpen.name },
      context,
    );
    return { entries: [filed, claim.entry], result: { claimId: claim.claimId, claimNumber: claim.number } };
  },
});

export const remind = handle<typeof leadRemind, LeadDossier>({
  declaration: leadRemind,
  permission: 'lead.transfer',
  load: loadLead,
  decide: ({ lead }, input, context) =>
    decided(`督促办理：${input.text}`, [
      noticeChange(
        context,
        { kind: 'lead', id: lead.id },
        {
          unitId: lead.unit_id,
          kind: 'urged',
          reason: `urged:${context.newId()}`,
          title: lead.title,
          text: input.text.slice(0, 2000),
          dueOn: lead.take_up_by,
        },
      ),
    ]),
});

/** The chain and the clocks go with the lead: the receiving unit acts on them, the sending one goes on seeing them. */
function handOver({ lead, clocks }: LeadDossier, unitId: string): Change[] {
  const viewers = [...new Set([...lead.viewer_unit_ids, lead.unit_id])];
  const before = { unit_id: lead.unit_id, viewer_unit_ids: lead.viewer_unit_ids };
  const after = { unit_id: unitId, viewer_unit_ids: viewers };
  return [
    ...updateRow('journal_chain', { city_code: lead.city_code, subject_id: lead.id }, before, after),
    ...clocks.flatMap((clock) =>
      updateRow('case_clock', { city_code: clock.city_code, id: clock.id }, before, after),
    ),
  ];
}

function onLead<D extends typeof leadAccept | typeof leadCheck | typeof leadDecline>(
  declaration: D,
  decide: Parameters<typeof handle<D, LeadDossier>>[0]['decide'],
): CommandHandler {
  return handle<D, LeadDossier>({ declaration, permission: 'lead.handle', load: loadLead, decide });
}
