import { existsSync, statSync } from 'node:fs';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { trustContract } from '../../shared/trust/trust.contract.ts';
import { findNewestBackup } from '../backup/backup.folder.ts';
import type { Context } from '../context.ts';
import { countEntries } from '../journal/journal.queries.ts';
import { findPassphraseSlot, hasSlot } from '../vault/vault.keyring.ts';
import { sourceOf } from '../vault/vault.open-vault.ts';
import { findLastCheck, updateLastCheck } from '../vault/vault.queries.ts';
import { checkEverything } from './trust.check.ts';
import { readLogLines } from './trust.log.ts';

const reachable = (path: string) => ({ path, isReachable: existsSync(path) });

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

export const trustHandlers: DomainHandlers<typeof trustContract, Context> = {
  async getOverview({ vault, places }) {
    const { keyring, database, folder, vaultId } = vault.opened;
    const lastCheck = await findLastCheck(database.db);
    const newest = await findNewestBackup(places.ownBackups, vaultId);
    const kdf = findPassphraseSlot(keyring)?.kdf;
    return {
      folder,
      backupFolder: reachable(places.ownBackups),
      secondFolder: places.secondBackups === null ? null : reachable(places.secondBackups),
      entryCount: await countEntries(database.db),
      journalBytes: sizeOf(database.raw.name) + sizeOf(`${database.raw.name}-wal`),
      lastVerifiedBackupAt: newest?.backup.verifiedAt ?? null,
      lastCheck: lastCheck ? { at: lastCheck.at.toISOString(), isWhole: lastCheck.isWhole } : null,
      hasRecoveryKey: hasSlot(keyring, 'recovery'),
      guess: { memoryMiB: Math.round((kdf?.memoryKiB ?? 0) / 1024), passes: kdf?.iterations ?? 0 },
    };
  },

  async checkEverything({ vault, places, verify, now, progress }) {
    const { database, folder } = vault.opened;
    const findings = await checkEverything({
      source: sourceOf(vault.opened),
      folder,
      places,
      verify,
      say: (done, total) => progress({ work: 'check', done, total }),
    });
    const result = { at: now(), isWhole: findings.every(({ damaged }) => damaged === 0) };
    await updateLastCheck(database.db, result);
    return { result: { ...result, at: result.at.toISOString() }, findings };
  },

  readLog: ({ paths }) => ({ lines: readLogLines(paths.log) }),
};
