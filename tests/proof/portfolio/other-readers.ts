import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { toDocx } from '../../../main/portfolio/formats/docx.ts';
import { startPress } from '../../support/paper-press/press-window.ts';
import { readZip } from '../../support/read-zip.ts';
import type { Proof } from '../proof.ts';
import { lengthAt, lookAt, madeAt, madePictures } from './made-documents.ts';
import { type InIt, outOfOrder, squeezed, whatIsIn } from './what-is-in-it.ts';

const programs = ['qpdf', 'pdftotext', 'pdfinfo', 'soffice'] as const;

/** Programs that this system lacks; `npm run proof -- portfolio` installs them on Debian when it is run as root. */
const missingPrograms = () => programs.filter((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error);

const read = (program: string, parameters: string[]) =>
  execFileSync(program, parameters, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

/** pdftotext gives lines of Arabic and Hebrew in an order of its own; the Word file is looked through for them. */
const runsToTheRight = (words: string) => !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(words);

function faultsOfPdf(file: string, wanted: InIt): string[] {
  const check = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
  const text = read('pdftotext', [file, '-']);
  const structure = read('pdfinfo', ['-struct-text', file]);
  const figures = count(structure, /^\s*Figure/gm);
  const opened = spawnSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], { maxBuffer: 256 * 1024 * 1024 });
  const described = count(opened.stdout.toString('latin1'), /\/Alt [(<]/g);
  return [
    ...(check.status === 0 ? [] : [`qpdf: ${check.stdout.slice(-200)}${check.stderr.slice(-200)}`]),
    ...outOfOrder(wanted.headings, text).map((words) => `PDF: heading not in its place: ${words}`),
    ...outOfOrder(wanted.paragraphs.filter(runsToTheRight), text).map(
      (words) => `PDF: not in its place: ${words.slice(0, 60)}`,
    ),
    ...(count(structure, /^\s*H\d/gm) > wanted.headings.length / 2 ? [] : ['PDF: headings are not tagged']),
    ...(figures >= wanted.pictures ? [] : [`PDF: ${figures} figures of ${wanted.pictures}`]),
    ...(described >= wanted.pictures ? [] : [`PDF: ${described} alternative texts for ${wanted.pictures} pictures`]),
  ];
}

/** The same Word file as LibreOffice has it after reading: as an ODT and as a text. */
async function faultsOfDocx(file: string, folder: string, wanted: InIt): Promise<string[]> {
  for (const format of ['odt', 'txt:Text (encoded):UTF8', 'pdf']) {
    read('soffice', [
      `-env:UserInstallation=file://${folder}/office`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      file,
    ]);
  }
  const base = file.replace(/\.docx$/, '');
  const odt = String((await readZip(readFileSync(`${base}.odt`))).get('content.xml'));
  const headings = [...odt.matchAll(/<text:h [^>]*>(.*?)<\/text:h>/gs)].map(([, inner = '']) =>
    squeezed(
      inner
        .replaceAll(/<[^>]+>/g, '')
        .replaceAll('&apos;', "'")
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ),
  );
  const found = {
    pictures: count(odt, /<draw:image[ >]/g) - count(odt, /<draw:object[ >]/g),
    charts: count(odt, /<draw:object[ >]/g),
    tables: count(odt, /<table:table /g),
  };
  return [
    ...wanted.headings
      .filter((words) => !headings.includes(squeezed(words)))
      .map((words) => `LibreOffice: heading lost: ${words}`),
    ...outOfOrder(wanted.paragraphs, readFileSync(`${base}.txt`, 'utf8')).map(
      (words) => `LibreOffice: ${words.slice(0, 60)}`,
    ),
    ...outOfOrder(wanted.headings, read('pdftotext', [`${base}.pdf`, '-'])).map(
      (words) => `LibreOffice, printed: ${words}`,
    ),
    ...(['pictures', 'charts', 'tables'] as const).flatMap((what) =>
      found[what] >= wanted[what] ? [] : [`LibreOffice: ${what} ${found[what]} of ${wanted[what]}`],
    ),
  ];
}

/** What a page would ask somebody else for: every address that loads by itself. */
function requestsOf(html: string): string[] {
  const asked: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const [attribute, value] of Object.entries(attributes)) {
        const loads =
          attribute === 'src' ||
          attribute === 'srcset' ||
          attribute === 'poster' ||
          (attribute === 'href' && name !== 'a');
        if (loads && !/^(data:|#)/.test(value)) asked.push(`${name} ${value}`);
      }
      if (name === 'script' || name === 'iframe') asked.push(name);
    },
  });
  parser.end(html);
  return [...asked, ...(html.match(/url\((?!['"]?(?:data:|#))[^)]*\)/g) ?? []), ...(html.match(/@import[^;]*/g) ?? [])];
}

/** Portfolios as PDF, Word and web page, read by qpdf, poppler and LibreOffice. */
export const otherReaders: Proof = {
  domain: 'portfolio',
  name: 'qpdf, poppler and LibreOffice find every heading, paragraph, picture and table in the files; the web page asks nobody for anything',
  scale: { full: 4, short: 1 },
  needs: ['window', 'readers'],
  async run(times) {
    const missing = missingPrograms();
    if (missing.length > 0)
      return { tried: 0, failed: 0, detail: `Not tried: this system lacks ${missing.join(', ')}.` };
    const folder = mkdtempSync(join(tmpdir(), 'cairn-readers-'));
    const pictures = join(folder, 'pictures');
    mkdirSync(pictures);
    for (const [index, { bytes, width, height }] of (await madePictures()).entries()) {
      writeFileSync(join(pictures, `${index}-${width}x${height}.jpg`), bytes);
    }
    const press = await startPress();
    const faults: string[] = [];
    let pages = 0;
    try {
      for (let time = 0; time < times; time++) {
        const wanted = whatIsIn(await madeAt(time));
        const name = `portfolio-${time}`;
        const order = { name, ...lookAt(time), ...lengthAt(time), pictures, withEveryKind: true };
        pages += (await press.press(order)).pages;
        const docx = join(folder, `${name}.docx`);
        writeFileSync(docx, await toDocx(await madeAt(time)));
        const found = [
          ...faultsOfPdf(join(press.folder, `${name}.pdf`), wanted),
          ...(await faultsOfDocx(docx, folder, wanted)),
          ...requestsOf(readFileSync(join(press.folder, `${name}.html`), 'utf8')).map(
            (asked) => `web page asks for ${asked.slice(0, 80)}`,
          ),
        ];
        faults.push(...found.map((fault) => `${time}: ${fault}`));
      }
    } finally {
      await press.close();
      rmSync(folder, { recursive: true, force: true });
    }
    return { tried: times, failed: faults.length, detail: `${pages} pages. ${faults.slice(0, 8).join('; ')}` };
  },
};
