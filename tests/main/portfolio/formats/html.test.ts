import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { aboutPart } from '../../../../main/portfolio/formats/about.ts';
import { portfolioToHtml } from '../../../../main/portfolio/formats/html/body.ts';
import { newDrawing } from '../../../../main/portfolio/formats/html/drawing.ts';
import { toHtmlFile } from '../../../../main/portfolio/formats/html-file.ts';
import type { Prepared } from '../../../../main/portfolio/prepared.ts';
import type { Block, DocumentPiece } from '../../../../shared/portfolio/document.ts';
import {
  figure,
  heading,
  item,
  madePortfolio,
  paragraph,
  path,
  pictureId,
  piece,
  run,
} from '../../../support/made-portfolio.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];

const nowhere = { picture: () => null, media: () => null };
const made = (pieces: DocumentPiece[] = [], pictures: Prepared['pictures'] = new Map()): Prepared => {
  const one = madePortfolio({
    parts: 1,
    piecesPerPart: 1,
    look: { theme: 'literata', size: 'A4' },
    pictures: [],
    extras: [],
  });
  const parts = one.document.parts.map((part) => ({ ...part, pieces }));
  return { ...one, pictures, document: { ...one.document, parts } };
};
const draw = (prepared: Prepared) => portfolioToHtml(newDrawing(prepared, nowhere)).text;

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) =>
      'data' in node && node.type === 'text' ? node.data : 'children' in node ? textOf(node.children) : '',
    )
    .join('');
}

interface Element {
  name: string;
  attribs: Record<string, string>;
  text: string;
}

function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const walk = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (!('children' in node)) continue;
      if ('name' in node) found.push({ name: node.name, attribs: node.attribs, text: textOf(node.children) });
      walk(node.children);
    }
  };
  walk(parseDocument(html).children);
  return found;
}

const shown = (blocks: Block[]) => elementsOf(draw(made([piece(1, { blocks })])));

// What a browser changes on reading is no text of anybody: a lone half of a pair, a null, and the two ways to end a line.
const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom(
      '</style><script>alert(1)</script>',
      '"><img src=x onerror=y>',
      "' onclick='z",
      '&lt;b&gt;',
      '<!--',
      ']]>',
      '{{count}}',
      '$&',
    ),
  )
  .filter((text) => !/[\0\r]/.test(text));

test('any text comes out as the same text, wherever it stands, and adds nothing to the page', () => {
  const plain = elementsOf(draw(made([everywhere('plain')])));
  const names = plain.map(({ name }) => name);
  const alone = plain.filter(({ text }) => text === 'plain').length;
  expect(alone).toBeGreaterThanOrEqual(10);
  fc.assert(
    fc.property(anyText, (text) => {
      const elements = elementsOf(draw(made([everywhere(text)])));
      expect(elements.map(({ name }) => name)).toEqual(names);
      const texts = elements.map((element) => element.text);
      expect(texts.filter((one) => one === text).length).toBe(alone);
      expect(elements.some(({ attribs }) => attribs['aria-label'] === text)).toBe(true);
      for (const { attribs } of elements)
        expect(Object.keys(attribs).filter((name) => name.startsWith('on'))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

/** A piece in which the text stands in every place that there is, by itself or after a letter. */
function everywhere(text: string): DocumentPiece {
  return piece(1, {
    title: `t ${text}`,
    meta: `m ${text}`,
    blocks: [
      paragraph(text),
      { kind: 'prompt', text },
      heading(text),
      { kind: 'list', isOrdered: true, start: 1, items: [item(text)] },
      { kind: 'table', caption: `c ${text}`, head: [[run(text)]], rows: [[[run(text)]]] },
      { kind: 'facts', rows: [{ label: text, runs: [run(text)] }] },
      { kind: 'paragraph', runs: [run(text)] },
      figure(path, `f ${text}`, text),
    ],
  });
}

test('headings go down one at a time from the title, and each part and piece is a place that the contents link to', () => {
  const elements = shown([heading('A question', 1), heading('Further', 2), paragraph('Words.')]);
  const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
  expect(levels).toEqual([1, 2, 2, 3, 4, 5, 2, 3, 3, 3, 3, 3]);
  const ids = new Set(elements.flatMap(({ attribs }) => attribs['id'] ?? []));
  const links = elements.flatMap(({ attribs }) => (attribs['href']?.startsWith('#') ? [attribs['href'].slice(1)] : []));
  expect(links).toHaveLength(3);
  expect(links.filter((id) => !ids.has(id))).toEqual([]);
  expect(ids.size).toBe(elements.filter(({ attribs }) => attribs['id'] !== undefined).length);
});

test('a table says which cell is the head of what, and a figure what is to be seen', () => {
  const cell = (text: string) => [run(text)];
  const ready = { bytes: new Uint8Array([1]), mediaType: 'image/png' as const, width: 4, height: 3 };
  const blocks: Block[] = [
    { kind: 'table', caption: 'Counted', head: ['Day', 'Talk'].map(cell), rows: [['Monday', '38 %'].map(cell)] },
    figure({ kind: 'picture', attachmentId: pictureId(1), fileName: 'wall.png' }, 'The wall.', 'A wall with cards'),
    figure({ kind: 'picture', attachmentId: pictureId(2), fileName: 'gone.png' }, 'Gone.', 'Nothing'),
  ];
  const prepared = made([piece(1, { blocks })], new Map([[pictureId(1), ready]]));
  const html = portfolioToHtml(newDrawing(prepared, { ...nowhere, picture: () => 'picture' })).text;
  const [pages = ''] = html.split('<section class="about"'); // which has tables of its own
  const elements = elementsOf(pages);
  const heads = elements.filter(({ name }) => name === 'th');
  expect(heads.map(({ text, attribs }) => [text, attribs['scope']])).toEqual([
    ['Day', 'col'],
    ['Talk', 'col'],
    ['Monday', 'row'],
  ]);
  expect(elements.find(({ name }) => name === 'caption')?.text).toBe('Table 1. Counted');
  expect(elements.filter(({ name }) => name === 'img').map(({ attribs }) => attribs)).toEqual([
    { src: 'picture', alt: 'A wall with cards', width: '4', height: '3' },
  ]);
  const captions = elements.filter(({ name }) => name === 'figcaption').map(({ text }) => text);
  expect(captions).toEqual(['Figure 1. The wall.', 'Figure 2. Gone.']);
  expect(html).toContain('This picture is not shown.');
});

test('a short table is kept together on paper, a long one may go on on the next sheet', () => {
  const cell = (text: string) => [run(text)];
  const rows = (count: number) => Array.from({ length: count }, (_, row) => [cell(`Row ${row}`)]);
  const table = (count: number): Block => ({ kind: 'table', caption: '', head: [cell('Day')], rows: rows(count) });
  const elements = shown([table(8), table(9)]);
  const looks = elements.flatMap(({ attribs }) => attribs['class']?.match(/^table-scroll.*/)?.[0] ?? []);
  expect(looks.slice(0, 2)).toEqual(['table-scroll short', 'table-scroll']);
});

test('a link leads only where links may lead', () => {
  const link = (address: string) => ({ kind: 'paragraph' as const, runs: [run('here', {}, address)] });
  const elements = shown([link('https://three-cards.org'), link('javascript:alert(1)'), link('file:///etc/passwd')]);
  const outside = elements.filter(({ attribs }) => attribs['href'] !== undefined && !attribs['href'].startsWith('#'));
  expect(outside.map(({ attribs }) => attribs['href'])).toEqual(['https://three-cards.org']);
});

test('a piece with nothing to show is not there, and the numbers close up', () => {
  const pieces = [
    piece(1, { title: 'Gone', trouble: 'gone' }),
    piece(2, { title: 'There', blocks: [paragraph('Words.')] }),
  ];
  const html = draw(made(pieces));
  expect(html).not.toContain('Gone');
  expect(elementsOf(html).filter(({ name }) => name === 'h3')[0]?.text).toBe('1.1 There');
});

test('the file allows nothing but what is in it: its own style by its hash, and no script', async () => {
  const file = await toHtmlFile(made([everywhere('</style><script>')]));
  const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(file) ?? [];
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(file) ?? [];
  expect(policy.replaceAll('&#39;', "'")).toBe(
    `default-src 'none'; img-src data:; font-src data:; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`,
  );
  expect(elementsOf(file).filter(({ name }) => ['script', 'link', 'iframe', 'object'].includes(name))).toEqual([]);
  expect(file).not.toMatch(/ style="/);
  const sources = [...style.matchAll(/url\(([^)]{0,24})/g)].map(([, source]) => source);
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.every((source) => source?.startsWith('data:font/woff2;base64,'))).toBe(true);
});

test('letters that no face was loaded for bring their own along', async () => {
  const latin = await toHtmlFile(made([piece(1, { blocks: [paragraph('Words.')] })]));
  const greek = await toHtmlFile(made([piece(1, { blocks: [paragraph('Ελληνικά')] })]));
  expect(latin).not.toContain('U+0370-0377');
  expect(greek).toContain('U+0370-0377');
});

test('that sentences were left out is said at the end, in HTML and in what the other formats draw', () => {
  const sentences = [{ kind: 'phone', different: 1, places: 2 } as const];
  const prepared = made([piece(1, { blocks: [paragraph('words')] })]);
  const changed = { ...prepared, report: { ...prepared.report, replaced: [], kept: [], leftOut: [], sentences } };
  const blank = { cropped: 0, blurred: 0, cleaned: 0 };
  const only = { ...changed, report: { ...changed.report, pictures: blank } };
  for (const text of [draw(only), JSON.stringify(aboutPart(only))]) {
    expect(text).toContain('Sentences that were left out');
    expect(text).not.toContain('nothing was left out');
  }
});
