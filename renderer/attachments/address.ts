import type { AttachmentId } from '../../shared/attachments/attachments.contract.ts';

/** Where the window finds a content, while the journal is open. */
export const addressOf = (id: AttachmentId): string => `app://cairn/attachment/${id}`;

/** Bytes `from` up to `to` (excluded) of a content. Throws when they cannot be had. */
export async function fetchPart(id: AttachmentId, from: number, to: number): Promise<Uint8Array> {
  const answer = await fetch(addressOf(id), { headers: { range: `bytes=${from}-${to - 1}` } });
  if (answer.status !== 206) throw new Error('not served');
  return new Uint8Array(await answer.arrayBuffer());
}

/** Whether every byte of a content can be had, or the first so many: what is drawn or played wrongly may yet be whole. */
export async function isServed(id: AttachmentId, bytes: number): Promise<boolean> {
  try {
    if (bytes > 0) await fetchPart(id, 0, bytes);
    return true;
  } catch {
    return false;
  }
}
