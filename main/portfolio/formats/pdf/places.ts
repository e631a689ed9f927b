import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** On which page, from 1, each place lies that something links to, by the id that it has in the page. */
export type PageOf = ReadonlyMap<string, number>;

/** Chromium writes the places of a page into a table of names. */
export function pagesOfPlaces(document: PDFDocument): PageOf {
  const numbers = new Map(document.getPages().map(({ ref }, place) => [ref.toString(), place + 1]));
  const table = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found = new Map<string, number>();
  for (const [name, value] of table?.entries() ?? []) {
    const target = document.context.lookupMaybe(value, PDFArray)?.get(0);
    const page = numbers.get(String(target));
    if (page !== undefined) found.set(name.decodeText(), page);
  }
  return found;
}
