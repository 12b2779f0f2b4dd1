import { z } from 'zod';
import { defineCommand } from './kernel/command.ts';
import { PageParams, pageOf } from './kernel/page.ts';
import { defineQuery } from './kernel/query.ts';
import { Id, IsoDate } from './kernel/scalars.ts';

/** What a person is reminded of, the most urgent first. */
export const NOTICE_KINDS = {
  urged: '督促办理',
  clockOverdue: '期限逾期',
  leadLate: '线索逾期未接收',
  shouldStart: '应启动未启动',
  suitUndecided: '磋商不成待决定',
  courtTask: '配合公益诉讼',
  clockNear: '期限临近',
  expertMerged: '专家记录合并',
} as const;
export type NoticeKind = keyof typeof NOTICE_KINDS;

const kinds = Object.keys(NOTICE_KINDS) as [NoticeKind, ...NoticeKind[]];

/** One reminder to one unit. `reason` names rule, thing and step: the same is never sent to a unit twice. */
export const NewNotice = z.object({
  unitId: Id,
  kind: z.enum(kinds),
  reason: z.string().min(1).max(200),
  title: z.string().max(500),
  text: z.string().max(2000),
  dueOn: IsoDate.nullable(),
});
export type NewNotice = z.infer<typeof NewNotice>;

const input = z.object({ notices: z.array(NewNotice).min(1).max(500) });

/** Internal: the reminders that the product sends by itself, kept on the chain of the case they are about. */
export const leadNotify = defineCommand({ name: 'lead.notify', title: '发出提醒', subject: 'lead', input });
export const penaltyNotify = defineCommand({
  name: 'penalty.notify',
  title: '发出提醒',
  subject: 'penalty',
  input,
});
export const claimNotify = defineCommand({
  name: 'claim.notify',
  title: '发出提醒',
  subject: 'claim',
  input,
});

/** Marks reminders as read by the caller; each marking keeps a chain of its own, apart from the cases. */
export const noticeMarkRead = defineCommand({
  name: 'notice.markRead',
  title: '标记提醒为已读',
  subject: 'noticeReading',
  creates: true,
  input: z.object({
    /** Left out: everything unread that is addressed to the caller. */
    noticeIds: z.array(Id).min(1).max(200).optional(),
  }),
  result: z.object({ marked: z.int() }),
});

export const NoticeView = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  kindTitle: z.string(),
  subjectKind: z.enum(['lead', 'penalty', 'claim', 'expert']),
  subjectId: z.string(),
  title: z.string(),
  text: z.string(),
  unitName: z.string(),
  dueOn: z.string().nullable(),
  sentByName: z.string(),
  createdAt: z.string(),
  read: z.boolean(),
});
export type NoticeView = z.infer<typeof NoticeView>;

export const noticesList = defineQuery({
  name: 'notices.list',
  title: '我的提醒',
  path: '/api/notices',
  params: PageParams.extend({
    kind: z.enum(kinds).optional(),
    unread: z.enum(['true', 'false']).optional(),
  }),
  result: pageOf(NoticeView),
});

export const noticesUnread = defineQuery({
  name: 'notices.unread',
  title: '未读提醒数',
  path: '/api/notices/unread',
  params: z.object({}),
  result: z.object({ count: z.int() }),
});
