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

/**
 * Lines that run from the right, or are turned around by a sign in them: pdftotext gives their sentences in the order in which they
 * lie on the sheet, from the left. They are looked for by their letters; the Word file has them as they were written.
 */
const runsFromTheRight = (words: string) => /[\p{Script=Arabic}\p{Script=Hebrew}\u202e]/u.test(words);

/** Arabic letters in one form, without the marks above and below them: pdftotext moves these by a letter. */
const arabicLetters = (words: string) =>
  words
    .normalize('NFKC')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{Script=Arabic}]/gu, '');
const sorted = (letters: string) => [...letters].toSorted().join('');

/** Whether every Arabic letter is in the PDF's text, and how many of the words come out as they were written. */
function arabicIn({ paragraphs }: InIt, text: string) {
  const wanted = paragraphs
    .flatMap((words) => words.split(/\s+/))
    .map(arabicLetters)
    .filter((word) => word !== '');
  const found = new Set(text.split(/\s+/).map(arabicLetters));
  return {
    isWhole: sorted(wanted.join('')) === sorted(arabicLetters(text)),
    words: wanted.length,
    asWritten: wanted.filter((word) => found.has(word)).length,
  };
}

/** Words in Arabic that were looked for in PDFs, and those that pdftotext gives as they were written. */
interface Arabic {
  words: number;
  asWritten: number;
}

function faultsOfPdf(file: string, wanted: InIt, arabic: Arabic): string[] {
  const check = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
  const text = read('pdftotext', [file, '-']);
  const { isWhole, words, asWritten } = arabicIn(wanted, text);
  arabic.words += words;
  arabic.asWritten += asWritten;
  const structure = read('pdfinfo', ['-struct-text', file]);
  const figures = count(structure, /^\s*Figure/gm);
  const opened = spawnSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], { maxBuffer: 256 * 1024 * 1024 });
  const described = count(opened.stdout.toString('latin1'), /\/Alt [(<]/g);
  return [
    ...(check.status === 0 ? [] : [`qpdf: ${check.stdout.slice(-200)}${check.stderr.slice(-200)}`]),
    ...outOfOrder(wanted.headings, text).map((lost) => `PDF: heading not in its place: ${lost}`),
    ...outOfOrder(
      wanted.paragraphs.filter((one) => !runsFromTheRight(one)),
      text,
    ).map((lost) => `PDF: not in its place: ${lost.slice(0, 60)}`),
    ...(isWhole ? [] : ['PDF: Arabic letters are missing']),
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
  let style = '';
  let isStyle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      isStyle = name === 'style';
      for (const [attribute, value] of Object.entries(attributes)) {
        const loads =
          attribute === 'src' ||
          attribute === 'srcset' ||
          attribute === 'poster' ||
          (attribute === 'href' && name !== 'a');
        if (loads && !/^(data:|#)/.test(value)) asked.push(`${name} ${value}`);
        if (attribute === 'style') style += `${value}\n`;
      }
      if (name === 'script' || name === 'iframe') asked.push(name);
    },
    ontext(text) {
      if (isStyle) style += text;
    },
    onclosetag() {
      isStyle = false;
    },
  });
  parser.end(html);
  return [
    ...asked,
    ...(style.match(/url\((?!['"]?(?:data:|#))[^)]*\)/g) ?? []),
    ...(style.match(/@import[^;]*/g) ?? []),
  ];
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
    const arabic: Arabic = { words: 0, asWritten: 0 };
    try {
      for (let time = 0; time < times; time++) {
        const wanted = whatIsIn(await madeAt(time));
        const name = `portfolio-${time}`;
        const order = { name, ...lookAt(time), ...lengthAt(time), pictures, withEveryKind: true };
        pages += (await press.press(order)).pages;
        const docx = join(folder, `${name}.docx`);
        writeFileSync(docx, await toDocx(await madeAt(time)));
        const found = [
          ...faultsOfPdf(join(press.folder, `${name}.pdf`), wanted, arabic),
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
    const { words, asWritten } = arabic;
    const fromTheRight = `Arabic in the PDFs: every letter is there; of ${words} words pdftotext gives ${asWritten} as written, and the sentences of a line from the left.`;
    return {
      tried: times,
      failed: faults.length,
      detail: `${pages} pages. ${words === 0 ? '' : `${fromTheRight} `}${faults.slice(0, 8).join('; ')}`,
    };
  },
};
