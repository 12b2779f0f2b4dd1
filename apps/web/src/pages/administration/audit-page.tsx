import { ADMINISTRATION_KINDS, auditRecent, type JournalLine } from '@ecoredress/contract';
import { formatMoment } from '../../shared/display/moment.ts';
import { PageHead } from '../../shared/display/page-head.tsx';
import { RecordTable } from '../../shared/records/record-table.tsx';
import { administrationStrings as strings } from '../../strings/administration.ts';
import styles from './administration.module.css';

/** Shown of one line: enough to see what was done; the rest is told in the summary. */
const SHOWN_FIELDS = 6;

/** What was done to units, users, tokens and settings: who, when, before and after. */
export function AuditPage() {
  return (
    <>
      <PageHead title={strings.audit} />
      <RecordTable
        declaration={auditRecent}
        rowKey={(line) => `${line.subjectId} ${line.seq}`}
        filters={[
          { kind: 'text', name: 'text', placeholder: strings.searchAudit },
          {
            kind: 'choice',
            name: 'kind',
            title: strings.auditKind,
            options: ADMINISTRATION_KINDS.map((kind) => ({ value: kind, label: strings.auditKinds[kind] })),
          },
          { kind: 'dates', from: 'from', to: 'to', title: strings.period },
        ]}
        columns={[
          { key: 'at', title: strings.time, render: ({ at }) => formatMoment(at) },
          {
            key: 'summary',
            title: strings.summary,
            card: 'title',
            width: 300,
            render: ({ summary }) => summary,
          },
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
          { key: 'command', title: strings.command, card: 'mark', render: ({ title }) => title },
          { key: 'changes', title: strings.changes, width: 340, render: (line) => <Changes line={line} /> },
          { key: 'sm3', title: 'SM3', hidden: true, render: ({ sm3 }) => sm3.slice(0, 16) },
        ]}
      />
    </>
  );
}

/** Columns that only hold rows together tell a reader nothing. */
function isTechnical(name: string): boolean {
  return name === 'id' || name === 'city_code' || name.endsWith('_id') || name.endsWith('_key');
}

function Changes({ line }: { readonly line: JournalLine }) {
  const changed = line.changes.flatMap(({ table, title, fields }, index) =>
    fields
      .filter(({ name, before, after }) => before !== after && !isTechnical(name))
      .map((field) => ({ ...field, id: `${index} ${table} ${field.name}`, table: title })),
  );
  return changed.slice(0, SHOWN_FIELDS).map(({ id, table, title, before, after }) => (
    <div key={id} className={styles.quiet}>
      {table}·{title}：{before ? `${before} → ` : ''}
      {after || strings.emptied}
    </div>
  ));
}
