import type { CommandInput, claimSaveAgreement } from '@ecoredress/contract';
import { resolveShares } from '@ecoredress/law';
import { invalidField } from '../../errors.ts';
import type { ClaimDossier } from './dossier.ts';

type Terms = Pick<CommandInput<typeof claimSaveAgreement>, 'amountFen' | 'shares'>;

/** The obligors' shares with their amounts in fen, which make the agreed sum; refused when they do not add up. */
export function agreementShares({ parties }: ClaimDossier, { amountFen, shares }: Terms): Terms['shares'] {
  if (!shares || shares.length === 0) return [];
  const ids = shares.map(({ partyId }) => partyId);
  const obligors = parties.filter(({ role }) => role === 'obligor').map(({ id }) => id);
  if (new Set(ids).size !== ids.length || ids.some((id) => !obligors.includes(id))) {
    throw invalidField('shares', '分担份额须逐一对应本案的赔偿义务人');
  }
  const resolved = resolveShares(amountFen, shares);
  if (!resolved.ok) throw invalidField('shares', resolved.message);
  return shares.map((share, index) => ({ ...share, amountFen: resolved.amounts[index] ?? 0 }));
}
