import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { recordStrings as strings } from '../../strings/records.ts';
import type { ListAddress } from './list-search.ts';
import { PAGE_SIZES } from './preferences.ts';
import styles from './records.module.css';

interface PagerProps {
  readonly address: ListAddress;
  readonly page: { readonly nextCursor: string | null; readonly total: number };
  readonly limit: number;
  readonly onLimit: (limit: number) => void;
}

/** Pages by key: only forward and back, so that a list costs the same on its hundredth page. */
export function Pager({ address, page, limit, onLimit }: PagerProps) {
  const { nextCursor } = page;
  return (
    <div className={styles.foot}>
      <span className={`number ${styles.total}`} aria-live="polite">
        {strings.total(page.total)}
      </span>
      <Select
        value={limit}
        onChange={(size) => {
          onLimit(size);
          // A cursor belongs to pages of the former size: begin again.
          address.setFilters({});
        }}
        aria-label={strings.pageSize}
        options={PAGE_SIZES.map((size) => ({ value: size, label: strings.perPage(size) }))}
      />
      <Button icon={<LeftOutlined />} disabled={address.cursor === undefined} onClick={address.goBack}>
        {strings.previous}
      </Button>
      <Button
        icon={<RightOutlined />}
        iconPlacement="end"
        disabled={nextCursor === null}
        onClick={() => nextCursor !== null && address.goNext(nextCursor)}
      >
        {strings.next}
      </Button>
    </div>
  );
}
