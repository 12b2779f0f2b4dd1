import { BellOutlined } from '@ant-design/icons';
import { noticesUnread } from '@ecoredress/contract';
import { useNavigate } from '@tanstack/react-router';
import { Badge, Button } from 'antd';
import { useApiQuery } from '../shared/api/queries.ts';
import { usePermission } from '../shared/api/session.ts';
import { noticeStrings as strings } from '../strings/notices.ts';

/**
 * The way to the reminders, with how many are unread. Asked again on return to the window and after every
 * command, not by the minute: a page left alone must still be signed out.
 */
export function Bell() {
  const permitted = usePermission('claim.read');
  const answer = useApiQuery(noticesUnread, {}, { enabled: permitted });
  const navigate = useNavigate();
  if (!permitted) return null;
  const count = answer.data?.count ?? 0;
  return (
    <Badge count={count} size="small" overflowCount={99} offset={[-6, 6]}>
      <Button
        type="text"
        icon={<BellOutlined />}
        aria-label={strings.bell(count)}
        onClick={() => void navigate({ to: '/notices' })}
      />
    </Badge>
  );
}
