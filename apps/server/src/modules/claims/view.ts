import type { ClaimDetail } from '@ecoredress/contract';
import {
  addWorkingDays,
  availableActions,
  chartIn,
  claimChart,
  costKind,
  damageElement,
  formatYuan,
  leadChannel,
  OFFICIAL_FORMS,
  totalCosts,
} from '@ecoredress/law';
import type { Actor } from '../../access/actor.ts';
import type { Place, PlaceUnit } from '../../place/place.ts';
import { type ClockRow, clockView } from '../clocks/index.ts';
import { partyView } from '../parties/index.ts';
import { amountsView } from './amounts.ts';
import { agreementDifferences } from './differences.ts';
import type { ClaimDossier } from './dossier.ts';
import { claimFacts, doneQuantity } from './facts.ts';
import { factTitle, plain } from './form-values.ts';
import { basisView, governingDay } from './legal-basis.ts';
import { pairView } from './pair-view.ts';
import { claimStageTitle } from './stage-titles.ts';

interface ViewContext {
  readonly actor: Actor;
  readonly today: Temporal.PlainDate;
  readonly place: Place;
}

type Json = Record<string, unknown>;
const asJson = (value: object | null): Json | null => value as Json | null;

/** The claim as its page shows it. `version` is the head of its journal; `penaltyClocks` those of the other track. */
export function claimView(
  dossier: ClaimDossier,
  version: number,
  penaltyClocks: readonly ClockRow[],
  context: ViewContext,
): ClaimDetail {
  const { claim, clocks, pair } = dossier;
  const facts = claimFacts(dossier, context);
  const unit = context.place.getUnit(claim.unit_id);
  const stage = Object.entries(claimChart.stages).find(([key]) => key === claim.stage)?.[1];
  return {
    id: claim.id,
    version,
    number: claim.number,
    title: claim.title,
    stage: claim.stage,
    stageTitle: claimStageTitle(claim.stage),
    guidance: stage?.guidance ?? '',
    unitId: claim.unit_id,
    unitName: unit.name,
    rightHolder: { name: context.place.profile.rightHolder, designation: designationText(unit) },
    officer: { id: claim.officer_id, name: claim.officer_name },
    channel: claim.channel,
    channelTitle: leadChannel(claim.channel)?.title ?? claim.channel,
    leadId: claim.lead_id,
    reopensClaimId: claim.reopens_claim_id,
    proposedReplyBy: proposedReplyBy(context),
    occurredOn: claim.occurred_on,
    occurredPlace: claim.occurred_place,
    registeredOn: claim.registered_on,
    openedOn: claim.opened_on,
    procuratorateNotifiedOn: claim.procuratorate_notified_on,
    closedOn: claim.closed_on,
    parties: dossier.parties.map((party) => partyView(party, context.actor)),
    stages: claim.stages.map((step) => ({
      stage: step.stage,
      title: claimStageTitle(step.stage),
      enteredOn: step.entered_on,
      leftOn: step.left_on,
    })),
    clocks: clocks.map((clock) => clockView(clock, context)),
    actions: availableActions(chartIn(claimChart, context.place.profile.id), facts).map((action) => ({
      ...action,
      refusals: action.refusals.map(({ code, message, citation }) => ({
        code,
        message,
        ...(citation ? { citation } : {}),
      })),
    })),
    pair: pair ? pairView(pair, [...clocks, ...penaltyClocks], context) : null,
    forms: formViews(dossier),
    ...investigationView(dossier),
    ...assessmentView(dossier),
    ...performanceView(dossier),
    amounts: amountsView(claim),
  };
}

function proposedReplyBy({ place, today }: ViewContext): string {
  const workingDays = place.setting<number>('negotiation.replyWorkingDays', today);
  return addWorkingDays(today, workingDays, place.calendar).toString();
}

function formViews({ claim }: ClaimDossier): ClaimDetail['forms'] {
  return claim.forms.map((row) => {
    const form = OFFICIAL_FORMS.find((candidate) => candidate.key === row.form_key);
    return {
      key: row.form_key,
      title: form?.name ?? row.form_key,
      status: row.status,
      fields: row.fields,
      signatures: row.signatures.map((signature) => ({
        step: signature.step,
        role: form?.signatures.find((step) => step.key === signature.step)?.role ?? signature.step,
        name: signature.name,
        post: signature.post,
        opinion: signature.opinion,
        signedOn: signature.signedOn,
      })),
      nextStep: row.status === 'signed' ? null : (form?.signatures[row.signatures.length]?.role ?? null),
      returnedReason: row.returned_reason,
    };
  });
}

/** By which document the unit acts for the rights holder. */
function designationText({ designations }: PlaceUnit): string {
  const latest = designations[0];
  if (!latest) return '未登记指定文件';
  return `${latest.title}（${latest.documentNumber}）${latest.verified ? '' : '（待核）'}`;
}

function investigationView({ claim }: ClaimDossier) {
  return {
    elements: claim.elements.map((code) => ({ code, title: damageElement(code)?.title ?? code })),
    scopeTest: asJson(claim.scope_test),
    facts: claim.facts.map((fact) => ({
      id: fact.id,
      kind: fact.kind,
      kindTitle: factTitle(fact.kind),
      content: fact.content,
      evidenceIds: fact.evidence_ids,
    })),
    investigation: asJson(claim.investigation),
    governingOn: governingDay(claim).toString(),
    legalBasis: claim.legal_basis.map((given) => basisView(plain(given), governingDay(claim))),
  };
}

function assessmentView({ claim }: ClaimDossier) {
  const total = totalCosts(
    claim.costs.map((cost) => ({
      kind: cost.kind,
      amountFen: cost.amount_fen,
      reductionFen: cost.reduction_fen,
      evidenceCount: cost.evidence_ids.length,
    })),
  );
  return {
    costs: {
      items: claim.costs.map((cost, index) => ({
        id: cost.id,
        kind: cost.kind,
        kindTitle: costKind(cost.kind)?.title ?? cost.kind,
        amountFen: cost.amount_fen,
        reductionFen: cost.reduction_fen,
        reductionCitation: cost.reduction_citation && plain(cost.reduction_citation),
        basis: cost.basis,
        evidenceIds: cost.evidence_ids,
        unsupported: total.unsupported.includes(index),
      })),
      totalFen: total.totalFen,
      steps: [
        ...total.byKind
          .filter((line) => line.amountFen > 0)
          .map((line) => ({
            label: line.kind.title,
            value: `${formatYuan(line.amountFen)}元`,
            citation: line.kind.citation,
          })),
        { label: '合计', value: `${formatYuan(total.totalFen)}元` },
      ],
    },
    opinions: claim.opinions.map((opinion) => ({ ...opinion }) as Json),
    appraisal: asJson(claim.appraisal),
    preMeeting: asJson(claim.pre_meeting),
    notice: claim.notice_served_on
      ? { servedOn: claim.notice_served_on, replyDueOn: claim.reply_due_on, reply: claim.reply }
      : null,
    rounds: claim.rounds.map((round) => ({ ...round }) as Json),
    negotiationFailure: asJson(claim.negotiation_failure),
  };
}

function performanceView(dossier: ClaimDossier) {
  const { claim } = dossier;
  return {
    agreement: claim.agreement
      ? { ...claim.agreement, differences: agreementDifferences(claim.pre_meeting, claim.agreement) }
      : null,
    confirmation: asJson(claim.confirmation),
    suit: asJson(claim.suit),
    enforcement: asJson(claim.enforcement),
    restoration: claim.restoration ? { ...claim.restoration, done: doneQuantity(dossier) } : null,
    payments: claim.payments.map((payment) => ({ ...payment }) as Json),
    progress: claim.progress.map((step) => ({ ...step }) as Json),
    evaluations: claim.evaluations.map((evaluation) => ({ ...evaluation }) as Json),
    evaluationExemption: asJson(claim.evaluation_exemption),
    closure: asJson(claim.closure),
  };
}
