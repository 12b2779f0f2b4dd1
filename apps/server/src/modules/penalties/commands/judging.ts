import { penaltyJudge } from '@ecoredress/contract';
import type { Entry } from '../../../commands/decision.ts';
import { handle } from '../../../commands/handler.ts';
import { lockNumber, type ReservedNumber } from '../../documents/index.ts';
import { type CaseEvidence, listCaseEvidence } from '../../evidence/index.ts';
import { getLeadDossier, type LeadDossier } from '../../leads/index.ts';
import { checkPenaltyAction, loadPenalty, type PenaltyDossier, penaltyChange } from '../penalty.ts';

import { checkJudgement, judgementColumns, leadEntries, openPairedClaim } from './paired-claim.ts';

interface JudgingFacts extends PenaltyDossier {
  readonly lead: LeadDossier | undefined;
  readonly claimNumber: ReservedNumber | undefined;
  readonly evidence: readonly CaseEvidence[];
}

/** The judgement on a case that was filed (imported) without one; "yes" opens the pair. */
export const judge = handle<typeof penaltyJudge, JudgingFacts>({
  declaration: penaltyJudge,
  permission: 'penalty.handle',
  load: async (call) => {
    const dossier = await loadPenalty(call);
    const { lead_id, unit_id } = dossier.penalty;
    const year = Temporal.PlainDate.from(call.input.judgedOn).year;
    return {
      ...dossier,
      lead: lead_id ? await getLeadDossier(call.tx, call.context.cityCode, lead_id) : undefined,
      evidence: await listCaseEvidence(call.tx, call.context.cityCode, dossier.penalty.id),
      claimNumber: call.input.judgement.start
        ? await lockNumber(call.tx, call.context, { unitId: unit_id, series: 'claimCase', year })
        : undefined,
    };
  },
  decide: (facts, input, context) => {
    checkPenaltyAction(facts, penaltyJudge.name, context);
    checkJudgement(input.judgement, context.place.profile.id);
    const { penalty } = facts;
    const claim =
      input.judgement.start && facts.claimNumber
        ? openPairedClaim(context, {
            penalty: {
              id: penalty.id,
              unitId: penalty.unit_id,
              number: penalty.number,
              stage: penalty.stage,
            },
            number: facts.claimNumber,
            title: input.judgement.claimTitle ?? penalty.title,
            partyIds: facts.parties.map((party) => party.id),
            leadId: penalty.lead_id ?? undefined,
            place: penalty.place,
            on: input.judgedOn,
            noticeOn: penalty.notice_on,
            decidedOn: penalty.decided_on,
            evidence: facts.evidence,
          })
        : undefined;
    const own: Entry = {
      summary: claim ? `判定启动损害赔偿，案件${claim.number}` : '判定不启动损害赔偿',
      changes: penaltyChange(penalty, {
        ...judgementColumns(input.judgement, input.judgedOn),
        claim_id: claim?.claimId ?? null,
      }),
    };
    return {
      entries: [own, ...(claim?.entries ?? []), ...leadEntries(facts.lead, claim, input.judgedOn, context)],
      result: { claimId: claim?.claimId ?? null, claimNumber: claim?.number ?? null },
    };
  },
});
