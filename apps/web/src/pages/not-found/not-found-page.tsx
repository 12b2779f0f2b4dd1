import { Button, Result } from 'antd';
import { notFoundStrings } from '../../strings/not-found.ts';

/** Any address that is no page. */
export function NotFoundPage() {
  return (
    <Result
      status="404"
      title={notFoundStrings.title}
      subTitle={notFoundStrings.text}
      extra={
        <Button type="primary" href="/">
          {notFoundStrings.backHome}
        </Button>
      }
    />
  );
}
