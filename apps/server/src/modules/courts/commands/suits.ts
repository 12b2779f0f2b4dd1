import {
  type CommandDeclaration,
  type CommandInput,
  type CommandResult,
  courtAddTask,
  courtCompleteTask,
  courtJoinSuit,
  courtRecordAnnouncement,
  courtRecordCourtNotice,
  courtRecordPublicJudgment,
  courtRecordPublicSuit,
  courtReplyAnnouncement,
  type Warning,
} from '@ecoredress/contract';
import { formatYuan } from '@ecoredress/law';
import { type Change, type Decision, decided, insertRow, updateRow } from '../../../commands/decision.ts';
import { type CommandHandler, type DecisionContext, handle } from '../../../commands/handler.ts';
import { invalidField, refused } from '../../../errors.ts';
import { checkClaimAction, checkEvidence, moveTo } from '../../claims/index.ts';
import { startClock, stopClocks } from '../../clocks/index.ts';
import { type CourtFacts, getRow, loadCourtFacts, type SuitRow } from '../court-file.ts';
import { claimOwner } from '../owner.ts';

function onCourtFile<D extends CommandDeclaration>(
  declaration: D,
  decide: (facts: CourtFacts, input: CommandInput<D>, context: DecisionContext) => Decision<CommandResult<D>>,
): CommandHandler {
  return handle<D, CourtFacts>({ declaration, permission: 'claim.handle', load: loadCourtFacts, decide });
}

const suitOf = ({ file }: CourtFacts, id: string) => getRow(file.suits, id, '该公益诉讼');

function suitChange(suit: SuitRow, set: Parameters<typeof updateRow<'court_suit'>>[3]): Change[] {
  return updateRow('court_suit', { city_code: suit.city_code, id: suit.id }, suit, set);
}

/** What is recorded of a suit lies on the day it was accepted, or after. */
function checkAfterAcceptance(suit: { readonly accepted_on: string }, field: string, on: string): void {
  if (on < suit.accepted_on) throw invalidField(field, `不能早于法院受理（${suit.accepted_on}）`);
}

export const recordAnnouncement = onCourtFile(courtRecordAnnouncement, ({ dossier }, input, context) => {
  checkClaimAction(dossier, courtRecordAnnouncement.name, context);
  checkEvidence(dossier, input.evidenceIds);
  return decided(`${input.organ}公告拟提起公益诉讼`, [
    insertRow('court_announcement', {
      city_code: context.cityCode,
      id: context.newId(),
      claim_id: dossier.claim.id,
      organ: input.organ,
      announced_on: input.announcedOn,
      content: input.content,
      replied_on: null,
      evidence_ids: input.evidenceIds,
    }),
    ...startClock(context, claimOwner(dossier), 'E03', input.announcedOn),
  ]);
});

export const replyAnnouncement = onCourtFile(courtReplyAnnouncement, ({ dossier, file }, input, context) => {
  checkClaimAction(dossier, courtReplyAnnouncement.name, context);
  checkEvidence(dossier, input.evidenceIds);
  const announcement = getRow(file.announcements, input.announcementId, '该检察公告');
  if (announcement.replied_on) {
    throw refused([{ code: 'announcement-replied', message: '该公告已经函复' }]);
  }
  if (input.repliedOn < announcement.announced_on) {
    throw invalidField('repliedOn', `函复不能早于公告（${announcement.announced_on}）`);
  }
  const others = file.announcements.filter(({ id, replied_on }) => id !== announcement.id && !replied_on);
  return decided(`函复${announcement.organ}`, [
    updateRow('court_announcement', { city_code: context.cityCode, id: announcement.id }, announcement, {
      replied_on: input.repliedOn,
      reply: input.reply,
      evidence_ids: [...new Set([...announcement.evidence_ids, ...input.evidenceIds])],
    }),
    // A clock knows its rule and its day: those of announcements still open go on.
    ...stopClocks(
      dossier.clocks.filter(
        ({ triggered_on }) =>
          triggered_on === announcement.announced_on &&
          others.every(({ announced_on }) => announced_on !== triggered_on),
      ),
      input.repliedOn,
      ['E03'],
    ),
  ]);
});

export const recordPublicSuit = onCourtFile(courtRecordPublicSuit, ({ dossier }, input, context) => {
  checkClaimAction(dossier, courtRecordPublicSuit.name, context);
  checkEvidence(dossier, input.evidenceIds);
  const { announcedOn } = input;
  if (announcedOn) checkAfterAcceptance({ accepted_on: input.acceptedOn }, 'announcedOn', announcedOn);
  const owner = claimOwner(dossier);
  return decided(`${input.court}受理${input.plaintiff}提起的公益诉讼`, [
    insertRow('court_suit', {
      city_code: context.cityCode,
      id: context.newId(),
      claim_id: dossier.claim.id,
      plaintiff_kind: input.plaintiffKind,
      plaintiff: input.plaintiff,
      court: input.court,
      case_no: input.caseNo,
      accepted_on: input.acceptedOn,
      announced_on: announcedOn ?? null,
      notified_on: null,
      joined_on: null,
      requests: input.requests,
      judgment: null,
      evidence_ids: input.evidenceIds,
    }),
    ...startClock(context, owner, 'E13', input.acceptedOn),
    ...(announcedOn ? startClock(context, owner, 'E18', announcedOn) : []),
  ]);
});

export const recordCourtNotice = onCourtFile(courtRecordCourtNotice, (facts, input, context) => {
  checkClaimAction(facts.dossier, courtRecordCourtNotice.name, context);
  const suit = suitOf(facts, input.suitId);
  if (suit.notified_on) throw refused([{ code: 'court-notified', message: '法院的告知已经登记' }]);
  checkAfterAcceptance(suit, 'notifiedOn', input.notifiedOn);
  const clocks = facts.dossier.clocks.filter(
    ({ rule_id, triggered_on }) => rule_id === 'E13' && triggered_on === suit.accepted_on,
  );
  return decided(
    `${suit.court}告知公益诉讼受理情况`,
    [suitChange(suit, { notified_on: input.notifiedOn }), stopClocks(clocks, input.notifiedOn)],
    { warnings: clocks.slice(0, 1).flatMap(({ due_on }) => lateNotice(due_on, input.notifiedOn)) },
  );
});

/** That the court told of the suit after its ten days, and by how much. */
function lateNotice(dueOn: string, notifiedOn: string): Warning[] {
  const days = Temporal.PlainDate.from(dueOn).until(notifiedOn).days;
  if (days <= 0) return [];
  return [
    {
      code: 'court-notice-late',
      message: `法院应当在受理后十日内告知（至 ${dueOn}），本次告知迟 ${days} 日`,
      citation: { sourceId: 'envCivil', article: '12' },
    },
  ];
}

export const joinSuit = onCourtFile(courtJoinSuit, (facts, input, context) => {
  checkClaimAction(facts.dossier, courtJoinSuit.name, context);
  const suit = suitOf(facts, input.suitId);
  checkAfterAcceptance(suit, 'joinedOn', input.joinedOn);
  const last = suit.announced_on && Temporal.PlainDate.from(suit.announced_on).add({ days: 30 }).toString();
  if (last && input.joinedOn > last) {
    throw refused([
      {
        code: 'join-too-late',
        field: 'joinedOn',
        message: `申请参加诉讼须在受理公告之日起三十日内（${last}）提出`,
        citation: { sourceId: 'envCivil', article: '10' },
      },
    ]);
  }
  return decided(`${input.joining}申请参加公益诉讼`, [
    suitChange(suit, { joined_on: input.joinedOn, joining: input.joining }),
    stopClocks(facts.dossier.clocks, input.joinedOn, ['E18']),
  ]);
});

export const addTask = onCourtFile(courtAddTask, (facts, input, context) => {
  checkClaimAction(facts.dossier, courtAddTask.name, context);
  const suit = suitOf(facts, input.suitId);
  if (input.dueOn < input.askedOn) throw invalidField('dueOn', '办理期限不能早于提出日期');
  return decided(`配合公益诉讼：${input.content}（${input.dueOn} 前）`, [
    insertRow('court_task', {
      city_code: context.cityCode,
      id: context.newId(),
      claim_id: facts.dossier.claim.id,
      suit_id: suit.id,
      kind: input.kind,
      content: input.content,
      asked_by: input.askedBy,
      asked_on: input.askedOn,
      due_on: input.dueOn,
      done_on: null,
      evidence_ids: [],
    }),
  ]);
});

export const completeTask = onCourtFile(courtCompleteTask, ({ dossier, file }, input, context) => {
  checkClaimAction(dossier, courtCompleteTask.name, context);
  checkEvidence(dossier, input.evidenceIds);
  const task = getRow(file.tasks, input.taskId, '该配合事项');
  if (task.done_on) throw refused([{ code: 'task-done', message: '该配合事项已经办结' }]);
  if (input.doneOn < task.asked_on) throw invalidField('doneOn', `办结不能早于提出（${task.asked_on}）`);
  if (task.kind === 'evidence' && input.evidenceIds.length === 0) {
    throw invalidField('evidenceIds', '提供证据的，请列出所提供的证据');
  }
  return decided(`办结配合事项：${task.content}`, [
    updateRow('court_task', { city_code: task.city_code, id: task.id }, task, {
      done_on: input.doneOn,
      outcome: input.outcome,
      evidence_ids: input.evidenceIds,
    }),
  ]);
});

export const recordPublicJudgment = onCourtFile(courtRecordPublicJudgment, (facts, input, context) => {
  const { dossier } = facts;
  const { outcome, judgedOn } = input;
  const to = checkClaimAction(dossier, courtRecordPublicJudgment.name, context, { outcome });
  checkEvidence(dossier, input.evidenceIds);
  const suit = suitOf(facts, input.suitId);
  if (suit.judgment) throw refused([{ code: 'suit-judged', message: '该公益诉讼的裁判已经登记' }]);
  checkAfterAcceptance(suit, 'judgedOn', judgedOn);
  const { suitId: _, ...judgment } = input;
  const supported = outcome === 'supported';
  const own = suitChange(suit, { judgment: judgment as never });
  const said = supported ? `判决支持 ${formatYuan(input.amountFen)} 元` : '判决驳回诉讼请求';
  if (dossier.claim.stage !== 'referred') return decided(`公益诉讼${said}`, [own]);
  // The suit stood for the claim: what it decided is what is performed from now on.
  return decided(`公益诉讼${said}`, [
    own,
    moveTo(dossier, to, judgedOn, courtRecordPublicJudgment.name, context, {
      suit: {
        ...dossier.claim.suit,
        court: suit.court,
        outcome,
        judgedOn,
        caseNo: input.caseNo,
        amountFen: input.amountFen,
        performBy: input.performBy ?? null,
        summary: input.summary,
      } as never,
      ...(supported
        ? { agreed_fen: input.amountFen }
        : {
            closed_on: judgedOn,
            closure: { kind: 'terminated', summary: input.summary, publication: '' } as never,
          }),
    }),
    ...(supported ? startClock(context, claimOwner(dossier), 'E10', input.performBy ?? judgedOn) : []),
  ]);
});
