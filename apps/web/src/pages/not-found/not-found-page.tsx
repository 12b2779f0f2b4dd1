import { Button } from 'antd';
import { Notice } from '../../shared/display/notice.tsx';
import { notFoundStrings } from '../../strings/not-found.ts';

/** Any address that is no page. */
export function NotFoundPage() {
  return (
    <Notice
      title={notFoundStrings.title}
      text={notFoundStrings.text}
      actions={
        <Button type="primary" href="/">
          {notFoundStrings.backHome}
        </Button>
      }
    />
  );
}
