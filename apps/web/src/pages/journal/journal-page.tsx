import { journalRecent } from '@ecoredress/contract';
import styles from '../../shared/case/case.module.css';
import { PageHead } from '../../shared/display/page-head.tsx';
import { RecordTable } from '../../shared/records/record-table.tsx';
import { overviewStrings as strings } from '../../strings/overview.ts';

/** What was done in the reader's units, newest first; each line with its hash in its case's chain. */
export function JournalPage() {
  return (
    <>
      <PageHead title={strings.journal} />
      <RecordTable
        declaration={journalRecent}
        rowKey={(item) => `${item.subjectId} ${item.seq}`}
        columns={[
          {
            key: 'at',
            title: '时间',
            render: (item) => new Date(item.at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' }),
          },
          { key: 'summary', title: '事项', card: 'title', width: 420, render: (item) => item.summary },
          { key: 'actor', title: '办理人', render: (item) => `${item.actorName}（${item.actorPost}）` },
          { key: 'command', title: '命令', render: (item) => item.title },
          { key: 'seq', title: '序号', align: 'right', render: (item) => item.seq },
          {
            key: 'sm3',
            title: 'SM3',
            render: (item) => <span className={styles.hash}>{item.sm3.slice(0, 16)}…</span>,
          },
        ]}
      />
    </>
  );
}
