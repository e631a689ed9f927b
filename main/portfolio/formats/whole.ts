import type { AttachmentId } from '../../../shared/attachments/attachments.contract.ts';
import type { Figure, Media } from '../../../shared/portfolio/document.ts';
import type { Context } from '../../context.ts';
import type { Prepared } from '../prepared.ts';
import { toHtmlFile } from './html-file.ts';
import { type PortfolioRecord, toPortfolioFile } from './json.ts';
import { placePictures } from './markdown/pictures.ts';
import { toMarkdown } from './markdown.ts';
import { toOpenBadges } from './open-badges.ts';
import { toPdf } from './pdf.ts';
import { mediaOf, placesOf } from './places.ts';
import { toReadme } from './readme.ts';
import type { ZipPart } from './zip.ts';

const MARKDOWN = 'markdown/';

const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** A path inside a ZIP as an address in a page beside it. */
const toAddress = (path: string) => path.split('/').map(encodeURIComponent).join('/');

const mediaParts = ({ document, files }: Prepared, places: ReadonlyMap<AttachmentId, string>): ZipPart[] =>
  mediaOf(document).flatMap(({ attachmentId, mediaType }) => {
    const path = places.get(attachmentId);
    const file = files.get(attachmentId);
    return path === undefined || !file ? [] : [{ path, attachmentId, mediaType, state: file.state }];
  });

/** The Markdown folder, packed: with films and other files. */
export function markdownParts(prepared: Prepared): ZipPart[] {
  const places = placesOf(prepared.document);
  return [...toMarkdown(prepared, places), ...mediaParts(prepared, places)];
}

/** Where pictures and files of a document lie in the ZIP that holds everything. */
function pathsInZip(prepared: Prepared, places: ReadonlyMap<AttachmentId, string>) {
  const pictures = placePictures(prepared);
  return {
    picture(figure: Figure) {
      const path = pictures.pathOf(figure);
      return path === undefined ? null : `${MARKDOWN}${path}`;
    },
    media: (figure: Figure) => (figure.kind === 'media' ? (places.get(figure.attachmentId) ?? null) : null),
  };
}

/** Everything: the same pages for readers of four kinds, what they show as files, and as data. */
export async function wholeParts(
  prepared: Prepared,
  record: PortfolioRecord,
  { desktop, makeDocx }: Pick<Context, 'desktop' | 'makeDocx'>,
): Promise<ZipPart[]> {
  const places = placesOf(prepared.document);
  const mediaAddress = ({ attachmentId }: Media) => {
    const path = places.get(attachmentId);
    return path === undefined ? null : toAddress(path);
  };
  const fromMarkdown = new Map([...places].map(([id, path]) => [id, `../${path}`]));
  const files = mediaParts(prepared, places);
  return [
    { path: 'README.txt', content: toReadme(prepared, files.length > 0) },
    { path: 'portfolio.pdf', content: (await toPdf(prepared, desktop, mediaAddress)).pdf },
    { path: 'portfolio.html', content: await toHtmlFile(prepared, mediaAddress) },
    { path: 'portfolio.docx', content: await makeDocx(prepared, places) },
    ...toMarkdown(prepared, fromMarkdown).map(({ path, content }) => ({ path: `${MARKDOWN}${path}`, content })),
    ...files,
    { path: 'portfolio.json', content: toJson(toPortfolioFile(prepared, record, pathsInZip(prepared, places))) },
    { path: 'evidence.openbadges.json', content: toJson(toOpenBadges(prepared, record)) },
  ];
}
