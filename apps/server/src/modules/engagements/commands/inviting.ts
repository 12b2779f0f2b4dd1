import { engagementInvite, engagementReissue } from '@ecoredress/contract';
import { EXPERT_FIELDS, isLive } from '@ecoredress/law';
import { decided, insertRow } from '../../../commands/decision.ts';
import { type DecisionContext, handle } from '../../../commands/handler.ts';
import { invalidField, refused } from '../../../errors.ts';
import { type ClaimDossier, checkClaimAction, getDossier, obligorNames } from '../../claims/index.ts';
import { type DrawRow, findConcludedDraw, seatedExperts } from '../../draws/index.ts';
import { type FoundExpert, findExpert } from '../../experts/index.ts';
import {
  type GuestAccess,
  type GuestSecrets,
  listGuestAccesses,
  newGuestAccess,
  newGuestSecrets,
  revokeAccesses,
} from '../../people/index.ts';
import { type EngagementRow, getEngagement, listEngagements } from '../rows.ts';
import type { AboutClaim } from '../tables.ts';

interface InviteFacts {
  readonly dossier: ClaimDossier;
  readonly draw: DrawRow | undefined;
  readonly expert: FoundExpert | undefined;
  readonly earlier: readonly EngagementRow[];
  readonly secrets: GuestSecrets;
}

/** How long a link opens: to give the opinion, to answer questions on it, to see whether the fee is paid. */
const LINK_DAYS = 180;

function access(
  context: DecisionContext,
  secrets: GuestSecrets,
  row: Pick<EngagementRow, 'id' | 'unit_id' | 'expert_name'>,
) {
  return newGuestAccess(context, secrets, {
    unitId: row.unit_id,
    subjectKind: 'engagement',
    subjectId: row.id,
    role: 'invitedExpert',
    holderName: row.expert_name,
    expiresAt: context.now.add({ hours: 24 * LINK_DAYS }),
  });
}

function aboutClaim(dossier: ClaimDossier, { place }: DecisionContext): AboutClaim {
  const { claim } = dossier;
  return {
    number: claim.number,
    title: claim.title,
    unitName: place.getUnit(claim.unit_id).name,
    obligors: obligorNames(dossier),
    place: claim.occurred_place,
  };
}

/** Refuses whoever holds no seat, or was invited already. */
function checkSeat({ draw, earlier }: InviteFacts, expertId: string): DrawRow {
  if (!draw) {
    throw refused([{ code: 'joint-draw-missing', message: '尚未完成共同抽取，不能邀请专家' }]);
  }
  if (!seatedExperts(draw).some((seat) => seat.expertId === expertId)) {
    throw invalidField('expertId', '该专家未被抽中，或已由候补专家递补，不能邀请');
  }
  if (earlier.some((one) => one.expert_id === expertId)) {
    throw invalidField('expertId', '该专家已受邀参加本案，不能重复邀请');
  }
  return draw;
}

/** What a new engagement begins with, but for its draw, its task and its limit. */
function newRow(dossier: ClaimDossier, expert: FoundExpert, field: string, context: DecisionContext) {
  const { claim } = dossier;
  return {
    city_code: context.cityCode,
    id: context.newId(),
    unit_id: claim.unit_id,
    viewer_unit_ids: claim.viewer_unit_ids,
    claim_id: claim.id,
    expert_id: expert.id,
    expert_name: expert.name,
    employer: expert.employer,
    professional_title: expert.professional_title,
    field: EXPERT_FIELDS.find(({ code }) => code === field)?.title ?? field,
    about: aboutClaim(dossier, context) as never,
    status: 'invited' as const,
    invited_at: context.now.toString(),
    invited_by_name: context.actor.name,
    answered_at: null,
    declaration: null as never,
    declared_at: null,
    end_ground: null,
    ended_at: null,
    fee_fen: null,
    fee_paid_on: null,
  };
}

export const invite = handle<typeof engagementInvite, InviteFacts>({
  declaration: engagementInvite,
  permission: 'draw.conduct',
  load: async ({ tx, input, context: { cityCode } }) => ({
    dossier: await getDossier(tx, cityCode, input.claimId),
    draw: await findConcludedDraw(tx, cityCode, input.claimId),
    expert: await findExpert(tx, cityCode, input.expertId),
    earlier: await listEngagements(tx, cityCode, { claimId: input.claimId }),
    secrets: await newGuestSecrets(),
  }),
  decide: (facts, input, context) => {
    const { dossier, expert, earlier, secrets } = facts;
    checkClaimAction(dossier, engagementInvite.name, context);
    const draw = checkSeat(facts, input.expertId);
    if (!expert) throw invalidField('expertId', '该专家不在专家库中');
    const { claim } = dossier;
    const days = context.place.setting<number>('engagement.answerDays', context.today);
    const candidate = draw.progress.frame.candidates.find(({ id }) => id === expert.id);
    const row = {
      ...newRow(dossier, expert, candidate?.field ?? expert.fields[0] ?? '', context),
      draw_id: draw.id,
      no: earlier.length + 1,
      task: input.task,
      answer_by: context.now.add({ hours: 24 * days }).toString(),
    };
    const { change, issued } = access(context, secrets, row);
    return decided(
      `邀请专家${expert.name}参加评估，${days} 日内答复`,
      [insertRow('engagement', row), change],
      {
        result: issued,
        subject: {
          kind: 'engagement',
          id: row.id,
          unitId: claim.unit_id,
          viewerUnitIds: claim.viewer_unit_ids,
        },
      },
    );
  },
});

interface ReissueFacts {
  readonly row: EngagementRow;
  readonly accesses: readonly GuestAccess[];
  readonly secrets: GuestSecrets;
}

export const reissue = handle<typeof engagementReissue, ReissueFacts>({
  declaration: engagementReissue,
  permission: 'draw.conduct',
  load: async ({ tx, subject, context: { cityCode } }) => ({
    row: await getEngagement(tx, cityCode, subject?.id ?? ''),
    accesses: await listGuestAccesses(tx, cityCode, subject?.id ?? ''),
    secrets: await newGuestSecrets(),
  }),
  decide: ({ row, accesses, secrets }, _input, context) => {
    if (!isLive(row.status)) {
      throw refused([{ code: 'engagement-state', message: '该项聘请已经结束，不再发放链接' }]);
    }
    const { change, issued } = access(context, secrets, row);
    const summary = `为专家${row.expert_name}重新发放链接，原链接作废`;
    return decided(summary, [revokeAccesses(accesses, context), change], { result: issued });
  },
});
