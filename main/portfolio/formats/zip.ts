import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import type { AttachmentId } from '../../../shared/attachments/attachments.contract.ts';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import { AppError } from '../../../shared/errors.ts';
import type { FileState } from '../../../shared/portfolio/portfolio.contract.ts';
import type { AttachmentStore } from '../../attachments/attachments.store.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { type Content, ZipArchive } from '../../files/zip-archive.ts';
import { outgoingContent } from '../clean/clean-file.ts';

/** A file of the ZIP: its content, or where that lies in the encrypted store. */
export type ZipPart = { path: string } & (
  | { content: string | Uint8Array }
  | { attachmentId: AttachmentId; mediaType: string; state: FileState }
);

const dense = /\.(jpe?g|png|pdf|docx|mp4|m4a|mp3|mov|webm|zip)$/i;

async function* bytesOf(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

function contentOf(part: ZipPart, store: AttachmentStore): Content {
  if ('attachmentId' in part) return outgoingContent(store, part);
  return typeof part.content === 'string' ? part.content : bytesOf(part.content);
}

/** `manifest.json`: every other file with its size and its sum, in the order in which they lie in the ZIP. */
const manifestOf = (files: ZipArchive['files'], madeOn: LocalDate) =>
  `${JSON.stringify({ schema: 'cairn-portfolio-manifest/1', madeOn, files }, null, 2)}\n`;

export interface ZipOptions {
  store: AttachmentStore;
  madeOn: LocalDate;
  /** How many of the files are in it. */
  onPart(done: number): void;
}

/**
 * Writes a ZIP with a manifest, streaming: no film is ever whole in memory. Before its last byte is on the disk there is nothing
 * under its name but what was there before, whatever happens. Its files all bear the one day. Throws `file-not-written` where the
 * disk refuses, and `attachment-damaged`. The answer is the SHA-256 of the ZIP.
 */
export async function writeZip(file: string, parts: readonly ZipPart[], options: ZipOptions): Promise<string> {
  const { store, madeOn, onPart } = options;
  const ended = new AbortController();
  const archive = new ZipArchive(new Date(`${madeOn}T00:00:00`), ended.signal);
  const hash = createHash('sha256');
  const look = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  archive.stream.once('error', (error) => look.destroy(error));
  const writing = writeWhole(file, archive.stream.pipe(look), ended.signal);
  const written = writing.catch((error: unknown) => {
    ended.abort(error);
    throw error;
  });
  written.catch(() => {}); // whoever adds a file hears of it first
  try {
    for (const [index, part] of parts.entries()) {
      await archive.add(part.path, contentOf(part, store), { isDense: dense.test(part.path) });
      onPart(index + 1);
    }
    await archive.add('manifest.json', manifestOf(archive.files, madeOn));
    archive.end();
    await written;
  } catch (error) {
    look.destroy(error as Error);
    await written.catch(() => {});
    throw error instanceof AppError ? error : new AppError('file-not-written', { cause: error });
  }
  return hash.digest('hex');
}
