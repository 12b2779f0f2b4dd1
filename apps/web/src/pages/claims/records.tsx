import { Table, Typography } from 'antd';
import styles from '../../shared/case/case.module.css';
import { usePhone } from '../../shared/look/use-phone.ts';
import { RecordCards } from '../../shared/records/record-cards.tsx';

export type Row = Readonly<Record<string, unknown>>;

export interface RowColumn {
  readonly title: string;
  readonly render: (row: Row) => string;
  /** Words of any length: under the row over its whole width, rather than in a column that would be cut. */
  readonly long?: boolean;
}

interface RecordsProps {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: readonly RowColumn[];
}

const keyOf = (row: Row) => String(row['id']);

/** Like things recorded one after another, as a table under a title, as cards on a phone; nothing when there are none. */
export function Records({ title, rows, columns }: RecordsProps) {
  const phone = usePhone();
  if (rows.length === 0) return null;
  return (
    <section>
      <Typography.Title level={5}>{title}</Typography.Title>
      {phone ? <Cards rows={rows} columns={columns} /> : <Rows rows={rows} columns={columns} />}
    </section>
  );
}

function Rows({ rows, columns }: Omit<RecordsProps, 'title'>) {
  const long = columns.filter((column) => column.long);
  const said = (row: Row) => long.filter((column) => column.render(row) !== '');
  return (
    <Table<Row>
      size="small"
      pagination={false}
      rowKey={keyOf}
      dataSource={[...rows]}
      scroll={{ x: 'max-content' }}
      expandable={{
        showExpandColumn: false,
        expandedRowKeys: rows.filter((row) => said(row).length > 0).map(keyOf),
        expandedRowRender: (row) =>
          said(row).map((column) => (
            <p key={column.title} className={styles.long}>
              <span className={styles.quiet}>{column.title}：</span>
              {column.render(row)}
            </p>
          )),
      }}
      columns={columns
        .filter((column) => !column.long)
        .map((column) => ({ title: column.title, render: (_: unknown, row: Row) => column.render(row) }))}
    />
  );
}

function Cards({ rows, columns }: Omit<RecordsProps, 'title'>) {
  const cardColumns = columns.map((column, index) => ({
    key: column.title,
    title: column.title,
    card: index === 0 ? ('title' as const) : ('line' as const),
    render: (row: Row) => (index === 0 ? `${column.title} ${column.render(row)}` : column.render(row)),
  }));
  return <RecordCards items={rows} columns={cardColumns} rowKey={keyOf} />;
}
