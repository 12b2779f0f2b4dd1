import { type ClaimProposal, chartIn, checkAction, claimChart, type Refusal } from '@ecoredress/law';
import type { ScopedDb } from '../../access/scope.ts';
import { type Change, insertRow, updateRow } from '../../commands/decision.ts';
import type { DecisionContext, LoadCall } from '../../commands/handler.ts';
import { checkStageDate } from '../../commands/stage-date.ts';
import { refused } from '../../errors.ts';
import { type ClockRow, listClocks, startClock, stopClocks } from '../clocks/index.ts';
import { type CaseDocument, listCaseDocuments } from '../documents/index.ts';
import { type CaseEvidence, listCaseEvidence } from '../evidence/index.ts';
import { type CasePairRow, findPair, mirrorChange } from '../pairing/index.ts';
import { type CaseParty, listCaseParties } from '../parties/index.ts';
import { type ClaimAggregate, getClaim } from './aggregate.ts';
import { claimFacts } from './facts.ts';
import { stageClocks } from './stage-clocks.ts';

/** All that a claim command may need to know. */
export interface ClaimDossier {
  readonly claim: ClaimAggregate;
  readonly parties: readonly CaseParty[];
  readonly evidence: readonly CaseEvidence[];
  readonly documents: readonly CaseDocument[];
  readonly clocks: readonly ClockRow[];
  readonly pair: CasePairRow | undefined;
}

/** Loads the dossier of a claim inside the scope that is set. */
export async function getDossier(
  tx: ScopedDb,
  cityCode: string,
  claimId: string,
  options: { lockPair?: boolean } = {},
): Promise<ClaimDossier> {
  const claim = await getClaim(tx, cityCode, claimId);
  const parties = await listCaseParties(tx, cityCode, claimId);
  const evidence = await listCaseEvidence(tx, cityCode, claimId);
  const documents = await listCaseDocuments(tx, cityCode, claimId);
  const clocks = await listClocks(tx, cityCode, [claimId]);
  const pair = await findPair(tx, cityCode, { claimId }, { lock: options.lockPair ?? false });
  return { claim, parties, evidence, documents, clocks, pair };
}

/** The loader that every command on a claim shares. */
export function loadDossier(call: LoadCall<unknown>): Promise<ClaimDossier> {
  if (!call.subject) throw new Error('a claim command needs its claim');
  return getDossier(call.tx, call.context.cityCode, call.subject.id, { lockPair: true });
}

interface ActionOptions {
  readonly outcome?: string;
  /** What the command would record, where a guard judges it. */
  readonly proposed?: ClaimProposal;
}

/** Checks the chart; refuses with everything that stands in the way. Gives the stage the claim goes to. */
export function checkClaimAction(
  dossier: ClaimDossier,
  command: string,
  context: DecisionContext,
  options: ActionOptions = {},
): string {
  return judgeClaimAction(dossier, command, context, options).to;
}

/** The same check, with what the chart only advises against (原则上): told, not refused. */
export function judgeClaimAction(
  dossier: ClaimDossier,
  command: string,
  context: DecisionContext,
  options: ActionOptions = {},
): { readonly to: string; readonly warnings: readonly Refusal[] } {
  const facts = { ...claimFacts(dossier, context), ...options.proposed };
  const result = checkAction(chartIn(claimChart, context.place.profile.id), facts, command, options.outcome);
  if (!result.ok) throw refused(result.refusals);
  return result;
}

/** A change of the claim's own row. */
export function claimChange(dossier: ClaimDossier, set: Parameters<typeof updateRow<'claim'>>[3]): Change[] {
  const { claim } = dossier;
  return updateRow('claim', { city_code: claim.city_code, id: claim.id }, claim, set);
}

/**
 * Moves the claim to a stage on a day: the stage's row and history, the clocks that stop and start,
 * and what the paired penalty sees of it. `set` joins further columns of the claim in the same update.
 */
export function moveTo(
  dossier: ClaimDossier,
  stage: string,
  on: string,
  command: string,
  context: DecisionContext,
  set: Parameters<typeof updateRow<'claim'>>[3] = {},
): Change[] {
  const { claim } = dossier;
  if (stage === claim.stage) return claimChange(dossier, set);
  const current = claim.stages.at(-1);
  checkStageDate(on, current?.entered_on);
  const owner = {
    kind: 'claim' as const,
    id: claim.id,
    unitId: claim.unit_id,
    viewerUnitIds: claim.viewer_unit_ids,
  };
  const clocks = stageClocks(claim.stage, stage);
  return [
    ...claimChange(dossier, { ...set, stage, stage_entered_on: on }),
    ...(current
      ? updateRow(
          'claim_stage',
          { city_code: claim.city_code, claim_id: claim.id, step: current.step },
          current,
          {
            left_on: on,
          },
        )
      : []),
    insertRow('claim_stage', {
      city_code: claim.city_code,
      claim_id: claim.id,
      step: (current?.step ?? 0) + 1,
      stage,
      entered_on: on,
      left_on: null,
      by_command: command,
    }),
    ...stopClocks(dossier.clocks, on, clocks.stops),
    ...clocks.starts.flatMap((ruleId) => startClock(context, owner, ruleId, on)),
    ...mirrorChange(dossier.pair, { claim_stage: stage }),
  ];
}
