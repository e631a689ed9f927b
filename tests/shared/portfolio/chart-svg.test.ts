import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/calendar/local-date.ts';
import { chartToSvg, chartToTable, splitChart } from '../../../shared/portfolio/chart-svg.ts';
import { widthOfText, wrapText } from '../../../shared/portfolio/chart-text.ts';
import type { PathChart, StripChart } from '../../../shared/portfolio/document.ts';

const LETTERS = 12.5;

interface Label {
  text: string;
  left: number;
  right: number;
  y: number;
}

/** Every line of letters in a picture, and where it lies by the widths that the picture was made with. */
function labelsOf(svg: string): Label[] {
  const found: Label[] = [];
  const walk = (nodes: ReturnType<typeof parseDocument>['children']) => {
    for (const node of nodes) {
      if (!('children' in node)) continue;
      if ('name' in node && node.name === 'text') {
        const text = node.children.map((child) => ('data' in child ? child.data : '')).join('');
        const { x = '', y = '', 'text-anchor': anchor = '' } = node.attribs;
        const width = widthOfText(text, LETTERS);
        const left = Number(x) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
        found.push({ text, left, right: left + width, y: Number(y) });
      }
      walk(node.children);
    }
  };
  walk(parseDocument(svg, { xmlMode: true }).children);
  return found;
}

function expectRoom({ svg, width, height }: { svg: string; width: number; height: number }): void {
  const labels = labelsOf(svg);
  for (const { text, left, right, y } of labels) {
    expect(left, text).toBeGreaterThanOrEqual(-0.5);
    expect(right, text).toBeLessThanOrEqual(width + 0.5);
    expect(y, text).toBeGreaterThan(8);
    expect(y, text).toBeLessThanOrEqual(height);
  }
  for (const [place, one] of labels.entries())
    for (const other of labels.slice(place + 1)) {
      const isApart = Math.abs(one.y - other.y) >= 12 || one.right <= other.left || other.right <= one.left;
      expect(isApart, `“${one.text}” and “${other.text}” lie on each other`).toBe(true);
    }
}

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    'Steady',
    'Guiding others, in more than one school',
    '先生は長い間待ちました。',
    'Donaudampfschifffahrtsgesellschaftskapitän',
  ),
);

const stripCharts: fc.Arbitrary<StripChart> = fc
  .record({
    scale: fc.array(words, { minLength: 1, maxLength: 7 }),
    series: fc.array(words, { minLength: 1, maxLength: 4 }),
  })
  .chain(({ scale, series }) =>
    fc.record({
      kind: fc.constant('strips' as const),
      scale: fc.constant(scale),
      series: fc.constant(series),
      rows: fc.array(
        fc.record({
          label: words,
          marks: fc.array(
            fc.option(
              fc.record({
                at: fc.double({ min: 0, max: scale.length - 1, noNaN: true }),
                words,
                isSolid: fc.boolean(),
              }),
            ),
            { minLength: series.length, maxLength: series.length },
          ),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
  );

const pathCharts: fc.Arbitrary<PathChart> = fc.record({
  kind: fc.constant('path' as const),
  least: fc.constant(-2),
  most: fc.constant(2),
  lines: fc.uniqueArray(
    fc.record({ at: fc.integer({ min: -2, max: 2 }), words: fc.string({ minLength: 1, maxLength: 40 }) }),
    {
      selector: ({ at }) => at,
      maxLength: 5,
    },
  ),
  points: fc
    .array(
      fc.record({
        after: fc.integer({ min: 0, max: 700 }),
        at: fc.double({ min: -2, max: 2, noNaN: true }),
        words: fc.string({ minLength: 1, maxLength: 24 }),
      }),
      { minLength: 1, maxLength: 30 },
    )
    .map((points) =>
      points
        .toSorted((one, other) => one.after - other.after)
        .map(({ after, at, words: said }) => ({ on: addDays('2025-09-01', after), at, words: said })),
    ),
});

test('no words of a chart lie on each other or run out of the picture, whatever they are', () => {
  fc.assert(
    fc.property(stripCharts, (chart) => expectRoom(chartToSvg(chart))),
    { numRuns: 100 },
  );
  fc.assert(
    fc.property(pathCharts, (chart) => expectRoom(chartToSvg(chart))),
    { numRuns: 100 },
  );
});

test('a name of blanks takes the room of one line', () => {
  const chart: StripChart = { ...strips, series: [' ', 'Then'], rows: [{ label: ' ', marks: [null, null] }] };
  expectRoom(chartToSvg(chart));
});

test('a text is wrapped without losing anything of it', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 30, max: 400 }), (text, width) => {
      expect(wrapText(text, width, LETTERS).join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
    }),
  );
});

const strips: StripChart = {
  kind: 'strips',
  scale: ['Setting out', 'Steady'],
  series: ['First <b>', 'Then'],
  rows: [
    {
      label: 'Listening & talk',
      marks: [
        { at: 0, words: 'Setting out', isSolid: true },
        { at: 0, words: 'Steady', isSolid: false },
      ],
    },
    { label: 'Questions', marks: [null, { at: 1, words: 'Steady', isSolid: true }] },
  ],
};

test('marks at the same place have a shape and a line of their own, and what is not sure is hollow', () => {
  const { svg } = chartToSvg(strips);
  const [circle] = /<circle [^>]*cx="160" cy="([\d.]+)"/.exec(svg)?.slice(1) ?? [];
  const [diamond] = /<path d="M160 ([\d.]+)l6\.5/.exec(svg)?.slice(1) ?? [];
  expect(Math.abs(Number(circle) - (Number(diamond) + 6.5))).toBeGreaterThan(12);
  expect(svg).toContain('fill="#fff" stroke="#8f5c0d"');
  expect(labelsOf(svg).map(({ text }) => text)).toContain('First <b>');
  expect(svg).not.toContain('<b>');
});

test('the table says the same as the picture', () => {
  expect(chartToTable(strips)).toEqual({
    head: ['Scale', 'First <b>', 'Then'],
    rows: [
      ['Listening & talk', 'Setting out', 'Steady'],
      ['Questions', 'no mark', 'Steady'],
    ],
  });
  const path: PathChart = {
    kind: 'path',
    least: 0,
    most: 100,
    lines: [],
    points: [{ on: '2026-11-17', at: 38, words: '38%' }],
  };
  expect(chartToTable(path)).toEqual({ head: ['Day', 'Value'], rows: [['17 November 2026', '38%']] });
});

test('a chart that is higher than a page is drawn in parts, and no row is lost', () => {
  const rows = Array.from({ length: 60 }, (_, place) => ({
    ...strips.rows[0],
    label: `Row ${place}`,
    marks: strips.rows[0]?.marks ?? [],
  }));
  const parts = splitChart({ ...strips, rows });
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.every((part) => chartToSvg(part).height <= 640)).toBe(true);
  expect(parts.flatMap((part) => (part.kind === 'strips' ? part.rows.map(({ label }) => label) : []))).toEqual(
    rows.map(({ label }) => label),
  );
});
