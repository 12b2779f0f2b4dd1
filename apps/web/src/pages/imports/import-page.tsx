import {
  IMPORT_FIELDS,
  type ImportField,
  type ImportMapping,
  type ImportView,
  importGet,
  importPreview,
  importProblems,
  importStart,
  importsList,
  type UploadedFile,
} from '@ecoredress/contract';
import { Alert, Button, Card, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { type ApiProblem, asProblem } from '../../shared/api/api-problem.ts';
import { runCommand } from '../../shared/api/client.ts';
import { useApiQuery } from '../../shared/api/queries.ts';
import styles from '../../shared/case/case.module.css';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { Section } from '../../shared/display/section.tsx';
import { Uploader } from '../../shared/files/uploader.tsx';
import { ProgressPanel } from '../../shared/jobs/progress-panel.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { caseStrings as strings } from '../../strings/cases.ts';

/** Takes a bureau's penalty list in: choose the file, check the columns, watch it go, see what was left out. */
export function ImportPage() {
  const [file, setFile] = useState<UploadedFile>();
  const [batchId, setBatchId] = useState<string>();
  return (
    <>
      <PageHead title={strings.imports} />
      <div className={styles.stack}>
        <Card>
          <Uploader
            max={1}
            accept=".xlsx,.csv"
            value={file ? [file] : []}
            onChange={([chosen]) => {
              setFile(chosen);
              setBatchId(undefined);
            }}
          />
          <p className={styles.quiet}>{strings.uploadHint}</p>
        </Card>
        {file && !batchId ? <MappingCard file={file} onStarted={setBatchId} /> : null}
        {batchId ? <ProgressCard batchId={batchId} /> : null}
        <History onOpen={setBatchId} />
      </div>
    </>
  );
}

interface MappingCardProps {
  readonly file: UploadedFile;
  readonly onStarted: (batchId: string) => void;
}

function MappingCard({ file, onStarted }: MappingCardProps) {
  const preview = useApiQuery(importPreview, { sha256: file.sha256 });
  const [changed, setChanged] = useState<ImportMapping>({});
  const [problem, setProblem] = useState<ApiProblem>();
  const [busy, setBusy] = useState(false);
  if (preview.error) return <ProblemAlert error={preview.error} />;
  if (!preview.data) return <PageSkeleton rows={6} />;
  const { headers, rows, remembered } = preview.data;
  const mapping: ImportMapping = { ...preview.data.mapping, ...changed };
  const start = async () => {
    setBusy(true);
    try {
      const reply = await runCommand(importStart, {
        input: { sha256: file.sha256, fileName: file.fileName, mapping },
      });
      onStarted(reply.subjectId);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card title={`${strings.mapping} · ${file.fileName}`}>
      {problem ? <ProblemAlert error={problem} /> : null}
      <Alert
        type="info"
        showIcon
        title={remembered ? strings.remembered : strings.mappingHint}
        style={{ marginBottom: 16 }}
      />
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))', gap: 12 }}>
        {(Object.entries(IMPORT_FIELDS) as [ImportField, string][]).map(([field, title]) => (
          <div key={field}>
            <div className={styles.quiet}>{title}</div>
            <Select
              style={{ width: '100%' }}
              aria-label={title}
              allowClear
              placeholder={strings.notInList}
              value={mapping[field] ?? null}
              options={headers.map((header, index) => ({
                value: index,
                label: header || `（第 ${index + 1} 列）`,
              }))}
              onChange={(column: number | null | undefined) =>
                setChanged({ ...changed, [field]: column ?? undefined })
              }
            />
          </div>
        ))}
      </div>
      <h3>{strings.preview}</h3>
      <Table
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        rowKey={(row) => row.join('|')}
        dataSource={rows}
        columns={headers.map((header, index) => ({
          title: header,
          render: (_: unknown, row: string[]) => row[index] ?? '',
        }))}
      />
      <Button type="primary" loading={busy} onClick={() => void start()} style={{ marginTop: 16 }}>
        {strings.startImport}
      </Button>
    </Card>
  );
}

const STATE_COLOURS: Readonly<Record<ImportView['status'], string>> = {
  running: 'blue',
  finished: 'green',
  failed: 'red',
};

function ProgressCard({ batchId }: { readonly batchId: string }) {
  const [done, setDone] = useState(false);
  const answer = useApiQuery(importGet, { id: batchId }, { refetchInterval: done ? false : 1000 });
  const batch = answer.data;
  if (batch && batch.status !== 'running' && !done) setDone(true);
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!batch) return <PageSkeleton rows={3} />;
  const running = batch.status === 'running';
  return (
    <Section title={strings.progress}>
      <ProgressPanel
        title={batch.fileName}
        state={batch.status}
        done={batch.doneRows}
        total={batch.totalRows}
        problem={batch.failure ?? undefined}
        counts={[
          { label: strings.penalties, value: batch.penalties },
          { label: strings.leads, value: batch.leads },
          { label: strings.problemKinds.duplicate, value: batch.duplicates, tone: 'amber' },
          { label: strings.problemKinds.rejected, value: batch.rejected, tone: 'red' },
        ]}
      />
      {running ? null : (
        <>
          <p>{strings.importResult(batch.penalties, batch.leads)}</p>
          <Problems batchId={batchId} />
        </>
      )}
    </Section>
  );
}

function Problems({ batchId }: { readonly batchId: string }) {
  const answer = useApiQuery(importProblems, { id: batchId, limit: 200 });
  if (!answer.data || answer.data.items.length === 0) return null;
  return (
    <Table
      size="small"
      rowKey="line"
      title={() => strings.problems}
      dataSource={answer.data.items}
      scroll={{ x: 'max-content' }}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      columns={[
        { title: strings.line, dataIndex: 'line', className: 'number', width: 72 },
        { title: '', render: (_, item) => <Tag>{strings.problemKinds[item.kind]}</Tag>, width: 80 },
        { title: strings.reason, dataIndex: 'message' },
        { title: strings.content, dataIndex: 'excerpt' },
      ]}
    />
  );
}

function History({ onOpen }: { readonly onOpen: (batchId: string) => void }) {
  const answer = useApiQuery(importsList, {});
  if (!answer.data || answer.data.items.length === 0) return null;
  return (
    <Card title={strings.history}>
      {answer.data.items.map((item) => (
        <div key={item.id} className={styles.row}>
          <Button type="link" style={{ padding: 0 }} onClick={() => onOpen(item.id)}>
            {item.fileName}
          </Button>
          <span className={styles.quiet}>
            {strings.importResult(item.penalties, item.leads)} · {item.startedByName}{' '}
            <Tag color={STATE_COLOURS[item.status]}>{strings.importStates[item.status]}</Tag>
          </span>
        </div>
      ))}
    </Card>
  );
}
