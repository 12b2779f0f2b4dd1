import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { palette } from '../look/palette.ts';

use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

export interface ChartProps {
  /** What the chart shows, for those who do not see it; give the figures as a table beside it too. */
  readonly label: string;
  /** An echarts option: bar, line and pie with grid, legend and tooltip are there. Keep it stable (useMemo). */
  readonly option: EChartsCoreOption;
  /** Pixels; 280 unless told. */
  readonly height?: number;
}

const LOOK = {
  color: [palette.accent, palette.blue, palette.amber, '#7a8b82', '#5f8fae', '#b58f4a'],
  legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10 },
  categoryAxis: { axisLine: { lineStyle: { color: palette.lineStrong } }, axisTick: { show: false } },
  valueAxis: { splitLine: { lineStyle: { color: palette.line } } },
};

/** In the page's own letters by name: a canvas understands no `inherit`, and would draw everything in 10 pixels. */
function lookIn(place: HTMLElement) {
  return { ...LOOK, textStyle: { fontFamily: getComputedStyle(place).fontFamily, color: palette.ink } };
}

/** A chart that follows the width of its place. Load it lazily: the library is large. */
export function Chart({ label, option, height = 280 }: ChartProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!ref.current) return undefined;
    const chart = init(ref.current, lookIn(ref.current));
    chart.setOption({ animationDuration: 200, ...option });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(ref.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={ref} role="img" aria-label={label} style={{ width: '100%', height }} />;
}
