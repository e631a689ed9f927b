import MarkdownIt from 'markdown-it';
import { toDocx } from '../../../main/portfolio/formats/docx.ts';
import { toMarkdown } from '../../../main/portfolio/formats/markdown.ts';
import { unescaped } from '../../support/portfolio/unescaped.ts';
import { readZip } from '../../support/read-zip.ts';
import type { Proof } from '../proof.ts';
import { madeAt } from './made-documents.ts';
import { type InIt, outOfOrder, squeezed, whatIsIn } from './what-is-in-it.ts';

const reader = new MarkdownIt({ html: true });
const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

/** What a Word file holds, read from its XML. */
async function faultsOfDocx(docx: Uint8Array, wanted: InIt): Promise<string[]> {
  const xml = String((await readZip(Buffer.from(docx))).get('word/document.xml'));
  const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) => ({
    isHeading: /<w:pStyle w:val="Heading\d"/.test(one),
    text: unescaped([...one.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('')),
  }));
  const headings = paragraphs.filter(({ isHeading }) => isHeading).map(({ text }) => squeezed(text));
  const body = xml.slice(xml.lastIndexOf('<w:sectPr', xml.indexOf('TOC')));
  const lost = outOfOrder(wanted.paragraphs, paragraphs.map(({ text }) => text).join('\n'));
  return [
    ...wanted.headings.filter((words) => !headings.includes(squeezed(words))).map((words) => `heading lost: ${words}`),
    ...lost.map((words) => `not in its place: ${words.slice(0, 60)}`),
    ...(count(xml, /<pic:pic[ >]/g) === wanted.pictures
      ? []
      : [`pictures ${count(xml, /<pic:pic[ >]/g)} of ${wanted.pictures}`]),
    ...(count(xml, /<c:chart /g) === wanted.charts ? [] : [`charts ${count(xml, /<c:chart /g)} of ${wanted.charts}`]),
    // The cover has one, too; the last part has none, as nothing was changed.
    ...(count(body, /<w:tbl>/g) >= wanted.tables ? [] : [`tables ${count(body, /<w:tbl>/g)} of ${wanted.tables}`]),
  ];
}

/** What a folder of Markdown holds, read by a reader of Markdown. */
function faultsOfMarkdown(files: ReturnType<typeof toMarkdown>, wanted: InIt): string[] {
  const parts = files.filter(({ path }) => path.endsWith('.md')).map(({ content }) => String(content));
  const html = parts.map((part) => reader.render(part)).join('\n');
  const text = unescaped(html.replaceAll(/<[^>]+>/g, ''));
  const paths = new Set(files.map(({ path }) => path));
  const aims = [...html.matchAll(/<img src="\.\.\/([^"]+)"/g)].map(([, path = '']) => decodeURIComponent(path));
  return [
    ...outOfOrder(wanted.paragraphs, text).map((words) => `not in its place: ${words.slice(0, 60)}`),
    ...aims.filter((path) => !paths.has(path)).map((path) => `leads nowhere: ${path}`),
    ...(aims.length === wanted.pictures + wanted.charts
      ? []
      : [`pictures ${aims.length} of ${wanted.pictures + wanted.charts}`]),
    ...(count(html, /<table>/g) >= wanted.charts ? [] : ['tables of charts are missing']),
  ];
}

/** Portfolios of made years, read back from their files by readers that know nothing of Cairn. */
export const documentsKept: Proof = {
  domain: 'portfolio',
  name: 'a Word file and a folder of Markdown hold every heading, paragraph, picture, chart and table, in their order',
  scale: { full: 12, short: 1 },
  async run(times) {
    const faults: string[] = [];
    let looked = 0;
    for (let time = 0; time < times; time++) {
      const prepared = await madeAt(time);
      const wanted = whatIsIn(prepared);
      looked += wanted.headings.length + wanted.paragraphs.length + wanted.pictures + wanted.charts + wanted.tables;
      const found = [
        ...(await faultsOfDocx(await toDocx(prepared), wanted)),
        ...faultsOfMarkdown(toMarkdown(prepared), wanted),
      ];
      faults.push(...found.map((fault) => `${time}: ${fault}`));
    }
    return {
      tried: times,
      failed: faults.length,
      detail: `${looked} things looked for twice. ${faults.slice(0, 5).join('; ')}`,
    };
  },
};
