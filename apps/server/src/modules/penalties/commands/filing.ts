import { type CompensationJudgement, penaltyFile } from '@ecoredress/contract';
import { assessEligibility } from '@ecoredress/law';
import { type Change, type Entry, insertRow } from '../../../commands/decision.ts';
import { type DecisionContext, handle } from '../../../commands/handler.ts';
import { json } from '../../../commands/persist.ts';
import { invalidField } from '../../../errors.ts';
import { startClock } from '../../clocks/index.ts';
import { lockNumber, type ReservedNumber } from '../../documents/index.ts';
import { getLeadDossier, type LeadDossier } from '../../leads/index.ts';
import { linkPartyChanges, newPartyChanges } from '../../parties/index.ts';

import { checkJudgement, judgementColumns, leadEntries, openPairedClaim } from './paired-claim.ts';

interface FilingFacts {
  readonly lead: LeadDossier | undefined;
  readonly penaltyNumber: ReservedNumber;
  readonly claimNumber: ReservedNumber | undefined;
}

/** 双立案: files the penalty and, when the judgement says so, opens the claim in the same transaction. */
export const file = handle<typeof penaltyFile, FilingFacts>({
  declaration: penaltyFile,
  permission: 'penalty.handle',
  load: async ({ tx, input, context }) => {
    const year = Temporal.PlainDate.from(input.filedOn).year;
    return {
      lead: input.leadId ? await getLeadDossier(tx, context.cityCode, input.leadId) : undefined,
      penaltyNumber: await lockNumber(tx, context, { unitId: input.unitId, series: 'penaltyCase', year }),
      claimNumber: input.judgement.start
        ? await lockNumber(tx, context, { unitId: input.unitId, series: 'claimCase', year })
        : undefined,
    };
  },
  decide: (facts, input, context) => {
    if (input.filedOn < input.foundOn) throw invalidField('filedOn', '立案日期不能早于发现日期');
    checkJudgement(input.judgement, context.place.profile.id);
    const penaltyId = context.newId();
    const parties = input.parties.map((party) => newPartyChanges(context, input.unitId, party));
    const filing = newPenaltyChanges(context, { ...input, penaltyId, number: facts.penaltyNumber.text });
    const claim =
      input.judgement.start && facts.claimNumber
        ? openPairedClaim(context, {
            penalty: {
              id: penaltyId,
              unitId: input.unitId,
              number: facts.penaltyNumber.text,
              stage: 'filed',
            },
            number: facts.claimNumber,
            title: input.judgement.claimTitle ?? input.title,
            partyIds: parties.map((party) => party.id),
            leadId: input.leadId,
            place: input.place,
            on: input.filedOn,
          })
        : undefined;
    const own: Entry = {
      subject: { kind: 'penalty', id: penaltyId, unitId: input.unitId },
      summary: claim ? `行政处罚立案，同时启动损害赔偿（双立案）` : '行政处罚立案，判定不启动损害赔偿',
      changes: [
        ...facts.penaltyNumber.changes,
        ...parties.flatMap((party) => [
          ...party.changes,
          ...linkPartyChanges(context, 'penalty', penaltyId, party.id, 'party'),
        ]),
        ...filing(claim?.claimId ?? null),
        ...startClock(
          context,
          { kind: 'penalty', id: penaltyId, unitId: input.unitId },
          'P09',
          input.filedOn,
        ),
      ],
    };
    return {
      entries: [own, ...(claim?.entries ?? []), ...leadEntries(facts.lead, claim, input.filedOn, context)],
      result: {
        penaltyNumber: facts.penaltyNumber.text,
        claimId: claim?.claimId ?? null,
        claimNumber: claim?.number ?? null,
      },
    };
  },
});

/** The row of a newly filed penalty; the claim's id is known only when the pair has been made. */
function newPenaltyChanges(
  context: DecisionContext,
  filed: FiledPenalty,
): (claimId: string | null) => Change[] {
  const eligibility = assessEligibility(
    { act: filed.act, violationKind: filed.violationKind, medium: filed.medium, damageNoted: false },
    context.place.profile.eligibilityRuleSet,
  );
  return (claimId) => [
    insertRow('penalty', {
      city_code: context.cityCode,
      id: filed.penaltyId,
      unit_id: filed.unitId,
      viewer_unit_ids: [],
      number: filed.number,
      decision_no: '',
      decision_key: null,
      content_key: null,
      title: filed.title,
      stage: 'filed',
      case_source: filed.caseSource,
      act: filed.act,
      violation_kind: filed.violationKind,
      medium: json(filed.medium) as never,
      law_violated: filed.lawViolated,
      legal_basis: filed.legalBasis,
      place: filed.place,
      region_code: '',
      authority: context.place.getUnit(filed.unitId).name,
      found_on: filed.foundOn,
      filed_on: filed.filedOn,
      notice_on: null,
      notice_no: '',
      notice_served_on: null,
      proposed_fine_fen: null,
      decided_on: null,
      fine_fen: null,
      confiscated_fen: null,
      paid_fen: 0,
      payments: json([]) as never,
      eligibility: { eligible: eligibility.eligible, reasons: eligibility.reasons } as never,
      ...judgementColumns(filed.judgement, filed.filedOn),
      leniency: null as never,
      lead_id: filed.leadId ?? null,
      claim_id: claimId,
      import_batch_id: null,
      ending: null as never,
      closed_on: null,
      stages: json([{ stage: 'filed', enteredOn: filed.filedOn, leftOn: null }]) as never,
      created_at: context.now.toString(),
    }),
  ];
}

interface FiledPenalty {
  readonly penaltyId: string;
  readonly unitId: string;
  readonly number: string;
  readonly title: string;
  readonly caseSource: string;
  readonly act: string;
  readonly violationKind: string;
  readonly medium: readonly string[];
  readonly lawViolated: string;
  readonly legalBasis: string;
  readonly place: string;
  readonly foundOn: string;
  readonly filedOn: string;
  readonly leadId?: string | undefined;
  readonly judgement: CompensationJudgement;
}
