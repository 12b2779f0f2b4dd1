import { type Fen, sumFen } from '../money/fen.ts';

/** One demand of the claim, with its amount in fen; zero where it is no money. */
export interface NegotiatedItem {
  readonly title: string;
  readonly amountFen: Fen;
}

/** How a negotiation that succeeded in part (部分达成) divides the claim. */
export interface PartialResult {
  readonly agreedItems: readonly NegotiatedItem[];
  readonly openItems: readonly NegotiatedItem[];
}

/** The sums of both parts, in fen. Throws where a sum is no safe integer. */
export function partialSums(result: PartialResult): { readonly agreedFen: Fen; readonly openFen: Fen } {
  return {
    agreedFen: sumFen(result.agreedItems.map(({ amountFen }) => amountFen)),
    openFen: sumFen(result.openItems.map(({ amountFen }) => amountFen)),
  };
}

/** How far what stays open of a partly settled claim has come. */
export type RemainderState = 'none' | 'open' | 'pending' | 'decided';
