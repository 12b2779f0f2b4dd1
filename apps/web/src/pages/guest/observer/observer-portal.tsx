import { type GuestObservation, type ObservedCase, observationComment } from '@ecoredress/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Input, Tag } from 'antd';
import { useState } from 'react';
import { type ApiProblem, asProblem } from '../../../shared/api/api-problem.ts';
import styles from '../../../shared/case/case.module.css';
import { KeyValue } from '../../../shared/display/key-value.tsx';
import { formatMoment } from '../../../shared/display/moment.ts';
import { PageSkeleton } from '../../../shared/display/page-skeleton.tsx';
import { ProblemAlert } from '../../../shared/problems/problem-alert.tsx';
import { observerStrings } from '../../../strings/observers.ts';
import { askAsGuest, sendAsGuest } from '../as-guest.ts';
import guestStyles from '../guest.module.css';
import { ObservedFile } from './observed-file.tsx';

const strings = observerStrings.guest;

/** Where an invited supervisor reads the one case and comments on it; nothing here changes the case. */
export function ObserverPortal({ onLeave }: { readonly onLeave: () => void }) {
  const answer = useQuery<GuestObservation, ApiProblem>({
    queryKey: ['guest', 'observation'],
    queryFn: () => askAsGuest('/api/guest/observation'),
  });
  if (answer.error) return <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <PageSkeleton rows={8} />;
  const refetch = () => answer.refetch().then(({ data }) => data ?? answer.data);
  return (
    <div className={styles.stack}>
      <About observation={answer.data} />
      <CaseFile />
      <Comments observation={answer.data} refetch={refetch} />
      <div className={guestStyles.ways}>
        <Button onClick={onLeave}>{strings.leave}</Button>
      </div>
    </div>
  );
}

function About({ observation }: { readonly observation: GuestObservation }) {
  const { observerName, observerBody, observerPost } = observation;
  return (
    <Card title={strings.invitation}>
      <KeyValue
        columns={2}
        items={[
          {
            label: strings.claim,
            value: `${observation.claimTitle}（${observation.claimNumber}）`,
            wide: true,
          },
          { label: strings.unit, value: observation.unitName },
          { label: strings.me, value: `${observerName}（${observerBody}，${observerPost}）` },
          { label: strings.until, value: observation.lastDay },
          ...(observation.observePurpose
            ? [{ label: strings.purpose, value: observation.observePurpose }]
            : []),
        ]}
      />
      <p className={styles.quiet}>{strings.only}</p>
    </Card>
  );
}

/** The case is asked for only when it is opened: every look is journaled, and none is made by itself. */
function CaseFile() {
  const [open, setOpen] = useState(false);
  const file = useQuery<ObservedCase, ApiProblem>({
    queryKey: ['guest', 'observation', 'case'],
    queryFn: () => askAsGuest('/api/guest/observation/case'),
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
  if (file.error) return <ProblemAlert error={file.error} />;
  if (file.data) return <ObservedFile file={file.data} onRefresh={() => void file.refetch()} />;
  return (
    <Card>
      <Button type="primary" size="large" block loading={open} onClick={() => setOpen(true)}>
        {strings.open}
      </Button>
      <p className={styles.quiet}>{strings.opened}</p>
    </Card>
  );
}

interface CommentsProps {
  readonly observation: GuestObservation;
  readonly refetch: () => Promise<GuestObservation>;
}

function Comments({ observation, refetch }: CommentsProps) {
  const [content, setContent] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const send = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      // Every look moves the version on, and changes nothing of what is said.
      const { id, version } = await refetch();
      await sendAsGuest(observationComment, { id, version }, { content });
      setContent('');
    } catch (error) {
      setProblem(asProblem(error));
    }
    await refetch();
    setBusy(false);
  };
  return (
    <Card title={strings.comments}>
      {observation.comments.map((comment) => (
        <div key={comment.id} className={styles.row} style={{ display: 'block' }}>
          <p className={styles.pre}>{comment.content}</p>
          <div className={styles.quiet}>
            {formatMoment(comment.commentedAt)} {comment.answer ? null : <Tag>{strings.waiting}</Tag>}
          </div>
          {comment.answer ? (
            <div className={styles.checklist} style={{ margin: '8px 0 0' }}>
              <p className={styles.pre}>{comment.answer}</p>
              <p className={styles.quiet}>
                {observerStrings.answered(
                  comment.answeredByName ?? '',
                  formatMoment(comment.answeredAt ?? ''),
                )}
              </p>
            </div>
          ) : null}
        </div>
      ))}
      {problem ? <ProblemAlert error={problem} /> : null}
      <Input.TextArea
        aria-label={strings.write}
        placeholder={strings.write}
        autoSize={{ minRows: 3 }}
        value={content}
        onChange={({ target }) => setContent(target.value)}
      />
      <Button
        style={{ marginTop: 8 }}
        type="primary"
        loading={busy}
        disabled={content.trim() === ''}
        onClick={() => void send()}
      >
        {strings.send}
      </Button>
    </Card>
  );
}
