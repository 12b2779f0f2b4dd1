import { Table, Typography } from 'antd';

export type Row = Readonly<Record<string, unknown>>;

export interface RowColumn {
  readonly title: string;
  readonly render: (row: Row) => string;
}

interface RecordsProps {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: readonly RowColumn[];
  /** Long text that belongs to a row: below it, over the whole width. */
  readonly below?: RowColumn;
}

/** Like things recorded one after another, as a table under a title; nothing when there are none. */
export function Records({ title, rows, columns, below }: RecordsProps) {
  if (rows.length === 0) return null;
  return (
    <section>
      <Typography.Title level={5}>{title}</Typography.Title>
      <Table
        size="small"
        pagination={false}
        rowKey={(row) => String(row['id'])}
        dataSource={[...rows]}
        scroll={{ x: 'max-content' }}
        {...(below
          ? {
              expandable: {
                showExpandColumn: false,
                expandedRowKeys: rows.map((row) => String(row['id'])),
                rowExpandable: (row: Row) => below.render(row) !== '',
                expandedRowRender: (row: Row) => (
                  <span style={{ whiteSpace: 'pre-wrap' }}>
                    {below.title}：{below.render(row)}
                  </span>
                ),
              },
            }
          : {})}
        columns={columns.map((column) => ({
          title: column.title,
          render: (_: unknown, row: Row) => column.render(row),
        }))}
      />
    </section>
  );
}
