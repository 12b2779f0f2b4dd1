import { dashboard, type QueryResult } from '@ecoredress/contract';
import { formatYuan } from '@ecoredress/law';
import { Link } from '@tanstack/react-router';
import { Alert, Card, Popover, Statistic } from 'antd';
import { useApiQuery } from '../../shared/api/queries.ts';
import styles from '../../shared/case/case.module.css';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { Section } from '../../shared/display/section.tsx';
import { type Derivation, DerivationTree } from '../../shared/law/derivation-tree.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { overviewStrings as strings } from '../../strings/overview.ts';
import own from './dashboard.module.css';
import { StageChart } from './stage-chart.tsx';
import { UnitTable } from './unit-table.tsx';

/** The place's figures: by unit, by stage, and the two ratios with how they were made. */
export function DashboardPage() {
  const answer = useApiQuery(dashboard, {});
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={10} />;
  const { totals, units, stages, closings, coverage, completion, target, asOf } = answer.data;
  return (
    <>
      <PageHead title={strings.dashboard} sub={strings.asOf(asOf)} />
      <div className={own.page}>
        <div className={own.figures}>
          <Figure title={strings.opened} value={`${totals.opened} ${strings.cases}`} />
          <Figure title={strings.closed} value={`${totals.closed} ${strings.cases}`} />
          <Figure title={strings.completion} value={completion.value} steps={completion.steps} />
          <Figure title={strings.coverage} value={coverage.value} steps={coverage.steps} />
          <Figure title={strings.overdue} value={`${totals.overdue} ${strings.cases}`} />
          <Figure title={strings.agreed} value={formatYuan(totals.agreedFen)} />
          <Figure title={strings.received} value={formatYuan(totals.receivedFen)} />
          {target ? (
            <Figure
              title={strings.notYetReached}
              value={`${target.missing.length} ${strings.unitsCount}`}
              steps={target.steps}
            />
          ) : null}
        </div>
        {target && target.missing.length > 0 ? <NotYetReached target={target} /> : null}
        <Section title={strings.byStage}>
          <StageChart stages={stages} />
        </Section>
        <Section title={strings.byClosing}>
          <div className={own.closings}>
            {closings.map(({ kind, title, count, share }) => (
              <Figure key={kind} title={title} value={`${count} ${strings.cases}（${share}）`} />
            ))}
          </div>
        </Section>
        <Section title={strings.byUnit}>
          <UnitTable units={units} />
        </Section>
      </div>
    </>
  );
}

interface NotYetReachedProps {
  readonly target: NonNullable<QueryResult<typeof dashboard>['target']>;
}

/** 未破零单位: the units that have not opened the year's claims yet, and the days that are left. */
function NotYetReached({ target }: NotYetReachedProps) {
  return (
    <Alert
      type="warning"
      showIcon
      title={strings.targetOf(target.year, target.perUnit, target.daysLeft)}
      description={
        <div className={styles.actions}>
          {target.missing.map(({ unitId, unitName }) => (
            <Link key={unitId} to="/claims" search={{ unitId }}>
              {unitName}
            </Link>
          ))}
        </div>
      }
    />
  );
}

interface FigureProps {
  readonly title: string;
  readonly value: string;
  readonly steps?: readonly Derivation[];
}

function Figure({ title, value, steps }: FigureProps) {
  const card = (
    <Card size="small" tabIndex={steps ? 0 : undefined}>
      <Statistic title={title} value={value} />
    </Card>
  );
  if (!steps) return card;
  return (
    <Popover trigger={['hover', 'focus']} content={<DerivationTree steps={steps} />}>
      {card}
    </Popover>
  );
}
