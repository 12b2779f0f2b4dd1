import { type LeniencySuggestion, suggestLeniency } from '@ecoredress/law';
import type { Place } from '../../place/place.ts';
import type { PenaltyDossier } from './penalty.ts';

const day = (value: string | null) => (value === null ? undefined : Temporal.PlainDate.from(value));

/** What the place's leniency rules suggest for a paired penalty; undefined when it stands alone. */
export function leniencyOf(
  { penalty, pair }: PenaltyDossier,
  context: { today: Temporal.PlainDate; place: Place },
): LeniencySuggestion | undefined {
  if (!pair) return undefined;
  return suggestLeniency(
    {
      today: context.today,
      cooperative: pair.consultation?.cooperative ?? false,
      cooperationEvidence: (pair.consultation?.evidenceIds.length ?? 0) > 0,
      consultedOn: day(pair.consulted_on),
      noticeOn: day(penalty.notice_on),
      decidedOn: day(penalty.decided_on),
      agreementSignedOn: day(pair.agreement_signed_on),
      performedOn: day(pair.performed_on),
    },
    context.place.profile.leniencyRuleSet,
  );
}
