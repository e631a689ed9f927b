import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Backup, backupId } from '../../shared/backup/backup.contract.ts';
import { backupsToRemove } from '../../shared/backup/backup.rules.ts';
import { AppError } from '../../shared/errors.ts';
import { timeStamp } from '../files/time-stamp.ts';
import { syncFile, syncFolder } from '../files/write-atomically.ts';
import { isSealWhole, openArchive } from './backup.archive.ts';
import { MANIFEST_MAX_BYTES, type Manifest, readManifest } from './backup.manifest.ts';

export const BACKUP_ENDING = '.cairnbackup';
const DAMAGED_ENDING = ` (damaged)${BACKUP_ENDING}`;
const UNFINISHED = '.unfinished-';

export interface BackupFile {
  file: string;
  backup: Backup;
  /** Undefined when it could not be read. */
  manifest: Manifest | undefined;
}

export async function readManifestOf(file: string): Promise<Manifest> {
  const archive = await openArchive(file);
  try {
    return readManifest(await archive.read('manifest.json', MANIFEST_MAX_BYTES));
  } finally {
    archive.close();
  }
}

const idOf = (file: string) => backupId.parse(createHash('sha256').update(file).digest('hex').slice(0, 32));

/** What can be said of a backup from its manifest; a file that cannot be read is listed as damaged, not hidden. */
export async function describeBackup(file: string, place: Backup['place']): Promise<BackupFile> {
  const { size, mtime } = statSync(file);
  const common = { id: idOf(file), place, fileName: basename(file), bytes: size };
  try {
    const manifest = await readManifestOf(file);
    const { createdAt, entryCount, reason } = manifest;
    const isDamaged = file.endsWith(DAMAGED_ENDING);
    return {
      file,
      manifest,
      backup: {
        ...common,
        createdAt,
        entryCount,
        attachmentCount: manifest.attachments.ids.length,
        reason,
        verifiedAt: isDamaged ? null : createdAt, // a backup gets its name after its test
        isNewer: false,
      },
    };
  } catch (error) {
    return {
      file,
      manifest: undefined,
      backup: {
        ...common,
        createdAt: mtime.toISOString(),
        entryCount: 0,
        attachmentCount: 0,
        reason: 'asked',
        verifiedAt: null,
        isNewer: error instanceof AppError && error.code === 'backup-newer',
      },
    };
  }
}

/** The names of the backups in a folder. One that cannot be read has none: a stick may go in the middle of a look. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(BACKUP_ENDING) && !name.startsWith('.'));
  } catch {
    return [];
  }
}

/** Every backup in a folder, newest first. A folder that is not there has none. */
export async function listBackups(folder: string, place: Backup['place']): Promise<BackupFile[]> {
  const found = await Promise.all(namesIn(folder).map((name) => describeBackup(join(folder, name), place)));
  return found.toSorted((a, b) => b.backup.createdAt.localeCompare(a.backup.createdAt));
}

/** The newest tested backup of a vault. Their names sort by time, so only one file is read as a rule. */
export async function findNewestBackup(folder: string, vaultId: string): Promise<BackupFile | undefined> {
  for (const name of namesIn(folder).toSorted().toReversed()) {
    const found = await describeBackup(join(folder, name), 'own');
    if (found.manifest?.vaultId === vaultId && found.backup.verifiedAt !== null) return found;
  }
  return undefined;
}

/** A name that is free in the folder. */
export function newBackupName(folder: string, at: Date): string {
  const names = (function* () {
    yield `Cairn ${timeStamp(at)}`;
    for (let number = 2; ; number++) yield `Cairn ${timeStamp(at)} ${number}`;
  })();
  for (const name of names) if (!existsSync(join(folder, `${name}${BACKUP_ENDING}`))) return `${name}${BACKUP_ENDING}`;
  throw new Error('unreachable');
}

/** A file name for work in progress; `removeUnfinishedBackups` clears away what a crash left. */
export const unfinishedName = (id: string) => `${UNFINISHED}${id}`;

export function makeBackupFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

export function removeUnfinishedBackups(folder: string): void {
  try {
    for (const name of readdirSync(folder))
      if (name.startsWith(UNFINISHED)) rmSync(join(folder, name), { force: true });
  } catch {
    // no folder yet, or not now: what is left over is in nobody's way
  }
}

/** Gives a finished backup its name, as one step. */
export function keepBackup(unfinished: string, file: string): void {
  renameSync(unfinished, file);
  syncFolder(dirname(file));
}

/** Says of a backup by its very name that it is damaged: that stays true after a restart, and in the file manager. */
export function markDamaged(file: string): void {
  if (file.endsWith(DAMAGED_ENDING)) return;
  renameSync(file, `${file.slice(0, -BACKUP_ENDING.length)}${DAMAGED_ENDING}`);
}

/** Copies a finished backup to another folder, and keeps the copy only if every byte arrived. */
export async function copyBackup(file: string, folder: string): Promise<void> {
  const target = join(folder, basename(file));
  if (existsSync(target)) return;
  const unfinished = join(folder, `${UNFINISHED}${basename(file)}`);
  try {
    await copyFile(file, unfinished);
    syncFile(unfinished);
    if (!(await isSealWhole(unfinished))) throw new AppError('backup-not-verified');
    keepBackup(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Deletes what the rule lets go, in one folder. Backups of other journals and of newer versions are left alone. */
export async function thinBackups(folder: string, vaultId: string, now: Date): Promise<void> {
  const ours = (await listBackups(folder, 'own')).filter(({ manifest }) => manifest?.vaultId === vaultId);
  const dated = ours.map(({ file, backup }) => ({
    file,
    createdAt: new Date(backup.createdAt),
    isVerified: backup.verifiedAt !== null,
  }));
  for (const { file } of backupsToRemove(dated, now)) rmSync(file, { force: true });
}
