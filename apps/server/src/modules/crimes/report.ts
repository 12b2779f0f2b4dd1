import { crimeReport } from '@ecoredress/contract';
import { decided, type Entry, insertRow } from '../../commands/decision.ts';
import { handle } from '../../commands/handler.ts';
import { json } from '../../commands/persist.ts';
import { invalidField, refused } from '../../errors.ts';
import { getDossier } from '../claims/index.ts';
import { startClock } from '../clocks/index.ts';
import { type CaseEvidence, listCaseEvidence } from '../evidence/index.ts';
import { getPenalty, penaltyChange } from '../penalties/index.ts';
import { checkCaseEvidence } from './transfer.ts';

interface Facts {
  readonly unitId: string;
  readonly viewerUnitIds: readonly string[];
  readonly penalty: Parameters<typeof penaltyChange>[0] | undefined;
  readonly claimId: string | null;
  readonly evidence: readonly CaseEvidence[];
  /** A transfer of the case, or of its pair, that is not over. */
  readonly running: boolean;
}

export const report = handle<typeof crimeReport, Facts>({
  declaration: crimeReport,
  permission: 'penalty.handle',
  load: async ({ tx, input, context }) => {
    const { cityCode } = context;
    const claim =
      input.caseKind === 'claim' ? (await getDossier(tx, cityCode, input.caseId)).claim : undefined;
    const penaltyId = claim ? claim.penalty_id : input.caseId;
    const penalty = penaltyId ? (await getPenalty(tx, cityCode, penaltyId)).penalty : undefined;
    const of = claim ?? penalty;
    if (!of) throw new Error('a transfer comes from a penalty or a claim');
    const claimId = claim?.id ?? penalty?.claim_id ?? null;
    const cases = [penalty?.id, claimId].filter((id) => typeof id === 'string');
    const open = await tx
      .selectFrom('crime_transfer')
      .select('id')
      .where('city_code', '=', cityCode)
      .where('ended_on', 'is', null)
      .where((where) => where.or([where('penalty_id', 'in', cases), where('claim_id', 'in', cases)]))
      .limit(1)
      .executeTakeFirst();
    return {
      unitId: of.unit_id,
      viewerUnitIds: of.viewer_unit_ids,
      penalty,
      claimId,
      evidence: await listCaseEvidence(tx, cityCode, input.caseId),
      running: open !== undefined,
    };
  },
  decide: (facts, input, context) => {
    if (facts.running) {
      throw refused([{ code: 'transfer-running', message: '本案已有一次移送尚未终结，不能另行提出' }]);
    }
    checkCaseEvidence(facts.evidence, input.evidenceIds);
    const { reportedOn, adviceReceivedOn } = input;
    if (adviceReceivedOn && adviceReceivedOn > reportedOn) {
      throw invalidField('adviceReceivedOn', '收到检察意见不能晚于提出移送');
    }
    const id = context.newId();
    const text = `${input.suspects}涉嫌${input.charge}`;
    const owner = {
      kind: input.caseKind,
      id: input.caseId,
      unitId: facts.unitId,
      viewerUnitIds: facts.viewerUnitIds,
    };
    const own = decided(
      `提出移送涉嫌犯罪案件：${text}`,
      [
        insertRow('crime_transfer', {
          city_code: context.cityCode,
          id,
          unit_id: facts.unitId,
          viewer_unit_ids: [...facts.viewerUnitIds],
          case_kind: input.caseKind,
          case_id: input.caseId,
          penalty_id: facts.penalty?.id ?? null,
          claim_id: facts.claimId,
          stage: 'reported',
          suspects: input.suspects,
          charge: input.charge,
          facts: input.facts,
          investigators: json(input.investigators) as never,
          evidence_ids: input.evidenceIds,
          reported_on: reportedOn,
          ended_on: null,
          verdict: null,
          stages: json([{ stage: 'reported', enteredOn: reportedOn, leftOn: null }]) as never,
          history: json([{ on: reportedOn, title: crimeReport.title, text }]) as never,
          created_at: context.now.toString(),
        }),
      ],
      { subject: { kind: 'crimeTransfer', id, unitId: facts.unitId, viewerUnitIds: facts.viewerUnitIds } },
    );
    const onCase: Entry = {
      subject: { kind: input.caseKind, id: input.caseId },
      summary: `提出移送涉嫌犯罪案件：${text}`,
      changes: [
        ...startClock(context, owner, 'C01', reportedOn),
        ...(adviceReceivedOn ? startClock(context, owner, 'C10', adviceReceivedOn) : []),
        ...(facts.penalty && input.caseKind === 'penalty'
          ? penaltyChange(facts.penalty, { transfer_stage: 'reported' })
          : []),
      ],
    };
    return { ...own, entries: [...own.entries, onCase] };
  },
});
