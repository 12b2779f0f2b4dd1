import type { ClaimProposal } from '@ecoredress/law';
import type { OrganisationRecord } from './records.ts';

/** What a guard judges of a referral: to an organisation only with proof that it may sue. */
export function organisationFacts(input: {
  readonly to: 'procuratorate' | 'organisation';
  readonly referredOn: string;
  readonly organisation?: OrganisationRecord | undefined;
}): ClaimProposal {
  const referredOn = Temporal.PlainDate.from(input.referredOn);
  if (input.to === 'procuratorate') return { referredOn };
  const { organisation } = input;
  if (!organisation) return { referredOn, organisation: 'missing' };
  const { registeredAtCity, noViolation, activeSince } = organisation;
  return {
    referredOn,
    organisation: { registeredAtCity, noViolation, activeSince: Temporal.PlainDate.from(activeSince) },
  };
}
