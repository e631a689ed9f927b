import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError, type AppErrorCode } from '../../shared/errors.ts';
import { AttachmentStore } from '../attachments/attachments.store.ts';
import { APPLICATION_ID, connect } from '../db/open.ts';
import { countRows, findDamage } from '../db/row-counts.ts';
import { sqliteErrorToAppError } from '../db/sqlite-errors.ts';
import { fileErrorToAppError } from '../files/file-errors.ts';
import { KEYRING_MAX_BYTES, proveKeyring, readKeyring } from '../vault/vault.keyring.ts';
import { checksum, subKey, type VaultKey } from '../vault/vault.keys.ts';
import { copySecret } from '../vault/vault.secret-bytes.ts';
import { type Archive, isSealWhole, openArchive } from './backup.archive.ts';
import { makeBackupFolder, unfinishedName } from './backup.folder.ts';
import { isProven, MANIFEST_MAX_BYTES, type Manifest, readManifest } from './backup.manifest.ts';

/** `other-key`: every byte is as it was written, and the key of another day would be needed to look inside. */
export type Verdict = 'whole' | 'damaged' | 'other-key';

export interface VerifyRequest {
  archive: string;
  vaultKey: VaultKey;
  /** Also reads every attachment to its end. */
  isThorough: boolean;
  /** A folder on this computer for what is unpacked, encrypted as it is: a full stick says nothing of what is on it. */
  scratchFolder: string;
}

/**
 * Opens a backup as a restore would and looks whether all is there. Throws what keeps it from looking (`disk-full`,
 * `folder-read-only`, `disk-failing`): that is not damage. Injected: the app runs it in a worker.
 */
export type VerifyArchive = (request: VerifyRequest) => Promise<Verdict>;

const sameCounts = (a: Record<string, number>, b: Record<string, number>) =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([table, rows]) => b[table] === rows);

function isDatabaseWhole(file: string, vaultKey: VaultKey, manifest: Manifest): boolean {
  const key = subKey(vaultKey, 'db');
  const raw = connect(file, key, { applicationId: APPLICATION_ID });
  try {
    const id = raw.prepare('SELECT id FROM vault').pluck().get();
    return (
      id === manifest.vaultId &&
      raw.pragma('user_version', { simple: true }) === manifest.schemaVersion &&
      findDamage(raw).length === 0 &&
      sameCounts(countRows(raw), manifest.rows)
    );
  } finally {
    key.fill(0);
    raw.close();
  }
}

function areAttachmentsWhole(file: string, vaultKey: VaultKey, ids: readonly string[], isThorough: boolean): boolean {
  if (ids.length === 0) return true;
  if (!existsSync(file)) return false;
  const key = subKey(vaultKey, 'attachments');
  const store = AttachmentStore.open(file, key);
  try {
    return ids.every((id) => store.has(id) && (!isThorough || store.isWhole(id)));
  } finally {
    key.fill(0);
    store.close();
  }
}

/** SQLite's files of a scratch copy. */
function removeScratch(file: string): void {
  for (const ending of ['', '-wal', '-journal', '-shm']) rmSync(`${file}${ending}`, { force: true });
}

async function isKeyringOf(archive: Archive, manifest: Manifest, vaultKey: VaultKey): Promise<boolean> {
  const bytes = await archive.read('keyring.json', KEYRING_MAX_BYTES);
  if (Buffer.from(checksum(bytes)).toString('hex') !== manifest.keyring.sha256) return false;
  const copy = copySecret(vaultKey); // proving erases a key that does not fit
  proveKeyring(readKeyring(bytes), copy);
  copy.fill(0);
  return true;
}

async function look(archive: Archive, request: VerifyRequest): Promise<Verdict> {
  const { archive: file, vaultKey, isThorough, scratchFolder } = request;
  const manifest = readManifest(await archive.read('manifest.json', MANIFEST_MAX_BYTES));
  if (!isProven(manifest, vaultKey)) return 'other-key';
  if (!(await isKeyringOf(archive, manifest, vaultKey))) return 'damaged';
  const scratch = join(scratchFolder, unfinishedName(`${randomUUID()}.check`));
  try {
    const { sha256, bytes } = await archive.extract('journal.db', scratch);
    if (sha256 !== manifest.journal.sha256 || bytes !== manifest.journal.bytes) return 'damaged';
    if (!isDatabaseWhole(scratch, vaultKey, manifest)) return 'damaged';
    const { ids, place, storeName } = manifest.attachments;
    if (place === 'beside') {
      return areAttachmentsWhole(join(dirname(file), storeName), vaultKey, ids, isThorough) ? 'whole' : 'damaged';
    }
    removeScratch(scratch);
    if (ids.length > 0) await archive.extract('attachments.db', scratch);
    return areAttachmentsWhole(scratch, vaultKey, ids, true) ? 'whole' : 'damaged';
  } finally {
    removeScratch(scratch);
  }
}

function makeScratchFolder(folder: string): void {
  try {
    makeBackupFolder(folder);
  } catch (error) {
    throw fileErrorToAppError(error);
  }
}

/** What says something of the disk, and nothing of the backup. */
const hindrances: ReadonlySet<AppErrorCode> = new Set(['disk-full', 'folder-read-only', 'disk-failing']);

/** Looks in place; see `VerifyArchive`. */
export const verifyArchiveHere: VerifyArchive = async (request) => {
  makeScratchFolder(request.scratchFolder);
  try {
    if (!(await isSealWhole(request.archive))) return 'damaged';
    const archive = await openArchive(request.archive);
    try {
      return await look(archive, request);
    } finally {
      archive.close();
    }
  } catch (error) {
    const known = fileErrorToAppError(sqliteErrorToAppError(error));
    if (known instanceof AppError && hindrances.has(known.code)) throw known;
    return 'damaged';
  }
};
