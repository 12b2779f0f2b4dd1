import { Skeleton } from 'antd';
import { commonStrings } from '../../strings/common.ts';

/** Stands in for a page, or a part of it, while its content is on the way. */
export function PageSkeleton({ rows = 6 }: { readonly rows?: number }) {
  return (
    <div role="status" style={{ padding: 16 }}>
      <span className="visually-hidden">{commonStrings.loading}</span>
      <Skeleton active title paragraph={{ rows }} aria-hidden />
    </div>
  );
}
