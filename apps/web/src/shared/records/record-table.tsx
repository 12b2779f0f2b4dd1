import type { QueryParams, QueryResult } from '@ecoredress/contract';
import { Empty, Table } from 'antd';
import type { ReactNode } from 'react';
import { recordStrings as strings } from '../../strings/records.ts';
import { useApiQuery } from '../api/queries.ts';
import { PageSkeleton } from '../display/page-skeleton.tsx';
import { usePhone } from '../look/use-phone.ts';
import { ProblemAlert } from '../problems/problem-alert.tsx';
import { Filters, filterNames, type RecordFilter } from './filters.tsx';
import { ColumnChooser, ExportButton } from './list-actions.tsx';
import { type ListAddress, type ListDeclaration, useListAddress } from './list-search.ts';
import { Pager } from './pager.tsx';
import { useListPreferences } from './preferences.ts';
import { RecordCards } from './record-cards.tsx';
import styles from './records.module.css';

export interface RecordColumn<Item> {
  /** Unique in the list; kept in the browser when a person hides the column. */
  readonly key: string;
  readonly title: string;
  readonly render: (item: Item) => ReactNode;
  /** The list's parameter `sort` that puts it in this column's order; `-` before it turns it round. */
  readonly sort?: string;
  /** Pixels. */
  readonly width?: number;
  /** 'right' for numbers. */
  readonly align?: 'right';
  /** Stays in sight at the left while the table is moved sideways. */
  readonly pinned?: boolean;
  /** Not shown until a person chooses it. */
  readonly hidden?: boolean;
  /** Its place on a phone's card: heading, mark beside the heading, a line below (default), or none. */
  readonly card?: 'title' | 'mark' | 'line' | 'none';
}

type ListItem<D extends ListDeclaration> = QueryResult<D>['items'][number];

export interface RecordTableProps<D extends ListDeclaration> {
  /** The list's declared query; its parameters are the filters, `cursor` and `limit`. */
  readonly declaration: D;
  readonly columns: readonly RecordColumn<ListItem<D>>[];
  readonly rowKey: (item: ListItem<D>) => string;
  readonly filters?: readonly RecordFilter<Extract<keyof QueryParams<D>, string>>[];
  /** Parameters that the page fixes and the person cannot change. */
  readonly fixed?: Partial<QueryParams<D>>;
  /** The address that answers the same list as .xlsx; shows 导出 to those with `list.export`. */
  readonly exportPath?: string;
  /** Buttons of the page, before those of the list. */
  readonly actions?: ReactNode;
  /** What to say when there is nothing at all yet, and what to do about it. */
  readonly empty?: ReactNode;
}

/**
 * Our list: filters kept in the address (deep links, browser history), keyset pages, column chooser, export,
 * cards on a phone. Its route must have `validateSearch: listSearch(declaration)`. One list a page.
 */
export function RecordTable<D extends ListDeclaration>(props: RecordTableProps<D>) {
  const { declaration, columns, filters = [], fixed, exportPath, actions } = props;
  const address = useListAddress();
  const hiddenAtFirst = columns.filter(({ hidden }) => hidden).map(({ key }) => key);
  const [preferences, setPreferences] = useListPreferences(declaration.name, hiddenAtFirst);
  const { cursor, ...asked } = { ...address.search, ...fixed };
  const params = { ...asked, cursor: address.cursor, limit: preferences.limit } as QueryParams<D>;
  const answer = useApiQuery(declaration, params, { keepPrevious: true });
  const filtered = filterNames(filters).some((name) => address.search[name] !== undefined);
  return (
    <section className={styles.records} aria-label={declaration.title} aria-busy={answer.isFetching}>
      <div className={styles.toolbar}>
        <Filters filters={filters} address={address} />
        <div className={styles.actions}>
          {actions}
          <ColumnChooser
            columns={columns}
            hidden={preferences.hidden}
            onChange={(hidden) => setPreferences({ hidden })}
            onReset={() => setPreferences({ hidden: hiddenAtFirst })}
          />
          {exportPath ? <ExportButton path={exportPath} params={asked} /> : null}
        </div>
      </div>
      {answer.error ? <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      {answer.data ? (
        <>
          <Rows
            {...props}
            items={answer.data.items}
            address={address}
            stale={answer.isPlaceholderData}
            hidden={preferences.hidden}
            filtered={filtered}
          />
          <Pager
            address={address}
            page={answer.data}
            limit={preferences.limit}
            onLimit={(limit) => setPreferences({ limit })}
          />
        </>
      ) : answer.isPending ? (
        <PageSkeleton rows={10} />
      ) : null}
    </section>
  );
}

interface RowsProps<D extends ListDeclaration> extends RecordTableProps<D> {
  readonly items: readonly ListItem<D>[];
  readonly address: ListAddress;
  readonly stale: boolean;
  readonly hidden: readonly string[];
  readonly filtered: boolean;
}

function Rows<D extends ListDeclaration>({
  items,
  address,
  stale,
  hidden,
  filtered,
  ...props
}: RowsProps<D>) {
  const phone = usePhone();
  const shown = props.columns.filter(({ key }) => !hidden.includes(key));
  if (items.length === 0) {
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        style={{ padding: '40px 16px', margin: 0 }}
        description={filtered ? strings.noMatch : (props.empty ?? strings.empty)}
      />
    );
  }
  if (phone) return <RecordCards items={items} columns={shown} rowKey={props.rowKey} />;
  return (
    <Table<ListItem<D>>
      size="middle"
      pagination={false}
      loading={stale}
      dataSource={[...items]}
      rowKey={props.rowKey}
      sticky={{ offsetHeader: 56 }}
      scroll={{ x: 'max-content' }}
      showSorterTooltip={false}
      onChange={(_pages, _filters, sorter) => {
        const { field, order } = Array.isArray(sorter) ? {} : sorter;
        const name = typeof field === 'string' && order ? field : undefined;
        address.setFilters({ sort: name && (order === 'descend' ? `-${name}` : name) });
      }}
      columns={shown.map((column) => ({
        key: column.key,
        title: column.title,
        render: (_, item) => column.render(item),
        ...(column.sort ? sorting(column.sort, address.search.sort) : {}),
        ...(column.width ? { width: column.width } : {}),
        ...(column.align ? { align: column.align, className: 'number' } : {}),
        ...(column.pinned ? { fixed: 'start' as const } : {}),
      }))}
    />
  );
}

/** The header of a column that the server can sort by, as the address has it. */
function sorting(name: string, sort: unknown) {
  const order = sort === name ? 'ascend' : sort === `-${name}` ? 'descend' : null;
  return { dataIndex: name, sorter: true, sortOrder: order } as const;
}
