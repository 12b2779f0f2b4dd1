import { chartIn, checkAction, type LeadFacts, leadChart } from '@ecoredress/law';
import type { Insertable, Selectable } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { type Change, type Entry, insertRow, updateRow } from '../../commands/decision.ts';
import type { DecisionContext, LoadCall } from '../../commands/handler.ts';
import { json } from '../../commands/persist.ts';
import { notFound, refused } from '../../errors.ts';
import { type ClockRow, listClocks, startClock, stopClocks } from '../clocks/index.ts';
import type { LeadEligibility, LeadTable } from './tables.ts';

export type LeadRow = Selectable<LeadTable>;

export interface LeadDossier {
  readonly lead: LeadRow;
  readonly clocks: readonly ClockRow[];
}

/** The lead of this id, or a 404 when there is none that the actor may see. */
export async function getLead(tx: ScopedDb, cityCode: string, id: string): Promise<LeadRow> {
  const row = await tx
    .selectFrom('lead')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('该线索');
  return row;
}

/** The lead of this id with its clocks. */
export async function getLeadDossier(tx: ScopedDb, cityCode: string, id: string): Promise<LeadDossier> {
  const lead = await getLead(tx, cityCode, id);
  return { lead, clocks: await listClocks(tx, cityCode, [id]) };
}

/** The loader that every command on a lead shares. */
export function loadLead(call: LoadCall<unknown>): Promise<LeadDossier> {
  if (!call.subject) throw new Error('a lead command needs its lead');
  return getLeadDossier(call.tx, call.context.cityCode, call.subject.id);
}

/** What the guards of the lead's chart need to know. */
export function leadFacts({ lead }: LeadDossier, context: { today: Temporal.PlainDate }): LeadFacts {
  return {
    stage: lead.stage as LeadFacts['stage'],
    today: context.today,
    receivedOn: Temporal.PlainDate.from(lead.received_on),
    hasPenalty: lead.penalty_id !== null,
    accepted: lead.accepted_on !== null,
    checked: lead.checking !== null,
    damageFound: lead.checking?.damage ?? false,
    inScope: lead.checking?.applies ?? false,
  };
}

/** Checks the chart; refuses with everything that stands in the way. Gives the stage the lead goes to. */
export function checkLeadAction(dossier: LeadDossier, command: string, context: DecisionContext): string {
  const result = checkAction(
    chartIn(leadChart, context.place.profile.id),
    leadFacts(dossier, context),
    command,
  );
  if (!result.ok) throw refused(result.refusals);
  return result.to;
}

export function leadChange(lead: LeadRow, set: Parameters<typeof updateRow<'lead'>>[3]): Change[] {
  return updateRow('lead', { city_code: lead.city_code, id: lead.id }, lead, set);
}

/** What a new lead says of itself. */
export interface NewLead {
  readonly unitId: string;
  readonly channel: string;
  readonly title: string;
  readonly foundOn: string;
  readonly receivedOn: string;
  readonly place: string;
  readonly regionCode: string;
  readonly medium: readonly string[];
  readonly summary: string;
  readonly sourceNo: string;
  readonly penaltyId?: string;
  readonly eligibility?: LeadEligibility;
}

/** Registers a lead: its row and the 30 days of the preliminary check (初步核查). */
export function newLeadEntry(context: DecisionContext, lead: NewLead): Entry & { readonly leadId: string } {
  const id = context.newId();
  const row: Insertable<LeadTable> = {
    city_code: context.cityCode,
    id,
    unit_id: lead.unitId,
    viewer_unit_ids: [],
    title: lead.title,
    stage: 'registered',
    channel: lead.channel,
    found_on: lead.foundOn,
    received_on: lead.receivedOn,
    place: lead.place,
    region_code: lead.regionCode,
    medium: json(lead.medium) as never,
    summary: lead.summary,
    source_no: lead.sourceNo,
    penalty_id: lead.penaltyId ?? null,
    claim_id: null,
    eligibility: (lead.eligibility ?? null) as never,
    take_up_by: takeUpBy(context, lead.receivedOn),
    accepted_on: null,
    officer_id: null,
    checking: null as never,
    declining: null as never,
    registered_by: context.actor.userId,
    created_at: context.now.toString(),
  };
  return {
    leadId: id,
    subject: { kind: 'lead', id, unitId: lead.unitId },
    summary: `登记线索：${lead.title}`,
    changes: [
      insertRow('lead', row),
      ...startClock(context, { kind: 'lead', id, unitId: lead.unitId }, 'E01', lead.receivedOn),
    ],
  };
}

/** The day by which the unit should have taken the lead up, by the place's setting (calendar days). */
function takeUpBy(context: DecisionContext, receivedOn: string): string {
  const received = Temporal.PlainDate.from(receivedOn);
  const days = context.place.setting<number>('lead.takeUpDays', received);
  return received.add({ days }).toString();
}

/** Marks a lead as filed: a claim came of it. */
export function fileLeadEntry(
  dossier: LeadDossier,
  filed: { claimId: string; claimNumber: string; on: string; command: string },
  context: DecisionContext,
): Entry {
  const stage = checkLeadAction(dossier, filed.command, context);
  return {
    subject: { kind: 'lead', id: dossier.lead.id },
    summary: `线索已启动索赔，案件${filed.claimNumber}`,
    changes: [
      ...leadChange(dossier.lead, { stage, claim_id: filed.claimId }),
      ...stopClocks(dossier.clocks, filed.on),
    ],
  };
}
