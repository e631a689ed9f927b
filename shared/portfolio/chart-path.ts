import { formatDay } from '../calendar/format-day.ts';
import { localDateToUtcNoon } from '../calendar/local-date.ts';
import {
  at,
  CHART_WIDTH,
  drawing,
  LETTERS,
  LINE,
  lineAcross,
  linesAt,
  markAt,
  softInk,
  textAt,
} from './chart-marks.ts';
import { widthOfText, wrapText } from './chart-text.ts';
import type { PathChart } from './document.ts';

const MOST_LABEL = 150;
const PLOT_PADDING = 22;
const PLOT_HEIGHT = 96;
const TOP = 24;
const MILLISECONDS_PER_DAY = 86_400_000;

const dayNumber = (day: string) => localDateToUtcNoon(day).getTime() / MILLISECONDS_PER_DAY;
/** A stretch that a label takes, and whether it touches one that is there. */
interface Stretch {
  from: number;
  to: number;
}
const isFree = (taken: readonly Stretch[], { from, to }: Stretch) =>
  taken.every((one) => to + 4 <= one.from || from >= one.to + 4);

/** A text of this width around `x`, moved so that it stays in the picture. */
function stretchOf(text: string, x: number, left: number): Stretch {
  const width = widthOfText(text, LETTERS);
  const from = Math.min(Math.max(x - width / 2, left), CHART_WIDTH - width);
  return { from, to: from + width };
}

/** Days under the plot: the last and the first always, those between where they have room. */
function daysUnder(points: readonly { on: string; x: number }[], left: number, foot: number): string {
  const years = new Set(points.map(({ on }) => on.slice(0, 'YYYY'.length)));
  const say = (on: string) =>
    formatDay(on, { day: 'numeric', month: 'short', ...(years.size > 1 ? { year: 'numeric' as const } : {}) });
  const taken: Stretch[] = [];
  const order = [points.length - 1, ...points.keys()];
  let content = '';
  for (const place of order) {
    const point = points[place];
    if (!point) continue;
    const stretch = stretchOf(say(point.on), point.x, left);
    if (!isFree(taken, stretch)) continue;
    taken.push(stretch);
    content += textAt(say(point.on), stretch.from, foot);
  }
  return content;
}

interface Dot {
  x: number;
  y: number;
  words: string;
}

/** What each point says, above or below it, wherever it has room beside what is written already; else it is in the table. */
function wordsAtDots(dots: readonly Dot[], left: number, lowest: number): string {
  const written: (Stretch & { y: number })[] = [];
  let content = '';
  for (const [place, dot] of dots.entries()) {
    const before = dots[place - 1]?.y ?? dot.y;
    const after = dots[place + 1]?.y ?? dot.y;
    const isValley = before <= dot.y && after <= dot.y && (before < dot.y || after < dot.y);
    const heights = isValley ? [dot.y + 19, dot.y - 10] : [dot.y - 10, dot.y + 19];
    const stretch = stretchOf(dot.words, dot.x, left);
    const isClear = (y: number) =>
      y <= lowest &&
      isFree(
        written.filter((one) => Math.abs(one.y - y) < LINE),
        stretch,
      ) &&
      dots.every(
        (one) => one === dot || Math.abs(one.y - (y - 4)) > 12 || one.x < stretch.from - 6 || one.x > stretch.to + 6,
      );
    const y = heights.find(isClear);
    if (y === undefined || stretch.from < left) continue;
    written.push({ ...stretch, y });
    content += textAt(dot.words, stretch.from, y);
  }
  return content;
}

/** A figure over days: a line from point to point, what each is, and lines across that say what is high and what is low. */
export function pathToSvg(chart: PathChart): { svg: string; width: number; height: number } {
  const span = chart.most - chart.least || 1;
  const lines = chart.lines.toSorted((one, other) => other.at - one.at);
  const widest = Math.max(0, ...lines.map((line) => widthOfText(line.words, LETTERS)));
  const labelWidth = Math.min(MOST_LABEL, widest);
  const labels = lines.map((line) => wrapText(line.words, labelWidth, LETTERS));
  // High enough that each line's words have room before the next begins.
  const need = lines.slice(1).map((line, place) => {
    const share = ((lines[place]?.at ?? line.at) - line.at) / span;
    return share === 0 ? 0 : ((labels[place]?.length ?? 1) * LINE + 4) / share;
  });
  const height = Math.min(420, Math.max(PLOT_HEIGHT, ...need));
  const left = labelWidth + 14;
  const yOf = (value: number) =>
    TOP + ((chart.most - Math.min(chart.most, Math.max(chart.least, value))) / span) * height;
  const days = chart.points.map((point) => dayNumber(point.on));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const [from, to] = [left + PLOT_PADDING, CHART_WIDTH - PLOT_PADDING];
  const xOf = (day: number) =>
    last === first ? (from + to) / 2 : from + ((day - first) / (last - first)) * (to - from);
  const dots = chart.points.map((point, place) => ({
    ...{ on: point.on, words: point.words },
    x: xOf(days[place] ?? first),
    y: yOf(point.at),
  }));
  let foot = 0;
  const across = lines.map((line, place) => {
    const y = yOf(line.at);
    const top = Math.max(y + 4, foot + LINE);
    foot = top + ((labels[place]?.length ?? 1) - 1) * LINE;
    const dash = place > 0 && place < lines.length - 1 ? ' stroke-dasharray="3 3"' : '';
    return lineAcross(left, CHART_WIDTH, y, dash) + linesAt(labels[place] ?? [], 0, top);
  });
  const bottom = Math.max(TOP + height + 26, foot);
  const path = dots.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('');
  const content =
    `${across.join('')}<path d="${path}" fill="none" stroke="#2c4f86" stroke-width="1.5"/>` +
    `${dots.map(({ x, y }) => markAt(0, x, y, true)).join('')}${wordsAtDots(dots, left, TOP + height + 12)}` +
    daysUnder(dots, left, bottom);
  return drawing(`<g fill="${softInk}">${content}</g>`, bottom + 6);
}
