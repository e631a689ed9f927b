import { formatDay } from '../calendar/format-day.ts';
import { pathToSvg } from './chart-path.ts';
import { stripsToSvg } from './chart-strips.ts';
import type { Chart, StripChart } from './document.ts';
import { paperMessages as words } from './messages/paper.messages.ts';

/** A chart as a picture of lines and letters, as wide as the text column; width and height in CSS pixels. */
export function chartToSvg(chart: Chart): { svg: string; width: number; height: number } {
  return chart.kind === 'strips' ? stripsToSvg(chart) : pathToSvg(chart);
}

/** The same as words, for those who do not see it. */
export function chartToTable(chart: Chart): { head: string[]; rows: string[][] } {
  if (chart.kind === 'path')
    return {
      head: [words.chart.day, words.chart.value],
      rows: chart.points.map((point) => [formatDay(point.on, { dateStyle: 'long' }), point.words]),
    };
  return {
    head: [words.chart.what, ...chart.series],
    rows: chart.rows.map(({ label, marks }) => [
      label,
      ...chart.series.map((_, place) => marks[place]?.words ?? words.chart.none),
    ]),
  };
}

/** A page has room for about this much beside a caption. */
const MOST_HEIGHT = 640;

/** A chart that is higher than a page as several that are not: a figure is never cut through. */
export function splitChart(chart: Chart): Chart[] {
  if (chart.kind === 'path' || stripsToSvg(chart).height <= MOST_HEIGHT) return [chart];
  const parts: StripChart[] = [];
  let rows: StripChart['rows'] = [];
  for (const row of chart.rows) {
    if (rows.length > 0 && stripsToSvg({ ...chart, rows: [...rows, row] }).height > MOST_HEIGHT) {
      parts.push({ ...chart, rows });
      rows = [];
    }
    rows = [...rows, row];
  }
  return [...parts, { ...chart, rows }];
}
