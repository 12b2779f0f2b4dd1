import type { Warning } from '@ecoredress/contract';
import type { TransferStage } from '@ecoredress/law';
import { type Change, type Decision, type Entry, updateRow } from '../../commands/decision.ts';
import type { DecisionContext } from '../../commands/handler.ts';
import { json } from '../../commands/persist.ts';
import { checkStageDate } from '../../commands/stage-date.ts';
import { pauseClock, resumeClock, startClock, stopClocks } from '../clocks/index.ts';
import { penaltyChange } from '../penalties/index.ts';
import type { TransferDossier, TransferRow } from './transfer.ts';
import { isOver } from './transfer.ts';

/** One step of a transfer, decided: what it writes on the transfer and on the case. */
export interface TransferMove {
  readonly to: TransferStage;
  readonly on: string;
  readonly title: string;
  readonly text: string;
  readonly stops?: readonly string[];
  /** Rules whose clocks start, each on its day. */
  readonly starts?: readonly (readonly [ruleId: string, on: string])[];
  readonly set?: Parameters<typeof updateRow<'crime_transfer'>>[3];
  readonly warnings?: readonly Warning[];
  /** From this day the penalty's time does not count (行刑衔接办法 art. 16). */
  readonly pausePenalty?: { readonly partyInformedOn?: string | undefined };
}

const PENALTY_LIMIT = 'P09';
const GROUND = 'criminalTransfer';

/** Writes a step into the transfer's chain and into that of its case, whose clocks it starts and stops. */
export function moveTransfer(
  dossier: TransferDossier,
  move: TransferMove,
  context: DecisionContext,
): Decision<Record<string, never>> {
  const { transfer } = dossier;
  const penalty = penaltyTime(dossier, move, context);
  const summary = `${move.title}：${move.text}`;
  const others: Entry[] = [
    {
      subject: { kind: transfer.case_kind, id: transfer.case_id },
      summary: `涉嫌犯罪移送——${summary}`,
      changes: [...caseClocks(dossier, move, context), ...(penalty.ownChain ? [] : penalty.changes)],
    },
    ...(penalty.ownChain && transfer.penalty_id && penalty.changes.length > 0
      ? [
          {
            subject: { kind: 'penalty' as const, id: transfer.penalty_id },
            summary: `涉嫌犯罪移送——${summary}`,
            changes: penalty.changes,
          },
        ]
      : []),
  ];
  return {
    entries: [{ summary, changes: ownChanges(transfer, move) }, ...others],
    result: {},
    warnings: [...(move.warnings ?? []), ...penalty.warnings],
  };
}

function ownChanges(transfer: TransferRow, { to, on, title, text, set }: TransferMove): Change[] {
  const last = transfer.stages.at(-1);
  const moved = to !== transfer.stage;
  // What moves nothing may be recorded after later steps were.
  checkStageDate(on, moved ? last?.enteredOn : transfer.reported_on);
  const stages = [
    ...transfer.stages.map((stage) => (moved && stage === last ? { ...stage, leftOn: on } : stage)),
    ...(moved ? [{ stage: to, enteredOn: on, leftOn: null }] : []),
  ];
  return updateRow('crime_transfer', { city_code: transfer.city_code, id: transfer.id }, transfer, {
    ...set,
    stage: to,
    ...(isOver(to) ? { ended_on: on } : {}),
    stages: json(stages) as never,
    history: json(
      [...transfer.history, { on, title, text }].toSorted((a, b) => a.on.localeCompare(b.on)),
    ) as never,
  });
}

function caseClocks(dossier: TransferDossier, move: TransferMove, context: DecisionContext): Change[] {
  const { transfer, clocks } = dossier;
  const owner = {
    kind: transfer.case_kind,
    id: transfer.case_id,
    unitId: transfer.unit_id,
    viewerUnitIds: transfer.viewer_unit_ids,
  };
  // Once it is over, nobody waits for anything any more.
  const ending = isOver(move.to) ? clocks.map(({ rule_id }) => rule_id).filter((id) => /^C\d/.test(id)) : [];
  return [
    ...stopClocks(clocks, move.on, [...(move.stops ?? []), ...ending]),
    ...(move.starts ?? []).flatMap(([ruleId, on]) => startClock(context, owner, ruleId, on)),
  ];
}

/** What the transfer does to the penalty: its time stands still from the sending to the end, its page knows the stage. */
function penaltyTime(dossier: TransferDossier, move: TransferMove, context: DecisionContext) {
  const { transfer, penalty } = dossier;
  if (!penalty) return { changes: [], warnings: [], ownChain: false };
  const stage = isOver(move.to) ? null : move.to;
  const limit = penalty.clocks.find(
    ({ rule_id, stopped_on }) => rule_id === PENALTY_LIMIT && stopped_on === null,
  );
  const open = limit?.pauses.find(({ to_on }) => to_on === null);
  const changes: Change[] = penaltyChange(penalty.penalty, { transfer_stage: stage });
  const warnings: Warning[] = [];
  if (move.pausePenalty && limit && open) warnings.push(PAUSED_ALREADY);
  if (move.pausePenalty && limit && !open) {
    const { partyInformedOn } = move.pausePenalty;
    const pause = { clockId: limit.id, ground: GROUND, from: move.on, note: `移送公安机关：${move.text}` };
    changes.push(
      ...pauseClock(context, penalty.clocks, { ...pause, ...(partyInformedOn ? { partyInformedOn } : {}) }),
    );
  }
  if (isOver(move.to) && limit && open?.ground === GROUND) {
    changes.push(...resumeClock(context, penalty.clocks, { clockId: limit.id, to: move.on }));
  }
  return { changes, warnings, ownChain: transfer.case_kind !== 'penalty' };
}

const PAUSED_ALREADY: Warning = {
  code: 'penalty-paused-already',
  message: '处罚期限已因其他事由中止；该事由消除后，请以“移送司法机关”继续中止',
  citation: { sourceId: 'link2017', article: '16' },
};
