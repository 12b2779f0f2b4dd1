import type { ExpertCaseFile, GuestEngagement } from '@ecoredress/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { type ApiProblem, asProblem } from '../../../shared/api/api-problem.ts';
import { downloadFile } from '../../../shared/api/download.ts';
import caseStyles from '../../../shared/case/case.module.css';
import { KeyValue } from '../../../shared/display/key-value.tsx';
import { Money } from '../../../shared/display/money.tsx';
import { ProblemAlert } from '../../../shared/problems/problem-alert.tsx';
import { engagementStrings } from '../../../strings/engagements.ts';
import { AS_GUEST, askAsGuest } from '../as-guest.ts';

const strings = engagementStrings.guest;

/** One key for the file, so that the form beside it knows the released calculations without another look. */
export const CASE_FILE = ['guest', 'engagement', 'file'] as const;

/** What was released of the case. It is asked for only when the expert opens it: every look is journaled. */
export function CaseFile({ engagement }: { readonly engagement: GuestEngagement }) {
  const [open, setOpen] = useState(false);
  const file = useQuery<ExpertCaseFile, ApiProblem>({
    queryKey: CASE_FILE,
    queryFn: () => askAsGuest('/api/guest/engagement/file'),
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
  });
  return (
    <Card title={strings.file}>
      {file.error ? <ProblemAlert error={file.error} /> : null}
      {file.data ? (
        <File file={file.data} />
      ) : (
        <Closed engagement={engagement} onOpen={() => setOpen(true)} />
      )}
      <p className={caseStyles.quiet}>{strings.looked}</p>
    </Card>
  );
}

function Closed({
  engagement,
  onOpen,
}: {
  readonly engagement: GuestEngagement;
  readonly onOpen: () => void;
}) {
  if (!engagement.fileReleased) return <p>{strings.fileNotReleased}</p>;
  return (
    <Button size="large" block onClick={onOpen}>
      {strings.openFile}
    </Button>
  );
}

function File({ file }: { readonly file: ExpertCaseFile }) {
  return (
    <>
      {file.note ? (
        <p className={caseStyles.pre}>
          <b>{strings.note}：</b>
          {file.note}
        </p>
      ) : null}
      <KeyValue
        columns={1}
        items={[
          ...(file.occurredOn ? [{ label: strings.occurredOn, value: file.occurredOn }] : []),
          { label: strings.place, value: file.occurredPlace },
          { label: strings.elements, value: file.elements.join('、') },
          {
            label: strings.parties,
            value: file.parties.map(({ name, roleTitle }) => `${name}（${roleTitle}）`).join('、'),
          },
        ]}
      />
      <h3 className={caseStyles.part}>{strings.facts}</h3>
      {file.facts.map(({ title, content }) => (
        <p key={`${title}${content}`}>
          <b>{title}：</b>
          {content}
        </p>
      ))}
      <h3 className={caseStyles.part}>{strings.evidence}</h3>
      {file.evidence.map((item) => (
        <Evidence key={item.id} item={item} />
      ))}
      {file.valuations.length > 0 ? <h3 className={caseStyles.part}>{strings.valuations}</h3> : null}
      {file.valuations.map(({ id, title, methodName, amountFen }) => (
        <div key={id} className={caseStyles.row}>
          <span>
            {title}
            <div className={caseStyles.quiet}>{methodName}</div>
          </span>
          <Money fen={amountFen} />
        </div>
      ))}
    </>
  );
}

function Evidence({ item }: { readonly item: ExpertCaseFile['evidence'][number] }) {
  const [problem, setProblem] = useState<ApiProblem>();
  const fetchFile = async () => {
    setProblem(undefined);
    try {
      await downloadFile(`/api/guest/engagement/evidence/${item.id}`, {}, AS_GUEST);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <div className={caseStyles.row}>
      <span>
        {item.name}
        <div className={caseStyles.quiet}>{[item.kind, item.proves].filter(Boolean).join(' · ')}</div>
      </span>
      <Button size="small" onClick={() => void fetchFile()}>
        {strings.download}
      </Button>
      {problem ? <ProblemAlert error={problem} /> : null}
    </div>
  );
}
