import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { attachmentsContract } from '../../shared/attachments/attachments.contract.ts';
import type { Context } from '../context.ts';
import { listFileUses, measureHistory, measureTrash } from '../journal/usage.queries.ts';
import { freeBytes } from '../vault/vault.reserve.ts';
import { listOtherUses } from './uses.queries.ts';

type Space = z.infer<(typeof attachmentsContract)['measureSpace']['output']>;

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Bytes of the files below a folder; a folder that is not there, or not now, has none. */
function sizeOfFolder(folder: string): number {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return files.reduce((sum, { parentPath, name }) => sum + sizeOf(join(parentPath, name)), 0);
  } catch {
    return 0;
  }
}

/** What uses the space, each byte once: see the contract. */
export async function measureSpace({ db, vault, places }: Context): Promise<Space> {
  const { folder, database } = vault.opened;
  const history = await measureHistory(db);
  const uses = await listFileUses(db);
  const shown = new Set(uses.flatMap(({ attachmentId, isInTrash }) => (isInTrash ? [] : [attachmentId])));
  for (const id of (await listOtherUses(db)).keys()) shown.add(id);
  const trashed = new Set(uses.flatMap(({ attachmentId: id }) => (shown.has(id) ? [] : [id])));
  const sizes = vault.attachments.list().map(({ id, bytes }) => ({ bytes, isTrash: trashed.has(id) }));
  const sum = (isTrash: boolean) =>
    sizes.reduce((total, size) => total + (size.isTrash === isTrash ? size.bytes : 0), 0);
  const trashedWords = await measureTrash(db);
  const file = sizeOf(database.raw.name) + sizeOf(`${database.raw.name}-wal`);
  return {
    journal: Math.max(0, file - history - trashedWords),
    attachments: sum(false),
    history,
    trash: trashedWords + sum(true),
    backups: sizeOfFolder(places.ownBackups) + sizeOfFolder(join(folder, 'set-aside')),
    free: freeBytes(folder),
  };
}
