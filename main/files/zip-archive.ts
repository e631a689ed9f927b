import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of the archive, as its manifest names it. */
export interface PackedFile {
  path: string;
  bytes: number;
  sha256: string;
}

export type Content = string | AsyncIterable<Uint8Array | string>;

const asBuffer = (piece: Uint8Array | string) => Buffer.from(piece as string);

async function* once(content: string): AsyncGenerator<string> {
  yield content;
}

/**
 * A ZIP that is written while it is read: one file after another, none of them ever whole in memory. Large archives and
 * large files become ZIP64 by themselves.
 */
export class ZipArchive {
  readonly #zip = new ZipFile();
  readonly #files: PackedFile[] = [];
  readonly #mtime: Date;
  readonly #broken: Promise<never>;

  /** `signal`: whoever takes the bytes has ended; then nothing more is taken in, with its reason. */
  constructor(mtime: Date, signal: AbortSignal) {
    this.#mtime = mtime;
    this.#broken = new Promise((_, reject) => {
      this.#zip.once('error', reject);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      if (signal.aborted) reject(signal.reason);
    });
    this.#broken.catch(() => {}); // whoever adds a file hears of it
  }

  /** The bytes of the archive; as fast as they are read, files are taken in. */
  get stream(): Readable {
    return this.#zip.outputStream as Readable;
  }

  /** What is in it so far. */
  get files(): readonly PackedFile[] {
    return this.#files;
  }

  /** Adds a file and waits until the archive has taken it in. `isDense`: compressing it would be lost time. */
  async add(path: string, content: Content, { isDense = false } = {}): Promise<PackedFile> {
    const hash = createHash('sha256');
    const file = { path, bytes: 0, sha256: '' };
    async function* look(source: AsyncIterable<Uint8Array | string>) {
      for await (const piece of source) {
        const bytes = asBuffer(piece);
        hash.update(bytes);
        file.bytes += bytes.length;
        yield bytes;
      }
    }
    const source = Readable.from(look(typeof content === 'string' ? once(content) : content), { objectMode: false });
    const taken = new Promise<void>((resolve, reject) => {
      source.once('end', resolve);
      source.once('error', reject);
    });
    // The clock of the wall alone: beside the instant it would tell the time zone.
    const options = { mtime: this.#mtime, forceDosTimestamp: true, mode: 0o100644, compress: !isDense };
    this.#zip.addReadStreamLazy(path, options, (give) => give(null, source));
    try {
      await Promise.race([taken, this.#broken]);
    } catch (error) {
      taken.catch(() => {});
      await this.#letGo(source);
      throw error;
    }
    file.sha256 = hash.digest('hex');
    this.#files.push(file);
    return file;
  }

  /** A source that is not read to its end lets go of what it reads from before anybody closes that. */
  async #letGo(source: Readable): Promise<void> {
    if (source.closed) return;
    const closed = new Promise((resolve) => source.once('close', resolve));
    source.destroy();
    await closed;
  }

  /** Nothing more comes. */
  end(): void {
    this.#zip.end();
  }
}
