import { z } from 'zod';
import { GuestAccessIssued } from './guests.ts';
import { defineCommand } from './kernel/command.ts';
import { defineQuery } from './kernel/query.ts';
import { Id, IsoTime, Line, OptionalText, Text } from './kernel/scalars.ts';

const Hex32 = z.string().regex(/^[0-9a-f]{64}$/, '应为 64 位小写十六进制数');
const DrawLevel = z.enum(['city', 'county']);

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
    commitBy: IsoTime,
    revealBy: IsoTime,
    witnessBy: IsoTime,
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
