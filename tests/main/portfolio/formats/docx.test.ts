import { beforeAll, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { toDocx } from '../../../../main/portfolio/formats/docx.ts';
import type { Block, PortfolioDocument } from '../../../../shared/portfolio/document.ts';
import { plainRun } from '../../../../shared/portfolio/runs.rules.ts';
import { aPicture, documentOf, exampleDocument } from '../../../support/portfolio/example-document.ts';
import { preparedOf, readyPicture } from '../../../support/portfolio/prepared.ts';
import { readZip } from '../../../support/read-zip.ts';

type Files = Map<string, string>;

async function unpacked(document: PortfolioDocument, size: 'A4' | 'Letter' = 'A4'): Promise<Files> {
  const look = { theme: 'plain' as const, size };
  const pictures = new Map([[aPicture, await readyPicture()]]);
  const zip = await readZip(Buffer.from(await toDocx(preparedOf(document, { look, pictures }))));
  return new Map([...zip].map(([path, content]) => [path, content.toString('utf8')]));
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const unescaped = (text: string) => text.replaceAll(/&(\w+);/g, (all, name: string) => entities[name] ?? all);

/** Paragraphs of the document's body with their style and their words. */
function paragraphsOf(files: Files): { style: string; text: string }[] {
  const body = files.get('word/document.xml') ?? '';
  return [...body.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([xml]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? '',
    text: unescaped([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')),
  }));
}

const count = (files: Files, what: RegExp) => (files.get('word/document.xml') ?? '').match(what)?.length ?? 0;

let example: Files;
beforeAll(async () => {
  example = await unpacked(exampleDocument());
}, 60_000);

test('headings are headings of Word, and stand in the contents with their pages', () => {
  const styles = paragraphsOf(example);
  const ofStyle = (wanted: string) => styles.filter(({ style }) => style === wanted).map(({ text }) => text);
  expect(ofStyle('Title')).toEqual(['title']);
  expect(ofStyle('Heading1')).toEqual(['part', 'About these pages']);
  expect(ofStyle('Heading2')).toEqual(['piece']);
  expect(ofStyle('Heading3').filter((text) => text === 'some words')).toHaveLength(6);
  expect(ofStyle('TOC1').map((text) => text.replace(/\d+$/, ''))).toEqual(['part', 'About these pages']);
  for (const line of [...ofStyle('TOC1'), ...ofStyle('TOC2')]) expect(line).toMatch(/\d$/);
  const bookmarks = new Set(
    [...(example.get('word/document.xml') ?? '').matchAll(/w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(
      ([, name]) => name,
    ),
  );
  const aims = [...(example.get('word/document.xml') ?? '').matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
  expect(aims.length).toBeGreaterThan(2);
  for (const aim of aims) expect(bookmarks).toContain(aim);
});

test('pictures and charts have their alternative text, and nothing tells what a file was called', () => {
  const described = [...(example.get('word/document.xml') ?? '').matchAll(/<wp:docPr ([^>]*)>/g)].map(
    ([, attributes]) => attributes ?? '',
  );
  expect(described.length).toBeGreaterThan(20);
  for (const attributes of described) expect(attributes).toMatch(/descr="(alt|Logo)"/);
  expect([...example.values()].join('')).not.toContain('a picture.jpg');
});

test('a table says its head again on each page, captions are counted, lists are lists', () => {
  expect(count(example, /<w:tblHeader\/>/g)).toBeGreaterThan(5);
  expect(count(example, /SEQ Figure/g)).toBe(30);
  expect(count(example, /SEQ Table/g)).toBe(6);
  expect(count(example, /<w:numPr>/g)).toBeGreaterThan(1);
});

test('the file tells its title, its author and one day, and no hour anywhere', () => {
  const core = example.get('docProps/core.xml') ?? '';
  expect(core).toContain('<dc:title>title</dc:title>');
  expect(core).toContain('<dc:creator>author</dc:creator>');
  expect(core.match(/T\d\d:\d\d:\d\dZ/g)).toEqual(['T00:00:00Z', 'T00:00:00Z']);
  expect([...example.values()].join('').match(/2026-06-12T(?!00:00:00Z)/g)).toBeNull();
  expect(example.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
});

test('what looks like a field, a formula, markup or a word of the library is text; what XML cannot hold goes', async () => {
  const hostile = [
    '{ HYPERLINK "https://example.org" }',
    '=SUM(A1:A9)',
    '<w:instrText>PAGE</w:instrText>',
    'CURRENT',
    'TOTAL_PAGES',
    '&amp; & < > " \'',
    ']]>',
    'bell',
  ];
  const blocks: Block[] = [
    ...hostile.map(
      (text): Block => ({ kind: 'paragraph', runs: [plainRun(text === 'bell' ? 'be\u0007ll\ud800' : text)] }),
    ),
    { kind: 'table', caption: 'CURRENT', head: [[plainRun('TOTAL_PAGES')]], rows: [[[plainRun('{PAGE}')]]] },
  ];
  const files = await unpacked(documentOf(blocks, { title: 'CURRENT' }));
  const texts = paragraphsOf(files).map(({ text }) => text);
  for (const text of [...hostile, 'TOTAL_PAGES', '{PAGE}']) expect(texts).toContain(text);
  const plain = await unpacked(documentOf([]));
  const fields = /<w:instrText[^>]*>[^<]*/g;
  const kinds = (from: Files) =>
    new Set((from.get('word/document.xml') ?? '').match(fields)?.map((field) => /> ?(\w+)/.exec(field)?.[1]));
  expect([...kinds(files)].toSorted()).toEqual([...kinds(plain), 'SEQ'].toSorted());
});

test('on Letter the page is Letter, and a piece that cannot be shown leaves no heading behind', async () => {
  const document = documentOf([], { title: 'Gone', trouble: 'gone' });
  const files = await unpacked(document, 'Letter');
  expect(files.get('word/document.xml')).toMatch(/<w:pgSz [^>]*w:w="12240"/);
  expect(paragraphsOf(files).map(({ text }) => text)).not.toContain('Gone');
});

test('no file in it tells at which hour it was made, not even in the workbooks behind its charts', async () => {
  const timesIn = (zipped: Buffer) =>
    new Promise<Date[]>((resolve, reject) => {
      const times: Date[] = [];
      yauzl.fromBuffer(zipped, (error, zip) => {
        if (error) return reject(error);
        zip.on('entry', (entry: yauzl.Entry) => times.push(entry.getLastModDate({ timezone: 'UTC' })));
        zip.once('end', () => resolve(times));
      });
    });
  const docx = Buffer.from(await toDocx(preparedOf(exampleDocument())));
  const workbooks = [...(await readZip(docx))].filter(([path]) => path.endsWith('.xlsx'));
  expect(workbooks.length).toBeGreaterThan(0);
  const times = await Promise.all([docx, ...workbooks.map(([, content]) => content)].map(timesIn));
  expect(new Set(times.flat().map((time) => time.toISOString().slice(11, 16)))).toEqual(new Set(['00:00']));
});
