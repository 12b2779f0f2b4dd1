import type { CommandInput } from '@ecoredress/contract';
import * as contract from '@ecoredress/contract';
import {
  claimCost,
  consult,
  investigate,
  meet,
  negotiate,
  signAgreement,
  type Terms,
} from '../../apps/server/src/acceptance/stages.ts';
import type { BrowserProduct } from '../../apps/server/src/testing/browser-product.ts';
import { openPair } from '../../apps/server/src/testing/cases.ts';
import type { Bureau } from './opening.ts';
import type { Screen } from './screen.ts';

const LONGHAI = 'branch-350604';

/** The branch bureau whose people sit at these screens, and a way to its units. */
async function branchAt(product: BrowserProduct, bureau: Bureau) {
  const client = async ({ context }: Screen) => {
    const session = (await context.cookies()).find(({ name }) => name === 'session')?.value ?? '';
    return product.clientWith(session);
  };
  const officer = await client(bureau.officer);
  const branch = {
    platform: product.platform,
    code: LONGHAI,
    officer,
    section: await client(bureau.section),
    head: await client(bureau.head),
  };
  const { items: units } = await officer.query(contract.unitsList, {});
  const unitId = async (code: string) => units.find((unit) => unit.code === code)?.id ?? '';
  return { branch, units: { unitId } };
}

/** Investigated, consulted on and with its costs listed, before any expert is drawn; made without the pages. */
export async function prepareAssessment(product: BrowserProduct, bureau: Bureau): Promise<string> {
  const { branch, units } = await branchAt(product, bureau);
  const pair = await openPair(units, branch, '2026-07-02');
  await investigate(branch, pair, '2026-07-10');
  await claimCost(branch, pair, 8_200_000);
  await consult(branch, pair, { on: '2026-07-12', cooperative: true, evidenceIds: [] });
  return pair.claimId;
}

/** A calculation kept for the claim, made without the pages; gives its id. */
export async function keepValuation(
  product: BrowserProduct,
  bureau: Bureau,
  claimId: string,
  valuation: CommandInput<typeof contract.claimSaveValuation>,
): Promise<string> {
  const { branch } = await branchAt(product, bureau);
  const { result } = await branch.officer.run(contract.claimSaveValuation, valuation, { subjectId: claimId });
  return result.valuationId;
}

/** From the pre-meeting's result to the signed agreement on the same terms, made without the pages. */
export async function agreeAsPrepared(
  product: BrowserProduct,
  bureau: Bureau,
  claimId: string,
  terms: Terms & { readonly on: string },
): Promise<void> {
  const { branch } = await branchAt(product, bureau);
  const { on, ...agreed } = terms;
  await meet(branch, { claimId }, on, agreed);
  await signAgreement(branch, { claimId }, on, agreed);
}

/** Agreed on 90,000 yuan in three instalments, signed, and before the court; made without the pages. */
export async function prepareAgreed(product: BrowserProduct, bureau: Bureau): Promise<string> {
  const { branch, units } = await branchAt(product, bureau);
  const { officer } = branch;
  const pair = await openPair(units, branch, '2026-03-02');
  const terms = { amountFen: 9_000_000, mode: 'payment' as const, performBy: '2026-09-30' };
  await negotiate(branch, pair, '2026-03-10', terms);
  await signAgreement(branch, pair, '2026-03-12', terms, [
    { dueOn: '2026-06-30', amountFen: 3_000_000 },
    { dueOn: '2026-07-25', amountFen: 3_000_000 },
    { dueOn: '2026-09-30', amountFen: 3_000_000 },
  ]);
  const application = { appliedOn: '2026-03-20', court: '龙海区人民法院' };
  await officer.run(
    contract.claimApplyConfirmation,
    { ...application, agencyApplies: true, obligorApplies: true },
    { subjectId: pair.claimId },
  );
  return pair.claimId;
}
