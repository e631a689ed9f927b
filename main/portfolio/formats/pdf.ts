import type { FontFile } from 'virtual:paper-fonts';
import type { Desktop, PrintAsset } from '../../context.ts';
import type { Prepared } from '../prepared.ts';
import { type Addresses, newDrawing } from './html/drawing.ts';
import { fontFaces, fontFileName, fontsFor } from './html/fonts.ts';
import { headsOf, portfolioToPrintPage } from './html/print-page.ts';
import { styleOf } from './html/style.ts';
import { stamp } from './pdf/stamp.ts';

const STYLE = 'style.css';
const CLEAR = 'clear.png';
/** One pixel of nothing. */
const clearPng = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=';

/** Cairn's own words need them, whatever the coach writes in. */
const BASIC_LETTERS = 'Aa0';

/** The faces that the words need; the plain look has but one family. */
const facesFor = ({ document, look }: Prepared) =>
  fontsFor(`${JSON.stringify(document)}${BASIC_LETTERS}`).filter(
    ({ family }) => look.theme === 'literata' || family !== 'Literata',
  );

/** What is lent to the page while it is printed: pictures, faces and style. */
function assetsOf({ pictures, look }: Prepared, faces: readonly FontFile[]): Map<string, PrintAsset> {
  const assets = new Map<string, PrintAsset>();
  for (const [id, { bytes, mediaType }] of pictures) assets.set(pictureName(id), { bytes, mediaType });
  for (const face of faces)
    assets.set(fontFileName(face), { bytes: Buffer.from(face.woff2, 'base64'), mediaType: 'font/woff2' });
  assets.set(CLEAR, { bytes: Buffer.from(clearPng, 'base64'), mediaType: 'image/png' });
  const style = `${fontFaces(faces, fontFileName)}${styleOf(look.theme, look.size)}`;
  assets.set(STYLE, { bytes: Buffer.from(style), mediaType: 'text/css; charset=utf-8' });
  return assets;
}
const pictureName = (id: string) => `picture-${id}`;

/**
 * A portfolio as a PDF: printed once in a window in which nothing runs, then given what printing cannot give (`stamp.ts`).
 * `places`: on which page each part and piece begins, from 1; a piece with nothing to show has none. `mediaAddress`: where a
 * film or another file lies that goes along beside the PDF.
 */
export async function toPdf(
  prepared: Prepared,
  desktop: Pick<Desktop, 'printDocument'>,
  mediaAddress: Addresses['media'] = () => null,
): Promise<{ pdf: Uint8Array; pages: number; places: { id: string; page: number }[] }> {
  const drawing = newDrawing(prepared, { picture: pictureName, media: mediaAddress, clearPicture: CLEAR });
  const faces = facesFor(prepared);
  const html = portfolioToPrintPage(drawing, STYLE, faces.map(fontFileName));
  const printed = await desktop.printDocument({ html, assets: assetsOf(prepared, faces) });
  return stamp(printed, prepared, headsOf(drawing).length);
}
