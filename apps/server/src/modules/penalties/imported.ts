import type { Eligibility } from '@ecoredress/law';
import { sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { type Change, insertRow } from '../../commands/decision.ts';
import type { DecisionContext } from '../../commands/handler.ts';
import { json } from '../../commands/persist.ts';

/** What a list says of a penalty; money in fen, days as text. */
export interface ImportedPenalty {
  readonly penaltyId: string;
  readonly unitId: string;
  readonly number: string;
  readonly title: string;
  readonly filedOn: string;
  readonly leadId: string | null;
  readonly importBatchId: string;
  readonly eligibility: Eligibility;
  readonly record: {
    readonly decisionNo: string;
    readonly decisionKey: string | null;
    readonly contentKey: string | null;
    readonly address: string;
    readonly regionCode: string;
    readonly authority: string;
    readonly act: string;
    readonly violationKind: string;
    readonly lawViolated: string;
    readonly legalBasis: string;
    readonly foundOn: string | null;
    readonly noticeOn: string | null;
    readonly decidedOn: string | null;
    readonly fineFen: number | null;
    readonly confiscatedFen: number | null;
  };
}

/** A penalty case as a list brings it: decided when it has a decision's date, its judgement still owed. */
export function importedPenaltyChange(context: DecisionContext, imported: ImportedPenalty): Change {
  const { record } = imported;
  const stage = record.decidedOn ? 'decided' : record.noticeOn ? 'notified' : 'filed';
  return insertRow('penalty', {
    city_code: context.cityCode,
    id: imported.penaltyId,
    unit_id: imported.unitId,
    viewer_unit_ids: [],
    number: imported.number,
    decision_no: record.decisionNo,
    decision_key: record.decisionKey,
    content_key: record.contentKey,
    title: imported.title,
    stage,
    case_source: '清单导入',
    act: record.act,
    violation_kind: record.violationKind,
    medium: json([]) as never,
    law_violated: record.lawViolated,
    legal_basis: record.legalBasis,
    place: record.address,
    region_code: record.regionCode,
    authority: record.authority,
    found_on: record.foundOn,
    filed_on: imported.filedOn,
    notice_on: record.noticeOn,
    notice_no: '',
    notice_served_on: null,
    proposed_fine_fen: null,
    decided_on: record.decidedOn,
    fine_fen: record.fineFen,
    confiscated_fen: record.confiscatedFen,
    paid_fen: 0,
    payments: json([]) as never,
    eligibility: { eligible: imported.eligibility.eligible, reasons: imported.eligibility.reasons } as never,
    judgement: null,
    judgement_ground: '',
    judgement_reason: '',
    judged_on: null,
    leniency: null as never,
    lead_id: imported.leadId,
    claim_id: null,
    import_batch_id: imported.importBatchId,
    ending: null as never,
    closed_on: null,
    stages: json([{ stage, enteredOn: record.decidedOn ?? imported.filedOn, leftOn: null }]) as never,
    created_at: context.now.toString(),
  });
}

interface KnownRow {
  number: string;
  decision_key: string | null;
  content_key: string | null;
}

/** Which of these keys belong to cases the product has, with their numbers. */
export async function listKnownPenalties(
  tx: ScopedDb,
  cityCode: string,
  keys: { readonly decisionKeys: readonly string[]; readonly contentKeys: readonly string[] },
): Promise<{ byDecision: Map<string, string>; byContent: Map<string, string> }> {
  const { rows } = await sql<KnownRow>`
    select number, decision_key, content_key from penalty
    where city_code = ${cityCode} and decision_key = any(${keys.decisionKeys})
    union all
    select number, decision_key, content_key from penalty
    where city_code = ${cityCode} and content_key = any(${keys.contentKeys})`.execute(tx);
  return {
    byDecision: new Map(rows.flatMap((row) => (row.decision_key ? [[row.decision_key, row.number]] : []))),
    byContent: new Map(rows.flatMap((row) => (row.content_key ? [[row.content_key, row.number]] : []))),
  };
}
