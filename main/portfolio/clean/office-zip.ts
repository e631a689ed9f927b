import { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { AppError } from '../../../shared/errors.ts';
import { NotAsExpected, type Source } from './blots.ts';

/** Beyond these it is a trap and no document; what a ZIP says about its sizes is held against what comes out of it. */
const MOST_ENTRIES = 20_000;
const MOST_BYTES = 512 * 1024 ** 2;
const PIECE_BYTES = 256 * 1024;

class SourceReader extends yauzl.RandomAccessReader {
  readonly #source: Source;

  constructor(source: Source) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const source = this.#source;
    function* pieces() {
      for (let at = start; at < end; at += PIECE_BYTES) yield source.read(at, Math.min(end, at + PIECE_BYTES));
    }
    return Readable.from(pieces(), { objectMode: false });
  }
}

/** What libraries say of a damaged file, in plain errors. What is ours, and what the disk says, is passed on as it is. */
export function refusalOf(error: unknown): unknown {
  const isTheirs = error instanceof Error && error.name === 'Error' && !(error instanceof AppError);
  return isTheirs && !(error instanceof NotAsExpected) ? new NotAsExpected('zip', { cause: error }) : error;
}

export function openZip(source: Source): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) =>
    yauzl.fromRandomAccessReader(
      new SourceReader(source),
      source.bytes,
      { lazyEntries: true, autoClose: false },
      (error, zip) => (error ? reject(refusalOf(error)) : resolve(zip)),
    ),
  );
}

/** Everything that lies in a ZIP, by its path. Throws `NotAsExpected` for what no office program writes. */
export function entriesOf(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  let bytes = 0;
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      bytes += entry.uncompressedSize;
      const isOdd = entry.isEncrypted() || ![0, 8].includes(entry.compressionMethod) || entries.has(entry.fileName);
      if (isOdd || bytes > MOST_BYTES || entries.size >= MOST_ENTRIES) return reject(new NotAsExpected());
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', (error) => reject(refusalOf(error)));
    zip.readEntry();
  });
}

/** The content of a part. */
export const streamOf = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error: Error | null, stream: Readable) =>
      error ? reject(refusalOf(error)) : resolve(stream),
    ),
  );
