import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../shared/errors.ts';
import type { AttachmentId, AttachmentStore } from './attachments.store.ts';

async function* streamOf(store: AttachmentStore, id: AttachmentId): AsyncGenerator<Uint8Array> {
  for (const chunk of store.read(id)) {
    yield chunk;
    await setImmediate(); // the window is answered between two chunks
  }
}

/**
 * Copies what the other store lacks and nothing else: the second backup of a hundred photographs costs nothing. Taking a
 * copy in computes its id anew, so a copy that is not the original to the bit is noticed (`attachment-damaged`).
 */
export async function copyMissingAttachments(
  from: AttachmentStore,
  to: AttachmentStore,
  ids: readonly AttachmentId[],
): Promise<{ copied: number }> {
  let copied = 0;
  for (const id of ids) {
    if (to.has(id)) continue;
    const copy = await to.add(streamOf(from, id));
    if (copy.id !== id) {
      await to.remove(copy.id);
      throw new AppError('attachment-damaged');
    }
    copied++;
  }
  return { copied };
}
