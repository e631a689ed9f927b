import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../../shared/errors.ts';
import type { FileState } from '../../../shared/portfolio/portfolio.contract.ts';
import type { AttachmentId, AttachmentStore } from '../../attachments/attachments.store.ts';
import type { ReadyFile } from '../prepared.ts';
import { type Blot, bytesWith, inOrder, NotAsExpected, type Source, withBlots } from './blots.ts';
import { blotsInChunks } from './chunks.ts';
import { blotsInFilm } from './film.ts';
import { blotsInMatroska } from './matroska.ts';
import { blotsInFlac, blotsInSound } from './sound.ts';

/** What is needed whole in memory while it is cleaned. */
const MOST_PDF_BYTES = 96 * 1024 ** 2;
const READ_BYTES = 256 * 1024;

const isOffice = (mediaType: string) =>
  mediaType.startsWith('application/vnd.openxmlformats-officedocument.') ||
  /^application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation)$/.test(mediaType) ||
  /^application\/vnd\.ms-\w+\.\w+\.macroenabled\.12$/.test(mediaType);

const blotsIn: Readonly<Record<string, (source: Source) => Blot[]>> = {
  'video/mp4': blotsInFilm,
  'video/x-m4v': blotsInFilm,
  'video/quicktime': blotsInFilm,
  'video/3gpp': blotsInFilm,
  'audio/mp4': blotsInFilm,
  'audio/x-m4a': blotsInFilm,
  'video/webm': blotsInMatroska,
  'video/matroska': blotsInMatroska,
  'video/vnd.avi': blotsInChunks,
  'audio/wav': blotsInChunks,
  'audio/aiff': blotsInChunks,
  'audio/mpeg': blotsInSound,
  'audio/aac': blotsInSound,
  'audio/flac': blotsInFlac,
};

/** A content of the store, of which the stretch that was read last is at hand: what is looked for lies close together. */
function sourceIn(store: AttachmentStore, id: AttachmentId, bytes: number): Source {
  let start = 0;
  let near: Buffer = Buffer.alloc(0);
  return {
    bytes,
    read(from, to) {
      if (from < 0 || to > bytes || from > to) throw new NotAsExpected();
      if (from < start || to > start + near.length) {
        start = from;
        near = Buffer.concat([...store.read(id, from, Math.max(to, Math.min(bytes, from + READ_BYTES)))]);
      }
      return near.subarray(from - start, to - start);
    },
  };
}

async function* chunksOf(store: AttachmentStore, id: AttachmentId): AsyncGenerator<Uint8Array> {
  for (const chunk of store.read(id)) {
    yield chunk;
    await setImmediate(); // the window is answered between two chunks
  }
}

async function* cleanedPdf(store: AttachmentStore, id: AttachmentId, bytes: number): AsyncGenerator<Uint8Array> {
  if (bytes > MOST_PDF_BYTES) throw new NotAsExpected();
  const content: Uint8Array[] = [];
  for await (const chunk of chunksOf(store, id)) content.push(chunk);
  yield await (await import('./pdf.ts')).cleanPdf(Buffer.concat(content));
}

/** Of films and sounds only what goes is looked for; the rest is never read before it leaves. */
function blotsOf(store: AttachmentStore, id: AttachmentId, mediaType: string): { bytes: number; blots: Blot[] } | null {
  const find = blotsIn[mediaType];
  if (!find) return null;
  const bytes = bytesOf(store, id);
  return { bytes, blots: inOrder(find(sourceIn(store, id, bytes))) };
}

const bytesOf = (store: AttachmentStore, id: AttachmentId) => store.find(id)?.bytes ?? 0;

/** Documents are made anew. */
async function* madeAnew(store: AttachmentStore, id: AttachmentId, mediaType: string): AsyncGenerator<Uint8Array> {
  const bytes = bytesOf(store, id);
  if (mediaType === 'application/pdf') yield* cleanedPdf(store, id, bytes);
  else if (isOffice(mediaType)) yield* (await import('./office.ts')).cleanOffice(sourceIn(store, id, bytes));
  else throw new NotAsExpected();
}

async function* cleaned(store: AttachmentStore, id: AttachmentId, mediaType: string): AsyncGenerator<Uint8Array> {
  const found = blotsOf(store, id, mediaType);
  yield* found ? withBlots(chunksOf(store, id), found.blots) : madeAnew(store, id, mediaType);
}

/** What leaves in the place of a file: cleaned where that is known to work, otherwise what the coach attached, to the bit. */
export const outgoingContent = (
  store: AttachmentStore,
  { attachmentId, mediaType, state }: { attachmentId: AttachmentId; mediaType: string; state: FileState },
): AsyncGenerator<Uint8Array> =>
  state === 'cleaned' ? cleaned(store, attachmentId, mediaType) : chunksOf(store, attachmentId);

/** How large a file is once it is cleaned. */
async function cleanedBytes(store: AttachmentStore, id: AttachmentId, mediaType: string): Promise<number> {
  const found = blotsOf(store, id, mediaType);
  if (found) return bytesWith(found.bytes, found.blots);
  let bytes = 0;
  for await (const chunk of madeAnew(store, id, mediaType)) bytes += chunk.length;
  return bytes;
}

async function lookAnew(store: AttachmentStore, id: AttachmentId, mediaType: string): Promise<ReadyFile> {
  if (!store.has(id)) throw new AppError('attachment-missing');
  if (mediaType === 'text/plain') return { state: 'nothing-hidden', bytes: bytesOf(store, id) };
  try {
    return { state: 'cleaned', bytes: await cleanedBytes(store, id, mediaType) };
  } catch (error) {
    if (!(error instanceof NotAsExpected)) throw error;
    return { state: 'as-it-is', bytes: bytesOf(store, id) };
  }
}

/** What was found out about files, for as long as the journal is open; of their contents nothing. */
const looks = new WeakMap<AttachmentStore, Map<string, Promise<ReadyFile>>>();

/**
 * Whether a file can be cleaned of what it tells besides what it shows, and how large it is then. Documents are cleaned once
 * to know. Throws `attachment-missing` and `attachment-damaged`.
 */
export function lookAtFile(store: AttachmentStore, id: AttachmentId, mediaType: string): Promise<ReadyFile> {
  const known = looks.get(store) ?? new Map<string, Promise<ReadyFile>>();
  looks.set(store, known);
  const name = `${id} ${mediaType}`;
  const look = known.get(name) ?? lookAnew(store, id, mediaType);
  known.set(name, look);
  look.catch(() => known.delete(name)); // a disk may be better the next time
  return look;
}
