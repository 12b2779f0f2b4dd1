import type { ClaimDossier } from '../claims/index.ts';

/** Whose the clocks of a claim are. */
export function claimOwner({ claim }: ClaimDossier) {
  return {
    kind: 'claim' as const,
    id: claim.id,
    unitId: claim.unit_id,
    viewerUnitIds: claim.viewer_unit_ids,
  };
}
