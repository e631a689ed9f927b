import { ChartRun, type ChartRunOptions } from 'docx/charts';
import { formatDay } from '../../../../shared/calendar/format-day.ts';
import type { Chart, PathChart, StripChart } from '../../../../shared/portfolio/document.ts';
import { toXmlLine } from './plain-text.ts';

/** Of the printed page's charts, so that they are known again. */
const inks = ['2C4F86', '8F5C0D', '4D525A', '6B7F94'];
const WIDTH = 580;
const label = (words: string) => ({ text: toXmlLine(words) });

/** A figure over days as a line: its words stand at its points. */
function pathOptions({ least, most, points }: PathChart): ChartRunOptions {
  return {
    type: 'line',
    markers: true,
    transformation: { width: WIDTH, height: 240 },
    legend: false,
    categories: points.map(({ on }) => formatDay(on, { day: 'numeric', month: 'short', year: 'numeric' })),
    series: [
      {
        name: '',
        values: points.map(({ at }) => at),
        color: inks[0] ?? '',
        pointLabels: points.map(({ words }) => ({ ...label(words), position: 'above' as const })),
      },
    ],
    valueAxis: { minimum: least, maximum: most, visible: false, gridlines: true },
  };
}

/** Places on a scale as bars from its beginning: one for each mark, with the place's name behind it. */
function stripOptions({ scale, series, rows }: StripChart): ChartRunOptions {
  return {
    type: 'bar',
    gapWidth: 60,
    transformation: { width: WIDTH, height: 90 + rows.length * series.length * 26 },
    legend: { position: 'top' },
    categories: rows.map((row) => toXmlLine(row.label)),
    series: series.map((name, place) => ({
      name: toXmlLine(name),
      color: inks[place % inks.length] ?? '',
      values: rows.map(({ marks }) => (marks[place] ? marks[place].at + 1 : null)),
      pointLabels: rows.map(({ marks }) => (marks[place] ? label(marks[place].words) : false)),
    })),
    categoryAxis: { reverseOrder: true },
    // Room behind the longest bar for its words.
    valueAxis: { minimum: 0, maximum: scale.length + 1, interval: 1, visible: false, gridlines: false },
  };
}

/** A chart of Word's own: it stays sharp, and whoever takes the file on can change how it looks. */
export function chartRun(chart: Chart, alt: string, name: string): ChartRun {
  const options = chart.kind === 'path' ? pathOptions(chart) : stripOptions(chart);
  return new ChartRun({ ...options, altText: { name, title: '', description: toXmlLine(alt) } });
}
