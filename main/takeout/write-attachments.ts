import { AppError } from '../../shared/errors.ts';
import type { AttachmentStore } from '../attachments/attachments.store.ts';
import type { ZipArchive } from '../files/zip-archive.ts';
import type { Source } from './takeout.source.ts';

const MEBIBYTE = 1024 * 1024;

/** Kinds of content that are packed already. */
const isDense = (mediaType: string) =>
  /^(image|video|audio)\/(?!svg|bmp|wav|x-wav)|zip|officedocument|pdf/.test(mediaType);

/**
 * The content as far as it can be read. One that does not carry its seal ends where it breaks: what is left of a film is worth
 * more than an archive that could not be made because of it.
 */
async function* readable(store: AttachmentStore, id: string, broke: () => void, wrote: (bytes: number) => void) {
  try {
    for (const chunk of store.read(id)) {
      yield chunk;
      wrote(chunk.length);
      await new Promise(setImmediate);
    }
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('attachment-')) throw error;
    broke();
  }
}

/** Writes the attachments, byte by byte as they are. The answer is the paths of those that could not be read to their end. */
export async function writeAttachments(
  archive: ZipArchive,
  { files, store }: Source,
  wrote: (mebibytes: number) => void,
): Promise<string[]> {
  const broken: string[] = [];
  let waiting = 0;
  const count = (bytes: number) => {
    waiting += bytes;
    const whole = Math.floor(waiting / MEBIBYTE);
    waiting -= whole * MEBIBYTE;
    if (whole > 0) wrote(whole);
  };
  for (const { id, path, bytes, mediaType } of files.values()) {
    if (bytes === null || store === undefined) {
      broken.push(path);
      continue;
    }
    const content = readable(store, id, () => broken.push(path), count);
    await archive.add(path, content, { isDense: isDense(mediaType) });
  }
  return broken;
}
