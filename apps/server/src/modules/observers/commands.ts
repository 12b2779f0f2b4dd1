import {
  OBSERVER_KINDS,
  observationAnswer,
  observationComment,
  observationInvite,
  observationLook,
  observationReissue,
  observationWithdraw,
} from '@ecoredress/contract';
import { type Decision, decided, insertRow, updateRow } from '../../commands/decision.ts';
import { type DecisionContext, handle, type LoadCall } from '../../commands/handler.ts';
import { invalidField, notFound, refused } from '../../errors.ts';
import { type ClaimDossier, getDossier } from '../claims/index.ts';
import {
  type GuestAccess,
  type GuestSecrets,
  listGuestAccesses,
  newGuestAccess,
  newGuestSecrets,
  revokeAccesses,
} from '../people/index.ts';
import type { ObservationRow } from './rows.ts';
import { accessOn, type CommentRow, checkOpen, getObservation, listObservations } from './rows.ts';

interface InviteFacts {
  readonly dossier: ClaimDossier;
  readonly earlier: readonly ObservationRow[];
  readonly secrets: GuestSecrets;
}

function access(
  context: DecisionContext,
  secrets: GuestSecrets,
  row: Pick<ObservationRow, 'id' | 'unit_id' | 'observer_name' | 'body' | 'last_day'>,
) {
  return newGuestAccess(context, secrets, {
    unitId: row.unit_id,
    subjectKind: 'observation',
    subjectId: row.id,
    role: 'invitedObserver',
    holderName: `${row.observer_name}（${row.body}）`,
    // The last day is a day of grace in full.
    expiresAt: Temporal.PlainDate.from(row.last_day)
      .add({ days: 1 })
      .toZonedDateTime('Asia/Shanghai')
      .toInstant(),
  });
}

function newRow(
  { claim }: ClaimDossier,
  input: typeof observationInvite.input._output,
  context: DecisionContext,
) {
  return {
    city_code: context.cityCode,
    id: context.newId(),
    unit_id: claim.unit_id,
    viewer_unit_ids: claim.viewer_unit_ids,
    claim_id: claim.id,
    observer_kind: input.observerKind,
    observer_name: input.observerName,
    body: input.observerBody,
    observer_post: input.observerPost,
    purpose: input.observePurpose,
    last_day: input.lastDay,
    invited_at: context.now.toString(),
    invited_by_name: context.actor.name,
    withdrawn_at: null,
    withdrawn_by_name: null,
    withdrawn_reason: null,
  };
}

export const invite = handle<typeof observationInvite, InviteFacts>({
  declaration: observationInvite,
  permission: 'claim.handle',
  load: async ({ tx, input, context: { cityCode } }) => ({
    dossier: await getDossier(tx, cityCode, input.claimId),
    earlier: await listObservations(tx, cityCode, { claimId: input.claimId }),
    secrets: await newGuestSecrets(),
  }),
  decide: ({ dossier, earlier, secrets }, input, context) => {
    const { claim } = dossier;
    if (input.lastDay < context.today.toString()) throw invalidField('lastDay', '查阅截止日期不能早于今天');
    const same = earlier.some(
      (row) =>
        row.observer_name === input.observerName &&
        row.body === input.observerBody &&
        accessOn(row, context.today) === 'open',
    );
    if (same) throw invalidField('observerName', '该监督人已受邀且仍在有效期内，可以重新发放链接');
    const row = newRow(dossier, input, context);
    const { change, issued } = access(context, secrets, row);
    const who = `${OBSERVER_KINDS[row.observer_kind]}${row.observer_name}（${row.body}）`;
    const summary = `邀请${who}查阅、监督本案，至${row.last_day}`;
    const viewerUnitIds = claim.viewer_unit_ids;
    return {
      entries: [
        {
          subject: { kind: 'observation', id: row.id, unitId: claim.unit_id, viewerUnitIds },
          summary,
          changes: [insertRow('observation', row), change],
        },
        { subject: { kind: 'claim', id: claim.id }, summary, changes: [] },
      ],
      result: issued,
    };
  },
});

interface AccessFacts {
  readonly row: ObservationRow;
  readonly accesses: readonly GuestAccess[];
  readonly secrets: GuestSecrets;
}

async function loadAccesses({ tx, subject, context: { cityCode } }: LoadCall<unknown>): Promise<AccessFacts> {
  return {
    row: await getObservation(tx, cityCode, subject?.id ?? ''),
    accesses: await listGuestAccesses(tx, cityCode, subject?.id ?? ''),
    secrets: await newGuestSecrets(),
  };
}

export const reissue = handle<typeof observationReissue, AccessFacts>({
  declaration: observationReissue,
  permission: 'claim.handle',
  load: loadAccesses,
  decide: ({ row, accesses, secrets }, _input, context) => {
    checkOpen(row, context.today);
    const { change, issued } = access(context, secrets, row);
    const summary = `为监督人${row.observer_name}重新发放链接，原链接作废`;
    return decided(summary, [revokeAccesses(accesses, context), change], { result: issued });
  },
});

export const withdraw = handle<typeof observationWithdraw, AccessFacts>({
  declaration: observationWithdraw,
  permission: 'claim.handle',
  load: loadAccesses,
  decide: ({ row, accesses }, { reason }, context) => {
    if (row.withdrawn_at !== null) {
      throw refused([{ code: 'observation-over', message: '该项监督邀请已经撤回' }]);
    }
    const summary = `撤回对监督人${row.observer_name}（${row.body}）的邀请：${reason}`;
    const changes = updateRow('observation', { city_code: row.city_code, id: row.id }, row, {
      withdrawn_at: context.now.toString(),
      withdrawn_by_name: context.actor.name,
      withdrawn_reason: reason,
    });
    return {
      entries: [
        { summary, changes: [...changes, ...revokeAccesses(accesses, context)] },
        { subject: { kind: 'claim', id: row.claim_id }, summary, changes: [] },
      ],
      result: {},
    };
  },
});

export const comment = handle<typeof observationComment, ObservationRow>({
  declaration: observationComment,
  permission: 'observation.take',
  load: ({ tx, subject, context: { cityCode } }) => getObservation(tx, cityCode, subject?.id ?? ''),
  decide: (row, { content }, context) => {
    checkOpen(row, context.today);
    return decided(`监督人${row.observer_name}（${row.body}）提出意见：${content}`, [
      insertRow('observation_comment', {
        city_code: row.city_code,
        id: context.newId(),
        observation_id: row.id,
        content,
        commented_at: context.now.toString(),
        answer: null,
        answered_at: null,
        answered_by_name: null,
      }),
    ]);
  },
});

interface AnswerFacts {
  readonly row: ObservationRow;
  readonly given: CommentRow | undefined;
}

export const answerComment = handle<typeof observationAnswer, AnswerFacts>({
  declaration: observationAnswer,
  permission: 'claim.handle',
  load: async ({ tx, subject, input, context: { cityCode } }) => ({
    row: await getObservation(tx, cityCode, subject?.id ?? ''),
    given: await tx
      .selectFrom('observation_comment')
      .selectAll()
      .where('city_code', '=', cityCode)
      .where('observation_id', '=', subject?.id ?? '')
      .where('id', '=', input.commentId)
      .executeTakeFirst(),
  }),
  decide: ({ row, given }, { answer }, context): Decision<Record<string, never>> => {
    if (!given) throw notFound('该条监督意见');
    if (given.answer !== null) {
      throw refused([{ code: 'comment-answered', message: '该条意见已经答复，不能改写' }]);
    }
    return decided(
      `答复监督人${row.observer_name}的意见：${answer}`,
      updateRow('observation_comment', { city_code: given.city_code, id: given.id }, given, {
        answer,
        answered_at: context.now.toString(),
        answered_by_name: context.actor.name,
      }),
    );
  },
});

const LOOKED_AT = { case: '案件', evidence: '证据', document: '文书' } as const;

/** Writes a look into the journal: the routes that show anything of the case call it before they show it. */
export const look = handle<typeof observationLook, ObservationRow>({
  declaration: observationLook,
  permission: 'observation.take',
  internal: true,
  load: ({ tx, subject, context: { cityCode } }) => getObservation(tx, cityCode, subject?.id ?? ''),
  decide: (row, { lookedAt, itemTitle }, context) => {
    checkOpen(row, context.today);
    const what = itemTitle ? `${LOOKED_AT[lookedAt]}“${itemTitle}”` : LOOKED_AT[lookedAt];
    return decided(`监督人${row.observer_name}（${row.body}）查阅${what}`, []);
  },
});
