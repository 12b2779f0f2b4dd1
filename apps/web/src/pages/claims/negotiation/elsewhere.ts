import {
  negotiationIssuePaper,
  negotiationRecordRemainderResult,
  negotiationRecordSignatures,
  negotiationReferRemainder,
  negotiationSueRemainder,
} from '@ecoredress/contract';

/** Commands that the panel of the negotiation gives beside what they change. */
export const NEGOTIATION_ELSEWHERE: readonly string[] = [
  negotiationIssuePaper.name,
  negotiationRecordRemainderResult.name,
  negotiationRecordSignatures.name,
  negotiationReferRemainder.name,
  negotiationSueRemainder.name,
];
