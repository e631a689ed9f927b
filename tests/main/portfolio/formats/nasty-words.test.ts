import { parseDocument } from 'htmlparser2';
import MarkdownIt from 'markdown-it';
import { beforeAll, describe, expect, test } from 'vitest';
import { toDocx } from '../../../../main/portfolio/formats/docx.ts';
import { toHtmlFile } from '../../../../main/portfolio/formats/html-file.ts';
import { toPortfolioFile } from '../../../../main/portfolio/formats/json.ts';
import { toMarkdown } from '../../../../main/portfolio/formats/markdown.ts';
import { toOpenBadges } from '../../../../main/portfolio/formats/open-badges.ts';
import type { Prepared } from '../../../../main/portfolio/prepared.ts';
import { documentOf, paragraph, run } from '../../../support/portfolio/example-document.ts';
import { nastyWords } from '../../../support/portfolio/nasty-words.ts';
import { preparedOf } from '../../../support/portfolio/prepared.ts';
import { unescaped } from '../../../support/portfolio/unescaped.ts';
import { readZip } from '../../../support/read-zip.ts';

/** In every place of a page where words may stand. */
function pageWith(words: string): Prepared {
  const document = documentOf(
    [
      paragraph(words),
      { kind: 'heading', level: 1, runs: [run(words)] },
      { kind: 'prompt', text: words },
      { kind: 'quote', blocks: [paragraph(words)] },
      { kind: 'list', isOrdered: false, start: 1, items: [{ blocks: [paragraph(words)], isDone: null }] },
      { kind: 'facts', rows: [{ label: words, runs: [run(words)] }] },
      { kind: 'table', caption: words, head: [[run(words)]], rows: [[[run(words)]]] },
      paragraph(run(words, { look: { isStrong: true } }), run(words, { address: 'https://example.org/' })),
    ],
    { title: words, meta: words, why: words, shows: [words] },
  );
  const cover = { ...document.cover, title: words, subtitle: words, author: words, program: words, cohort: words };
  const parts = document.parts.map((part) => ({ ...part, title: words, intro: [paragraph(words)] }));
  return preparedOf({ cover, parts });
}

/** How often the words stand on such a page, at the least: the contents say some of them again. */
const TIMES = 19;

const squeezed = (text: string) => text.replaceAll(/\s+/g, '');
const timesIn = (text: string, words: string) => squeezed(text).split(squeezed(words)).length - 1;

type Node = ReturnType<typeof parseDocument>['children'][number];
/** What a reader of HTML shows, and the names of all elements in their order. */
function readHtml(html: string): { text: string; names: string[] } {
  const names: string[] = [];
  const textOf = (nodes: readonly Node[]): string =>
    nodes
      .map((node) => {
        if ('name' in node) names.push(node.name);
        if ('name' in node && node.name === 'style') return '';
        return node.type === 'text' ? (node as { data: string }).data : 'children' in node ? textOf(node.children) : '';
      })
      .join('\n');
  return { text: textOf(parseDocument(html).children), names };
}

const reader = new MarkdownIt({ html: true, linkify: true });
const readMarkdown = (prepared: Prepared) =>
  readHtml(
    toMarkdown(prepared)
      .filter(({ path }) => path.endsWith('.md'))
      .map(({ content }) => reader.render(String(content).replace(/^---\n[\s\S]*?\n---\n/, '')))
      .join('\n'),
  );

async function readDocx(prepared: Prepared): Promise<{ text: string; names: string[] }> {
  const files = await readZip(Buffer.from(await toDocx(prepared)));
  const xml = String(files.get('word/document.xml'));
  const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) =>
    unescaped([...one.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('')),
  );
  const fields = [...xml.matchAll(/<w:instrText[^>]*>\s*(\w+)/g)].map(([, kind = '']) => kind);
  const names = [...xml.matchAll(/<(w:(?:p|tbl|drawing|hyperlink|br))[ >/]/g)].map(([, name = '']) => name);
  return { text: paragraphs.join('\n'), names: [...names, ...fields] };
}

const plain = pageWith('plain');
const ofPlain = { html: [] as string[], markdown: [] as string[], docx: [] as string[] };
beforeAll(async () => {
  ofPlain.html = readHtml(await toHtmlFile(plain)).names;
  ofPlain.markdown = readMarkdown(plain).names;
  ofPlain.docx = (await readDocx(plain)).names;
});

/** Markdown has a tag or stars for a look, as it fits; either is the same element. */
const looks = (names: readonly string[]) => names.toSorted();

describe('is read as it stands, in every place, and adds nothing to what holds it', () => {
  test.each(nastyWords)('%s', async (words) => {
    const prepared = pageWith(words);
    const html = readHtml(await toHtmlFile(prepared));
    expect(timesIn(html.text, words)).toBeGreaterThanOrEqual(TIMES);
    expect(html.names).toEqual(ofPlain.html);

    const markdown = readMarkdown(prepared);
    expect(timesIn(markdown.text, words)).toBeGreaterThanOrEqual(TIMES);
    expect(looks(markdown.names)).toEqual(looks(ofPlain.markdown));

    const docx = await readDocx(prepared);
    expect(timesIn(docx.text, words)).toBeGreaterThanOrEqual(TIMES);
    expect(docx.names).toEqual(ofPlain.docx);

    const record = { frameworks: [], assessments: [], evidence: [] };
    const file = toPortfolioFile(prepared, record, { picture: () => null, media: () => null });
    expect(JSON.parse(JSON.stringify(file))).toMatchObject({
      cover: { title: words },
      parts: [{ title: words, pieces: [{ title: words }] }],
    });
    const [badge] = toOpenBadges(prepared, record).items;
    expect(badge?.evidence.name).toBe(words);
    expect(timesIn(readHtml(reader.render(badge?.evidence.narrative ?? '')).text, words)).toBeGreaterThanOrEqual(10);
  });
});
