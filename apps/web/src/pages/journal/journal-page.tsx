import { CASE_KINDS, journalRecent, type QueryResult } from '@ecoredress/contract';
import { Link } from '@tanstack/react-router';
import styles from '../../shared/case/case.module.css';
import { formatMoment } from '../../shared/display/moment.ts';
import { PageHead } from '../../shared/display/page-head.tsx';
import { RecordTable } from '../../shared/records/record-table.tsx';
import { overviewStrings } from '../../strings/overview.ts';

const strings = overviewStrings.journalPage;

/** What was done in the reader's units, newest first; each line with its hash in its case's chain. */
export function JournalPage() {
  return (
    <>
      <PageHead title={overviewStrings.journal} sub={strings.help} />
      <RecordTable
        declaration={journalRecent}
        rowKey={(item) => `${item.subjectId} ${item.seq}`}
        filters={[
          { kind: 'text', name: 'text', placeholder: strings.search },
          {
            kind: 'choice',
            name: 'kind',
            title: strings.kind,
            options: CASE_KINDS.map((kind) => ({ value: kind, label: strings.kinds[kind] })),
          },
          { kind: 'dates', from: 'from', to: 'to', title: strings.period },
        ]}
        columns={[
          { key: 'at', title: strings.at, render: (item) => formatMoment(item.at) },
          {
            key: 'summary',
            title: strings.summary,
            card: 'title',
            width: 420,
            render: (item) => item.summary,
          },
          { key: 'subject', title: strings.subject, render: (item) => <Subject line={item} /> },
          {
            key: 'actor',
            title: strings.actor,
            render: ({ actorName, actorPost }) => (
              <>
                {actorName}
                <div className={styles.quiet}>{actorPost}</div>
              </>
            ),
          },
          { key: 'command', title: strings.command, hidden: true, render: (item) => item.title },
          { key: 'seq', title: strings.seq, align: 'right', render: (item) => item.seq },
          {
            key: 'sm3',
            title: strings.sm3,
            render: (item) => <span className={styles.hash}>{item.sm3.slice(0, 16)}…</span>,
          },
        ]}
      />
    </>
  );
}

/** Where each kind has a page; a new field and a list of experts have none. */
const PAGES = {
  lead: '/leads/$id',
  penalty: '/penalties/$id',
  claim: '/claims/$id',
  importBatch: '/imports/$id',
  expert: '/experts/$id',
} as const;

/** The way to what the line is about. */
function Subject({ line }: { readonly line: QueryResult<typeof journalRecent>['items'][number] }) {
  const kind = CASE_KINDS.find((known) => known === line.subjectKind);
  if (!kind) return null;
  const page = Object.entries(PAGES).find(([name]) => name === kind)?.[1];
  if (!page) return strings.kinds[kind];
  return (
    <Link to={page} params={{ id: line.subjectId }}>
      {strings.kinds[kind]}
    </Link>
  );
}
