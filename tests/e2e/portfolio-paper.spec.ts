import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { startPress } from '../support/paper-press/press-window.ts';
import { nastyWords } from '../support/portfolio/nasty-words.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type StructNode = Awaited<ReturnType<Awaited<ReturnType<Pdf['getPage']>>['getStructTree']>>;

async function makePictures(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-pictures-'));
  const sizes = [
    [1200, 900, 'jpg'],
    [600, 900, 'png'],
  ] as const;
  for (const [width, height, kind] of sizes) {
    const plain = sharp({ create: { width, height, channels: 3, background: '#486aa0' } });
    const bytes = await (kind === 'jpg' ? plain.jpeg() : plain.png()).toBuffer();
    writeFileSync(join(folder, `picture-${width}x${height}.${kind}`), bytes);
  }
  return folder;
}

/** What a screen reader is given: roles, and words for pictures, page by page. */
async function tagsOf(pdf: Pdf): Promise<{ roles: Map<string, number>; alts: string[]; figuresWithoutWords: number }> {
  const roles = new Map<string, number>();
  const alts: string[] = [];
  let figuresWithoutWords = 0;
  const walk = (node: StructNode) => {
    if (!node || !('role' in node)) return;
    roles.set(node.role, (roles.get(node.role) ?? 0) + 1);
    const alt = (node as { alt?: string }).alt;
    if (alt !== undefined) alts.push(alt);
    else if (node.role === 'Figure') figuresWithoutWords++;
    for (const child of node.children) walk(child as StructNode);
  };
  for (let page = 1; page <= pdf.numPages; page++) walk(await (await pdf.getPage(page)).getStructTree());
  return { roles, alts, figuresWithoutWords };
}

/** Where the links of the contents lead, as page numbers from 1, and how often each number stands beside them. */
async function linksOnPage(pdf: Pdf, page: number): Promise<number[]> {
  const annotations = await (await pdf.getPage(page)).getAnnotations();
  const pages: number[] = [];
  for (const { dest } of annotations) {
    const found = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    if (found) pages.push((await pdf.getPageIndex(found[0])) + 1);
  }
  return pages;
}

/** Faces of letters, and whether they are in the file: as a font, or as drawings of single letters (Type 3). */
async function facesOf(bytes: Uint8Array): Promise<{ name: string; kind: string; isEmbedded: boolean }[]> {
  const document = await PDFDocument.load(bytes);
  return document.context.enumerateIndirectObjects().flatMap(([, font]) => {
    if (!(font instanceof PDFDict) || font.lookup(PDFName.of('Type')) !== PDFName.of('Font')) return [];
    const kind = String(font.lookup(PDFName.of('Subtype')));
    if (kind === '/Type0') return []; // its descendant is looked at
    const described = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((name) => described?.has(PDFName.of(name)));
    const name = String(described?.lookup(PDFName.of('FontName')));
    return [{ name, kind, isEmbedded: isEmbedded || (kind === '/Type3' && font.has(PDFName.of('CharProcs'))) }];
  });
}

const inOrder = (text: string, wanted: readonly string[]) => {
  let from = -1;
  return wanted.filter((one) => {
    const at = text.indexOf(one, from + 1);
    if (at >= 0) from = at;
    return at < 0;
  });
};

test('a portfolio as a PDF and as a web page: in order, with tags, bookmarks, numbers and links, and nothing from outside', async () => {
  const pictures = await makePictures();
  const press = await startPress();
  try {
    const order = { theme: 'literata', size: 'A4', parts: 2, piecesPerPart: 9, pictures, withEveryKind: true } as const;
    const { pages, places } = await press.press({ name: 'made', ...order });
    const bytes = new Uint8Array(readFileSync(join(press.folder, 'made.pdf')));
    const faces = await facesOf(bytes);
    const pdf = await getDocumentProxy(bytes);
    const { text } = await extractText(pdf);
    expect(pdf.numPages).toBe(pages);

    // Every sheet but the cover has its head and its number, and the pages that these came from are gone.
    const spaced = text.map((one) => one.replaceAll(/\s+/g, ' '));
    for (const [place, words] of spaced.entries()) {
      if (place === 0) expect(words).not.toContain('Page 1 of');
      else expect(words).toContain(`Page ${place + 1} of ${pages}`);
    }
    const [second] = places.filter(({ id }) => id.startsWith('00000001')).slice(1);
    expect(spaced[(second?.page ?? 1) - 2]).toContain('1. Where I began');
    expect(spaced[(second?.page ?? 1) - 1]).toContain('2. Hearing myself');

    // In the order in which it is read, the margin's note after its title and before the words; no letters are lost.
    const first = spaced[2] ?? '';
    const wanted = [
      'Where I began',
      'What stands here',
      'Eight verbs, four question marks',
      'Why this shows it',
      'The question came from',
      'What I do',
      'Which five to eight things',
      'Visit (when invited)',
      'What I do not do',
    ];
    expect(inOrder(first, wanted)).toEqual([]);

    // A short table stands on one sheet, and what looks like markup, fields or formulas is read as it was written.
    const [small] = spaced.filter((page) => page.includes('Person Shown in Kind'));
    expect(small).toContain('Teacher A');
    expect(small).toContain('20 families of one class');
    // Doubled grave accents are nulls to this reader of PDFs; poppler reads them (`npm run proof -- portfolio`).
    const letters = (words: string) => words.normalize('NFKC').replaceAll(/[\s\p{Cf}\0`]+/gu, '');
    const whole = letters(text.join(''));
    const fromTheLeft = nastyWords.filter((words) => !/\u202E|-$/.test(words));
    expect(fromTheLeft.filter((words) => !whole.includes(letters(words)))).toEqual([]);

    // The contents lead where their numbers say.
    const links = await linksOnPage(pdf, 2);
    expect(links).toEqual([...places.map(({ page }) => page), pages]);
    const numbers = (spaced[1] ?? '').split(`Page 2 of ${pages}`)[1]?.trim().split(' ').map(Number);
    expect(numbers).toEqual(links);

    const outline = await pdf.getOutline();
    expect(JSON.stringify(outline)).toContain('Hearing myself');
    const { roles, alts, figuresWithoutWords } = await tagsOf(pdf);
    for (const role of ['H1', 'H2', 'H3', 'H4', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Link', 'Figure'])
      expect(roles.get(role), role).toBeGreaterThan(0);
    expect(alts).toEqual(
      expect.arrayContaining([
        'A wall with cards, number 1',
        'Share of talk in five recordings: from 68 to 38 per cent',
      ]),
    );
    expect(figuresWithoutWords).toBe(0);
    expect(faces.length).toBeGreaterThan(4);
    expect(faces.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    expect(faces.some(({ name, kind }) => name.includes('Literata-Regular') && kind !== '/Type3')).toBe(true);

    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: 'A year of asking first',
      Author: 'Nora Lindgren',
      Creator: 'Cairn',
      Producer: 'Cairn',
      Language: 'en',
      CreationDate: 'D:20270612000000Z',
    });
    const raw = Buffer.from(readFileSync(join(press.folder, 'made.pdf'))).toString('latin1');
    for (const trace of ['Mozilla', 'Skia', 'Chrome/', 'app://']) expect(raw).not.toContain(trace);

    // The same as one file, in a window that shares nothing with Cairn.
    const file = pathToFileURL(join(press.folder, 'made.html')).href;
    const [page] = press.app.windows();
    if (!page) throw new Error('the press has no window');
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(file);
    await page.getByRole('heading', { level: 1, name: 'A year of asking first' }).waitFor();
    expect(requests.filter((url) => url !== file && !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
    expect(
      (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
      ),
    ).toEqual([]);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'To the content' })).toBeFocused();
    await page.setViewportSize({ width: 360, height: 700 });
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  } finally {
    await press.close();
    rmSync(pictures, { recursive: true, force: true });
  }
});
