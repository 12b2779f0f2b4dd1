import { DownloadOutlined } from '@ant-design/icons';
import {
  type CommandResult,
  EXPERT_COLUMNS,
  EXPERT_LEVELS,
  type ExpertColumn,
  expertImportList,
  expertImports,
  type UploadedFile,
} from '@ecoredress/contract';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { asProblem } from '../../shared/api/api-problem.ts';
import { downloadFile } from '../../shared/api/download.ts';
import { useApiQuery } from '../../shared/api/queries.ts';
import { useSession } from '../../shared/api/session.ts';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import caseStyles from '../../shared/case/case.module.css';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { formatMoment } from '../../shared/display/moment.ts';
import { PageHead } from '../../shared/display/page-head.tsx';
import { Section } from '../../shared/display/section.tsx';
import { Uploader } from '../../shared/files/uploader.tsx';
import { expertStrings as strings } from '../../strings/experts.ts';
import styles from './experts.module.css';
import { ImportReport } from './import-report.tsx';
import { ownLevel } from './own-level.ts';

interface Done {
  readonly fileName: string;
  readonly report: CommandResult<typeof expertImportList>;
}

/** Takes a list of experts in: template, file, what came of it; and the lists before. */
export function ExpertImportPage() {
  const [file, setFile] = useState<UploadedFile>();
  const [done, setDone] = useState<Done>();
  return (
    <>
      <PageHead
        back={<Link to="/experts">{strings.back}</Link>}
        title={strings.importTitle}
        actions={<TemplateButton />}
      />
      <div>
        <Section title={strings.upload}>
          <Uploader
            max={1}
            accept=".xlsx,.csv"
            value={file ? [file] : []}
            onChange={([chosen]) => setFile(chosen)}
          />
          <p className={caseStyles.quiet}>{strings.importHelp}</p>
          <details>
            <summary className={caseStyles.quiet}>{strings.columns}</summary>
            <dl className={styles.rules}>
              {(Object.entries(EXPERT_COLUMNS) as [ExpertColumn, string][]).map(([column, title]) => (
                <ColumnRule key={column} title={title} rule={strings.columnRules[column]} />
              ))}
            </dl>
          </details>
          {file ? (
            <div className={styles.buttons}>
              <StartButton
                file={file}
                onDone={(report) => {
                  setDone({ fileName: file.fileName, report });
                  setFile(undefined);
                }}
              />
            </div>
          ) : null}
        </Section>
        {done ? (
          <Section
            title={strings.reportOf(done.fileName)}
            extra={<Link to="/experts">{strings.toPool}</Link>}
          >
            <ImportReport report={done.report} />
          </Section>
        ) : null}
        <History />
      </div>
    </>
  );
}

function ColumnRule({ title, rule }: { readonly title: string; readonly rule: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{rule}</dd>
    </>
  );
}

interface StartButtonProps {
  readonly file: UploadedFile;
  readonly onDone: (report: Done['report']) => void;
}

function StartButton({ file, onDone }: StartButtonProps) {
  const { today, unit, units } = useSession();
  const { sha256, fileName } = file;
  return (
    <CommandButton
      declaration={expertImportList}
      label={strings.start}
      button={{ type: 'primary' }}
      intro={fileName}
      initialValues={{ unitId: unit.id, level: ownLevel(unit.id, units), enteredOn: today }}
      toInput={(values) => ({ ...values, sha256, fileName })}
      onDone={({ result }) => onDone(result)}
    >
      <AutoFields declaration={expertImportList} except={['sha256', 'fileName']} />
    </CommandButton>
  );
}

function TemplateButton() {
  const { message } = App.useApp();
  const download = useMutation({
    mutationFn: () => downloadFile('/api/expert-template'),
    onError: (error) => void message.error(asProblem(error).message),
  });
  return (
    <Button icon={<DownloadOutlined />} loading={download.isPending} onClick={() => download.mutate()}>
      {strings.template}
    </Button>
  );
}

function History() {
  const answer = useApiQuery(expertImports, {});
  if (!answer.data) return null;
  return (
    <Section title={strings.history}>
      {answer.data.items.length === 0 ? <p className={caseStyles.quiet}>{strings.noHistory}</p> : null}
      {answer.data.items.map((item) => (
        <details key={item.id} className={styles.report}>
          <summary>
            {item.fileName}（{item.unitName}，{EXPERT_LEVELS[item.level]}）{strings.added} {item.added}
            <div className={caseStyles.quiet}>
              {strings.byline(item.importedByName, formatMoment(item.importedAt))}
            </div>
          </summary>
          <ImportReport report={item} />
        </details>
      ))}
    </Section>
  );
}
