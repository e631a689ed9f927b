import { setImmediate } from 'node:timers/promises';
import type { FileState } from '../../../shared/portfolio/portfolio.contract.ts';
import type { AttachmentId, AttachmentStore } from '../../attachments/attachments.store.ts';
import type { ReadyFile } from '../prepared.ts';
import { type Blot, inOrder, NotAsExpected, type Source, withBlots } from './blots.ts';
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

async function* cleaned(store: AttachmentStore, id: AttachmentId, mediaType: string): AsyncGenerator<Uint8Array> {
  const bytes = store.find(id)?.bytes ?? 0;
  if (mediaType === 'application/pdf') return yield* cleanedPdf(store, id, bytes);
  const source = sourceIn(store, id, bytes);
  if (isOffice(mediaType)) return yield* (await import('./office.ts')).cleanOffice(source);
  const find = blotsIn[mediaType];
  if (!find) throw new NotAsExpected();
  yield* withBlots(chunksOf(store, id), inOrder(find(source)));
}

/** What leaves in the place of a file: cleaned where that is known to work, otherwise what the coach attached, to the bit. */
export const outgoingContent = (
  store: AttachmentStore,
  { attachmentId, mediaType, state }: { attachmentId: AttachmentId; mediaType: string; state: FileState },
): AsyncGenerator<Uint8Array> =>
  state === 'cleaned' ? cleaned(store, attachmentId, mediaType) : chunksOf(store, attachmentId);

async function lookAnew(store: AttachmentStore, id: AttachmentId, mediaType: string): Promise<ReadyFile> {
  if (mediaType === 'text/plain') return { state: 'nothing-hidden', bytes: store.find(id)?.bytes ?? 0 };
  try {
    let bytes = 0;
    for await (const chunk of cleaned(store, id, mediaType)) bytes += chunk.length;
    return { state: 'cleaned', bytes };
  } catch (error) {
    if (!(error instanceof NotAsExpected)) throw error;
    return { state: 'as-it-is', bytes: store.find(id)?.bytes ?? 0 };
  }
}

/** What was found out about files, for as long as the journal is open; of their contents nothing. */
const looks = new WeakMap<AttachmentStore, Map<string, Promise<ReadyFile>>>();

/**
 * Whether a file can be cleaned of what it tells besides what it shows, and how large it is then. All of it is cleaned once to
 * know. Throws `attachment-missing` and `attachment-damaged`.
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
