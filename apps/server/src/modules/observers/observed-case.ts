import type { DerivationStep, ObservedCase } from '@ecoredress/contract';
import type { DerivationNode } from '@ecoredress/law';
import type { ScopedDb } from '../../access/scope.ts';
import { findChain, listChainLines } from '../../journal/queries.ts';
import type { QueryContext } from '../../queries/handler.ts';
import {
  type ClaimDossier,
  type ClaimValuation,
  claimView,
  getDossier,
  listValuations,
} from '../claims/index.ts';

const MODES = { payment: '货币赔偿', restoration: '生态修复', mixed: '修复与货币相结合' } as const;

/** The latest lines of the journal that are shown. */
const LINES_SHOWN = 100;

/** The claim's file as an observer may read it. Inside the observer's scope: it sees this claim and no other. */
export async function observedCase(
  tx: ScopedDb,
  claimId: string,
  context: QueryContext,
): Promise<ObservedCase> {
  const { cityCode } = context.actor;
  const dossier = await getDossier(tx, cityCode, claimId);
  const valuations = await listValuations(tx, cityCode, claimId);
  const chain = await findChain(tx, cityCode, claimId);
  const lines = chain ? (await listChainLines(tx, cityCode, chain, { limit: LINES_SHOWN })).rows : [];
  const { claim } = dossier;
  const view = claimView(dossier, 0, [], context);
  return {
    number: view.number,
    title: view.title,
    unitName: view.unitName,
    officerName: view.officer.name,
    stageTitle: view.stageTitle,
    today: context.today.toString(),
    occurredOn: view.occurredOn,
    occurredPlace: view.occurredPlace,
    parties: view.parties.map(({ name, role }) => ({
      name,
      roleTitle: role === 'obligor' ? '赔偿义务人' : '其他当事人',
    })),
    elements: view.elements.map(({ title }) => title),
    course: view.stages.map(({ title, enteredOn, leftOn }) => ({ title, enteredOn, leftOn })),
    facts: view.facts.map(({ kindTitle, content }) => ({ title: kindTitle, content })),
    ...files(dossier),
    costs: view.costs.items.map(({ id, kindTitle, amountFen, basis }) => ({
      id,
      kindTitle,
      amountFen,
      basis,
    })),
    costSteps: view.costs.steps,
    amounts: view.amounts,
    valuations: valuations.map(valuation),
    opinions: claim.opinions.map((opinion) => ({
      id: opinion.id,
      expertName: opinion.expert_name,
      employer: opinion.employer,
      method: opinion.method,
      amountFen: opinion.amount_fen,
      givenOn: opinion.given_on,
    })),
    agreement: agreementOf(dossier, context.today),
    clocks: view.clocks,
    journal: lines.map(({ seq, at, actor_name: actorName, summary, sm3 }) => ({
      seq,
      at,
      actorName,
      summary,
      sm3,
    })),
  };
}

function files({ evidence, documents }: ClaimDossier): Pick<ObservedCase, 'evidence' | 'documents'> {
  return {
    evidence: evidence.map((item) => ({
      id: item.id,
      name: item.name,
      kind: item.kind,
      obtainedOn: item.obtained_on,
      proves: item.proves,
      fileName: item.file_name,
      size: Number(item.size),
      sm3: item.sm3,
    })),
    documents: documents.map(({ id, title, number, version, made_at: madeAt }) => ({
      id,
      title,
      number,
      version,
      madeAt,
    })),
  };
}

function valuation({
  id,
  title,
  amount_fen: amountFen,
  result,
}: ClaimValuation): ObservedCase['valuations'][number] {
  return { id, title, methodName: result.methodName, amountFen, steps: stepsOf(result.derivation) };
}

/** The steps of a calculation in the order in which they are made, the result last. */
function stepsOf(node: DerivationNode): DerivationStep[] {
  const { symbol, name, value, unit, withValues, citation } = node;
  return [
    ...node.children.flatMap(stepsOf),
    {
      label: withValues ? `${name} ${withValues}` : `${name} ${symbol}`,
      value: `${value} ${unit}`,
      ...(citation ? { citation } : {}),
    },
  ];
}

/** What was agreed; an instalment counts as paid when all that had come due with it has come in. */
function agreementOf({ claim }: ClaimDossier, today: Temporal.PlainDate): ObservedCase['agreement'] {
  const { agreement } = claim;
  if (!agreement) return null;
  const signed = claim.agreement_signed_on !== null;
  let dueFen = 0;
  const instalments = agreement.instalments.map(({ dueOn, amountFen }) => {
    dueFen += amountFen;
    const paid = claim.received_fen >= dueFen;
    return { dueOn, amountFen, paid, overdue: signed && !paid && dueOn < today.toString() };
  });
  return {
    amountFen: agreement.amountFen,
    modeTitle: MODES[agreement.mode],
    performBy: agreement.performBy,
    instalments,
  };
}
