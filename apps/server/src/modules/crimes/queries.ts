import { type CrimeTransferView, crimesOfCase } from '@ecoredress/contract';
import { availableActions, transferChart } from '@ecoredress/law';
import { sql } from 'kysely';
import { answer } from '../../queries/handler.ts';
import { type TransferRow, transferFacts } from './transfer.ts';

type ListedRow = TransferRow & { readonly version: number; readonly fine_fen: number | null };

const stageOf = (key: string) => Object.entries(transferChart.stages).find(([name]) => name === key)?.[1];

/** The fine already imposed is set off against the criminal fine, as far as it reaches (行政处罚法 art. 35). */
function offset({ verdict, fine_fen }: ListedRow): number | null {
  if (!verdict || verdict.criminalFineFen === 0 || fine_fen === null) return null;
  return Math.min(verdict.criminalFineFen, fine_fen);
}

function transferView(row: ListedRow): CrimeTransferView {
  const stage = stageOf(row.stage);
  return {
    id: row.id,
    version: row.version,
    caseKind: row.case_kind,
    caseId: row.case_id,
    stage: row.stage,
    stageTitle: stage?.title ?? row.stage,
    guidance: stage?.guidance ?? '',
    suspects: row.suspects,
    charge: row.charge,
    facts: row.facts,
    investigators: [...row.investigators],
    reportedOn: row.reported_on,
    organ: row.organ,
    endedOn: row.ended_on,
    offsetFen: offset(row),
    history: row.history.map((step) => ({ ...step })),
    stages: row.stages.map((entered) => ({
      ...entered,
      title: stageOf(entered.stage)?.title ?? entered.stage,
    })),
    actions: availableActions(transferChart, transferFacts(row)).map(
      ({ command, title, allowed, refusals }) => ({
        command,
        title,
        allowed,
        refusals: refusals.map(({ code, message, citation }) => ({
          code,
          message,
          ...(citation ? { citation } : {}),
        })),
      }),
    ),
  };
}

export const CRIME_QUERIES = [
  answer({
    declaration: crimesOfCase,
    permission: 'penalty.read',
    run: async (tx, { caseId }, { actor }) => {
      const { rows } = await sql<ListedRow>`
        select t.*, j.head_seq as version, p.fine_fen
        from crime_transfer t
        join journal_chain j on j.city_code = t.city_code and j.subject_id = t.id
        left join penalty p on p.city_code = t.city_code and p.id = t.penalty_id
        where t.city_code = ${actor.cityCode}
          and (t.case_id = ${caseId} or t.penalty_id = ${caseId} or t.claim_id = ${caseId})
        order by t.created_at desc, t.id`.execute(tx);
      return { items: rows.map(transferView) };
    },
  }),
];
