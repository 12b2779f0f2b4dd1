import { DownloadOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { type EvidenceView, evidenceGet, evidenceOfCase, type QueryResult } from '@ecoredress/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Card } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { evidenceStrings as strings } from '../../strings/evidence.ts';
import { useApiQuery } from '../api/queries.ts';
import { KeyValue } from '../display/key-value.tsx';
import { formatMoment } from '../display/moment.ts';
import { PageHead } from '../display/page-head.tsx';
import { PageSkeleton } from '../display/page-skeleton.tsx';
import { formatBytes } from '../files/upload.ts';
import { ProblemAlert } from '../problems/problem-alert.tsx';
import styles from './evidence.module.css';
import { fileAddress, MediaView } from './media-view.tsx';

export interface EvidenceViewerProps {
  readonly kind: 'claim' | 'penalty';
  readonly caseId: string;
  readonly evidenceId: string;
  readonly back: ReactNode;
  /** What in this case rests on the evidence, in Chinese; undefined while it is not known. */
  readonly uses?: readonly string[] | undefined;
}

const ADDRESS = {
  claim: '/claims/$id/evidence/$evidenceId',
  penalty: '/penalties/$id/evidence/$evidenceId',
} as const;

const CASE = { claim: '/claims/$id', penalty: '/penalties/$id' } as const;

/** One piece of evidence of a case: the file in place, what is known of it, the one before and the one after. */
export function EvidenceViewer({ kind, caseId, evidenceId, back, uses }: EvidenceViewerProps) {
  const list = useApiQuery(evidenceOfCase, { caseId });
  const answer = useApiQuery(evidenceGet, { id: evidenceId });
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={10} />;
  const item = answer.data;
  const reason = item.cases.find(({ id }) => id === caseId)?.withdrawnReason;
  return (
    <>
      <PageHead
        back={back}
        title={item.name}
        sub={item.kind}
        actions={<Steps kind={kind} caseId={caseId} evidenceId={evidenceId} items={list.data?.items ?? []} />}
      />
      {reason ? <Alert type="warning" showIcon title={strings.withdrawnBecause(reason)} /> : null}
      <div className={styles.columns}>
        <Card size="small">
          <MediaView key={item.id} item={item} />
        </Card>
        <Card size="small">
          <Known item={item} caseId={caseId} />
          {uses ? (
            <div className={styles.uses}>
              <Uses uses={uses} />
            </div>
          ) : null}
          <div className={styles.ways}>
            <Button icon={<DownloadOutlined />} href={fileAddress(item.id)} download={item.fileName}>
              {strings.download}
            </Button>
            <Button type="link" href={fileAddress(item.id)} target="_blank" rel="noreferrer">
              {strings.newWindow}
            </Button>
          </div>
        </Card>
      </div>
    </>
  );
}

interface StepsProps extends Pick<EvidenceViewerProps, 'kind' | 'caseId' | 'evidenceId'> {
  readonly items: readonly EvidenceView[];
}

/** The way to the neighbours, by button and by the arrow keys; Esc leads back to the case. */
function Steps({ kind, caseId, evidenceId, items }: StepsProps) {
  const navigate = useNavigate();
  const at = items.findIndex(({ id }) => id === evidenceId);
  const before = at > 0 ? items[at - 1]?.id : undefined;
  const after = at >= 0 ? items[at + 1]?.id : undefined;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isBusy(event.target)) return;
      if (event.key === 'Escape') void navigate({ to: CASE[kind], params: { id: caseId } });
      const to = event.key === 'ArrowLeft' ? before : event.key === 'ArrowRight' ? after : undefined;
      if (!to) return;
      void navigate({ to: ADDRESS[kind], params: { id: caseId, evidenceId: to }, replace: true });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate, kind, caseId, before, after]);
  if (at < 0) return null;
  const go = (to: string | undefined) =>
    to && void navigate({ to: ADDRESS[kind], params: { id: caseId, evidenceId: to }, replace: true });
  return (
    <>
      <Button icon={<LeftOutlined />} disabled={!before} title={strings.keys} onClick={() => go(before)}>
        {strings.previous}
      </Button>
      <span className="number">{strings.of(at + 1, items.length)}</span>
      <Button
        icon={<RightOutlined />}
        iconPlacement="end"
        disabled={!after}
        title={strings.keys}
        onClick={() => go(after)}
      >
        {strings.next}
      </Button>
    </>
  );
}

/** Whether the arrow keys mean something else where the focus is. */
function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, video, audio, pre') !== null
  );
}

interface KnownProps {
  readonly item: QueryResult<typeof evidenceGet>;
  readonly caseId: string;
}

function Known({ item, caseId }: KnownProps) {
  return (
    <KeyValue
      columns={1}
      items={[
        { label: strings.kind, value: item.kind },
        { label: strings.obtainedOn, value: item.obtainedOn },
        { label: strings.supplier, value: item.supplier },
        { label: strings.proves, value: item.proves },
        { label: strings.addedBy, value: `${item.addedByName} ${formatMoment(item.addedAt)}` },
        { label: strings.file, value: `${item.fileName}（${formatBytes(item.size)}）` },
        { label: strings.sha256, value: <span className={styles.hash}>{item.sha256}</span> },
        { label: strings.sm3, value: <span className={styles.hash}>{item.sm3}</span> },
        {
          label: strings.sharedIn,
          value: (
            <ul className={styles.list}>
              {item.cases.map(({ kind, id, purpose, withdrawnReason }) => (
                <li key={id}>
                  <Link to={CASE[kind]} params={{ id }}>
                    {strings.kinds[kind]}
                    {id === caseId ? `（${strings.thisCase}）` : ''}
                  </Link>{' '}
                  {withdrawnReason === null ? `${strings.purpose}${purpose}` : strings.withdrawn}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function Uses({ uses }: { readonly uses: readonly string[] }) {
  return (
    <KeyValue
      columns={1}
      items={[
        {
          label: strings.uses,
          value:
            uses.length === 0 ? (
              strings.unused
            ) : (
              <ul className={styles.list}>
                {uses.map((use) => (
                  <li key={use}>{use}</li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}
