import {
  at,
  CHART_WIDTH,
  drawing,
  gridInk,
  ink,
  LETTERS,
  LINE,
  lineAcross,
  linesAt,
  markAt,
  textAt,
} from './chart-marks.ts';
import { widthOfText, wrapText } from './chart-text.ts';
import type { StripChart } from './document.ts';

/** What a row is called | where it stands | what that is in words. */
const LABEL = { x: 0, width: 138 };
const TRACK = { from: 160, to: 306 };
const WORDS = { x: 324, width: CHART_WIDTH - 324 };
const ROW_GAP = 10;
const TICK = 3;

const placeOf = (value: number, last: number) =>
  TRACK.from + (last === 0 ? 0.5 : Math.min(1, Math.max(0, value / last))) * (TRACK.to - TRACK.from);

/** The names of the series with their marks, in as many lines as they take. */
function legend({ series }: StripChart): { content: string; height: number } {
  if (series.length < 2) return { content: '', height: 0 };
  let [x, y, content] = [0, LINE - 3, ''];
  for (const [place, name] of series.entries()) {
    const lines = wrapText(name, CHART_WIDTH - 20, LETTERS);
    const width = 20 + Math.max(0, ...lines.map((line) => widthOfText(line, LETTERS)));
    if (x > 0 && x + width > CHART_WIDTH) [x, y] = [0, y + LINE + 3];
    content += markAt(place, x + 7, y - 4, true) + linesAt(lines, x + 20, y);
    y += Math.max(0, lines.length - 1) * LINE; // a name of blanks has no line
    x += width + 18;
  }
  return { content, height: y + 12 };
}

/** The words of the scale over the track: all of them where they have room, else those at both ends. */
function scaleHead(scale: readonly string[]): { content: (foot: number) => string; height: number } {
  const room = (TRACK.to - TRACK.from) / Math.max(1, scale.length - 1);
  if (scale.length > 1 && scale.every((word) => widthOfText(word, LETTERS) + 6 <= room)) {
    const content = (foot: number) =>
      scale.map((word, place) => textAt(word, placeOf(place, scale.length - 1), foot, { anchor: 'middle' })).join('');
    return { content, height: LINE };
  }
  // The two ends share the room from the label's column to the edge, half each.
  const middle = (TRACK.from + TRACK.to) / 2;
  const first = wrapText(scale[0] ?? '', middle - TRACK.from - 2 + 16, LETTERS);
  const last = wrapText(scale.length > 1 ? (scale.at(-1) ?? '') : '', CHART_WIDTH - middle - 10, LETTERS);
  const lastWidth = Math.max(0, ...last.map((line) => widthOfText(line, LETTERS)));
  const lastRight = Math.max(TRACK.to + 8, middle + 10 + lastWidth);
  const content = (foot: number) =>
    linesAt(first, TRACK.from - 16, foot - (first.length - 1) * LINE) +
    linesAt(last, lastRight, foot - (last.length - 1) * LINE, { anchor: 'end' });
  return { content, height: Math.max(first.length, last.length, 1) * LINE };
}

function row(chart: StripChart, { label, marks }: StripChart['rows'][number], top: number) {
  const last = chart.scale.length - 1;
  const labels = wrapText(label, LABEL.width, LETTERS);
  let y = top + LINE - 3;
  let content = linesAt(labels, LABEL.x, y, { fill: ink });
  for (const [series] of chart.series.entries()) {
    const mark = marks[series] ?? null;
    const middle = y - 4;
    const ticks = chart.scale
      .map((_, place) => `M${at(placeOf(place, last))} ${at(middle - TICK)}v${TICK * 2}`)
      .join('');
    content += `${lineAcross(TRACK.from, TRACK.to, middle)}<path d="${ticks}" stroke="${gridInk}" fill="none"/>`;
    const words = mark === null ? [] : wrapText(mark.words, WORDS.width, LETTERS);
    if (mark !== null) content += markAt(series, placeOf(mark.at, last), middle, mark.isSolid);
    content += linesAt(words, WORDS.x, y);
    y += Math.max(1, words.length) * LINE + 2;
  }
  const foot = Math.max(y - LINE, top + LINE - 3 + Math.max(0, labels.length - 1) * LINE);
  return { content, bottom: foot + 5 };
}

/**
 * Scales under each other: the name of each, its marks on a line, and what they mean in words. Marks of different series have
 * lines of their own, so that none hides another.
 */
export function stripsToSvg(chart: StripChart): { svg: string; width: number; height: number } {
  const head = legend(chart);
  const scale = scaleHead(chart.scale);
  const scaleFoot = head.height + scale.height - 3;
  let content = head.content + scale.content(scaleFoot);
  let y = scaleFoot + 9;
  for (const [place, each] of chart.rows.entries()) {
    if (place > 0) {
      content += lineAcross(0, CHART_WIDTH, y + ROW_GAP / 2 - 1, ' stroke-opacity="0.55"');
      y += ROW_GAP;
    }
    const drawn = row(chart, each, y);
    content += drawn.content;
    y = drawn.bottom;
  }
  return drawing(content, y + 2);
}
