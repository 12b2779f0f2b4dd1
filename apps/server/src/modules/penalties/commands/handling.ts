import {
  type CommandDeclaration,
  type CommandInput,
  type CommandResult,
  type Permission,
  penaltyClose,
  penaltyDecide,
  penaltyExempt,
  penaltyExtend,
  penaltyIssuePriorNotice,
  penaltyPauseClock,
  penaltyRecordConsultation,
  penaltyRecordFinePayment,
  penaltyRederiveClocks,
  penaltyResumeClock,
  penaltyWithdraw,
} from '@ecoredress/contract';
import { formatYuan } from '@ecoredress/law';
import { type Decision, decided, updateRow } from '../../../commands/decision.ts';
import { type CommandHandler, type DecisionContext, handle } from '../../../commands/handler.ts';
import { json } from '../../../commands/persist.ts';
import { refused } from '../../../errors.ts';
import {
  extendClock,
  pauseClock,
  rederivedClocks,
  resumeClock,
  startClock,
  stopClocks,
} from '../../clocks/index.ts';
import { mirrorChange } from '../../pairing/index.ts';
import { leniencyOf } from '../leniency.ts';
import {
  checkPenaltyAction,
  judgePenaltyAction,
  loadPenalty,
  movePenalty,
  type PenaltyDossier,
  penaltyChange,
} from '../penalty.ts';

function onPenalty<D extends CommandDeclaration>(
  declaration: D,
  decide: (
    dossier: PenaltyDossier,
    input: CommandInput<D>,
    context: DecisionContext,
  ) => Decision<CommandResult<D>>,
  permission: Permission = 'penalty.handle',
): CommandHandler {
  return handle<D, PenaltyDossier>({ declaration, permission, load: loadPenalty, decide });
}

const ownerOf = ({ penalty }: PenaltyDossier) => ({
  kind: 'penalty' as const,
  id: penalty.id,
  unitId: penalty.unit_id,
  viewerUnitIds: penalty.viewer_unit_ids,
});

export const recordConsultation = onPenalty(penaltyRecordConsultation, (dossier, input, context) => {
  checkPenaltyAction(dossier, penaltyRecordConsultation.name, context);
  const { pair } = dossier;
  if (!pair) {
    throw refused([{ code: 'consultation-without-pair', message: '本案未启动损害赔偿，无需裁量商议' }]);
  }
  return decided(
    input.cooperative ? '裁量商议：当事人愿意主动履行赔偿' : '裁量商议：当事人未表示愿意履行赔偿',
    [
      updateRow('case_pair', { city_code: pair.city_code, penalty_id: pair.penalty_id }, pair, {
        consulted_on: input.heldOn,
        consultation: input as never,
      }),
    ],
  );
});

export const issuePriorNotice = onPenalty(penaltyIssuePriorNotice, (dossier, input, context) => {
  const to = checkPenaltyAction(dossier, penaltyIssuePriorNotice.name, context, {
    noticeOn: Temporal.PlainDate.from(input.noticeOn),
  });
  return decided(`作出行政处罚事先告知（${input.noticeNo}）`, [
    movePenalty(dossier, to, input.noticeOn, {
      notice_on: input.noticeOn,
      notice_no: input.noticeNo,
      notice_served_on: input.servedOn ?? null,
      proposed_fine_fen: input.proposedFineFen,
    }),
    ...mirrorChange(dossier.pair, { notice_on: input.noticeOn }),
    ...(input.servedOn ? startClock(context, ownerOf(dossier), 'P06', input.servedOn) : []),
  ]);
});

export const decide = onPenalty(
  penaltyDecide,
  (dossier, input, context) => {
    const { to, warnings } = judgePenaltyAction(dossier, penaltyDecide.name, context);
    const suggestion = leniencyOf(dossier, context);
    const leniency = {
      ...input.leniency,
      suggested: suggestion?.suggested ?? false,
      officerName: context.actor.name,
    };
    return decided(
      `作出处罚决定（${input.decisionNo}），罚款 ${formatYuan(input.fineFen)} 元`,
      [
        movePenalty(dossier, to, input.decidedOn, {
          decided_on: input.decidedOn,
          decision_no: input.decisionNo,
          fine_fen: input.fineFen,
          confiscated_fen: input.confiscatedFen,
          leniency: leniency as never,
        }),
        ...mirrorChange(dossier.pair, { decided_on: input.decidedOn }),
        ...stopClocks(dossier.clocks, input.decidedOn, ['P09', 'P06']),
        ...startClock(context, ownerOf(dossier), 'P14', input.decidedOn),
      ],
      { warnings },
    );
  },
  'penalty.approve',
);

export const recordFinePayment = onPenalty(penaltyRecordFinePayment, (dossier, input, context) => {
  checkPenaltyAction(dossier, penaltyRecordFinePayment.name, context);
  const { penalty } = dossier;
  const due = (penalty.fine_fen ?? 0) + (penalty.confiscated_fen ?? 0);
  const over = penalty.paid_fen + input.amountFen - due;
  if (over > 0) {
    throw refused([
      { code: 'fine-over-payment', field: 'amountFen', message: `超出应缴罚没款 ${formatYuan(over)} 元` },
    ]);
  }
  const paid = penalty.paid_fen + input.amountFen;
  return decided(`罚没款到账 ${formatYuan(input.amountFen)} 元`, [
    penaltyChange(penalty, { paid_fen: paid, payments: json([...penalty.payments, input]) as never }),
    ...(paid === due ? stopClocks(dossier.clocks, input.paidOn, ['P14']) : []),
  ]);
});

export const exempt = onPenalty(
  penaltyExempt,
  (dossier, input, context) => {
    const to = checkPenaltyAction(dossier, penaltyExempt.name, context);
    return decided('决定不予行政处罚', [
      movePenalty(dossier, to, input.decidedOn, {
        decided_on: input.decidedOn,
        decision_no: input.decisionNo,
        closed_on: input.decidedOn,
        ending: { reason: input.reason } as never,
      }),
      ...mirrorChange(dossier.pair, { decided_on: input.decidedOn }),
      ...stopClocks(dossier.clocks, input.decidedOn),
    ]);
  },
  'penalty.approve',
);

export const withdraw = onPenalty(
  penaltyWithdraw,
  (dossier, input, context) => {
    const to = checkPenaltyAction(dossier, penaltyWithdraw.name, context);
    return decided(`撤销立案：${input.reason}`, [
      movePenalty(dossier, to, input.withdrawnOn, {
        closed_on: input.withdrawnOn,
        ending: { reason: input.reason } as never,
      }),
      ...stopClocks(dossier.clocks, input.withdrawnOn),
    ]);
  },
  'penalty.approve',
);

export const close = onPenalty(penaltyClose, (dossier, input, context) => {
  const to = checkPenaltyAction(dossier, penaltyClose.name, context);
  return decided(`处罚案件结案：${input.ground}`, [
    movePenalty(dossier, to, input.closedOn, {
      closed_on: input.closedOn,
      ending: { ground: input.ground, note: input.note } as never,
    }),
    ...stopClocks(dossier.clocks, input.closedOn),
  ]);
});

export const pausePenaltyClock = onPenalty(penaltyPauseClock, (dossier, input, context) =>
  decided(
    '中止计时',
    pauseClock(context, dossier.clocks, {
      clockId: input.clockId,
      ground: input.ground,
      from: input.from,
      note: input.note,
      ...(input.partyInformedOn ? { partyInformedOn: input.partyInformedOn } : {}),
    }),
  ),
);

export const resumePenaltyClock = onPenalty(penaltyResumeClock, (dossier, input, context) =>
  decided('恢复计时', resumeClock(context, dossier.clocks, input)),
);

export const rederivePenaltyClocks = handle<typeof penaltyRederiveClocks, PenaltyDossier>({
  declaration: penaltyRederiveClocks,
  permission: 'penalty.handle',
  internal: true,
  load: loadPenalty,
  decide: (dossier, _input, context) =>
    decided('按现行工作日历重新计算期限', rederivedClocks(context, dossier.clocks)),
});

export const extendPenaltyClock = onPenalty(
  penaltyExtend,
  (dossier, input, context) =>
    decided(`延长办案期限：${input.reason}`, extendClock(context, dossier.clocks, input)),
  'penalty.approve',
);
