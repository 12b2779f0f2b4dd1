import { dashboard, type QueryResult, type UnitFigures } from '@ecoredress/contract';
import { formatYuan } from '@ecoredress/law';
import { Link } from '@tanstack/react-router';
import { Alert, Card, Popover, Statistic, Table } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useApiQuery } from '../../shared/api/queries.ts';
import styles from '../../shared/case/case.module.css';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { Section } from '../../shared/display/section.tsx';
import { type Derivation, DerivationTree } from '../../shared/law/derivation-tree.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { overviewStrings as strings } from '../../strings/overview.ts';
import own from './dashboard.module.css';

// The drawing library is large: it comes when the page is already there.
const Chart = lazy(async () => ({ default: (await import('../../shared/charts/chart.tsx')).Chart }));

type StageCount = QueryResult<typeof dashboard>['stages'][number];

/** The place's figures: by unit, by stage, and the two ratios with how they were made. */
export function DashboardPage() {
  const answer = useApiQuery(dashboard, {});
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={10} />;
  const { totals, units, stages, closings, coverage, completion, target, asOf } = answer.data;
  return (
    <>
      <PageHead title={strings.dashboard} sub={strings.asOf(asOf)} />
      <div className={styles.stack}>
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
          <Stages stages={stages} />
        </Section>
        <Section title={strings.byClosing}>
          <div className={own.figures}>
            {closings.map(({ kind, title, count, share }) => (
              <Figure key={kind} title={title} value={`${count} ${strings.cases}（${share}）`} />
            ))}
          </div>
        </Section>
        <Card title={strings.byUnit} styles={{ body: { padding: 0 } }}>
          <Table<UnitFigures>
            size="small"
            pagination={false}
            rowKey="unitId"
            dataSource={units}
            scroll={{ x: 'max-content' }}
            columns={[
              {
                title: strings.unit,
                fixed: 'start',
                render: (_, unit) => (
                  <Link to="/claims" search={{ unitId: unit.unitId }}>
                    {unit.unitName}
                  </Link>
                ),
              },
              number(strings.leads, (unit) => unit.leads),
              number(strings.opened, (unit) => unit.opened),
              number(strings.closed, (unit) => unit.closed),
              number(strings.overdue, (unit) => unit.overdue),
              number(strings.shouldStart, (unit) => unit.shouldHaveStarted),
              number(strings.claimed, (unit) => formatYuan(unit.claimedFen)),
              number(strings.agreed, (unit) => formatYuan(unit.agreedFen)),
              number(strings.received, (unit) => formatYuan(unit.receivedFen)),
            ]}
          />
        </Card>
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

/** Cases by stage as bars; the same figures stand in the list of claims, to which each name leads. */
function Stages({ stages }: { readonly stages: readonly StageCount[] }) {
  const shown = stages.filter(({ count }) => count > 0);
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 8, top: 16, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis' },
      xAxis: {
        type: 'category',
        data: stages.filter(({ count }) => count > 0).map(({ title }) => title),
        // Every stage has its name, on two lines where it must.
        axisLabel: { interval: 0, width: 56, overflow: 'break' },
      },
      yAxis: { type: 'value', minInterval: 1 },
      series: [
        {
          type: 'bar',
          barMaxWidth: 40,
          label: { show: true, position: 'top' },
          data: stages.filter(({ count }) => count > 0).map(({ count }) => count),
        },
      ],
    }),
    [stages],
  );
  return (
    <>
      <Suspense fallback={<PageSkeleton rows={5} />}>
        <Chart label={strings.byStage} option={option} />
      </Suspense>
      <div className={styles.actions}>
        {shown.map(({ stage, title, count }) => (
          <Link key={stage} to="/claims" search={{ stage }}>
            {title} {count}
          </Link>
        ))}
      </div>
    </>
  );
}

function number(title: string, value: (unit: UnitFigures) => number | string) {
  return {
    title,
    align: 'right' as const,
    className: 'number',
    render: (_: unknown, unit: UnitFigures) => value(unit),
  };
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
