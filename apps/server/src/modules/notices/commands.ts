import {
  claimNotify,
  leadNotify,
  type NewNotice,
  NOTICE_KINDS,
  noticeMarkRead,
  penaltyNotify,
} from '@ecoredress/contract';
import { type Change, decided, insertRow } from '../../commands/decision.ts';
import { type CommandHandler, type DecisionContext, handle } from '../../commands/handler.ts';
import { refused } from '../../errors.ts';
import { listSentKeys, listUnreadIds, sentKey } from './queries.ts';

interface About {
  readonly kind: 'lead' | 'penalty' | 'claim' | 'expert';
  readonly id: string;
}

/** The row of one reminder, for a command that sends it beside what else it does. */
export function noticeChange(context: DecisionContext, about: About, notice: NewNotice): Change {
  return insertRow('notice', {
    city_code: context.cityCode,
    id: context.newId(),
    unit_id: notice.unitId,
    kind: notice.kind,
    subject_kind: about.kind,
    subject_id: about.id,
    reason: notice.reason,
    title: notice.title,
    text: notice.text,
    due_on: notice.dueOn,
    sent_by_name: context.actor.name,
    created_at: context.now.toString(),
  });
}

const notifiers = [
  notifier(leadNotify, 'lead', 'lead.transfer'),
  notifier(penaltyNotify, 'penalty', 'penalty.handle'),
  notifier(claimNotify, 'claim', 'claim.handle'),
];

function notifier(
  declaration: typeof leadNotify | typeof penaltyNotify | typeof claimNotify,
  kind: About['kind'],
  permission: CommandHandler['permission'],
): CommandHandler {
  return handle<typeof declaration, { about: About; sent: Set<string> }>({
    declaration,
    permission,
    internal: true,
    load: async ({ tx, subject, context }) => {
      if (!subject) throw new Error('a reminder needs its case');
      const sent = await listSentKeys(tx, context.cityCode, [subject.id]);
      return { about: { kind, id: subject.id }, sent };
    },
    decide: ({ about, sent }, input, context) => {
      const fresh = input.notices.filter((notice) => !sent.has(sentKey(about.id, notice)));
      if (fresh.length === 0) throw refused([{ code: 'notice-already-sent', message: '这些提醒已经发出' }]);
      const said = [...new Set(fresh.map((notice) => `${NOTICE_KINDS[notice.kind]}：${notice.text}`))];
      return decided(
        `发出提醒：${said.join('；')}`,
        fresh.map((notice) => noticeChange(context, about, notice)),
      );
    },
  });
}

const markRead = handle<typeof noticeMarkRead, string[]>({
  declaration: noticeMarkRead,
  permission: 'claim.read',
  load: ({ tx, input, context }) => listUnreadIds(tx, context, input.noticeIds),
  decide: (unread, _input, context) => {
    const { actor, cityCode, now } = context;
    const changes = unread.map((id) =>
      insertRow('notice_read', {
        city_code: cityCode,
        notice_id: id,
        user_id: actor.userId,
        read_at: now.toString(),
      }),
    );
    return decided(`标记 ${unread.length} 条提醒为已读`, changes, {
      subject: { kind: 'noticeReading', id: context.newId(), unitId: actor.unitId },
      result: { marked: unread.length },
    });
  },
});

export const NOTICE_COMMANDS = [...notifiers, markRead];
