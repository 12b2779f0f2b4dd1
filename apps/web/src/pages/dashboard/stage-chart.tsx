import type { dashboard, QueryResult } from '@ecoredress/contract';
import { Link } from '@tanstack/react-router';
import { Empty } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import styles from '../../shared/case/case.module.css';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { usePhone } from '../../shared/look/use-phone.ts';
import { overviewStrings as strings } from '../../strings/overview.ts';

// The drawing library is large: it comes when the page is already there.
const Chart = lazy(async () => ({ default: (await import('../../shared/charts/chart.tsx')).Chart }));

type StageCount = QueryResult<typeof dashboard>['stages'][number];

/** Pixels: of the chart on a desktop, and of one bar and what lies around all of them on a phone. */
const HEIGHT = 280;
const BAR = 34;
const AROUND = 24;
const WORDS = { fontSize: 13 };

/** Cases by stage as bars, lying on a phone; the same figures stand below as the ways to the list of claims. */
export function StageChart({ stages }: { readonly stages: readonly StageCount[] }) {
  const phone = usePhone();
  const shown = useMemo(() => stages.filter(({ count }) => count > 0), [stages]);
  const option = useMemo(() => optionOf(shown, phone), [shown, phone]);
  if (shown.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={strings.noCases} />;
  return (
    <>
      <Suspense fallback={<PageSkeleton rows={5} />}>
        <Chart
          label={strings.byStage}
          option={option}
          height={phone ? shown.length * BAR + AROUND : HEIGHT}
        />
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

function optionOf(shown: readonly StageCount[], phone: boolean) {
  const names = {
    type: 'category',
    data: shown.map(({ title }) => title),
    // Every stage has its name, on two lines where it must.
    axisLabel: phone ? WORDS : { ...WORDS, interval: 0, width: 64, lineHeight: 16, overflow: 'break' },
    inverse: phone,
  };
  const counts = { type: 'value', minInterval: 1, axisLabel: WORDS, show: !phone };
  return {
    grid: { left: 8, right: phone ? 32 : 8, top: phone ? 4 : 24, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis' },
    xAxis: phone ? counts : names,
    yAxis: phone ? names : counts,
    series: [
      {
        type: 'bar',
        barMaxWidth: phone ? 18 : 40,
        label: { show: true, position: phone ? 'right' : 'top', ...WORDS },
        data: shown.map(({ count }) => count),
      },
    ],
  };
}
