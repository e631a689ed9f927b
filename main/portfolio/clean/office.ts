import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import type yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import { NotAsExpected, type Source, sourceOf } from './blots.ts';
import {
  emptyMeta,
  META,
  propertiesOf,
  withoutDropped,
  withoutOverrides,
  withoutThumbnail,
} from './office-properties.ts';
import { changeOf } from './office-words.ts';
import { entriesOf, openZip, refusalOf, streamOf } from './office-zip.ts';

/** A part that is read to be changed; longer ones are no page that somebody wrote. */
const MOST_PART_BYTES = 48 * 1024 ** 2;
const RELS = '_rels/.rels';
const TYPES = '[Content_Types].xml';
const MANIFEST = 'META-INF/manifest.xml';
/** Nobody's day: the first that a ZIP can write down. */
const mtime = new Date(1980, 0, 1);
const embedded = /(?:^|\/)embeddings\/[^/]+\.(?:docx|docm|xlsx|xlsm|pptx|pptm)$/i;
/** What cannot be changed without being broken, or is not looked into. */
const closed = /^_xmlsignatures\/|^META-INF\/documentsignatures\.xml$|\.bin$/i;
/** Of binary parts these stay: how it was printed last, and macros. */
const open = /(?:^|\/)(?:printerSettings\d*|vbaProject)\.bin$/i;

type Entries = ReadonlyMap<string, yauzl.Entry>;

async function wholeOf(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): Promise<Buffer> {
  if (!entry || entry.uncompressedSize > MOST_PART_BYTES) throw new NotAsExpected();
  return buffer(await streamOf(zip, entry));
}

async function wordsOf(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): Promise<string> {
  const content = await wholeOf(zip, entry);
  const words = content.toString();
  if (!Buffer.from(words).equals(content)) throw new NotAsExpected(); // other letters than UTF-8
  return words;
}

/** What stands in a part now: other bytes, null where it does not go along, undefined where it stays as it is. */
type NewPart = (path: string) => Promise<string | Uint8Array | null | undefined>;

async function partsOfOpenXml(zip: yauzl.ZipFile, entries: Entries): Promise<NewPart> {
  const rels = await wordsOf(zip, entries.get(RELS));
  const properties = propertiesOf(rels);
  return async (path) => {
    if (properties.has(path)) return properties.get(path);
    if (path === RELS) return withoutDropped(rels);
    if (path === TYPES) return withoutOverrides(await wordsOf(zip, entries.get(TYPES)), properties);
    if (embedded.test(path)) return buffer(cleanOffice(sourceOf(await wholeOf(zip, entries.get(path)))));
    return undefined;
  };
}

async function partsOfOpenDocument(zip: yauzl.ZipFile, entries: Entries): Promise<NewPart> {
  const manifest = await wordsOf(zip, entries.get(MANIFEST));
  if (manifest.includes('encryption-data')) throw new NotAsExpected();
  return async (path) => {
    if (path === META || path.endsWith(`/${META}`)) return emptyMeta;
    if (path === MANIFEST) return withoutThumbnail(manifest);
    return path.startsWith('Thumbnails/') ? null : undefined;
  };
}

/** Each part in its order: changed where it tells something, and otherwise byte for byte what it was. */
async function addParts(zip: yauzl.ZipFile, entries: Entries, into: ZipFile): Promise<void> {
  const newPart = await (entries.has(TYPES) ? partsOfOpenXml : partsOfOpenDocument)(zip, entries);
  for (const [path, entry] of entries) {
    if (closed.test(path) && !open.test(path)) throw new NotAsExpected();
    const options = { mtime, mode: 0o100600, forceDosTimestamp: true, compress: entry.compressionMethod !== 0 };
    const change = changeOf(path);
    const made = change ? change(await wordsOf(zip, entry)) : await newPart(path);
    if (made === null) continue;
    if (path.endsWith('/')) into.addEmptyDirectory(path, { mtime, forceDosTimestamp: true });
    else if (made !== undefined) into.addBuffer(Buffer.from(made as string), path, options);
    else if (path === 'mimetype') into.addBuffer(await wholeOf(zip, entry), path, options);
    else into.addReadStreamLazy(path, options, (give) => zip.openReadStream(entry, give));
    await setImmediate(); // the window is answered between two parts
  }
}

/**
 * A Word, Excel or PowerPoint file, or one of OpenDocument, without its properties, the names and days of comments and tracked
 * changes, its thumbnail and the paths of the computer it was made on; files of this kind that lie in it, too. Every other part
 * is byte for byte what it was. Throws `NotAsExpected` for one that is encrypted, damaged or signed, or in which lies what
 * nobody can look into.
 */
export async function* cleanOffice(source: Source): AsyncGenerator<Uint8Array> {
  const zip = await openZip(source);
  const into = new ZipFile();
  const stream = into.outputStream as Readable;
  into.once('error', (error) => stream.destroy(error as Error));
  stream.once('error', () => {}); // whoever reads it hears of it
  try {
    await addParts(zip, await entriesOf(zip), into);
    into.end();
    yield* stream;
  } catch (error) {
    throw refusalOf(error);
  } finally {
    stream.destroy();
    zip.close();
  }
}
