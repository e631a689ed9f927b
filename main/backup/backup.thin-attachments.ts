import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AttachmentStore } from '../attachments/attachments.store.ts';
import { listBackups } from './backup.folder.ts';

const STORE_NAME = /^attachments-[0-9a-f]{8}\.cairnstore$/;

/**
 * Lets go of attachments that no backup in the folder needs any more. A backup that cannot be read may need anything: as
 * long as there is one, nothing goes.
 */
export async function thinAttachments(
  folder: string,
  { storeName, key }: { storeName: string; key: Uint8Array },
): Promise<void> {
  const stores = readdirSync(folder).filter((name) => STORE_NAME.test(name));
  if (stores.length === 0) return;
  const manifests = (await listBackups(folder, 'own')).map(({ manifest }) => manifest);
  if (manifests.includes(undefined)) return;
  const neededFrom = (name: string) =>
    new Set(
      manifests.flatMap((manifest) => (manifest?.attachments.storeName === name ? manifest.attachments.ids : [])),
    );

  for (const name of stores) if (neededFrom(name).size === 0) rmSync(join(folder, name), { force: true });
  if (!existsSync(join(folder, storeName))) return;
  const needed = neededFrom(storeName);
  const store = AttachmentStore.open(join(folder, storeName), key);
  try {
    for (const { id } of store.list()) if (!needed.has(id)) await store.remove(id);
  } finally {
    store.close();
  }
}
