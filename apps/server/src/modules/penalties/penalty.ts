import { penaltyAddEvidence } from '@ecoredress/contract';
import { chartIn, checkAction, type PenaltyFacts, penaltyChart, type Refusal } from '@ecoredress/law';
import type { Selectable } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { type Change, updateRow } from '../../commands/decision.ts';
import type { DecisionContext, LoadCall } from '../../commands/handler.ts';
import { json } from '../../commands/persist.ts';
import { checkStageDate } from '../../commands/stage-date.ts';
import { notFound, refused } from '../../errors.ts';
import { type ClockRow, listClocks } from '../clocks/index.ts';
import type { EvidenceHooks } from '../evidence/index.ts';
import { type CasePairRow, findPair, mirrorChange } from '../pairing/index.ts';
import { type CaseParty, listCaseParties } from '../parties/index.ts';
import type { PenaltyTable, StageRecord } from './tables.ts';

export type PenaltyRow = Selectable<PenaltyTable>;

export interface PenaltyDossier {
  readonly penalty: PenaltyRow;
  readonly parties: readonly CaseParty[];
  readonly clocks: readonly ClockRow[];
  readonly pair: CasePairRow | undefined;
}

/** The penalty case of this id with its parties, clocks and pair; a 404 when the actor may not see it. */
export async function getPenalty(
  tx: ScopedDb,
  cityCode: string,
  id: string,
  options: { lockPair?: boolean } = {},
): Promise<PenaltyDossier> {
  const penalty = await tx
    .selectFrom('penalty')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!penalty) throw notFound('该行政处罚案件');
  return {
    penalty,
    parties: await listCaseParties(tx, cityCode, id),
    clocks: await listClocks(tx, cityCode, [id]),
    pair: await findPair(tx, cityCode, { penaltyId: id }, { lock: options.lockPair ?? false }),
  };
}

/** The loader that every command on a penalty shares. */
export function loadPenalty(call: LoadCall<unknown>): Promise<PenaltyDossier> {
  if (!call.subject) throw new Error('a penalty command needs its case');
  return getPenalty(call.tx, call.context.cityCode, call.subject.id, { lockPair: true });
}

const day = (value: string | null) => (value === null ? undefined : Temporal.PlainDate.from(value));

/** What the guards of the penalty's chart need to know. */
export function penaltyFacts(
  { penalty, pair }: PenaltyDossier,
  context: { today: Temporal.PlainDate },
): PenaltyFacts {
  return {
    stage: penalty.stage as PenaltyFacts['stage'],
    today: context.today,
    filedOn: Temporal.PlainDate.from(penalty.filed_on),
    judgement: penalty.judgement ?? undefined,
    paired: pair !== undefined,
    consultedOn: day(pair?.consulted_on ?? null),
    noticeOn: day(penalty.notice_on),
    decidedOn: day(penalty.decided_on),
    fineFen: penalty.fine_fen ?? undefined,
    paidFen: penalty.paid_fen,
    transferRunning: penalty.transfer_stage !== null,
  };
}

/** Checks the chart; refuses with everything that stands in the way. Gives the stage the case goes to. */
export function checkPenaltyAction(
  dossier: PenaltyDossier,
  command: string,
  context: DecisionContext,
  proposed: Partial<PenaltyFacts> = {},
): string {
  return judgePenaltyAction(dossier, command, context, proposed).to;
}

/** The same check, with what the chart only advises against (原则上): told, not refused. */
export function judgePenaltyAction(
  dossier: PenaltyDossier,
  command: string,
  context: DecisionContext,
  proposed: Partial<PenaltyFacts> = {},
): { readonly to: string; readonly warnings: readonly Refusal[] } {
  const chart = chartIn(penaltyChart, context.place.profile.id);
  const result = checkAction(chart, { ...penaltyFacts(dossier, context), ...proposed }, command);
  if (!result.ok) throw refused(result.refusals);
  return result;
}

export function penaltyChange(
  penalty: PenaltyRow,
  set: Parameters<typeof updateRow<'penalty'>>[3],
): Change[] {
  return updateRow('penalty', { city_code: penalty.city_code, id: penalty.id }, penalty, set);
}

/** Moves the case to a stage on a day, with its stage history and what the paired claim sees of it. */
export function movePenalty(
  { penalty, pair }: PenaltyDossier,
  stage: string,
  on: string,
  set: Parameters<typeof updateRow<'penalty'>>[3] = {},
): Change[] {
  if (stage === penalty.stage) return penaltyChange(penalty, set);
  checkStageDate(on, penalty.stages.at(-1)?.enteredOn);
  const closed: StageRecord[] = penalty.stages.map((record) =>
    record.leftOn === null ? { ...record, leftOn: on } : record,
  );
  const stages = [...closed, { stage, enteredOn: on, leftOn: null }];
  return [
    ...penaltyChange(penalty, { ...set, stage, stages: json(stages) as never }),
    ...mirrorChange(pair, { penalty_stage: stage }),
  ];
}

/** Evidence is added and withdrawn while the penalty's chart lets it be. */
export const checkPenaltyEvidence: NonNullable<EvidenceHooks['checkStage']> = async (tx, of, context) => {
  checkPenaltyAction(await getPenalty(tx, context.cityCode, of.id), penaltyAddEvidence.name, context);
};
