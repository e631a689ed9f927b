import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CheckedThing, Finding } from '../../shared/trust/trust.contract.ts';
import { type BackupFile, listBackups, markDamaged } from '../backup/backup.folder.ts';
import type { BackupSource } from '../backup/backup.keeper.ts';
import type { VerifyArchive } from '../backup/backup.verify.ts';
import { findDamage } from '../db/row-counts.ts';
import { readKeyring } from '../vault/vault.keyring.ts';
import type { Places } from '../vault/vault.place.ts';

export interface CheckRequest {
  source: BackupSource;
  folder: string;
  places: Places;
  verify: VerifyArchive;
  /** How many steps of how many are done. */
  say(done: number, total: number): void;
}

function isKeyringWhole(file: string): boolean {
  try {
    readKeyring(readFileSync(file));
    return true;
  } catch {
    return false;
  }
}

function checkKeyrings(folder: string): Finding {
  const files = ['keyring.json', 'keyring.copy.json'].map((name) => join(folder, name));
  return { thing: 'keyring', count: files.length, damaged: files.filter((file) => !isKeyringWhole(file)).length };
}

/** Every page of the file carries a seal of its own, so reading them all is looking at them all. */
function checkJournal({ raw }: BackupSource): Finding {
  const pages = raw.pragma('page_count', { simple: true }) as number;
  return { thing: 'journal', count: pages, damaged: findDamage(raw).length };
}

async function checkAttachments({ attachments }: BackupSource): Promise<Finding> {
  const all = attachments?.list() ?? [];
  let damaged = attachments && attachments.integrityErrors().length > 0 ? 1 : 0;
  for (const { id } of all) {
    if (!attachments?.isWhole(id)) damaged++;
    await setImmediate(); // the window is answered between two of them
  }
  return { thing: 'attachments', count: all.length, damaged };
}

/** A backup under the key of another day can only be looked at from outside; what it says there is sealed too. */
async function isBackupWhole(
  { file, manifest }: BackupFile,
  { source, places, verify }: CheckRequest,
): Promise<boolean> {
  if (!manifest) return false;
  const request = { archive: file, vaultKey: source.vaultKey, isThorough: true, scratchFolder: places.ownBackups };
  return (await verify(request)) !== 'damaged';
}

/**
 * Looks at everything that can be damaged: both copies of the keyring, every page of the journal and its index, every
 * attachment, and every backup in both folders. A damaged backup says so by its name from then on.
 */
export async function checkEverything(request: CheckRequest): Promise<Finding[]> {
  const { source, folder, places, say } = request;
  const own = await listBackups(places.ownBackups, 'own');
  const isSecondHere = places.secondBackups !== null && existsSync(places.secondBackups);
  const second = isSecondHere ? await listBackups(places.secondBackups ?? '', 'second') : [];
  const total = 3 + own.length + second.length;
  let done = 0;
  const step = () => say(++done, total);

  say(0, total);
  const findings = [checkKeyrings(folder)];
  step();
  findings.push(await source.whenQuiet(() => checkJournal(source)));
  step();
  findings.push(await checkAttachments(source));
  step();
  const groups: [CheckedThing, BackupFile[]][] = [['backups', own]];
  if (isSecondHere) groups.push(['second-backups', second]);
  for (const [thing, backups] of groups) {
    let damaged = 0;
    for (const backup of backups) {
      if (!backup.backup.isNewer && !(await isBackupWhole(backup, request))) {
        damaged++;
        markDamaged(backup.file);
      }
      step();
    }
    findings.push({ thing, count: backups.length, damaged });
  }
  return findings;
}
