import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { copyMissingAttachments } from '../attachments/attachments.copy.ts';
import { AttachmentStore } from '../attachments/attachments.store.ts';
import { fileErrorToAppError } from '../files/file-errors.ts';
import { syncFile } from '../files/write-atomically.ts';
import { attachmentsPath, databasePath } from '../vault/vault.files.ts';
import { KEYRING_MAX_BYTES, type Keyring, readKeyring } from '../vault/vault.keyring.ts';
import { subKey, type VaultKey } from '../vault/vault.keys.ts';
import { freeBytes } from '../vault/vault.reserve.ts';
import { type Archive, openArchive } from './backup.archive.ts';
import { MANIFEST_MAX_BYTES, type Manifest, readManifest } from './backup.manifest.ts';
import type { VerifyArchive } from './backup.verify.ts';

async function withArchive<Value>(file: string, use: (archive: Archive) => Promise<Value>): Promise<Value> {
  if (!existsSync(file)) throw new AppError('backup-missing');
  const archive = await openArchive(file);
  try {
    return await use(archive);
  } finally {
    archive.close();
  }
}

/** The lock of a backup: what opened the journal on its day opens it. Throws `backup-damaged` or `journal-newer`. */
export async function readBackupKeyring(file: string): Promise<Keyring> {
  const bytes = await withArchive(file, (archive) => archive.read('keyring.json', KEYRING_MAX_BYTES));
  try {
    return readKeyring(bytes);
  } catch (error) {
    const isNewer = error instanceof AppError && error.code === 'journal-newer';
    throw new AppError(isNewer ? 'backup-newer' : 'backup-damaged', { cause: error });
  }
}

export const readBackupManifest = (file: string): Promise<Manifest> =>
  withArchive(file, async (archive) => readManifest(await archive.read('manifest.json', MANIFEST_MAX_BYTES)));

/** How many attachments the backup needs that are neither in it nor beside it. `key`: the attachments' key of its day. */
export function countMissingAttachments(file: string, { attachments }: Manifest): number {
  if (attachments.place === 'inside') return 0;
  return existsSync(join(dirname(file), attachments.storeName)) ? 0 : attachments.ids.length;
}

async function unpackAttachments(archive: Archive, file: string, manifest: Manifest, target: string, key: Uint8Array) {
  const { ids, place, storeName } = manifest.attachments;
  if (ids.length === 0) return;
  if (place === 'inside') return void (await archive.extract('attachments.db', target));
  const beside = join(dirname(file), storeName);
  if (!existsSync(beside)) throw new AppError('backup-attachments-missing');
  const from = AttachmentStore.open(beside, key);
  try {
    if (!ids.every((id) => from.has(id))) throw new AppError('backup-attachments-missing');
    const to = AttachmentStore.open(target, key, { idKey: from.idKey });
    await copyMissingAttachments(from, to, ids).finally(() => to.close());
  } finally {
    from.close();
  }
}

export interface UnpackRequest {
  /** The backup. */
  file: string;
  vaultKey: VaultKey;
  /** The folder of the journal, and the generation whose files are written there. They change nothing by themselves. */
  folder: string;
  generation: number;
  verify: VerifyArchive;
  /** A folder on this computer for what the test unpacks. */
  scratchFolder: string;
}

/**
 * Writes the files of a backup as a new generation of a journal's folder, after the whole backup was tested. The journal
 * in use is not touched: only a keyring that names this generation makes it count.
 */
export async function unpackBackup(request: UnpackRequest): Promise<Manifest> {
  const { file, vaultKey, folder, generation, verify, scratchFolder } = request;
  const manifest = await readBackupManifest(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (freeBytes(folder) < 2 * manifest.journal.bytes) throw new AppError('too-little-space');
  if (countMissingAttachments(file, manifest) > 0) throw new AppError('backup-attachments-missing');
  const verdict = await verify({ archive: file, vaultKey, isThorough: true, scratchFolder });
  if (verdict !== 'whole') throw new AppError('backup-damaged');
  const database = databasePath(folder, generation);
  const attachments = attachmentsPath(folder, generation);
  const key = subKey(vaultKey, 'attachments');
  try {
    await withArchive(file, async (archive) => {
      await archive.extract('journal.db', database);
      await unpackAttachments(archive, file, manifest, attachments, key);
    });
    syncFile(database);
    if (existsSync(attachments)) syncFile(attachments);
    return manifest;
  } catch (error) {
    for (const unfinished of [database, attachments]) rmSync(unfinished, { force: true });
    throw fileErrorToAppError(error);
  } finally {
    key.fill(0);
  }
}
