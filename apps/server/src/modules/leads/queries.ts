import { type LeadListItem, leadGet, leadsList } from '@ecoredress/contract';
import { availableActions, chartIn, leadChannel, leadChart } from '@ecoredress/law';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { ScopedDb } from '../../access/scope.ts';
import { answer, type QueryContext } from '../../queries/handler.ts';
import { likePattern } from '../../queries/like.ts';
import { sortedPage } from '../../queries/sorting.ts';
import {
  type ClockRow,
  clockStands,
  clockView,
  listClocks,
  nearestClock,
  nearestDueOn,
} from '../clocks/index.ts';
import { type CaseParty, listPartiesOf, partyView } from '../parties/index.ts';
import { getLeadDossier, type LeadRow, leadFacts } from './lead.ts';

const COUNT_LIMIT = 10_000;

const SORT_COLUMNS = {
  receivedOn: { value: sql`l.received_on`, type: 'date', required: true },
  foundOn: { value: sql`l.found_on`, type: 'date', required: true },
  dueOn: { value: nearestDueOn({ alias: 'l' }), type: 'date' },
  stage: { value: sql`l.stage`, type: 'text', required: true },
  title: { value: sql`l.title`, type: 'text', required: true },
} as const;

async function listLeads(tx: ScopedDb, params: z.output<typeof leadsList.params>, context: QueryContext) {
  const city = context.actor.cityCode;
  const late = sql`(l.stage = 'registered' and l.take_up_by < ${context.today.toString()})`;
  const conditions = [
    sql`l.city_code = ${city}`,
    ...(params.unitId ? [sql`l.unit_id = ${params.unitId}`] : []),
    ...(params.stage ? [sql`l.stage = ${params.stage}`] : []),
    ...(params.channel ? [sql`l.channel = ${params.channel}`] : []),
    ...(params.late === 'true' ? [late] : []),
    ...(params.clock ? [clockStands({ alias: 'l' }, params.clock, context.today)] : []),
    ...(params.text
      ? [sql`(l.title like ${likePattern(params.text)} or l.source_no like ${likePattern(params.text)})`]
      : []),
  ];
  const where = sql.join(conditions, sql` and `);
  const sorted = sortedPage(SORT_COLUMNS, params, sql`l.id`);
  const { rows } = await sql<LeadRow & { sort_value: string | null }>`
    select l.*, ${sorted.selected} from lead l
    where ${where} and ${sorted.after}
    order by ${sorted.orderBy} limit ${params.limit + 1}`.execute(tx);
  const page = rows.slice(0, params.limit);
  const ids = page.map((row) => row.id);
  const clocks = await listClocks(tx, city, ids);
  const parties = await listPartiesOf(tx, city, ids);
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from (select 1 from lead l where ${where} limit ${COUNT_LIMIT}) x`.execute(
    tx,
  );
  const last = page.at(-1);
  return {
    items: page.map((row) => listItem(row, clocks, parties, context)),
    nextCursor: rows.length > params.limit && last ? sorted.cursorOf(last) : null,
    total: counted.rows[0]?.total ?? 0,
  };
}

function listItem(
  lead: LeadRow,
  clocks: readonly ClockRow[],
  parties: readonly CaseParty[],
  context: QueryContext,
): LeadListItem {
  const nearest = nearestClock(
    clocks.filter((clock) => clock.subject_id === lead.id),
    context,
  );
  return {
    id: lead.id,
    title: lead.title,
    channel: lead.channel,
    channelTitle: leadChannel(lead.channel)?.title ?? lead.channel,
    stage: lead.stage,
    stageTitle: leadStageTitle(lead.stage),
    unitId: lead.unit_id,
    unitName: context.place.getUnit(lead.unit_id).name,
    partyNames: parties.filter((party) => party.case_id === lead.id).map((party) => party.name),
    foundOn: lead.found_on,
    receivedOn: lead.received_on,
    penaltyId: lead.penalty_id,
    claimId: lead.claim_id,
    takenUp: lead.accepted_on !== null || lead.stage !== 'registered',
    lateTakeUp:
      lead.stage === 'registered' && lead.take_up_by !== null && lead.take_up_by < context.today.toString(),
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

function leadStageTitle(stage: string): string {
  return Object.entries(leadChart.stages).find(([key]) => key === stage)?.[1].title ?? stage;
}

export const LEAD_QUERIES = [
  answer({ declaration: leadsList, permission: 'lead.read', run: listLeads }),
  answer({
    declaration: leadGet,
    permission: 'lead.read',
    run: async (tx, { id }, context) => {
      const city = context.actor.cityCode;
      const dossier = await getLeadDossier(tx, city, id);
      const parties = await listPartiesOf(tx, city, [id]);
      const { lead, clocks } = dossier;
      const journal = await tx
        .selectFrom('journal_entry')
        .select(['seq', 'at', 'command', 'summary', 'actor_name'])
        .where('city_code', '=', city)
        .where('subject_id', '=', id)
        .orderBy('seq')
        .execute();
      return {
        ...listItem(lead, clocks, parties, context),
        version: journal.at(-1)?.seq ?? 0,
        place: lead.place,
        regionCode: lead.region_code,
        medium: [...lead.medium],
        summary: lead.summary,
        sourceNo: lead.source_no,
        eligibility: lead.eligibility && {
          eligible: lead.eligibility.eligible,
          reasons: [...lead.eligibility.reasons],
        },
        check: lead.checking as Record<string, unknown> | null,
        decline: lead.declining as Record<string, unknown> | null,
        parties: parties.map((party) => partyView(party, context.actor)),
        clocks: clocks.map((clock) => clockView(clock, context)),
        actions: availableActions(
          chartIn(leadChart, context.place.profile.id),
          leadFacts(dossier, context),
        ).map((action) => ({
          ...action,
          refusals: [...action.refusals],
        })),
        reminders: journal
          .filter((line) => line.command === 'lead.remind' || line.command === 'lead.notify')
          .map((line) => ({ at: line.at, text: line.summary, by: line.actor_name })),
      };
    },
  }),
];
