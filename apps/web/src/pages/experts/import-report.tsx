import {
  type CommandResult,
  EXPERT_ROW_KINDS,
  type ExpertRowRemark,
  type expertImportList,
} from '@ecoredress/contract';
import { Statistic, Table, Tag } from 'antd';
import styles from '../../shared/case/case.module.css';
import { expertStrings as strings } from '../../strings/experts.ts';

const COLOURS: Readonly<Record<ExpertRowRemark['kind'], string>> = {
  rejected: 'red',
  unchanged: 'default',
  merged: 'blue',
  similar: 'orange',
};

type Report = CommandResult<typeof expertImportList>;

/** What came of a list: how many, and every row that something is to be said of. */
export function ImportReport({ report }: { readonly report: Report }) {
  return (
    <>
      <div className={styles.figures}>
        {(['total', 'added', 'unchanged', 'merged', 'rejected'] as const).map((key) => (
          <Statistic key={key} title={strings[key]} value={report[key]} />
        ))}
      </div>
      {report.remarks.length === 0 ? (
        <p className={styles.quiet}>{strings.allGood}</p>
      ) : (
        <Table
          size="small"
          style={{ marginTop: 12 }}
          rowKey={({ line, kind }) => `${line} ${kind}`}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={[...report.remarks].sort((a, b) => a.line - b.line)}
          columns={[
            { title: strings.line, dataIndex: 'line', width: 64, className: 'number' },
            {
              title: strings.remark,
              width: 150,
              render: (_, { kind }) => <Tag color={COLOURS[kind]}>{EXPERT_ROW_KINDS[kind]}</Tag>,
            },
            { title: strings.message, dataIndex: 'message' },
          ]}
        />
      )}
    </>
  );
}
