import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Prepared } from '../../prepared.ts';

const TYPE = PDFName.of('Type');
const KIND = PDFName.of('S');

/**
 * What the file says of itself: title, author, language and the day, and not which program printed it on which system, nor at
 * what time.
 */
export function describe(document: PDFDocument, { document: { cover }, madeOn }: Prepared): void {
  document.setTitle(cover.title, { showInWindowTitleBar: true });
  document.setAuthor(cover.author);
  document.setSubject([cover.program, cover.cohort].filter((one) => one !== '').join(', '));
  document.setCreator('Cairn');
  document.setProducer('Cairn');
  const day = new Date(`${madeOn}T00:00:00Z`);
  document.setCreationDate(day);
  document.setModificationDate(day);
}

/**
 * Chromium calls a `<figure>` a figure as well as the picture in it. Only the picture has words for those who do not see it, so
 * what holds picture and caption together is a part of the text.
 */
export function nameFigures(document: PDFDocument): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(TYPE) !== PDFName.of('StructElem')) continue;
    if (object.get(KIND) === PDFName.of('Figure') && !object.has(PDFName.of('Alt')))
      object.set(KIND, PDFName.of('Sect'));
  }
}
