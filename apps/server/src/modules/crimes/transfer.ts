import { crimeEnterPlatform } from '@ecoredress/contract';
import { checkAction, type TransferFacts, type TransferStage, transferChart } from '@ecoredress/law';
import type { Selectable } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import type { LoadCall } from '../../commands/handler.ts';
import { notFound, refused } from '../../errors.ts';
import { type ClockRow, listClocks } from '../clocks/index.ts';
import { type CaseEvidence, listCaseEvidence } from '../evidence/index.ts';
import { getPenalty, type PenaltyDossier } from '../penalties/index.ts';
import type { CrimeTransferTable } from './tables.ts';

export type TransferRow = Selectable<CrimeTransferTable>;

/** All that a command on a transfer needs to know. */
export interface TransferDossier {
  readonly transfer: TransferRow;
  /** The clocks of the case it came from, on which those of the transfer run. */
  readonly clocks: readonly ClockRow[];
  readonly evidence: readonly CaseEvidence[];
  /** The penalty of the case or of its pair. */
  readonly penalty: PenaltyDossier | undefined;
}

async function getTransfer(tx: ScopedDb, cityCode: string, id: string): Promise<TransferRow> {
  const row = await tx
    .selectFrom('crime_transfer')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('该涉嫌犯罪移送');
  return row;
}

/** The loader that every command on a transfer shares. */
export async function loadTransfer({ tx, subject, context }: LoadCall<unknown>): Promise<TransferDossier> {
  const transfer = await getTransfer(tx, context.cityCode, subject?.id ?? '');
  return {
    transfer,
    clocks: await listClocks(tx, context.cityCode, [transfer.case_id]),
    evidence: await listCaseEvidence(tx, context.cityCode, transfer.case_id),
    penalty: transfer.penalty_id ? await getPenalty(tx, context.cityCode, transfer.penalty_id) : undefined,
  };
}

export function transferFacts(transfer: TransferRow): TransferFacts {
  return {
    stage: transfer.stage as TransferStage,
    evidenceCount: transfer.evidence_ids.length,
    papersPending: transfer.papers_pending,
    handedOver: transfer.handed_over,
    entered: transfer.history.some(({ title }) => title === crimeEnterPlatform.title),
  };
}

/** Checks the chart; refuses with everything that stands in the way. Gives the stage the transfer goes to. */
export function checkTransferAction(
  { transfer }: TransferDossier,
  command: string,
  outcome?: string,
): TransferStage {
  const result = checkAction(transferChart, transferFacts(transfer), command, outcome);
  if (!result.ok) throw refused(result.refusals);
  return result.to;
}

/** Nothing more happens to it. */
export const isOver = (stage: TransferStage): boolean => transferChart.stages[stage].kind === 'final';

/** Every evidence named must be in the list of the case that is transferred. */
export function checkCaseEvidence(evidence: readonly CaseEvidence[], ids: readonly string[]): void {
  const known = new Set(evidence.map(({ id }) => id));
  const foreign = ids.filter((id) => !known.has(id));
  if (foreign.length === 0) return;
  throw refused([
    {
      code: 'evidence-not-in-case',
      field: 'evidenceIds',
      message: `所引用的 ${foreign.length} 项证据不在本案证据目录中，请先添加到本案`,
    },
  ]);
}
