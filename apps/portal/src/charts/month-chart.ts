import * as echarts from 'echarts';
import { formatCount, type Language } from '@kernel/sla/ratio';
import type { SlaReportRow } from '@modules/reports';
import { textsIn } from '../texts';

const WIDTH = 1040;
const HEIGHT = 360;
/** Told apart by more than colour: late stands on top, and the table has the numbers. */
const IN_TIME = '#0b57a4';
const LATE = '#d1242f';

/** Resolved in time and late, month by month. The same options will draw the live chart of the desk. */
export function monthChartOption(rows: readonly SlaReportRow[], language: Language): echarts.EChartsOption {
  const t = textsIn(language).open;
  const inTime = language === 'vi' ? 'Đúng hạn' : 'In time';
  return {
    animation: false,
    aria: { enabled: true },
    textStyle: { fontFamily: 'Noto Sans, Be Vietnam Pro, Segoe UI, Roboto, Arial, sans-serif', fontSize: 13 },
    legend: { top: 0, data: [inTime, t.late] },
    grid: { left: 60, right: 20, top: 40, bottom: 50 },
    xAxis: {
      type: 'category',
      data: rows.map(({ key }) => key.split('-').reverse().join('/')),
      axisLabel: { rotate: 45 },
    },
    yAxis: { type: 'value', axisLabel: { formatter: (value: number) => formatCount(value, language) } },
    series: [
      {
        name: inTime,
        type: 'bar',
        stack: 'resolved',
        itemStyle: { color: IN_TIME },
        data: rows.map((row) => row.early + row.onTime),
      },
      { name: t.late, type: 'bar', stack: 'resolved', itemStyle: { color: LATE }, data: rows.map((row) => row.late) },
    ],
  };
}

export function monthChartSvg(rows: readonly SlaReportRow[], language: Language): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  try {
    chart.setOption(monthChartOption(rows, language));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
