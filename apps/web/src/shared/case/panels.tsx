import {
  type DocumentView,
  documentsOfCase,
  type JournalLine,
  journalOfSubject,
  type PairView,
  type PartyView,
} from '@ecoredress/contract';
import { Alert, Tag, Timeline } from 'antd';
import { caseStrings as strings } from '../../strings/cases.ts';
import { useApiQuery } from '../api/queries.ts';
import { PageSkeleton } from '../display/page-skeleton.tsx';
import { CitationTag } from '../law/citation-tag.tsx';
import { DerivationTree } from '../law/derivation-tree.tsx';
import { ProblemAlert } from '../problems/problem-alert.tsx';
import styles from './case.module.css';

/** Who the case is against; what may not be seen in full is masked by the server. */
export function PartyList({ parties }: { readonly parties: readonly PartyView[] }) {
  return parties.map((party) => (
    <div key={party.id} className={styles.row}>
      <div>
        <strong>{party.name}</strong>
        <div className={styles.quiet}>
          {[party.uscc || party.idNumber, party.address, party.legalRepresentative, party.phone]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
    </div>
  ));
}

/** The papers of a case, newest first, each as PDF and as an editable file. */
export function DocumentPanel({ caseId }: { readonly caseId: string }) {
  const answer = useApiQuery(documentsOfCase, { caseId });
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={2} />;
  if (answer.data.items.length === 0) return <p className={styles.quiet}>{strings.noDocuments}</p>;
  return [...answer.data.items].reverse().map((document: DocumentView) => (
    <div key={document.id} className={styles.row}>
      <div>
        {document.title} <Tag>{strings.version(document.version)}</Tag>
        <div className={styles.quiet}>
          {document.number} · {document.madeByName}
        </div>
      </div>
      <div>
        <a href={`/api/documents/${document.id}/pdf`} target="_blank" rel="noreferrer">
          PDF
        </a>
        {' · '}
        <a href={`/api/documents/${document.id}/docx`}>Word</a>
      </div>
    </div>
  ));
}

/** What was done to the case, newest first: each line with its hash in the chain. */
export function JournalPanel({ subjectId }: { readonly subjectId: string }) {
  const answer = useApiQuery(journalOfSubject, { subjectId, limit: 50 });
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={4} />;
  return (
    <Timeline
      items={answer.data.items.map((line) => ({
        key: line.seq,
        content: (
          <>
            <div>{line.summary}</div>
            <div className={styles.quiet}>
              {line.seq}. {new Date(line.at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })} ·{' '}
              {line.actorName}（{line.actorPost}）
            </div>
            <div className={styles.hash}>SM3 {line.sm3.slice(0, 32)}…</div>
            <Changes changes={line.changes} />
          </>
        ),
      }))}
    />
  );
}

/** The fields that a line changed, before and after; folded, for most readers want the summary only. */
function Changes({ changes }: Pick<JournalLine, 'changes'>) {
  if (changes.length === 0) return null;
  return (
    <details>
      <summary className={styles.quiet}>{strings.changes(changes.length)}</summary>
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the changes of a journal line never move
        <div key={index} className={styles.change}>
          <strong>{change.title}</strong>
          {change.fields
            .filter(({ before, after }) => before !== after)
            .map(({ name, title, before, after }) => (
              <div key={name} className={styles.quiet}>
                {title}：{change.op === 'update' ? `${before || strings.nothing} → ` : ''}
                {after || strings.nothing}
              </div>
            ))}
        </div>
      ))}
    </details>
  );
}

/** What is out of step or endangered between the two cases of a pair. */
export function PairAlerts({ pair }: { readonly pair: PairView }) {
  return pair.alerts.map((alert) => (
    <Alert
      key={alert.code}
      type="warning"
      showIcon
      title={alert.message}
      description={
        <>
          {alert.steps.length > 0 ? <DerivationTree steps={alert.steps} /> : null}
          {alert.citation ? <CitationTag citation={alert.citation} /> : null}
        </>
      }
    />
  ));
}
