import { Decimal } from 'decimal.js';
import type { ClaimDossier } from './dossier.ts';

/** What has been restored so far, as decimal text in the plan's unit. */
export function doneQuantity({ claim }: ClaimDossier): string {
  return claim.progress.reduce((sum, step) => sum.plus(step.quantity), new Decimal(0)).toString();
}
