import { type ClaimFacts, type FormState, proposedInvitations } from '@ecoredress/law';
import { Decimal } from 'decimal.js';
import type { Place } from '../../place/place.ts';
import { courtFacts } from './court-facts.ts';
import { doneQuantity } from './done-quantity.ts';
import type { ClaimDossier } from './dossier.ts';
import { expertFacts } from './expert-opinions.ts';
import { negotiateBy, roundFacts } from './round-facts.ts';

export { doneQuantity };

interface FactsContext {
  readonly today: Temporal.PlainDate;
  readonly place: Place;
}

/** What the guards of the claim's chart need to know, taken from its dossier. */
export function claimFacts(dossier: ClaimDossier, context: FactsContext): ClaimFacts {
  const { claim, parties, evidence, documents, pair } = dossier;
  const issued = (kind: string) => documents.some((document) => document.kind === kind);
  const lastEvaluation = claim.evaluations.at(-1)?.result;
  return {
    stage: claim.stage as ClaimFacts['stage'],
    today: context.today,
    paired: pair !== undefined,
    noticeGiven: pair !== undefined && pair.penalty_stage !== 'filed',
    consultedOn: pair?.consulted_on ? Temporal.PlainDate.from(pair.consulted_on) : undefined,
    initiationForm: formState(dossier, 'claim_initiation'),
    terminationForm: formState(dossier, 'claim_termination'),
    obligorCount: parties.filter((party) => party.role === 'obligor').length,
    elementCount: claim.elements.length,
    inScope: claim.scope_test?.applies,
    evidenceCount: evidence.length,
    evidenceKinds: evidence.map((item) => item.kind),
    factCount: claim.facts.length,
    unsupportedFactCount: claim.facts.filter((fact) => fact.evidence_ids.length === 0).length,
    legalBasisCount: claim.legal_basis.length,
    investigationWritten: claim.investigation !== null,
    procuratorateNotified: claim.procuratorate_notified_on !== null,
    costCount: claim.costs.length,
    claimedFen: claim.claimed_fen,
    opinionsRequired: context.place.setting<number>('assessment.opinionsRequired', context.today),
    ...expertFacts(claim, context),
    hasAppraisal: claim.appraisal !== null,
    preMeetingHeld: claim.pre_meeting !== null,
    opinionLetterIssued: issued('opinionLetter'),
    noticeServed: claim.notice_served_on !== null,
    obligorRefused: claim.reply?.agrees === false,
    invitationsMissing:
      !claim.invited_stages.includes(claim.stage) &&
      proposedInvitations({ placeId: context.place.profile.id, stage: claim.stage, on: context.today })
        .length > 0,
    obligorReplied: claim.reply !== null,
    ...negotiationLimits(dossier),
    roundCount: claim.rounds.length,
    ...roundFacts(dossier, context),
    agreementDrafted: claim.agreement !== null,
    agreementSigned: claim.agreement_signed_on !== null,
    agreementMode: claim.agreement?.mode,
    confirmed: claim.confirmed_on !== null,
    judged: claim.suit?.outcome === 'supported',
    agreedFen: claim.agreed_fen,
    receivedFen: claim.received_fen,
    restorationRequired: claim.agreement !== null && claim.agreement.mode !== 'payment',
    restorationPlanned: claim.restoration !== null,
    plannedQuantity: claim.restoration?.quantity,
    doneQuantity: doneQuantity(dossier),
    milestonesUnchecked: claim.milestones_unchecked,
    guideCheckMissing:
      context.place.profile.guidedRestoration && claim.guide_check !== 'inOrder'
        ? claim.restoration?.guideDepartment || undefined
        : undefined,
    inDefault: isInDefault(dossier, context.today),
    lastEvaluation,
    evaluationExempt: claim.evaluation_exemption !== null,
    unsupportedCostCount: claim.costs.filter((cost) => cost.amount_fen > 0 && cost.evidence_ids.length === 0)
      .length,
    closingReportIssued: issued('closingReport'),
    ...courtFacts(dossier, context.today),
  };
}

/** The last days for the obligor's answer and for the negotiation. */
function negotiationLimits(dossier: ClaimDossier): Pick<ClaimFacts, 'replyDueOn' | 'negotiateBy'> {
  const { claim } = dossier;
  return {
    replyDueOn: claim.reply_due_on ? Temporal.PlainDate.from(claim.reply_due_on) : undefined,
    negotiateBy: negotiateBy(dossier),
  };
}

function formState(dossier: ClaimDossier, key: string): FormState {
  return dossier.claim.forms.find((form) => form.form_key === key)?.status ?? 'none';
}

/** Whether something that fell due has not been performed: an instalment, the whole sum, the restoration. */
export function isInDefault(dossier: ClaimDossier, today: Temporal.PlainDate): boolean {
  const { claim } = dossier;
  const { agreement } = claim;
  const on = today.toString();
  if (claim.suit?.outcome === 'supported') {
    return (
      claim.suit.performBy !== null && claim.suit.performBy < on && claim.received_fen < claim.agreed_fen
    );
  }
  if (!agreement?.signed) return false;
  const dueByNow =
    agreement.instalments.length > 0
      ? agreement.instalments.filter((part) => part.dueOn < on).reduce((sum, part) => sum + part.amountFen, 0)
      : agreement.performBy < on && agreement.mode !== 'restoration'
        ? agreement.amountFen
        : 0;
  if (claim.received_fen < dueByNow) return true;
  const unfinished = claim.restoration
    ? new Decimal(doneQuantity(dossier)).lt(claim.restoration.quantity)
    : true;
  return agreement.mode !== 'payment' && agreement.performBy < on && unfinished;
}
