import { numberFont } from 'virtual:paper-fonts';
import fontkit from '@cantoo/fontkit';
import {
  ParseSpeeds,
  PDFDocument,
  type PDFEmbeddedPage,
  type PDFFont,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
  PDFRef,
  rgb,
} from '@cantoo/pdf-lib';
import { paperMessages as words } from '../../../../shared/portfolio/messages/paper.messages.ts';
import { say } from '../../../files/markup.ts';
import type { Prepared } from '../../prepared.ts';
import { ABOUT } from '../about.ts';
import { shownParts } from '../html/drawing.ts';
import { footPlace } from '../html/style.print.ts';
import { describe, nameFigures } from './describe.ts';
import { linksOn, unlinkFromPress } from './links.ts';
import { writePicturesWhole } from './pictures.ts';
import { type PageOf, pagesOfPlaces } from './places.ts';

const FOOT_SIZE = 9.4;
const CONTENTS_SIZE = 10;
/** From the foot of a line in the contents to where its letters stand. */
const CONTENTS_BASE = 4.6;
const softInk = rgb(0x5c / 255, 0x60 / 255, 0x67 / 255);

/** Draws what is no part of the text: a screen reader passes over it, and so does whoever reads the text out of the file. */
function asArtifact(page: PDFPage, kind: 'Header' | 'Footer' | 'Page', draw: () => void): void {
  const look = kind === 'Page' ? '<</Type /Layout>>' : `<</Type /Pagination /Subtype /${kind}>>`;
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, ['/Artifact', look]));
  draw();
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
}

function writeRight(page: PDFPage, font: PDFFont, text: string, size: number, right: number, y: number): void {
  page.drawText(text, { x: right - font.widthOfTextAtSize(text, size), y, size, color: softInk });
}

/** The pages after the last one of text: one for each head. They are lifted off and laid over the sheets of their part. */
async function takeHeads(document: PDFDocument, count: number): Promise<PDFEmbeddedPage[]> {
  const first = document.getPageCount() - count;
  const heads: PDFEmbeddedPage[] = [];
  for (let place = 0; place < count; place++) {
    const head = await document.embedPage(document.getPage(first + place));
    await head.embed();
    heads.push(head);
  }
  for (let place = count - 1; place >= 0; place--) {
    const { ref, node } = document.getPage(first + place);
    const contents = node.get(PDFName.of('Contents'));
    document.removePage(first + place);
    document.context.delete(ref);
    if (contents instanceof PDFRef) document.context.delete(contents);
  }
  return heads;
}

/** Which head a page has: the contents' own, that of its part, or that of the last section. */
function headOf(page: number, starts: readonly number[]): number {
  return starts.filter((start) => page >= start).length;
}

/**
 * Gives a printed portfolio what Chromium cannot print: the part at the head of each sheet, "Page 7 of 24" at its foot, and the
 * number of the page after each line of the contents. All of it is marked as what it is, an artefact of the page; tags,
 * bookmarks, links and text stay as they were printed.
 */
export async function stamp(
  printed: Uint8Array,
  prepared: Prepared,
  headCount: number,
): Promise<{ pdf: Uint8Array; pages: number; places: { id: string; page: number }[] }> {
  const document = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fast });
  document.registerFontkit(fontkit);
  const heads = await takeHeads(document, headCount);
  const font = await document.embedFont(Buffer.from(numberFont, 'base64'), { subset: true });
  const pageOf: PageOf = pagesOfPlaces(document);
  const parts = shownParts(prepared.document);
  const starts = [...parts.map(({ id }) => id), ABOUT].flatMap((id) => pageOf.get(id) ?? []);
  const pages = document.getPages();
  const { right, base } = footPlace(prepared.look.size);
  for (const [place, page] of pages.entries()) {
    unlinkFromPress(page);
    if (place === 0) continue; // the cover
    page.setFont(font); // once: each time it is told, the page has the face under one more name
    const number = place + 1;
    const head = heads[headOf(number, starts)];
    if (head) asArtifact(page, 'Header', () => page.drawPage(head, { x: 0, y: 0 }));
    const foot = say(words.page, { page: number, pages: pages.length });
    asArtifact(page, 'Footer', () => writeRight(page, font, foot, FOOT_SIZE, right, base));
    if (number >= (starts[0] ?? 0)) continue;
    for (const link of linksOn(page)) {
      const to = pageOf.get(link.to);
      if (to !== undefined)
        asArtifact(page, 'Page', () =>
          writeRight(page, font, String(to), CONTENTS_SIZE, link.right, link.bottom + CONTENTS_BASE),
        );
    }
  }
  nameFigures(document);
  describe(document, prepared);
  writePicturesWhole(document);
  const pdf = await document.save({
    useObjectStreams: false,
    updateFieldAppearances: false,
    objectsPerTick: ParseSpeeds.Fast, // so that the window is served in between, and not after every few objects
  });
  const ids = parts.flatMap((part) => [part.id, ...part.pieces.map(({ id }) => id)]);
  const places = ids.flatMap((id) => {
    const page = pageOf.get(id);
    return page === undefined ? [] : [{ id, page }];
  });
  return { pdf, pages: pages.length, places };
}
