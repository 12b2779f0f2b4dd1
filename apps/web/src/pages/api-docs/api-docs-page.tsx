import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Empty, Input } from 'antd';
import { useState } from 'react';
import { request } from '../../shared/api/client.ts';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { Section } from '../../shared/display/section.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { apiDocsStrings as strings } from '../../strings/api-docs.ts';
import styles from './api-docs.module.css';
import { type OpenApiDocument, operationsOf, searchOperations } from './openapi.ts';
import { OperationEntry } from './operation-entry.tsx';

const DOCUMENT = '/api/openapi.json';

/** The interface for other systems, from its own document; `#operationId` opens one address. */
export function ApiDocsPage() {
  const answer = useQuery({
    queryKey: [DOCUMENT],
    queryFn: ({ signal }) => request<OpenApiDocument>(DOCUMENT, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    select: operationsOf,
  });
  const [text, setText] = useState('');
  const wanted = useLocation({ select: ({ hash }) => decodeURIComponent(hash) });
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={10} />;
  const found = searchOperations(answer.data, text);
  return (
    <>
      <PageHead title={strings.title} actions={<a href={DOCUMENT}>{strings.raw}</a>} />
      <Manners />
      <div className={styles.search}>
        <Input.Search
          allowClear
          placeholder={strings.search}
          aria-label={strings.search}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="number" aria-live="polite">
          {strings.found(found.length)}
        </span>
      </div>
      {found.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={strings.nothing} />
      ) : null}
      {[...Map.groupBy(found, ({ group }) => group)].map(([group, operations]) => (
        <Section key={group} title={group}>
          {operations.map((operation) => (
            <OperationEntry key={operation.id} operation={operation} wanted={operation.id === wanted} />
          ))}
        </Section>
      ))}
    </>
  );
}

/** What holds for every call. */
function Manners() {
  const parts = [
    [strings.token, strings.tokenText],
    [strings.version, strings.versionText],
    [strings.errors, strings.errorsText],
  ] as const;
  return (
    <div className={styles.manners}>
      {parts.map(([title, said]) => (
        <section key={title}>
          <h2>{title}</h2>
          <p>{said}</p>
        </section>
      ))}
    </div>
  );
}
