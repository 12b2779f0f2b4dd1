import type { ObservedCase } from '@ecoredress/contract';
import { Button, Card, Tabs, Tag, Timeline } from 'antd';
import { useState } from 'react';
import { type ApiProblem, asProblem } from '../../../shared/api/api-problem.ts';
import { downloadFile } from '../../../shared/api/download.ts';
import styles from '../../../shared/case/case.module.css';
import { ClockBar } from '../../../shared/clocks/clock-bar.tsx';
import { KeyValue } from '../../../shared/display/key-value.tsx';
import { formatMoment } from '../../../shared/display/moment.ts';
import { ProblemAlert } from '../../../shared/problems/problem-alert.tsx';
import { observerStrings } from '../../../strings/observers.ts';
import { AS_GUEST } from '../as-guest.ts';
import { ObservedAmounts } from './observed-amounts.tsx';

const strings = observerStrings.guest;

interface FileProps {
  readonly file: ObservedCase;
}

/** The case as it was when it was opened: course, evidence, amounts, papers, journal. */
export function ObservedFile({ file, onRefresh }: FileProps & { readonly onRefresh: () => void }) {
  return (
    <Card
      title={strings.file}
      extra={
        <Button size="small" onClick={onRefresh}>
          {strings.refresh}
        </Button>
      }
    >
      <KeyValue
        columns={2}
        items={[
          { label: strings.stage, value: <Tag color="green">{file.stageTitle}</Tag> },
          { label: strings.officer, value: file.officerName },
          {
            label: strings.parties,
            value: file.parties.map(({ name, roleTitle }) => `${name}（${roleTitle}）`).join('、'),
          },
          {
            label: strings.occurred,
            value: [file.occurredOn, file.occurredPlace].filter(Boolean).join(' '),
          },
          { label: strings.elements, value: file.elements.join('、') },
        ]}
      />
      <Tabs
        items={[
          { key: 'course', label: strings.tabs.course, children: <Course file={file} /> },
          { key: 'evidence', label: strings.tabs.evidence, children: <Evidence file={file} /> },
          { key: 'amounts', label: strings.tabs.amounts, children: <ObservedAmounts file={file} /> },
          { key: 'documents', label: strings.tabs.documents, children: <Papers file={file} /> },
          { key: 'journal', label: strings.tabs.journal, children: <Journal file={file} /> },
        ]}
      />
    </Card>
  );
}

function Course({ file }: FileProps) {
  return (
    <>
      <h3 className={styles.part}>{strings.course}</h3>
      {file.course.map(({ title, enteredOn, leftOn }) => (
        <div key={`${title}${enteredOn}`} className={styles.row}>
          <span>{title}</span>
          <span className="number">
            {enteredOn} — {leftOn ?? strings.now}
          </span>
        </div>
      ))}
      {file.facts.length > 0 ? <h3 className={styles.part}>{strings.facts}</h3> : null}
      {file.facts.map(({ title, content }) => (
        <p key={`${title}${content}`} className={styles.pre}>
          <b>{title}：</b>
          {content}
        </p>
      ))}
      <h3 className={styles.part}>{strings.clocks}</h3>
      {file.clocks.length === 0 ? <p className={styles.quiet}>{strings.noClocks}</p> : null}
      {file.clocks.map((clock) => (
        <ClockBar key={clock.id} clock={clock} today={file.today} />
      ))}
    </>
  );
}

function Evidence({ file }: FileProps) {
  if (file.evidence.length === 0) return <p className={styles.quiet}>{strings.noEvidence}</p>;
  return file.evidence.map((item, index) => (
    <Fetched
      key={item.id}
      title={`${index + 1}. ${item.name}`}
      detail={[item.kind, item.obtainedOn, item.proves].filter(Boolean).join(' · ')}
      hash={`SM3 ${item.sm3.slice(0, 16)}…`}
      path={`/api/guest/observation/evidence/${item.id}`}
    />
  ));
}

function Papers({ file }: FileProps) {
  if (file.documents.length === 0) return <p className={styles.quiet}>{strings.noDocuments}</p>;
  return file.documents
    .toReversed()
    .map((paper) => (
      <Fetched
        key={paper.id}
        title={paper.title}
        detail={`${paper.number} · ${formatMoment(paper.madeAt)}`}
        path={`/api/guest/observation/documents/${paper.id}`}
      />
    ));
}

interface FetchedProps {
  readonly title: string;
  readonly detail: string;
  readonly hash?: string;
  readonly path: string;
}

/** One file that is fetched when it is asked for. */
function Fetched({ title, detail, hash, path }: FetchedProps) {
  const [problem, setProblem] = useState<ApiProblem>();
  const fetchFile = async () => {
    setProblem(undefined);
    try {
      await downloadFile(path, {}, AS_GUEST);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <div className={styles.row}>
      <span>
        {title}
        <div className={styles.quiet}>{detail}</div>
        {hash ? <div className={styles.hash}>{hash}</div> : null}
      </span>
      <Button size="small" onClick={() => void fetchFile()}>
        {strings.download}
      </Button>
      {problem ? <ProblemAlert error={problem} /> : null}
    </div>
  );
}

function Journal({ file }: FileProps) {
  return (
    <Timeline
      items={file.journal.map((line) => ({
        key: line.seq,
        content: (
          <>
            <div>{line.summary}</div>
            <div className={styles.quiet}>
              {line.seq}. {formatMoment(line.at)} · {line.actorName}
            </div>
            <div className={styles.hash}>SM3 {line.sm3.slice(0, 32)}…</div>
          </>
        ),
      }))}
    />
  );
}
