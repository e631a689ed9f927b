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
 * The ZIP keeps the name of each of its files until its end. A small buffer is a slice of a pool that it shares with what is read
 * and packed meanwhile, and keeping a name would keep all of that: 26 KB for each file.
 */
function withoutPool(add: () => void): void {
  const { poolSize } = Buffer;
  Buffer.poolSize = 0;
  try {
    add();
  } finally {
    Buffer.poolSize = poolSize;
  }
}

/**
 * Gives a source away once, and forgets it: until its end the ZIP keeps what it was given for each of its files, and with a
 * source everything that it was read, hashed and packed through.
 */
function handOver(source: Readable): (give: (error: null, source: Readable) => void) => void {
  const held = [source];
  return (give) => {
    const next = held.pop();
    if (next) give(null, next);
  };
}

/**
 * A ZIP that is written while it is read: one file after another, none of them ever whole in memory. Large archives and
 * large files become ZIP64 by themselves.
 */
export class ZipArchive {
  readonly #zip = new ZipFile();
  readonly #files: PackedFile[] = [];
  readonly #mtime: Date;
  /** Why nothing more is taken in. */
  #broken: { reason: unknown } | undefined;
  /** Called with that reason: who waits for a file to be taken in, and only as long as they wait. */
  readonly #waiting = new Set<(reason: unknown) => void>();

  /** `signal`: whoever takes the bytes has ended; then nothing more is taken in, with its reason. */
  constructor(mtime: Date, signal: AbortSignal) {
    this.#mtime = mtime;
    const breakOff = (reason: unknown) => {
      this.#broken ??= { reason };
      for (const tell of this.#waiting) tell(reason);
    };
    this.#zip.once('error', breakOff);
    signal.addEventListener('abort', () => breakOff(signal.reason), { once: true });
    if (signal.aborted) breakOff(signal.reason);
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
    // The clock of the wall alone: beside the instant it would tell the time zone.
    const options = { mtime: this.#mtime, forceDosTimestamp: true, mode: 0o100644, compress: !isDense };
    withoutPool(() => this.#zip.addReadStreamLazy(path, options, handOver(source)));
    try {
      await this.#takenIn(source);
    } catch (error) {
      await this.#letGo(source);
      throw error;
    }
    file.sha256 = hash.digest('hex');
    this.#files.push(file);
    return file;
  }

  #takenIn(source: Readable): Promise<void> {
    let tell: (reason: unknown) => void = () => {};
    return new Promise<void>((resolve, reject) => {
      tell = reject;
      this.#waiting.add(tell);
      source.once('end', resolve);
      source.once('error', reject);
      if (this.#broken) reject(this.#broken.reason);
    }).finally(() => this.#waiting.delete(tell));
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
