import { type NegotiationRound, negotiationOfClaim, type QueryResult } from '@ecoredress/contract';
import { partialSums, type RoundLimit, roundLimits } from '@ecoredress/law';
import { answer } from '../../queries/handler.ts';
import { type ClaimDossier, negotiateBy, nextRound } from '../claims/index.ts';
import { listInvitations } from '../invitations/index.ts';
import { getNegotiationFile, minutesKind, type NegotiationFile, type RoundRow } from './negotiation-file.ts';

type Answer = QueryResult<typeof negotiationOfClaim>;

const limit = ({ value, citation }: RoundLimit) => ({ value, citation: citation ?? null });

function roundView({ dossier, signatures }: NegotiationFile, round: RoundRow): NegotiationRound {
  const paper = dossier.documents.findLast(({ kind }) => kind === minutesKind(round));
  const scansOf = (ids: readonly string[]) =>
    dossier.evidence
      .filter(({ id }) => ids.includes(id))
      .map(({ id, name, sha256 }) => ({ id, name, sha256 }));
  return {
    id: round.id,
    roundNo: round.round_no,
    heldOn: round.held_on,
    place: round.place,
    host: round.host,
    mediated: round.mediated,
    minutesLong: round.minutes_long,
    attendants: round.participants.map(({ side = 'others', present = true, ...person }) => ({
      ...person,
      side,
      present,
    })),
    claimOfferFen: round.claim_offer_fen,
    obligorOfferFen: round.obligor_offer_fen,
    minutes: round.minutes,
    agreedPoints: round.agreed_points,
    openPoints: round.open_points,
    result: round.result,
    nextOn: round.next_on,
    signatures: signatures
      .filter(({ round_id }) => round_id === round.id)
      .map((row) => ({
        name: row.name,
        organisation: row.organisation,
        outcome: row.outcome,
        reason: row.reason,
        witness: row.witness,
        signedOn: row.signed_on,
        scans: scansOf(row.evidence_ids),
      })),
    paper: paper ? { documentId: paper.id, version: paper.version } : null,
  };
}

function partialView({ claim }: ClaimDossier): Answer['partial'] {
  const partial = claim.negotiation_partial;
  if (!partial) return null;
  const { course, agreedItems, openItems, ...rest } = partial;
  return {
    ...rest,
    agreedItems: [...agreedItems],
    openItems: [...openItems],
    ...partialSums(partial),
    course: course && {
      kind: course.kind,
      startedOn: course.startedOn,
      before: course.before,
      claimFen: course.claimFen,
      outcome: course.outcome,
      decidedOn: course.decidedOn,
      caseNo: course.caseNo,
      awardedFen: course.awardedFen,
      summary: course.summary,
    },
  };
}

/** Both sides by the file; what a person is there as can be changed in the form. */
function sides({ claim, parties }: ClaimDossier, unitName: string): Answer['expected'] {
  const person = { present: true };
  return [
    { ...person, name: claim.officer_name, organisation: unitName, role: '权利人代表', side: 'agency' },
    ...parties
      .filter(({ role }) => role === 'obligor')
      .map((party) => ({
        ...person,
        name: party.legal_representative || party.name,
        organisation: party.name,
        role: '赔偿义务人',
        side: 'obligor' as const,
      })),
  ];
}

export const NEGOTIATION_QUERIES = [
  answer({
    declaration: negotiationOfClaim,
    permission: 'claim.read',
    run: async (tx, { claimId }, context) => {
      const { actor, today, place } = context;
      const file = await getNegotiationFile(tx, actor.cityCode, claimId);
      const { dossier } = file;
      const limits = roundLimits(place.profile.id, today);
      const invited = (await listInvitations(tx, actor.cityCode, claimId))
        .filter(({ stage, reply }) => stage === 'negotiation' && reply === 'attends')
        .map(({ organisation, attendee, purpose }) => ({
          name: attendee,
          organisation,
          role: purpose === 'supervise' ? '监督' : '会商',
          side: 'invited' as const,
          present: true,
        }));
      return {
        limits: {
          rounds: limit(limits.rounds),
          daysBetween: limit(limits.daysBetween),
          minutesLong: limit(limits.minutesLong),
        },
        nextRoundBy: nextRound(dossier, context)?.toString() ?? null,
        negotiateBy: negotiateBy(dossier)?.toString() ?? null,
        assessedFen: dossier.claim.claimed_fen,
        rounds: dossier.claim.rounds.map((round) => roundView(file, round)),
        expected: [...sides(dossier, place.getUnit(dossier.claim.unit_id).name), ...invited],
        partial: partialView(dossier),
      };
    },
  }),
];
