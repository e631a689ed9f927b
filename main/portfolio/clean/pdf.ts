import {
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { NotAsExpected } from './blots.ts';

/** Notes on a page; who wrote one and when stands in them. Fields of forms use the same letters for their names. */
const notes = [
  'Text',
  'FreeText',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Caret',
  'Stamp',
  'Ink',
  'Popup',
  'FileAttachment',
  'Sound',
  'Redact',
]; // prettier-ignore
const named = (key: string) => PDFName.of(key);
/** What programs keep for themselves: XMP, their own data, when it was changed. */
const telling = ['Metadata', 'PieceInfo', 'LastModified'].map(named);
const tellingInNotes = ['T', 'M', 'CreationDate'].map(named);

const isName = (value: PDFObject | undefined, ...names: string[]) =>
  value instanceof PDFName && names.includes(value.decodeText());

function cleanDict(dict: PDFDict): void {
  const type = dict.get(named('Type'));
  // Other files lie in it, which nobody has looked into; or it is signed, and a signature holds for every byte.
  if (isName(type, 'EmbeddedFile', 'Sig', 'DocTimeStamp') || dict.has(named('ByteRange'))) throw new NotAsExpected();
  for (const key of telling) dict.delete(key);
  if (isName(dict.get(named('Subtype')), ...notes)) for (const key of tellingInNotes) dict.delete(key);
}

/** Everything that hangs on an object, cleaned; what nothing hangs on is left over from earlier versions of the file. */
function cleanFrom(document: PDFDocument, start: PDFObject): Set<string> {
  const reached = new Set<string>();
  const waiting: PDFObject[] = [start];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next instanceof PDFRef) {
      if (reached.has(next.tag)) continue;
      reached.add(next.tag);
      const found = document.context.lookup(next);
      if (found) waiting.push(found);
    } else if (next instanceof PDFArray) waiting.push(...next.asArray());
    else if (next instanceof PDFDict || next instanceof PDFStream) {
      const dict = next instanceof PDFDict ? next : next.dict;
      cleanDict(dict);
      waiting.push(...dict.values());
    }
  }
  return reached;
}

async function load(content: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(content, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      parseSpeed: ParseSpeeds.Medium,
    });
  } catch (error) {
    // Whatever the library makes of a damaged file, it says so with errors of every kind.
    throw new NotAsExpected(error instanceof EncryptedPDFError ? 'encrypted' : 'damaged', { cause: error });
  }
}

/**
 * A PDF without the properties, the XMP and the names and times of notes that it had, and without what earlier versions left in
 * it. Pages, links, bookmarks, tags and forms stay. Throws `NotAsExpected` for one that is encrypted, damaged or signed, or in
 * which other files lie.
 */
export async function cleanPdf(content: Uint8Array): Promise<Uint8Array> {
  const document = await load(content);
  const { context } = document;
  if (context.trailerInfo.Encrypt !== undefined || !context.trailerInfo.Root) throw new NotAsExpected();
  const pages = document.getPageCount();
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  const reached = cleanFrom(document, context.trailerInfo.Root);
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref.tag)) context.delete(ref);
  const cleaned = await document.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: 500 });
  if ((await load(cleaned)).getPageCount() !== pages) throw new NotAsExpected();
  return cleaned;
}
