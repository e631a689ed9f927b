import { PDFArray, PDFDict, PDFName, type PDFPage, PDFString } from '@cantoo/pdf-lib';

function* annotationsOn(page: PDFPage): Generator<PDFDict> {
  const annotations = page.node.Annots();
  for (let place = 0; place < (annotations?.size() ?? 0); place++) {
    const annotation = annotations?.lookup(place);
    if (annotation instanceof PDFDict) yield annotation;
  }
}

/** A link within the document: where it leads, and where its lower right corner is, in points. */
export interface InnerLink {
  to: string;
  right: number;
  bottom: number;
}

export function linksOn(page: PDFPage): InnerLink[] {
  return [...annotationsOn(page)].flatMap((annotation) => {
    const to = annotation.lookup(PDFName.of('Dest'));
    const place = annotation.lookupMaybe(PDFName.of('Rect'), PDFArray)?.asRectangle();
    if (!(to instanceof PDFName) || !place) return [];
    return [{ to: to.decodeText(), right: place.x + place.width, bottom: place.y }];
  });
}

/** Links to files that lie beside the PDF lead there, and not to the address under which the page was lent for printing. */
export function unlinkFromPress(page: PDFPage): void {
  for (const annotation of annotationsOn(page)) {
    const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
    const address = action?.lookup(PDFName.of('URI'));
    if (!action || !(address instanceof PDFString)) continue;
    const beside = /^app:\/\/[^/]+\/print-[^/]+\/(.*)$/.exec(address.asString())?.[1];
    if (beside !== undefined) action.set(PDFName.of('URI'), PDFString.of(beside));
  }
}
