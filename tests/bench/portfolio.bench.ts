import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { toDocx } from '../../main/portfolio/formats/docx.ts';
import { docxInWorker } from '../../main/portfolio/formats/docx-in-worker.ts';
import { madePortfolio } from '../support/made-portfolio.ts';
import type { Pressed } from '../support/paper-press/press.ts';
import { startPress } from '../support/paper-press/press-window.ts';
import { type BenchRow, toRow } from './table.ts';

const ROUNDS = 4;
const PICTURES = 40;
const SIZE = { width: 1600, height: 1200 };
/** With the sample year's pages and a picture in most of them, this comes to about 60 pages. */
const PARTS = 6;
const PIECES_PER_PART = 5;

/** Photographs as a telephone takes them, as far as their size goes. */
async function makePictures(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-pictures-'));
  for (let count = 0; count < PICTURES; count++) {
    const noise = { type: 'gaussian', mean: 120 + count, sigma: 24 } as const;
    const bytes = await sharp({ create: { ...SIZE, channels: 3, background: '#888', noise } })
      .jpeg()
      .toBuffer();
    writeFileSync(join(folder, `${String(count).padStart(2, '0')}-${SIZE.width}x${SIZE.height}.jpg`), bytes);
  }
  return folder;
}

/** The longest for which nothing else was answered while some work was done, in milliseconds. */
async function longestGap(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const ticking = setInterval(tick, 1);
  await work();
  tick();
  clearInterval(ticking);
  return longest;
}

/** The same portfolio as a Word file: for how long the main process does not answer, in a thread against without one. */
async function benchWord(folder: string): Promise<BenchRow> {
  const makeDocx = docxInWorker(new URL('../../main/portfolio/formats/docx-worker.ts', import.meta.url));
  const pictures = readdirSync(folder)
    .toSorted()
    .map((name) => ({ bytes: readFileSync(join(folder, name)), mediaType: 'image/jpeg' as const, ...SIZE }));
  const look = { theme: 'literata', size: 'A4' } as const;
  const prepared = madePortfolio({ parts: PARTS, piecesPerPart: PIECES_PER_PART, look, pictures, extras: [] });
  const pairs: [number, number][] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const pair = [await longestGap(() => makeDocx(prepared)), await longestGap(() => toDocx(prepared))] as const;
    if (round > 0) pairs.push([...pair]);
  }
  return toRow(
    `portfolio: Word file with ${PICTURES} images, longest wait for the main process, in a thread against in itself`,
    'ms',
    0.25,
    pairs,
  );
}

/** A portfolio with 40 pictures as a PDF, against Chromium printing the same page and nothing more, turn by turn. */
export async function benchPortfolio(): Promise<BenchRow[]> {
  const pictures = await makePictures();
  const press = await startPress();
  const order = {
    theme: 'literata',
    size: 'A4',
    parts: PARTS,
    piecesPerPart: PIECES_PER_PART,
    withEveryKind: false,
  } as const;
  const rounds: Pressed[] = [];
  let bytes: [number, number] = [0, 0];
  for (let round = 0; round <= ROUNDS; round++) {
    const pressed = await press.press({ name: 'bench', ...order, pictures, isAloneFirst: round % 2 === 1 });
    bytes = [statSync(join(press.folder, 'bench.pdf')).size, statSync(join(press.folder, 'bench.raw.pdf')).size];
    if (round > 0) rounds.push(pressed); // the first one reads code and fills caches
  }
  await press.close();
  const word = await benchWord(pictures);
  rmSync(pictures, { recursive: true, force: true });
  const what = `portfolio: ${rounds[0]?.pages ?? 0} pages, ${PICTURES} images, against printToPDF alone`;
  return [
    toRow(
      `${what}, time`,
      'ms',
      1.5,
      rounds.map(({ made, printed }) => [made, printed]),
    ),
    toRow(
      `${what}, memory at its peak`,
      'MB',
      1.5,
      rounds.map(({ madeMemory, printedMemory }) => [madeMemory, printedMemory]),
    ),
    toRow(`${what}, size of the file`, 'KB', 1.5, [[bytes[0] / 1024, bytes[1] / 1024]]),
    word,
  ];
}
