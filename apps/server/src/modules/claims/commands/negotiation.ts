import {
  type CommandInput,
  claimConcludeNegotiation,
  claimRecordReply,
  claimRecordRound,
  claimRenegotiate,
  claimServeNotice,
  claimStartNegotiation,
} from '@ecoredress/contract';
import { failureGround, formatYuan, partialSums } from '@ecoredress/law';
import { decided, insertRow } from '../../../commands/decision.ts';
import type { DecisionContext } from '../../../commands/handler.ts';
import { json } from '../../../commands/persist.ts';
import { invalidField, refused } from '../../../errors.ts';
import { startClock, stopClocks } from '../../clocks/index.ts';
import { type ClaimDossier, checkClaimAction, claimChange, judgeClaimAction, moveTo } from '../dossier.ts';
import { checkEvidence } from '../evidence-links.ts';
import type { PartialNegotiation } from '../records.ts';
import { onClaim } from './on-claim.ts';

export const serveNotice = onClaim(claimServeNotice, (dossier, input, context) => {
  checkClaimAction(dossier, claimServeNotice.name, context);
  checkEvidence(dossier, input.evidenceIds);
  if (input.replyBy < input.servedOn) throw invalidField('replyBy', '答复期限不能早于送达日期');
  const { claim } = dossier;
  const owner = {
    kind: 'claim' as const,
    id: claim.id,
    unitId: claim.unit_id,
    viewerUnitIds: claim.viewer_unit_ids,
  };
  return decided('送达磋商告知书', [
    claimChange(dossier, { notice_served_on: input.servedOn, reply_due_on: input.replyBy }),
    stopClocks(dossier.clocks, input.servedOn, ['E06']),
    startClock(context, owner, 'E06', input.servedOn),
  ]);
});

export const recordReply = onClaim(claimRecordReply, (dossier, input, context) => {
  checkClaimAction(dossier, claimRecordReply.name, context);
  return decided(input.agrees ? '赔偿义务人同意磋商' : '赔偿义务人不同意磋商', [
    claimChange(dossier, { reply: input as never }),
  ]);
});

export const startNegotiation = onClaim(claimStartNegotiation, (dossier, input, context) => {
  const { to, warnings } = judgeClaimAction(dossier, claimStartNegotiation.name, context);
  return decided('进入磋商', [moveTo(dossier, to, input.startedOn, claimStartNegotiation.name, context)], {
    warnings,
  });
});

export const recordRound = onClaim(claimRecordRound, (dossier, input, context) => {
  const { warnings } = judgeClaimAction(dossier, claimRecordRound.name, context, {
    proposed: {
      mediation: input.mediation,
      heldOn: Temporal.PlainDate.from(input.heldOn),
      minutesLong: input.minutesLong,
    },
  });
  checkEvidence(dossier, input.evidenceIds);
  if (input.nextOn && input.nextOn <= input.heldOn) {
    throw invalidField('nextOn', '下次会议须在本次会议之后');
  }
  const roundNo = dossier.claim.rounds.length + 1;
  return decided(
    `登记第 ${roundNo} 次磋商会议`,
    [
      insertRow('claim_round', {
        city_code: context.cityCode,
        id: context.newId(),
        claim_id: dossier.claim.id,
        round_no: roundNo,
        held_on: input.heldOn,
        place: input.place,
        host: input.host,
        mediated: input.mediation !== undefined,
        mediation_consents: (input.mediation ?? null) as never,
        participants: json(input.participants) as never,
        claim_offer_fen: input.claimOfferFen ?? null,
        obligor_offer_fen: input.obligorOfferFen ?? null,
        minutes_long: input.minutesLong ?? null,
        minutes: input.minutes,
        agreed_points: input.agreedPoints,
        open_points: input.openPoints,
        result: input.result,
        next_on: input.nextOn ?? null,
        evidence_ids: input.evidenceIds,
      }),
    ],
    { warnings },
  );
});

export const concludeNegotiation = onClaim(claimConcludeNegotiation, (dossier, input, context) => {
  const { to, warnings } = judgeClaimAction(dossier, claimConcludeNegotiation.name, context, {
    outcome: input.outcome,
    proposed: {
      failureGround: input.outcome === 'failed' ? input.failureGround : undefined,
      failedOn: Temporal.PlainDate.from(input.concludedOn),
      partial: input.outcome === 'partial' ? (input.partial ?? NOTHING_DIVIDED) : undefined,
    },
  });
  if (input.outcome === 'agreed') {
    return decided(
      '磋商达成一致',
      [
        moveTo(dossier, to, input.concludedOn, claimConcludeNegotiation.name, context, {
          negotiation_failure: null as never,
          negotiation_partial: keptPartial(dossier) as never,
        }),
      ],
      { warnings },
    );
  }
  if (input.outcome === 'partial') return concludedInPart(dossier, input, context, { to, warnings });
  const ground = failureGround(input.failureGround ?? '');
  if (!ground) throw invalidField('failureGround', '请选择磋商不成的情形');
  if (['absent', 'other'].includes(ground.code) && input.reason === '') {
    throw invalidField('reason', '请写明磋商不成的具体情况');
  }
  return decided(
    `磋商不成：${ground.title}`,
    [
      moveTo(dossier, to, input.concludedOn, claimConcludeNegotiation.name, context, {
        negotiation_partial: keptPartial(dossier) as never,
        negotiation_failure: {
          ground: ground.code,
          reason: input.reason,
          concludedOn: input.concludedOn,
        } as never,
      }),
    ],
    { warnings },
  );
});

const NOTHING_DIVIDED = { agreedItems: [], openItems: [] };

/** A part that was already taken to court stays with the claim, whatever is negotiated afterwards. */
function keptPartial({ claim }: ClaimDossier): PartialNegotiation | null {
  return claim.negotiation_partial?.course ? claim.negotiation_partial : null;
}

/** 部分达成: the claim goes on to an agreement over the agreed part; the rest is sued for or referred. */
function concludedInPart(
  dossier: ClaimDossier,
  input: CommandInput<typeof claimConcludeNegotiation>,
  context: DecisionContext,
  { to, warnings }: ReturnType<typeof judgeClaimAction>,
) {
  if (keptPartial(dossier)) {
    throw refused([
      { code: 'remainder-under-way', message: '先前未达成的部分已经起诉或者商请起诉，不能再次划分' },
    ]);
  }
  const { agreedItems, openItems } = input.partial ?? NOTHING_DIVIDED;
  const partial: PartialNegotiation = {
    concludedOn: input.concludedOn,
    reason: input.reason,
    agreedItems,
    openItems,
    course: null,
  };
  const { agreedFen, openFen } = partialSums(partial);
  return decided(
    `磋商部分达成：达成 ${formatYuan(agreedFen)} 元，未达成 ${formatYuan(openFen)} 元`,
    [
      moveTo(dossier, to, input.concludedOn, claimConcludeNegotiation.name, context, {
        negotiation_failure: null as never,
        negotiation_partial: partial as never,
      }),
    ],
    { warnings },
  );
}

export const renegotiate = onClaim(claimRenegotiate, (dossier, input, context) => {
  const to = checkClaimAction(dossier, claimRenegotiate.name, context);
  return decided(`重新磋商：${input.reason}`, [
    moveTo(dossier, to, input.startedOn, claimRenegotiate.name, context),
  ]);
});
