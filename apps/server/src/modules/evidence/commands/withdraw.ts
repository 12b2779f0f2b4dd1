import {
  claimWithdrawEvidence,
  type EvidenceWithdrawal,
  penaltyWithdrawEvidence,
} from '@ecoredress/contract';
import { decided, updateRow } from '../../../commands/decision.ts';
import {
  type CommandHandler,
  type DecisionContext,
  handle,
  type LoadCall,
} from '../../../commands/handler.ts';
import { notFound, refused } from '../../../errors.ts';
import { findPair } from '../../pairing/index.ts';
import { type CaseEvidence, listCaseEvidence } from '../evidence.ts';
import type { EvidenceCase, EvidenceHooks } from '../hooks.ts';
import type { EvidenceCaseKind } from '../tables.ts';
import { caseOf } from './subject.ts';

type UsedBy = NonNullable<EvidenceHooks['usedBy']>;

interface Facts {
  readonly own: EvidenceCase;
  readonly evidence: CaseEvidence;
  /** Where the evidence is used, in Chinese. */
  readonly uses: readonly string[];
}

async function load(
  call: LoadCall<EvidenceWithdrawal>,
  kind: EvidenceCaseKind,
  usedBy: UsedBy,
  { checkStage }: EvidenceHooks,
): Promise<Facts> {
  const { tx, input, context } = call;
  const own = caseOf(call, kind);
  await checkStage?.(tx, own, context);
  const listed = await listCaseEvidence(tx, context.cityCode, own.id);
  const evidence = listed.find((item) => item.id === input.evidenceId);
  if (!evidence) throw notFound('本案的这项证据');
  const of = kind === 'penalty' ? { penaltyId: own.id } : { claimId: own.id };
  const pair = await findPair(tx, context.cityCode, of);
  const consulted = pair?.consultation?.evidenceIds.includes(evidence.id) ? ['裁量商议'] : [];
  return { own, evidence, uses: [...(await usedBy(tx, own, evidence.id, context)), ...consulted] };
}

/** Takes evidence out of the case's list, never out of the store: what was once shown stays provable. */
function decide({ own, evidence, uses }: Facts, input: EvidenceWithdrawal, context: DecisionContext) {
  if (uses.length > 0) {
    throw refused([
      {
        code: 'evidence-in-use',
        field: 'evidenceId',
        message: `证据“${evidence.name}”已用于${uses.join('、')}，请先在该处移除后再撤回`,
      },
    ]);
  }
  return decided(`撤回证据：${evidence.name}，理由：${input.reason}`, [
    updateRow(
      'evidence_link',
      { city_code: context.cityCode, case_id: own.id, evidence_id: evidence.id },
      { withdrawn_reason: null },
      { withdrawn_reason: input.reason },
    ),
  ]);
}

/** None where nobody can say what the evidence is used for. */
export function withdrawEvidenceCommands(hooks: EvidenceHooks): readonly CommandHandler[] {
  const { usedBy } = hooks;
  if (!usedBy) return [];
  return [
    handle<typeof penaltyWithdrawEvidence, Facts>({
      declaration: penaltyWithdrawEvidence,
      permission: 'evidence.add',
      load: (call) => load(call, 'penalty', usedBy, hooks),
      decide,
    }),
    handle<typeof claimWithdrawEvidence, Facts>({
      declaration: claimWithdrawEvidence,
      permission: 'evidence.add',
      load: (call) => load(call, 'claim', usedBy, hooks),
      decide,
    }),
  ];
}
