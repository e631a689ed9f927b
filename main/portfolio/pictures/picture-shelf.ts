import type { AttachmentId } from '../../../shared/attachments/attachments.contract.ts';
import type { AttachmentStore } from '../../attachments/attachments.store.ts';
import type { ReadyPicture } from '../prepared.ts';
import { isUnreadable } from '../unreadable.ts';
import { type Edit, makeReady } from './ready-picture.ts';

/** No camera writes more than this into one picture. */
const MOST_BYTES = 80 * 1024 ** 2;
/** More than any portfolio has on its pages; the one that was used longest ago goes first. */
const MOST_KEPT = 200;

/**
 * Pictures that were made ready, for as long as the journal is open: locking lets the store go, and everything that hangs on it
 * here goes with it. Nothing of it ever touches the disk.
 */
const shelves = new WeakMap<AttachmentStore, Map<string, Promise<ReadyPicture | null>>>();

/** All of a content; null where it is gone, larger than any picture, or does not decrypt. */
function readWhole(store: AttachmentStore, id: AttachmentId): Uint8Array | null {
  const found = store.find(id);
  if (!found || found.bytes > MOST_BYTES) return null;
  try {
    return Buffer.concat([...store.read(id)]);
  } catch (error) {
    if (isUnreadable(error)) return null;
    throw error;
  }
}

async function make(store: AttachmentStore, id: AttachmentId, edit: Edit): Promise<ReadyPicture | null> {
  const bytes = readWhole(store, id);
  return bytes && makeReady(bytes, edit);
}

/** A picture of the store as it may leave; null where it is gone or cannot be read. */
export function takeReady(store: AttachmentStore, id: AttachmentId, edit: Edit): Promise<ReadyPicture | null> {
  const shelf = shelves.get(store) ?? new Map<string, Promise<ReadyPicture | null>>();
  shelves.set(store, shelf);
  const name = JSON.stringify([id, edit.crop, edit.blurs]);
  const picture = shelf.get(name) ?? make(store, id, edit);
  shelf.delete(name);
  shelf.set(name, picture);
  picture.catch(() => shelf.delete(name)); // what went wrong once is tried again
  const [oldest] = shelf.keys();
  if (shelf.size > MOST_KEPT && oldest !== undefined) shelf.delete(oldest);
  return picture;
}
