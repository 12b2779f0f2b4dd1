import {
  type CommandDeclaration,
  type CommandInput,
  type CommandResult,
  claimAdoptValuation,
  claimDropValuation,
  claimSaveValuation,
} from '@ecoredress/contract';
import {
  type CoefficientTable,
  computeValuation,
  costKind,
  formatYuan,
  type MethodInputs,
  type Valuation,
} from '@ecoredress/law';
import { type Decision, decided, deleteRow, insertRow, updateRow } from '../../../commands/decision.ts';
import { type CommandHandler, type DecisionContext, handle } from '../../../commands/handler.ts';
import { invalidField, notFound, ProblemError, refused } from '../../../errors.ts';
import { listOwnVersions, ownTables } from '../../coefficients/index.ts';
import { claimErrors } from '../claim-errors.ts';
import { type ClaimDossier, checkClaimAction, claimChange, loadDossier } from '../dossier.ts';
import { checkEvidence } from '../evidence-links.ts';
import { type ClaimValuation, isAdopted } from '../valuation-rows.ts';

interface Facts {
  readonly dossier: ClaimDossier;
  /** The calculation that the input names, when it is one of this claim. */
  readonly earlier: ClaimValuation | undefined;
  /** The city's own coefficient tables. */
  readonly tables: readonly CoefficientTable[];
}

/** A command on a claim that may name one of its calculations. */
function onValuation<D extends CommandDeclaration>(
  declaration: D,
  decide: (facts: Facts, input: CommandInput<D>, context: DecisionContext) => Decision<CommandResult<D>>,
): CommandHandler {
  return handle<D, Facts>({
    declaration,
    permission: 'claim.handle',
    load: async (call) => {
      const { valuationId } = call.input as { valuationId?: string };
      const dossier = await loadDossier(call);
      const tables = ownTables(await listOwnVersions(call.tx, call.context.cityCode));
      if (!valuationId) return { dossier, earlier: undefined, tables };
      const earlier = await call.tx
        .selectFrom('claim_valuation')
        .selectAll()
        .where('city_code', '=', call.context.cityCode)
        .where('claim_id', '=', dossier.claim.id)
        .where('id', '=', valuationId)
        .executeTakeFirst();
      if (!earlier) throw notFound('该损害计算');
      return { dossier, earlier, tables };
    },
    decide,
  });
}

/** Computes by the law package with the place's tables of the day; refuses with every problem, each with its field. */
export function compute(
  { method, governingOn, inputs }: { method: string; governingOn: string; inputs: Record<string, unknown> },
  { place, tables }: Pick<DecisionContext, 'place'> & Pick<Facts, 'tables'>,
): Valuation {
  const outcome = computeValuation(method, inputs as MethodInputs, {
    on: Temporal.PlainDate.from(governingOn),
    place: place.profile.id,
    tables,
  });
  if (outcome.ok) return outcome.result;
  const problems = outcome.problems.map(({ field, message, citation }) => ({
    code: 'valuation-input',
    field: field === '' || field === 'method' || field === 'on' ? field : `inputs.${field}`,
    message,
    ...(citation ? { citation: { ...citation } } : {}),
  }));
  const detail = problems.map(({ message }) => message).join('；');
  throw new ProblemError(claimErrors['valuation-input'], detail, { problems });
}

export const saveValuation = onValuation(
  claimSaveValuation,
  ({ dossier, earlier, tables }, input, context) => {
    checkClaimAction(dossier, claimSaveValuation.name, context);
    if (earlier) checkNotAdopted(dossier, earlier);
    const result = compute(input, { place: context.place, tables });
    const values = {
      title: input.title,
      method: input.method,
      governing_on: input.governingOn,
      inputs: input.inputs as never,
      result: result as never,
      amount_fen: result.amountFen ?? null,
      made_by_name: context.actor.name,
      made_at: context.now.toString(),
    };
    const key = { city_code: context.cityCode, id: earlier?.id ?? context.newId() };
    const change = earlier
      ? updateRow('claim_valuation', key, earlier, values)
      : [insertRow('claim_valuation', { ...key, claim_id: dossier.claim.id, ...values })];
    const summary = `${earlier ? '修改' : '保存'}损害计算“${input.title}”（${result.methodName}）：${result.value} ${result.unit}`;
    return decided(summary, change, {
      result: { valuationId: key.id, value: result.value, unit: result.unit },
    });
  },
);

export const dropValuation = onValuation(claimDropValuation, ({ dossier, earlier }, input, context) => {
  checkClaimAction(dossier, claimDropValuation.name, context);
  if (!earlier) throw notFound('该损害计算');
  checkNotAdopted(dossier, earlier);
  const key = { city_code: context.cityCode, id: earlier.id };
  return decided(`删除损害计算“${earlier.title}”：${input.reason}`, [
    deleteRow('claim_valuation', key, earlier),
  ]);
});

function checkNotAdopted({ claim }: ClaimDossier, valuation: ClaimValuation): void {
  if (!isAdopted(claim, valuation.id)) return;
  const message = '该计算已列入索赔清单，不能再改；请先从索赔清单中删除相应费用，或另建一份';
  throw refused([{ code: 'valuation-adopted', message }]);
}

export const adoptValuation = onValuation(claimAdoptValuation, ({ dossier, earlier }, input, context) => {
  checkClaimAction(dossier, claimAdoptValuation.name, context);
  checkEvidence(dossier, input.evidenceIds);
  if (!earlier) throw notFound('该损害计算');
  checkNotAdopted(dossier, earlier);
  const kind = costKind(input.kind);
  if (!kind) throw invalidField('kind', '请选择费用种类');
  const { amount_fen: amountFen, result } = earlier;
  if (amountFen === null || result.gives === 'quantity' || result.gives === 'advice') {
    const message = `“${result.methodName}”得出的不是损害数额，不能列入索赔清单`;
    throw refused([{ code: 'valuation-no-amount', message }]);
  }
  const { claim } = dossier;
  const cost = insertRow('claim_cost', {
    city_code: context.cityCode,
    id: context.newId(),
    claim_id: claim.id,
    kind: kind.code,
    amount_fen: amountFen,
    basis: `按${result.methodName}计算，见“${earlier.title}”`,
    reduction_fen: 0,
    reduction_citation: null as never,
    evidence_ids: input.evidenceIds,
    valuation_id: earlier.id,
  });
  return decided(`将“${earlier.title}”${formatYuan(amountFen)} 元列入索赔清单（${kind.title}）`, [
    cost,
    claimChange(dossier, { claimed_fen: claim.claimed_fen + amountFen }),
  ]);
});
