import { type ClaimFacts, nextRoundBy, partialSums, type RemainderState, roundLimits } from '@ecoredress/law';
import type { Place } from '../../place/place.ts';
import type { ClaimDossier } from './dossier.ts';
import type { PartialNegotiation } from './records.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

/** Whether a meeting had this result; one from before the court refused the agreement counts no more. */
export function hasResultSince({ claim }: ClaimDossier, result: 'agreed' | 'partial'): boolean {
  const refusedOn = claim.confirmation?.refusals?.at(-1)?.ruledOn;
  return claim.rounds.some(
    (round) => round.result === result && (refusedOn === undefined || round.held_on >= refusedOn),
  );
}

/** The last day of the negotiation (E06), where its clock was started. */
export function negotiateBy({ clocks }: Pick<ClaimDossier, 'clocks'>): Temporal.PlainDate | undefined {
  const by = clocks.findLast((clock) => clock.rule_id === 'E06')?.due_on;
  return by ? day(by) : undefined;
}

/** By when the next meeting should be held; undefined before the first. */
export function nextRound(
  dossier: ClaimDossier,
  context: { readonly place: Place; readonly today: Temporal.PlainDate },
): Temporal.PlainDate | undefined {
  const last = dossier.claim.rounds.at(-1);
  if (last?.result !== 'continue') return undefined;
  const limits = roundLimits(context.place.profile.id, context.today);
  return nextRoundBy(limits, day(last.held_on), negotiateBy(dossier));
}

function remainderState(partial: PartialNegotiation | null): RemainderState {
  if (!partial) return 'none';
  if (!partial.course) return 'open';
  return partial.course.outcome === null ? 'pending' : 'decided';
}

type RoundFacts = Pick<
  ClaimFacts,
  | 'nextRoundBy'
  | 'roundsInPrinciple'
  | 'longestMinutes'
  | 'agreedRound'
  | 'partialRound'
  | 'agreedPartFen'
  | 'remainderFen'
  | 'remainder'
>;

/** What the guards of the meetings and of a success in part need to know. */
export function roundFacts(
  dossier: ClaimDossier,
  context: { readonly place: Place; readonly today: Temporal.PlainDate },
): RoundFacts {
  const { negotiation_partial: partial } = dossier.claim;
  const limits = roundLimits(context.place.profile.id, context.today);
  const sums = partial ? partialSums(partial) : undefined;
  return {
    nextRoundBy: nextRound(dossier, context),
    roundsInPrinciple: limits.rounds.value,
    longestMinutes: limits.minutesLong.value,
    agreedRound: hasResultSince(dossier, 'agreed'),
    partialRound: hasResultSince(dossier, 'partial'),
    agreedPartFen: sums?.agreedFen,
    remainderFen: sums?.openFen,
    remainder: remainderState(partial),
  };
}
