import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';

/**
 * What Electron would print, as far as the rest of Cairn looks into it: a cover, the contents, a page for each part, piece and
 * last section with its place, and the pages for the heads. Printing itself is tested in a real window.
 */
export async function pdfAsPrinted(html: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const addPage = (text: string) => {
    const page = document.addPage();
    page.drawText(text, { font, size: 12 });
    return page;
  };
  addPage('cover');
  addPage('contents');
  const places = document.context.obj({});
  const ids = [...html.matchAll(/<(?:section|article)[^>]* id="([^"]+)"/g)].map(([, id = '']) => id);
  for (const id of ids) places.set(PDFName.of(id), document.context.obj([addPage(id).ref, 'XYZ', 0, 800, 0]));
  document.catalog.set(PDFName.of('Dests'), places);
  for (const head of html.matchAll(/<div class="head">/g)) addPage(head[0]);
  return document.save();
}
