import { type CourtView, courtOfClaim, type PublicSuitView } from '@ecoredress/contract';
import type { DerivationStep, Unperformed } from '@ecoredress/law';
import { answer } from '../../queries/handler.ts';
import {
  type ClaimDossier,
  getDossier,
  packetOf,
  reachedByMediation,
  unperformedOf,
} from '../claims/index.ts';
import { type CourtFile, getCourtFile, type SuitRow, type TaskRow } from './court-file.ts';

const wireSteps = (steps: readonly DerivationStep[]) =>
  steps.map(({ label, value, citation }) => ({ label, value, ...(citation ? { citation } : {}) }));

function restorationText(left: Unperformed | undefined): string {
  return left?.restoration ? `${left.restoration.quantity}${left.restoration.unit}` : '';
}

function unperformedView(dossier: ClaimDossier, today: Temporal.PlainDate): CourtView['unperformed'] {
  const left = unperformedOf(dossier, today);
  if (!left) return null;
  const { claim } = dossier;
  return {
    moneyFen: left.moneyFen,
    dueFen: left.dueFen,
    restoration: restorationText(left),
    overdue: left.overdue.map(({ no, dueOn, unpaidFen, daysLate }) => ({
      instalmentNo: no,
      dueOn: dueOn.toString(),
      unpaidFen,
      daysLate,
    })),
    steps: wireSteps(left.steps),
    enforceable: claim.confirmed_on !== null || claim.suit?.outcome === 'supported',
  };
}

function enforcementView({ claim }: ClaimDossier): CourtView['enforcement'] {
  const { enforcement } = claim;
  if (!enforcement) return null;
  const appliedFen = enforcement.amountFen ?? enforcement.outstandingFen;
  const before = enforcement.receivedBeforeFen ?? claim.agreed_fen - enforcement.outstandingFen;
  const recoveredFen = Math.min(appliedFen, Math.max(0, claim.received_fen - before));
  return {
    appliedFen,
    recoveredFen,
    leftFen: appliedFen - recoveredFen,
    restoration: enforcement.restoration ?? '',
    steps: wireSteps(enforcement.steps ?? []),
    filing: enforcement.filing ?? null,
    ended: enforcement.outcome !== null,
  };
}

function suitView(suit: SuitRow, tasks: readonly TaskRow[], today: string): PublicSuitView {
  const { judgment } = suit;
  return {
    id: suit.id,
    plaintiffKind: suit.plaintiff_kind,
    plaintiff: suit.plaintiff,
    court: suit.court,
    caseNo: suit.case_no,
    acceptedOn: suit.accepted_on,
    announcedOn: suit.announced_on,
    notifiedOn: suit.notified_on,
    joinedOn: suit.joined_on,
    joining: suit.joining,
    requests: suit.requests,
    judgment: judgment && {
      outcome: judgment.outcome,
      judgedOn: judgment.judgedOn,
      caseNo: judgment.caseNo,
      amountFen: judgment.amountFen,
      performBy: judgment.performBy ?? null,
      summary: judgment.summary,
    },
    tasks: tasks
      .filter(({ suit_id }) => suit_id === suit.id)
      .map((task) => ({
        id: task.id,
        kind: task.kind,
        content: task.content,
        askedBy: task.asked_by,
        askedOn: task.asked_on,
        dueOn: task.due_on,
        doneOn: task.done_on,
        outcome: task.outcome,
        overdue: task.done_on === null && task.due_on < today,
      })),
  };
}

/** What it lacks matters until the court has confirmed the agreement; then only a whole one is shown. */
function packetView(dossier: ClaimDossier): CourtView['packet'] {
  const { agreement_signed_on, confirmed_on } = dossier.claim;
  const items = packetOf(dossier);
  const complete = items.every(({ files }) => files.length > 0);
  if (!agreement_signed_on || (confirmed_on && !complete)) return null;
  return { complete, items: items.map((item) => ({ ...item, files: [...item.files] })) };
}

function courtView(dossier: ClaimDossier, file: CourtFile, today: Temporal.PlainDate): CourtView {
  const { claim } = dossier;
  const refusal = claim.confirmation?.refusals?.at(-1);
  return {
    packet: packetView(dossier),
    mediated: reachedByMediation(dossier),
    refusal: refusal ? { ...refusal } : null,
    unperformed: unperformedView(dossier, today),
    enforcement: enforcementView(dossier),
    announcements: file.announcements.map((row) => ({
      id: row.id,
      organ: row.organ,
      announcedOn: row.announced_on,
      content: row.content,
      repliedOn: row.replied_on,
      reply: row.reply,
    })),
    suits: file.suits.map((suit) => suitView(suit, file.tasks, today.toString())),
  };
}

export const COURT_QUERIES = [
  answer({
    declaration: courtOfClaim,
    permission: 'claim.read',
    run: async (tx, { claimId }, { actor, today }) => {
      const dossier = await getDossier(tx, actor.cityCode, claimId);
      return courtView(dossier, await getCourtFile(tx, actor.cityCode, claimId), today);
    },
  }),
];
