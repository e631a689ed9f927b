import { existsSync } from 'node:fs';
import { AttachmentStore } from '../attachments/attachments.store.ts';
import type { BackupSource } from '../backup/backup.keeper.ts';
import type { OpenDatabase } from '../db/open.ts';
import { attachmentsPath } from './vault.files.ts';
import type { Keyring } from './vault.keyring.ts';
import { subKey } from './vault.keys.ts';
import type { OpenKeyring, Slot } from './vault.slots.ts';

/** The journal while it is open. The vault key lives here, for backups, and is erased on closing. */
export interface OpenVault extends OpenKeyring {
  folder: string;
  keyring: Keyring;
  database: OpenDatabase;
  attachments: AttachmentStore | undefined;
  /** The save up to which there is a backup; undefined when that is not known yet. */
  backedUpTo: number | undefined;
  /** When the newest tested backup was made. */
  lastBackupAt: string | null;
}

/** What a backup is made of. */
export function sourceOf(
  open: Pick<OpenVault, 'vaultId' | 'vaultKey' | 'keyring' | 'database' | 'attachments'> & { folder?: string },
): BackupSource {
  const { vaultId, vaultKey, keyring, database } = open;
  const attachments = open.attachments ?? (open.folder === undefined ? undefined : findAttachments(open as OpenVault));
  return {
    vaultId,
    vaultKey,
    keyring,
    attachments,
    raw: database.raw,
    whenQuiet: (run) => database.db.connection().execute(async () => run()),
  };
}

export function openAttachments({ folder, vaultKey, keyring }: OpenVault): AttachmentStore {
  const key = subKey(vaultKey, 'attachments');
  try {
    return AttachmentStore.open(attachmentsPath(folder, keyring.generation), key);
  } finally {
    key.fill(0);
  }
}

/** The open journal's attachments, if it has ever had any. */
function findAttachments(open: OpenVault): AttachmentStore | undefined {
  if (!existsSync(attachmentsPath(open.folder, open.keyring.generation))) return undefined;
  open.attachments ??= openAttachments(open);
  return open.attachments;
}

/** The slots with one of them replaced, or added. */
export function withSlot(slots: readonly Slot[], slot: Slot): Slot[] {
  return [...slots.filter(({ id }) => id !== slot.id), slot];
}

/** Waits for the transaction under way, which holds the only connection, and closes. */
export async function closeFiles({ database, attachments }: OpenVault): Promise<void> {
  await database.db.connection().execute(async () => void database.raw.close());
  await database.db.destroy();
  attachments?.close();
}
