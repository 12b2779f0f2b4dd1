import { NOTICE_KINDS, type NoticeKind, noticeMarkRead, noticesList } from '@ecoredress/contract';
import { App, Button, Empty, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useApiQuery } from '../../shared/api/queries.ts';
import { useCommand } from '../../shared/api/use-command.ts';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { noticeStrings as strings } from '../../strings/notices.ts';
import { NoticeItem } from './notice-item.tsx';
import styles from './notices.module.css';

const KIND_OPTIONS = [
  { value: '', label: strings.anyKind },
  ...Object.entries(NOTICE_KINDS).map(([value, label]) => ({ value, label })),
];
const PAGE = 50;

/** What the reader is reminded of: unread first, then the latest. */
export function NoticesPage() {
  const [onlyUnread, setOnlyUnread] = useState(true);
  const [kind, setKind] = useState<NoticeKind | ''>('');
  const [cursor, setCursor] = useState<string>();
  const params = {
    limit: PAGE,
    ...(onlyUnread ? { unread: 'true' as const } : {}),
    ...(kind ? { kind } : {}),
    ...(cursor ? { cursor } : {}),
  };
  const answer = useApiQuery(noticesList, params, { keepPrevious: true });
  const { mark, pending } = useMark(() => setCursor(undefined));
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={8} />;
  const { items, nextCursor, total } = answer.data;
  const someUnread = items.some(({ read }) => !read);
  return (
    <>
      <PageHead
        title={strings.notices}
        actions={
          <Button disabled={!someUnread} loading={pending} onClick={() => mark()}>
            {strings.markAllRead}
          </Button>
        }
      />
      <div className={styles.bar}>
        <Segmented
          value={onlyUnread ? 'unread' : 'all'}
          options={[
            { value: 'unread', label: strings.unread },
            { value: 'all', label: strings.all },
          ]}
          onChange={(value) => {
            setOnlyUnread(value === 'unread');
            setCursor(undefined);
          }}
        />
        <Select
          aria-label={strings.kind}
          value={kind}
          options={KIND_OPTIONS}
          popupMatchSelectWidth={false}
          onChange={(value) => {
            setKind(value as NoticeKind | '');
            setCursor(undefined);
          }}
        />
      </div>
      {items.length === 0 ? <Nothing onlyUnread={onlyUnread} /> : null}
      {items.length > 0 ? (
        <ul className={styles.list}>
          {items.map((item) => (
            <NoticeItem key={item.id} item={item} onRead={() => mark([item.id])} />
          ))}
        </ul>
      ) : null}
      {items.length > 0 ? (
        <div className={styles.foot}>
          <span className={`number ${styles.quiet}`}>{strings.total(total)}</span>
          {nextCursor ? <Button onClick={() => setCursor(nextCursor)}>{strings.earlier}</Button> : null}
        </div>
      ) : null}
    </>
  );
}

function Nothing({ onlyUnread }: { readonly onlyUnread: boolean }) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          {onlyUnread ? strings.nothingUnread : strings.nothing}
          <br />
          <span className={styles.quiet}>{strings.nothingHelp}</span>
        </>
      }
    />
  );
}

/** Marks the reminders given as read, or all; `after` when it is done for all, whose pages are then others. */
function useMark(after: () => void) {
  const command = useCommand(noticeMarkRead);
  const { message } = App.useApp();
  const mark = (noticeIds?: string[]) =>
    command.mutate(
      { input: noticeIds ? { noticeIds } : {} },
      {
        onSuccess: ({ result }) => {
          if (noticeIds) return;
          after();
          void message.success(strings.marked(result.marked));
        },
        onError: (error) => void message.error(error.message),
      },
    );
  return { mark, pending: command.isPending };
}
