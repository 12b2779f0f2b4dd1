import {
  IMPORT_FIELDS,
  type ImportField,
  type ImportMapping,
  importPreview,
  importStart,
  importsList,
  type UploadedFile,
} from '@ecoredress/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Card, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { type ApiProblem, asProblem } from '../../shared/api/api-problem.ts';
import { runCommand } from '../../shared/api/client.ts';
import { useApiQuery } from '../../shared/api/queries.ts';
import styles from '../../shared/case/case.module.css';
import { formatMoment } from '../../shared/display/moment.ts';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { Uploader } from '../../shared/files/uploader.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { caseStrings as strings } from '../../strings/cases.ts';
import { IMPORT_STATE_COLOURS } from './import-states.ts';

/** Takes a bureau's penalty list in: choose the file, check the columns, start; and the imports before. */
export function ImportPage() {
  const [file, setFile] = useState<UploadedFile>();
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={strings.imports} />
      <div className={styles.stack}>
        <Card>
          <Uploader
            max={1}
            accept=".xlsx,.csv"
            value={file ? [file] : []}
            onChange={([chosen]) => setFile(chosen)}
          />
          <p className={styles.quiet}>{strings.uploadHint}</p>
        </Card>
        {file ? (
          <MappingCard
            key={file.sha256}
            file={file}
            onStarted={(id) => void navigate({ to: '/imports/$id', params: { id } })}
          />
        ) : null}
        <History />
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
      <h3 style={{ margin: '20px 0 8px' }}>{strings.preview}</h3>
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

function History() {
  const answer = useApiQuery(importsList, {});
  if (!answer.data || answer.data.items.length === 0) return null;
  return (
    <Card title={strings.history}>
      {answer.data.items.map((item) => (
        <div key={item.id} className={styles.row}>
          <span>
            <Link to="/imports/$id" params={{ id: item.id }}>
              {item.fileName}
            </Link>{' '}
            <Tag color={IMPORT_STATE_COLOURS[item.status]}>{strings.importStates[item.status]}</Tag>
          </span>
          <span className={styles.quiet}>
            {strings.importResult(item.penalties, item.leads)} · {item.startedByName}{' '}
            {formatMoment(item.startedAt)}
          </span>
        </div>
      ))}
    </Card>
  );
}
