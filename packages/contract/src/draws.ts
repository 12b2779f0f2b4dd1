import { z } from 'zod';
import { GuestAccessIssued } from './guests.ts';
import { defineCommand } from './kernel/command.ts';
import { defineQuery } from './kernel/query.ts';
import { HappenedOn, Id, Line, OptionalText, Text } from './kernel/scalars.ts';

const Hex32 = z.string().regex(/^[0-9a-f]{64}$/, '应为 64 位小写十六进制数');
const DrawLevel = z.enum(['city', 'county']);
const Hours = z.int('时限应为整数小时').min(1, '时限不得少于 1 小时').max(720, '时限不得超过 720 小时');

/** A widening of the pool, agreed by both sides before anybody commits; never silent. */
const Widening = z.object({
  kind: z.enum(['neighbour-field', 'city-pool']),
  /** The field admitted in addition; only for 'neighbour-field'. */
  field: z.string().optional(),
  reason: Text,
  /** Who agreed, by name. */
  agencyConsent: Line,
  obligorConsent: Line,
});

/** Freezes the list of experts and the rules of a joint draw (联合抽取) for a claim. */
export const drawOpen = defineCommand({
  name: 'draw.open',
  title: '冻结专家抽取名单',
  subject: 'draw',
  creates: true,
  input: z.object({
    claimId: Id,
    title: Line,
    fields: z.array(z.string()).min(1, '至少选择一个专业领域').max(20),
    levels: z.array(DrawLevel).min(1, '至少选择一级专家库'),
    seats: z.int().min(3, '抽取人数不得少于 3 人').max(20),
    alternates: z.int().min(0).max(20),
    witnessName: Line,
    /** Experts left out beyond what the product finds by itself, each with its reason (回避). */
    exclusions: z
      .array(z.object({ expertId: Id, code: Line, text: Line }))
      .max(200)
      .default([]),
    /** Seats kept for a field; what is left over is open to every admitted field. */
    quotas: z
      .array(z.object({ field: z.string(), seats: z.int().min(1, '专业名额不得少于 1 人').max(20) }))
      .max(20)
      .default([]),
    /** 就近优先: the experts of the claim's own county are drawn before the others. */
    near: z.boolean().default(false),
    widening: z.array(Widening).max(20).default([]),
    /** Each step's time, in hours by the server's clock: to commit, then to reveal, then for the witness. */
    commitHours: Hours,
    revealHours: Hours,
    witnessHours: Hours,
    /** Why another draw is held although one was: it names the one before, never silently. */
    repeatReason: OptionalText.default(''),
  }),
});

/** Hands out the one-time access by which the obligor or the witness takes part; shown this once. */
export const drawInvite = defineCommand({
  name: 'draw.invite',
  title: '发放参加抽取的链接',
  subject: 'draw',
  input: z.object({ role: z.enum(['obligor', 'witness']) }),
  result: GuestAccessIssued,
});

const Commit = z.object({ hash: Hex32 });
const Reveal = z.object({
  salt: Hex32,
  number: z.string().regex(/^\d{0,40}$/, '自填数字应为不超过 40 位的阿拉伯数字'),
});

export const drawCommitAgency = defineCommand({
  name: 'draw.commitAgency',
  title: '提交机关一方的承诺值',
  subject: 'draw',
  input: Commit,
});
export const drawRevealAgency = defineCommand({
  name: 'draw.revealAgency',
  title: '揭示机关一方的随机数',
  subject: 'draw',
  input: Reveal,
});
export const drawCommit = defineCommand({
  name: 'draw.commit',
  title: '提交承诺值',
  subject: 'draw',
  input: Commit,
});
export const drawReveal = defineCommand({
  name: 'draw.reveal',
  title: '揭示随机数',
  subject: 'draw',
  input: Reveal,
});

export const drawConclude = defineCommand({
  name: 'draw.conclude',
  title: '完成抽取',
  subject: 'draw',
  input: z.object({}),
});

export const drawDecline = defineCommand({
  name: 'draw.decline',
  title: '登记专家不能参加',
  subject: 'draw',
  input: z.object({ expertId: Id, code: Line, text: Text }),
});

/** Prints the record of a finished draw (专家抽取记录), with the QR code by which anybody can verify it. */
export const drawIssueRecord = defineCommand({
  name: 'draw.issueRecord',
  title: '制作专家抽取记录',
  subject: 'draw',
  input: z.object({
    issuedOn: HappenedOn,
    /** The product's own address, as the officer's page knows it: where the code leads to. */
    site: z.url({ protocol: /^https?$/, error: '网址应以 http:// 或 https:// 开头' }),
  }),
  result: z.object({ documentId: z.string(), number: z.string(), version: z.int() }),
});

const Json = z.record(z.string(), z.unknown());

/** A draw as those who take part see it: names stay masked until they are drawn. */
export const DrawView = z.object({
  id: z.string(),
  version: z.int(),
  claimId: z.string(),
  title: z.string(),
  stage: z.enum(['committing', 'revealing', 'witness-reveals', 'ready', 'void', 'concluded']),
  stageTitle: z.string(),
  awaited: z.array(z.object({ role: z.string(), roleTitle: z.string(), step: z.string(), by: z.string() })),
  listHash: z.string(),
  /** The draw under way, or the finished record: plain JSON that `draw-verify` and the open page check. */
  progress: Json,
  record: Json.nullable(),
  /** Who holds which seat after all declines; the names of those drawn. */
  seats: z.array(z.object({ seat: z.int(), expertId: z.string().nullable(), name: z.string() })),
});
export type DrawView = z.infer<typeof DrawView>;

export const drawsOfClaim = defineQuery({
  name: 'draws.ofClaim',
  title: '专家抽取',
  path: '/api/claims/:claimId/draws',
  params: z.object({ claimId: z.uuid() }),
  result: z.object({ items: z.array(DrawView) }),
});

/** The one draw that the guest was invited to. */
export const drawOfGuest = defineQuery({
  name: 'draws.invitedTo',
  title: '受邀参加的抽取',
  path: '/api/guest/draw',
  params: z.object({}),
  result: DrawView,
});
