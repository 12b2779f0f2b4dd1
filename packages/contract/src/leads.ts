import { z } from 'zod';
import { ScopeAnswers } from './claims/commands-opening.ts';
import { ActionView, NearestClock } from './claims/queries.ts';
import { ClockView } from './clocks.ts';
import { defineCommand } from './kernel/command.ts';
import { PageParams, pageOf, sortBy } from './kernel/page.ts';
import { defineQuery } from './kernel/query.ts';
import { HappenedOn, Id, Line, OptionalText, Text } from './kernel/scalars.ts';
import { PartyInput, PartyView } from './parties.ts';

const EvidenceIds = z.array(Id).max(50).default([]);

export const leadRegister = defineCommand({
  name: 'lead.register',
  title: '登记线索',
  subject: 'lead',
  creates: true,
  input: z.object({
    unitId: Id,
    channel: z.string(),
    title: Line,
    foundOn: HappenedOn,
    receivedOn: HappenedOn,
    place: OptionalText.default(''),
    regionCode: z
      .string()
      .regex(/^(\d{6})?$/, '行政区划代码为 6 位数字')
      .default(''),
    medium: z.array(z.string()).max(10).default([]),
    summary: Text,
    sourceNo: z.string().trim().max(100).default(''),
    parties: z.array(PartyInput).max(50).default([]),
  }),
});

export const leadAccept = defineCommand({
  name: 'lead.accept',
  title: '接收线索',
  subject: 'lead',
  input: z.object({ acceptedOn: HappenedOn, officerId: Id.optional() }),
});

export const leadTransfer = defineCommand({
  name: 'lead.transfer',
  title: '移送线索',
  subject: 'lead',
  input: z.object({ unitId: Id, reason: Text }),
});

export const leadCheck = defineCommand({
  name: 'lead.check',
  title: '登记初步核查',
  subject: 'lead',
  input: z.object({
    checkedOn: HappenedOn,
    damage: z.boolean(),
    basis: Text,
    scope: ScopeAnswers,
    evidenceIds: EvidenceIds,
  }),
});

export const leadDecline = defineCommand({
  name: 'lead.decline',
  title: '决定不启动',
  subject: 'lead',
  input: z.object({ ground: z.string(), reason: Text, decidedOn: HappenedOn }),
});

/** Opens a compensation claim from a lead that has no penalty case. */
export const leadOpen = defineCommand({
  name: 'lead.open',
  title: '启动索赔',
  subject: 'lead',
  input: z.object({ title: Line, obligors: z.array(PartyInput).max(50).default([]) }),
  result: z.object({ claimId: z.string(), claimNumber: z.string() }),
});

export const leadRemind = defineCommand({
  name: 'lead.remind',
  title: '督促办理',
  subject: 'lead',
  input: z.object({ text: Text }),
});

export const LeadListItem = z.object({
  id: z.string(),
  title: z.string(),
  channel: z.string(),
  channelTitle: z.string(),
  stage: z.string(),
  stageTitle: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  partyNames: z.array(z.string()),
  foundOn: z.string(),
  receivedOn: z.string(),
  penaltyId: z.string().nullable(),
  claimId: z.string().nullable(),
  takenUp: z.boolean(),
  /** Past the day by which the unit should have taken it up. */
  lateTakeUp: z.boolean(),
  nearestClock: NearestClock.nullable(),
});
export type LeadListItem = z.infer<typeof LeadListItem>;

export const leadsList = defineQuery({
  name: 'leads.list',
  title: '线索清单',
  path: '/api/leads',
  params: PageParams.extend({
    unitId: z.string().optional(),
    stage: z.string().optional(),
    channel: z.string().optional(),
    late: z.enum(['true', 'false']).optional(),
    clock: z.enum(['near', 'overdue']).optional(),
    text: z.string().trim().max(50).optional(),
    sort: sortBy(['receivedOn', 'foundOn', 'dueOn', 'stage', 'title'], '-receivedOn'),
  }),
  result: pageOf(LeadListItem),
});

export const LeadDetail = LeadListItem.extend({
  version: z.int(),
  place: z.string(),
  regionCode: z.string(),
  medium: z.array(z.string()),
  summary: z.string(),
  sourceNo: z.string(),
  eligibility: z.object({ eligible: z.boolean(), reasons: z.array(z.string()) }).nullable(),
  check: z.record(z.string(), z.unknown()).nullable(),
  decline: z.record(z.string(), z.unknown()).nullable(),
  parties: z.array(PartyView),
  clocks: z.array(ClockView),
  actions: z.array(ActionView),
  reminders: z.array(z.object({ at: z.string(), text: z.string(), by: z.string() })),
});
export type LeadDetail = z.infer<typeof LeadDetail>;

export const leadGet = defineQuery({
  name: 'leads.get',
  title: '线索',
  path: '/api/leads/:id',
  params: z.object({ id: z.uuid() }),
  result: LeadDetail,
});
