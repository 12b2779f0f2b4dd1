import { importGet, importProblems, importResume, type QueryResult } from '@ecoredress/contract';
import { Link, useParams } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useApiQuery } from '../../shared/api/queries.ts';
import styles from '../../shared/case/case.module.css';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { formatMoment } from '../../shared/display/moment.ts';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { Section } from '../../shared/display/section.tsx';
import { ProgressPanel } from '../../shared/jobs/progress-panel.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { RecordTable } from '../../shared/records/record-table.tsx';
import { caseStrings as strings } from '../../strings/cases.ts';
import { IMPORT_STATE_COLOURS } from './import-states.ts';

const ASK_EVERY_MS = 1000;

/** One import: how far it has come, what came of it, which rows were left out and why. */
export function ImportProgressPage() {
  const { id } = useParams({ from: '/frame/imports/$id' });
  const answer = useApiQuery(importGet, { id }, { askAgain });
  if (answer.error) return <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <PageSkeleton rows={6} />;
  const batch = answer.data;
  return (
    <>
      <PageHead
        back={<Link to="/imports">{strings.backToImports}</Link>}
        title={batch.fileName}
        marks={<Tag color={IMPORT_STATE_COLOURS[batch.status]}>{strings.importStates[batch.status]}</Tag>}
        sub={`${batch.startedByName} ${formatMoment(batch.startedAt)}`}
      />
      <div className={styles.stack}>
        <Progress batch={batch} />
        {batch.status !== 'running' && batch.duplicates + batch.rejected > 0 ? <LeftOut id={id} /> : null}
      </div>
    </>
  );
}

type Batch = QueryResult<typeof importGet>;

/** Asks again as long as it runs. */
function askAgain(batch: Batch | undefined): number | false {
  return batch === undefined || batch.status === 'running' ? ASK_EVERY_MS : false;
}

function Progress({ batch }: { readonly batch: Batch }) {
  return (
    <ProgressPanel
      title={strings.progress}
      state={batch.status === 'interrupted' ? 'failed' : batch.status}
      done={batch.doneRows}
      total={batch.totalRows}
      problem={batch.failure ?? undefined}
      counts={[
        { label: strings.penalties, value: batch.penalties },
        { label: strings.leads, value: batch.leads },
        { label: strings.problemKinds.duplicate, value: batch.duplicates, tone: 'amber' },
        { label: strings.problemKinds.rejected, value: batch.rejected, tone: 'red' },
      ]}
      actions={<Ways batch={batch} />}
    />
  );
}

/** What to do next: go on after a fault, or look at what was taken in. */
function Ways({ batch }: { readonly batch: Batch }) {
  if (batch.status === 'running') return null;
  return (
    <>
      {batch.status === 'interrupted' ? (
        <CommandButton
          declaration={importResume}
          subjectId={batch.id}
          expectedVersion={batch.version}
          button={{ type: 'primary' }}
        />
      ) : null}
      <span>{strings.importResult(batch.penalties, batch.leads)}</span>
      {batch.penalties > 0 ? <Link to="/penalties">{strings.seePenalties}</Link> : null}
      {batch.leads > 0 ? <Link to="/leads">{strings.seeLeads}</Link> : null}
    </>
  );
}

function LeftOut({ id }: { readonly id: string }) {
  return (
    <Section title={strings.problems}>
      <RecordTable
        declaration={importProblems}
        fixed={{ id }}
        rowKey={(item) => String(item.line)}
        exportPath="/api/exports/import-problems"
        filters={[
          {
            kind: 'choice',
            name: 'kind',
            title: strings.problemKind,
            options: Object.entries(strings.problemKinds).map(([value, label]) => ({ value, label })),
          },
        ]}
        columns={[
          {
            key: 'line',
            title: strings.line,
            width: 72,
            card: 'title',
            render: ({ line }) => strings.lineNo(line),
          },
          {
            key: 'kind',
            title: strings.problemKind,
            width: 80,
            card: 'mark',
            render: ({ kind }) => (
              <Tag color={kind === 'rejected' ? 'red' : 'gold'}>{strings.problemKinds[kind]}</Tag>
            ),
          },
          { key: 'reason', title: strings.reason, width: 360, render: ({ message }) => message },
          { key: 'content', title: strings.content, width: 420, render: ({ excerpt }) => excerpt },
        ]}
      />
    </Section>
  );
}
