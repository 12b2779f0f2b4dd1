import type { NoticeKind, NoticeView } from '@ecoredress/contract';
import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { formatMoment } from '../../shared/display/moment.ts';
import { noticeStrings as strings } from '../../strings/notices.ts';
import styles from './notices.module.css';

const COLOURS: Readonly<Record<NoticeKind, string>> = {
  urged: 'red',
  clockOverdue: 'red',
  leadLate: 'red',
  shouldStart: 'gold',
  suitUndecided: 'gold',
  courtTask: 'gold',
  clockNear: 'gold',
  expertMerged: 'blue',
};

const PAGES = {
  lead: '/leads/$id',
  penalty: '/penalties/$id',
  claim: '/claims/$id',
  expert: '/experts/$id',
} as const;

interface NoticeItemProps {
  readonly item: NoticeView;
  readonly onRead: () => void;
}

/** One reminder: what kind, of which case, since when. Going to the case marks it as read. */
export function NoticeItem({ item, onRead }: NoticeItemProps) {
  return (
    <li className={item.read ? styles.item : `${styles.item} ${styles.unread}`}>
      <span className={styles.dot}>
        {item.read ? null : <span className="visually-hidden">{strings.unread}</span>}
      </span>
      <div>
        <div className={styles.head}>
          <Tag color={COLOURS[item.kind]}>{item.kindTitle}</Tag>
          <Link
            className={styles.title}
            to={PAGES[item.subjectKind]}
            params={{ id: item.subjectId }}
            onClick={() => {
              if (!item.read) onRead();
            }}
          >
            {item.title}
          </Link>
        </div>
        <p className={styles.text}>{item.text}</p>
        <div className={`number ${styles.quiet}`}>
          {item.unitName} · {strings.sentBy(item.sentByName, formatMoment(item.createdAt))}
        </div>
      </div>
      {item.read ? null : (
        <Button type="link" size="small" onClick={onRead}>
          {strings.markRead}
        </Button>
      )}
    </li>
  );
}
