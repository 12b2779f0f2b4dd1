import { negotiationOfClaim } from '@ecoredress/contract';
import { useApiQuery } from '../../../shared/api/queries.ts';

/** Who is expected at the next meeting, to begin its form with; two empty rows until it is known. */
export function useExpected(claimId: string): readonly object[] {
  const { data } = useApiQuery(negotiationOfClaim, { claimId });
  return data?.expected ?? [{}, {}];
}
