import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { Backup, BackupId, backupContract } from '../../shared/backup/backup.contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { messages } from '../../shared/messages.ts';
import type { Context } from '../context.ts';
import { timeStamp } from '../files/time-stamp.ts';
import { countEntries } from '../journal/journal.queries.ts';
import { requireStrong } from '../vault/require-strong.ts';
import { sourceOf } from '../vault/vault.open-vault.ts';
import { restoreBackup } from '../vault/vault.replace.ts';
import { BACKUP_ENDING, type BackupFile, describeBackup, listBackups, makeBackupFolder } from './backup.folder.ts';
import { countMissingAttachments } from './backup.restore.ts';

/** A folder that the coach chose: where it cannot be made, the sentence about the journal's own folder would point the wrong way. */
function makeChosenFolder(folder: string): void {
  try {
    makeBackupFolder(folder);
  } catch (error) {
    throw new AppError('file-not-written', { cause: error });
  }
}

const reachable = (path: string) => ({ path, isReachable: existsSync(path) });

/** Both folders, and the file that the coach picked, if any. */
async function listAll({ places, picked }: Context): Promise<BackupFile[]> {
  const own = await listBackups(places.ownBackups, 'own');
  const second = places.secondBackups === null ? [] : await listBackups(places.secondBackups, 'second');
  const file = picked.file !== undefined && existsSync(picked.file) ? [await describeBackup(picked.file, 'file')] : [];
  return [...own, ...second, ...file].toSorted((a, b) => b.backup.createdAt.localeCompare(a.backup.createdAt));
}

/** Only what was listed can be asked for: an id is never taken for a path. Throws `backup-missing`, `-newer`, `-damaged`. */
async function getListed(context: Context, id: BackupId) {
  const found = (await listAll(context)).find(({ backup }) => backup.id === id);
  if (!found) throw new AppError('backup-missing');
  if (found.backup.isNewer) throw new AppError('backup-newer');
  if (!found.manifest) throw new AppError('backup-damaged');
  return { ...found, manifest: found.manifest };
}

async function countsOf({ vault }: Context) {
  if (!vault.isOpen) return null;
  const open = vault.opened;
  return {
    entryCount: await countEntries(open.database.db),
    attachmentCount: sourceOf(open).attachments?.list().length ?? 0,
  };
}

export const backupHandlers: DomainHandlers<typeof backupContract, Context> = {
  async getOverview(context) {
    const { places } = context;
    return {
      own: reachable(places.ownBackups),
      second: places.secondBackups === null ? null : reachable(places.secondBackups),
      backups: (await listAll(context)).map(({ backup }) => backup),
    };
  },

  makeBackup: ({ vault }): Promise<Backup> => vault.makeBackup('asked'),

  async saveBackupAs({ vault, desktop, now, keeper }) {
    const open = vault.opened;
    const name = `${messages.menu.completeBackup} ${timeStamp(now())}${BACKUP_ENDING}`;
    const file = await desktop.askWhereToSave(name, 'backup');
    if (file === undefined) return { saved: false, fileName: '' };
    rmSync(file, { force: true }); // the system's dialog has asked already
    await keeper.makeComplete(sourceOf(open), file);
    return { saved: true, fileName: basename(file) };
  },

  async chooseSecondFolder({ vault, desktop, places, paths, keeper }) {
    const source = sourceOf(vault.opened);
    const chosen = await desktop.askForFolder('backups');
    if (chosen === undefined) return null;
    const folder = paths.backupsIn(chosen);
    makeChosenFolder(folder);
    places.chooseSecondBackups(folder);
    await keeper.bringSecondUpToDate(source);
    return reachable(folder);
  },

  forgetSecondFolder({ places }) {
    places.chooseSecondBackups(null);
    return null;
  },

  showFolder({ places, desktop }, { place }) {
    const folder = place === 'own' ? places.ownBackups : places.secondBackups;
    if (folder === null || !existsSync(folder)) throw new AppError('backup-missing');
    desktop.showFolder(folder);
    return null;
  },

  async chooseFile({ desktop, picked }) {
    const file = await desktop.askForFile('backup');
    if (file === undefined) return null;
    if (!existsSync(file)) throw new AppError('backup-missing'); // its drive was pulled out meanwhile
    picked.file = file;
    return (await describeBackup(file, 'file')).backup;
  },

  async previewBackup(context, { id }) {
    const { backup, file, manifest } = await getListed(context, id);
    return {
      backup,
      journal: await countsOf(context),
      missingAttachments: countMissingAttachments(file, manifest),
    };
  },

  async restoreBackup(context, { id, secret }) {
    const { file } = await getListed(context, id);
    if (secret.kind === 'recovery-key') await requireStrong(secret.newPassphrase);
    await restoreBackup(context.vault, file, secret);
    return null;
  },
};
