import { type PenaltyListItem, penaltiesList, penaltyGet } from '@ecoredress/contract';
import { availableActions, chartIn, penaltyChart } from '@ecoredress/law';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { ScopedDb } from '../../access/scope.ts';
import { answer, type QueryContext } from '../../queries/handler.ts';
import { likePattern } from '../../queries/like.ts';
import { sortedPage } from '../../queries/sorting.ts';
import { pairView } from '../claims/index.ts';
import {
  type ClockRow,
  clockStands,
  clockView,
  listClocks,
  nearestClock,
  nearestDueOn,
} from '../clocks/index.ts';
import { type CasePairRow, listPairsOf } from '../pairing/index.ts';
import { type CaseParty, listPartiesOf, partyView } from '../parties/index.ts';
import { leniencyOf } from './leniency.ts';
import { getPenalty, type PenaltyRow, penaltyFacts } from './penalty.ts';

const COUNT_LIMIT = 10_000;

/** 应启动未启动: judged to start, or eligible by the rules and not yet judged, and no claim. Mirrors the partial index. */
const SHOULD_START = sql`(p.claim_id is null
  and (p.judgement = 'yes' or (p.judgement is null and (p.eligibility ->> 'eligible') = 'true')))`;

const SORT_COLUMNS = {
  filedOn: { value: sql`p.filed_on`, type: 'date', required: true },
  decidedOn: { value: sql`p.decided_on`, type: 'date' },
  dueOn: { value: nearestDueOn({ alias: 'p' }), type: 'date' },
  fineFen: { value: sql`p.fine_fen`, type: 'bigint' },
  stage: { value: sql`p.stage`, type: 'text', required: true },
  number: { value: sql`p.number`, type: 'text', required: true },
} as const;

async function listPenalties(
  tx: ScopedDb,
  params: z.output<typeof penaltiesList.params>,
  context: QueryContext,
) {
  const city = context.actor.cityCode;
  const conditions = [
    sql`p.city_code = ${city}`,
    ...(params.unitId ? [sql`p.unit_id = ${params.unitId}`] : []),
    ...(params.stage ? [sql`p.stage = ${params.stage}`] : []),
    ...(params.judgement === 'pending' ? [sql`p.judgement is null`] : []),
    ...(params.judgement && params.judgement !== 'pending' ? [sql`p.judgement = ${params.judgement}`] : []),
    ...(params.shouldHaveStarted === 'true' ? [SHOULD_START] : []),
    ...(params.clock ? [clockStands({ alias: 'p' }, params.clock, context.today)] : []),
    ...(params.text
      ? [
          sql`(p.number like ${likePattern(params.text)} or p.decision_no like ${likePattern(params.text)}
            or p.title like ${likePattern(params.text)})`,
        ]
      : []),
  ];
  const where = sql.join(conditions, sql` and `);
  const sorted = sortedPage(SORT_COLUMNS, params, sql`p.id`);
  const { rows } = await sql<PenaltyRow & { sort_value: string | null }>`
    select p.*, ${sorted.selected} from penalty p
    where ${where} and ${sorted.after}
    order by ${sorted.orderBy} limit ${params.limit + 1}`.execute(tx);
  const page = rows.slice(0, params.limit);
  const ids = page.map((row) => row.id);
  const clocks = await listClocks(tx, city, ids);
  const parties = await listPartiesOf(tx, city, ids);
  const pairs = await listPairsOf(tx, city, { penaltyIds: ids });
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from (select 1 from penalty p where ${where} limit ${COUNT_LIMIT}) x`.execute(
    tx,
  );
  const last = page.at(-1);
  return {
    items: page.map((row) => listItem(row, { clocks, parties, pairs }, context)),
    nextCursor: rows.length > params.limit && last ? sorted.cursorOf(last) : null,
    total: counted.rows[0]?.total ?? 0,
  };
}

interface Around {
  readonly clocks: readonly ClockRow[];
  readonly parties: readonly CaseParty[];
  readonly pairs: readonly CasePairRow[];
}

function listItem(penalty: PenaltyRow, around: Around, context: QueryContext): PenaltyListItem {
  const nearest = nearestClock(
    around.clocks.filter((clock) => clock.subject_id === penalty.id),
    context,
  );
  const eligible =
    penalty.judgement === 'yes' || (penalty.judgement === null && penalty.eligibility?.eligible === true);
  return {
    id: penalty.id,
    number: penalty.number,
    decisionNo: penalty.decision_no,
    title: penalty.title,
    stage: penalty.stage,
    stageTitle:
      Object.entries(penaltyChart.stages).find(([key]) => key === penalty.stage)?.[1].title ?? penalty.stage,
    unitId: penalty.unit_id,
    unitName: context.place.getUnit(penalty.unit_id).name,
    partyNames: around.parties.filter((party) => party.case_id === penalty.id).map((party) => party.name),
    foundOn: penalty.found_on,
    filedOn: penalty.filed_on,
    decidedOn: penalty.decided_on,
    fineFen: penalty.fine_fen,
    judgement: penalty.judgement ?? 'pending',
    shouldHaveStarted: eligible && penalty.claim_id === null,
    claimId: penalty.claim_id,
    claimNumber: around.pairs.find((pair) => pair.penalty_id === penalty.id)?.claim_number ?? null,
    nearestClock: nearest
      ? {
          title: nearest.title,
          dueOn: nearest.dueOn,
          state: nearest.state,
          daysLeft: nearest.daysLeft,
          provisional: nearest.provisional,
        }
      : null,
  };
}

export const PENALTY_QUERIES = [
  answer({ declaration: penaltiesList, permission: 'penalty.read', run: listPenalties }),
  answer({
    declaration: penaltyGet,
    permission: 'penalty.read',
    run: async (tx, { id }, context) => {
      const city = context.actor.cityCode;
      const dossier = await getPenalty(tx, city, id);
      const { penalty, parties, clocks, pair } = dossier;
      const head = await tx
        .selectFrom('journal_chain')
        .select('head_seq')
        .where('city_code', '=', city)
        .where('subject_id', '=', id)
        .executeTakeFirstOrThrow();
      const claimClocks = pair ? await listClocks(tx, city, [pair.claim_id]) : [];
      const suggestion = leniencyOf(dossier, context);
      return {
        ...listItem(penalty, { clocks, parties, pairs: pair ? [pair] : [] }, context),
        version: head.head_seq,
        caseSource: penalty.case_source,
        act: penalty.act,
        violationKind: penalty.violation_kind,
        medium: [...penalty.medium],
        lawViolated: penalty.law_violated,
        legalBasis: penalty.legal_basis,
        place: penalty.place,
        noticeOn: penalty.notice_on,
        noticeNo: penalty.notice_no,
        proposedFineFen: penalty.proposed_fine_fen,
        confiscatedFen: penalty.confiscated_fen,
        paidFen: penalty.paid_fen,
        closedOn: penalty.closed_on,
        leadId: penalty.lead_id,
        judgementReason: penalty.judgement_reason,
        eligibility: penalty.eligibility && {
          eligible: penalty.eligibility.eligible,
          reasons: [...penalty.eligibility.reasons],
        },
        leniencySuggestion: suggestion
          ? { ...suggestion, kinds: [...suggestion.kinds], reasons: [...suggestion.reasons] }
          : null,
        leniencyDecision: penalty.leniency && {
          applied: penalty.leniency.applied,
          reason: penalty.leniency.reason,
          suggested: penalty.leniency.suggested,
          officerName: penalty.leniency.officerName,
        },
        consultation: pair?.consultation
          ? { ...pair.consultation, evidenceIds: [...pair.consultation.evidenceIds] }
          : null,
        parties: parties.map((party) => partyView(party, context.actor)),
        stages: penalty.stages.map((step) => ({
          stage: step.stage,
          title:
            Object.entries(penaltyChart.stages).find(([key]) => key === step.stage)?.[1].title ?? step.stage,
          enteredOn: step.enteredOn,
          leftOn: step.leftOn,
        })),
        clocks: clocks.map((clock) => clockView(clock, context)),
        actions: availableActions(
          chartIn(penaltyChart, context.place.profile.id),
          penaltyFacts(dossier, context),
        ).map((action) => ({
          ...action,
          refusals: [...action.refusals],
        })),
        pair: pair ? pairView(pair, [...clocks, ...claimClocks], context) : null,
        steps: [],
      };
    },
  }),
];
