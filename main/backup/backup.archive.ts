import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  fsyncSync,
  openSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import { AppError } from '../../shared/errors.ts';
import { fileErrorToAppError } from '../files/file-errors.ts';

/**
 * A backup is one ZIP file, stored without compression (what is encrypted does not compress), so that any unzip tool
 * takes it apart. Its comment is the SHA-256 of all bytes before: a single bit that turned anywhere is noticed.
 */
export const PARTS = ['manifest.json', 'keyring.json', 'journal.db', 'attachments.db'] as const;
export type PartName = (typeof PARTS)[number];

const SEAL_CHARACTERS = 64;
/** The same instant in every archive: when it was made is in the manifest. */
const MTIME = new Date(Date.UTC(2020, 0, 1));
const options = { mtime: MTIME, mode: 0o100600, compress: false, forceDosTimestamp: true };

export async function sha256OfFile(file: string, end?: number): Promise<string> {
  const hash = createHash('sha256');
  if (end !== 0) await pipeline(createReadStream(file, end === undefined ? {} : { end: end - 1 }), hash);
  return hash.digest('hex');
}

function overwriteEnd(file: string, text: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    writeSync(descriptor, text, statSync(file).size - text.length, 'latin1');
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes the archive and waits until it is on the disk. Buffers and files, in the order of `PARTS`. */
export async function writeArchive(file: string, parts: Partial<Record<PartName, Uint8Array | string>>): Promise<void> {
  try {
    const zip = new ZipFile();
    for (const name of PARTS) {
      const part = parts[name];
      if (typeof part === 'string') zip.addFile(part, name, options);
      else if (part) zip.addBuffer(Buffer.from(part), name, options);
    }
    zip.end({ comment: '0'.repeat(SEAL_CHARACTERS), forceZip64Format: false });
    await pipeline(zip.outputStream, createWriteStream(file, { mode: 0o600 }));
    overwriteEnd(file, await sha256OfFile(file, statSync(file).size - SEAL_CHARACTERS));
  } catch (error) {
    throw fileErrorToAppError(error);
  }
}

/** Whether every byte of the archive is as it was written. */
export async function isSealWhole(file: string): Promise<boolean> {
  const { size } = statSync(file);
  if (size <= SEAL_CHARACTERS) return false;
  const seal = Buffer.alloc(SEAL_CHARACTERS);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, seal, 0, SEAL_CHARACTERS, size - SEAL_CHARACTERS);
  } finally {
    closeSync(descriptor);
  }
  return seal.toString('latin1') === (await sha256OfFile(file, size - SEAL_CHARACTERS));
}

/** An opened archive: only our four parts, each at most once, none compressed. */
export interface Archive {
  has(name: PartName): boolean;
  /** The whole part. Throws `backup-damaged` when it is missing or larger than `maxBytes`. */
  read(name: PartName, maxBytes: number): Promise<Uint8Array>;
  extract(name: PartName, toFile: string): Promise<{ bytes: number; sha256: string }>;
  close(): void;
}

function open(file: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) =>
    yauzl.open(file, { autoClose: false, lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip))),
  );
}

function readEntries(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>();
    zip.on('entry', (entry: yauzl.Entry) => {
      const isOurs = (PARTS as readonly string[]).includes(entry.fileName) && !entries.has(entry.fileName);
      if (!isOurs || entry.compressionMethod !== 0 || entry.isEncrypted())
        return reject(new AppError('backup-damaged'));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', reject);
    zip.readEntry();
  });
}

/** Whatever the library stumbles over in a file that is not a whole backup has one meaning here. */
async function orDamaged<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    const known = fileErrorToAppError(error);
    throw known instanceof AppError ? known : new AppError('backup-damaged', { cause: error });
  }
}

export async function openArchive(file: string): Promise<Archive> {
  const zip = await orDamaged(open(file));
  const entries = await orDamaged(readEntries(zip)).catch((error: unknown) => {
    zip.close();
    throw error;
  });

  function find(name: PartName): yauzl.Entry {
    const entry = entries.get(name);
    if (!entry) throw new AppError('backup-damaged');
    return entry;
  }

  const streamOf = (entry: yauzl.Entry) =>
    new Promise<Readable>((resolve, reject) =>
      zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
    );

  return {
    has: (name) => entries.has(name),
    async read(name, maxBytes) {
      const entry = find(name);
      if (entry.uncompressedSize > maxBytes) throw new AppError('backup-damaged');
      const pieces: Buffer[] = [];
      await orDamaged(
        pipeline(await orDamaged(streamOf(entry)), async (source: AsyncIterable<Buffer>) => {
          for await (const piece of source) pieces.push(piece);
        }),
      );
      return Buffer.concat(pieces);
    },
    async extract(name, toFile) {
      const hash = createHash('sha256');
      let bytes = 0;
      const look = async function* (source: AsyncIterable<Buffer>) {
        for await (const piece of source) {
          hash.update(piece);
          bytes += piece.length;
          yield piece;
        }
      };
      const source = await orDamaged(streamOf(find(name)));
      await orDamaged(pipeline(source, look, createWriteStream(toFile, { mode: 0o600, flush: true })));
      return { bytes, sha256: hash.digest('hex') };
    },
    close: () => zip.close(),
  };
}
