import { type OutcomeLine, outcomeCases, outcomeSetOpening, outcomesBoard } from '@ecoredress/contract';
import { Link } from '@tanstack/react-router';
import { Button, Card, Drawer, Tag } from 'antd';
import { useState } from 'react';
import { useApiQuery } from '../../shared/api/queries.ts';
import { usePermission } from '../../shared/api/session.ts';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import styles from '../../shared/case/case.module.css';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { outcomeStrings as strings } from '../../strings/outcomes.ts';
import own from './outcomes.module.css';

/** The results board (修复成果): every figure with its opening, what the cases add, how it is made, and its cases. */
export function OutcomesPage() {
  const { data, error, refetch } = useApiQuery(outcomesBoard, {});
  const maySet = usePermission('outcome.manage');
  const mayExport = usePermission('list.export');
  const [opened, setOpened] = useState<OutcomeLine>();
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton rows={10} />;
  return (
    <>
      <PageHead title={strings.title} sub={strings.help(data.asOf)} />
      <div className={styles.actions} style={{ marginBottom: 16 }}>
        {maySet ? (
          <CommandButton declaration={outcomeSetOpening} label={strings.set}>
            <AutoFields declaration={outcomeSetOpening} />
          </CommandButton>
        ) : null}
        {mayExport ? <Button href="/api/exports/outcomes">{strings.exportSheet}</Button> : null}
      </div>
      <div className={own.board}>
        {data.items.map((line) => (
          <FigureCard key={line.figure} line={line} onOpen={() => setOpened(line)} />
        ))}
      </div>
      {opened ? <FigureCases line={opened} onClose={() => setOpened(undefined)} /> : null}
    </>
  );
}

function FigureCard({ line, onOpen }: { readonly line: OutcomeLine; readonly onOpen: () => void }) {
  const applied = line.openings.find(({ applies }) => applies);
  return (
    <Card size="small" title={line.title}>
      <div className={`number ${own.value}`}>{line.totalWords}</div>
      <div className={own.quiet}>
        <p>
          {applied ? strings.opening(applied.words, applied.asOf) : strings.noOpening}{' '}
          {applied && !applied.dateStated ? <Tag color="gold">{strings.toCheck}</Tag> : null}
        </p>
        <p>{strings.fromCases(line.fromCasesWords, line.caseCount)}</p>
        <details>
          <summary>{strings.how}</summary>
          <p>{line.formula}</p>
          <p>{line.rule}</p>
          {line.openings.map((opening) => (
            <p key={`${opening.asOf} ${opening.source} ${opening.words}`}>
              {opening.asOf}：{opening.words}（{opening.source}：“{opening.quote}”）——
              {opening.applies ? strings.applied : strings.notApplied}
            </p>
          ))}
        </details>
      </div>
      {line.caseCount > 0 ? (
        <Button type="link" style={{ paddingInline: 0 }} onClick={onOpen}>
          {strings.cases(line.caseCount)}
        </Button>
      ) : null}
    </Card>
  );
}

function FigureCases({ line, onClose }: { readonly line: OutcomeLine; readonly onClose: () => void }) {
  const { data, error } = useApiQuery(outcomeCases, { figure: line.figure, limit: 200 });
  return (
    <Drawer open title={line.title} onClose={onClose} size={520}>
      {error ? <ProblemAlert error={error} /> : null}
      {data?.items.length === 0 ? <p>{strings.noCases}</p> : null}
      {data?.items.map((item) => (
        <p key={item.claimId}>
          <Link to="/claims/$id" params={{ id: item.claimId }}>
            {item.number} {item.title}
          </Link>
          <br />
          <span className={own.quiet}>
            {item.unitName} · {item.words} · {item.latestOn}
          </span>
        </p>
      ))}
    </Drawer>
  );
}
