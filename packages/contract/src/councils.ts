import { COUNCIL_LINE_KEYS } from '@ecoredress/law';
import { z } from 'zod';
import { GuestAccessIssued } from './guests.ts';
import { defineCommand } from './kernel/command.ts';
import { defineQuery } from './kernel/query.ts';
import { CitationRef, HappenedOn, Id, IsoDate, Line, Text } from './kernel/scalars.ts';

const EvidenceIds = z.array(Id).max(50, '一次最多引用 50 项证据').default([]);
const CouncilLineName = z.enum(COUNCIL_LINE_KEYS, '没有这个行业领域');
/** 同意；有条件同意；不同意. */
const Stance = z.enum(['agrees', 'conditional', 'objects'], '请选择意见类型');

/** Puts a question on a claim to departments (部门议事厅). */
export const councilPut = defineCommand({
  name: 'council.put',
  title: '提请部门议事',
  subject: 'claim',
  input: z.object({
    councilTopic: Line,
    councilQuestion: Text,
    lines: z.array(CouncilLineName).max(COUNCIL_LINE_KEYS.length).default([]),
    /** Departments of other lines, and bodies of the county. */
    otherBodies: z.array(Line).max(20, '一次最多征询 20 个单位').default([]),
    answerBy: IsoDate,
    evidenceIds: EvidenceIds,
  }),
});

/** A new link and code by which the department answers; one handed out before opens nothing any more. */
export const councilIssueLink = defineCommand({
  name: 'council.issueLink',
  title: '发放议事链接',
  subject: 'councilRequest',
  input: z.object({}),
  result: GuestAccessIssued,
});

const Answer = { stance: Stance, opinion: Text, answeredByPerson: Line };

/** The department's own answer, by link and code; until the topic is resolved it may answer again. */
export const councilAnswer = defineCommand({
  name: 'council.answer',
  title: '答复议事征询',
  subject: 'councilRequest',
  input: z.object(Answer),
});

/** An answer that came by letter. */
export const councilRecordAnswer = defineCommand({
  name: 'council.recordAnswer',
  title: '登记部门意见',
  subject: 'councilRequest',
  input: z.object({ ...Answer, answeredOn: HappenedOn, evidenceIds: EvidenceIds }),
});

export const councilResolve = defineCommand({
  name: 'council.resolve',
  title: '形成议定意见',
  subject: 'claim',
  input: z.object({
    topicId: Id,
    resolvedOn: HappenedOn,
    resolution: Text,
    councilActions: z
      .array(z.object({ actionBody: Line, actionContent: Line, actionDueOn: IsoDate }))
      .max(30, '一次最多列入 30 项议定事项')
      .default([]),
  }),
});

export const councilCompleteAction = defineCommand({
  name: 'council.completeAction',
  title: '办结议定事项',
  subject: 'claim',
  input: z.object({ actionId: Id, doneOn: HappenedOn, outcome: Text, evidenceIds: EvidenceIds }),
});

/** Makes the record of a resolved topic (议事纪要). */
export const councilIssueMinutes = defineCommand({
  name: 'council.issueMinutes',
  title: '制作议事纪要',
  subject: 'claim',
  input: z.object({ topicId: Id, issuedOn: HappenedOn }),
  result: z.object({ documentId: z.string(), number: z.string(), version: z.int() }),
});

const AnswerView = {
  stance: Stance.nullable(),
  opinion: z.string(),
  answeredByPerson: z.string(),
  answeredOn: z.string().nullable(),
};

export const CouncilTopicView = z.object({
  id: z.string(),
  councilTopic: z.string(),
  councilQuestion: z.string(),
  putOn: z.string(),
  putByName: z.string(),
  answerBy: z.string(),
  /** “2/3 已答复” */
  progress: z.string(),
  requests: z.array(
    z.object({
      id: z.string(),
      version: z.int(),
      line: z.string().nullable(),
      lineTitle: z.string(),
      organisation: z.string(),
      ...AnswerView,
      byLetter: z.boolean(),
      /** The day to answer by is over and nothing came. */
      overdue: z.boolean(),
    }),
  ),
  resolvedOn: z.string().nullable(),
  resolution: z.string(),
  councilActions: z.array(
    z.object({
      id: z.string(),
      actionBody: z.string(),
      actionContent: z.string(),
      actionDueOn: z.string(),
      doneOn: z.string().nullable(),
      outcome: z.string(),
      overdue: z.boolean(),
    }),
  ),
  minutes: z.object({ documentId: z.string(), number: z.string() }).nullable(),
});
export type CouncilTopicView = z.infer<typeof CouncilTopicView>;

export const councilsOfClaim = defineQuery({
  name: 'councils.ofClaim',
  title: '部门议事厅',
  path: '/api/claims/:claimId/councils',
  params: z.object({ claimId: z.uuid() }),
  result: z.object({ citation: CitationRef, items: z.array(CouncilTopicView) }),
});

/** What a department that came by its link reads: the question, its own answer, and the resolution once there is one. */
export const councilOfGuest = defineQuery({
  name: 'councils.invitedTo',
  title: '受邀答复的议题',
  path: '/api/guest/council',
  params: z.object({}),
  result: z.object({
    id: z.string(),
    version: z.int(),
    organisation: z.string(),
    unitName: z.string(),
    claimNumber: z.string(),
    claimTitle: z.string(),
    councilTopic: z.string(),
    councilQuestion: z.string(),
    answerBy: z.string(),
    ...AnswerView,
    resolvedOn: z.string().nullable(),
    resolution: z.string(),
  }),
});
export type GuestCouncil = z.infer<typeof councilOfGuest.result>;
