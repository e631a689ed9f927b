import { randomUUID } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Backup, BackupReason } from '../../shared/backup/backup.contract.ts';
import { AppError } from '../../shared/errors.ts';
import { copyMissingAttachments } from '../attachments/attachments.copy.ts';
import { AttachmentStore } from '../attachments/attachments.store.ts';
import { countRows } from '../db/row-counts.ts';
import { sqliteErrorToAppError } from '../db/sqlite-errors.ts';
import { fileErrorToAppError } from '../files/file-errors.ts';
import { createPrivateFile } from '../files/write-atomically.ts';
import { type Keyring, writeKeyring } from '../vault/vault.keyring.ts';
import { checksum, subKey, type VaultKey } from '../vault/vault.keys.ts';
import type { Places } from '../vault/vault.place.ts';
import { freeBytes } from '../vault/vault.reserve.ts';
import { copySecret } from '../vault/vault.secret-bytes.ts';
import { sha256OfFile, writeArchive } from './backup.archive.ts';
import {
  copyBackup,
  describeBackup,
  findNewestBackup,
  keepBackup,
  makeBackupFolder,
  newBackupName,
  removeUnfinishedBackups,
  thinBackups,
  unfinishedName,
} from './backup.folder.ts';
import { type ManifestContent, storeNameOf, writeManifest } from './backup.manifest.ts';
import { thinAttachments } from './backup.thin-attachments.ts';
import type { VerifyArchive } from './backup.verify.ts';

/** What a backup is made of: an open journal. */
export interface BackupSource {
  vaultId: string;
  vaultKey: VaultKey;
  keyring: Keyring;
  raw: Database.Database;
  /** Runs between two transactions, never in the middle of one. */
  whenQuiet<Value>(run: () => Value): Promise<Value>;
  /** Undefined when the journal has never held an attachment. */
  attachments: AttachmentStore | undefined;
}

/** A copy of the journal as it was at one moment; the journal may be closed before the rest is done. */
export interface Snapshot {
  readonly database: string;
  readonly keyring: Uint8Array;
  readonly vaultKey: VaultKey;
  readonly content: Omit<ManifestContent, 'journal'>;
  /** Lets the next backup begin. */
  readonly release: () => void;
}

export interface BackupKeeperOptions {
  places: Places;
  verify: VerifyArchive;
  now(): Date;
}

/** Room that is left for the journal itself. */
const LEAST_FREE_BYTES = 200 * 1024 * 1024;

function checkSpace(folder: string, bytes: number): void {
  if (freeBytes(folder) < 2 * bytes + LEAST_FREE_BYTES) throw new AppError('too-little-space');
}

function partOf(bytes: Uint8Array) {
  return { bytes: bytes.length, sha256: Buffer.from(checksum(bytes)).toString('hex') };
}

/** The keyring of a backup: without the system's keychain, and so that the unzipped backup is a journal folder. */
function keyringForBackup({ vaultId, vaultKey, keyring }: BackupSource): Uint8Array {
  const slots = keyring.slots.filter(({ id }) => id !== 'quick');
  return writeKeyring({ vaultId, vaultKey }, { generation: 1, slots });
}

/** Makes backups, and keeps a backup only after it was opened again and found whole. */
export class BackupKeeper {
  readonly #options: BackupKeeperOptions;
  /** Backups are made one after another: they share the attachments that lie beside them. */
  #turn: Promise<void> = Promise.resolve();

  constructor(options: BackupKeeperOptions) {
    this.#options = options;
  }

  /** The whole way, for an open journal. Throws `too-little-space`, `backup-not-verified`, what the disk says. */
  async make(source: BackupSource, reason: BackupReason): Promise<Backup> {
    return this.finish(await this.takeSnapshot(source, reason));
  }

  /** Copies the journal file as it is at this moment; what is saved later is not in it. */
  async takeSnapshot(source: BackupSource, reason: BackupReason): Promise<Snapshot> {
    const release = await this.#takeTurn();
    try {
      const folder = this.#options.places.ownBackups;
      makeBackupFolder(folder);
      checkSpace(folder, statSync(source.raw.name).size);
      const ids = source.attachments?.list().map(({ id }) => id) ?? [];
      await this.#keepAttachments(source, folder, ids);
      const database = join(folder, unfinishedName(`${randomUUID()}.db`));
      const copy = await source.whenQuiet(() => this.#copyNow(source, reason, database, ids));
      return { ...copy, release };
    } catch (error) {
      release();
      throw fileErrorToAppError(error);
    }
  }

  /** Waits until no other backup is being made; the answer ends the turn. */
  async #takeTurn(): Promise<() => void> {
    const before = this.#turn;
    let release = () => {};
    this.#turn = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }

  /** Counts and copies without a pause between: no save can come in the middle. */
  #copyNow(source: BackupSource, reason: BackupReason, database: string, ids: string[]): Omit<Snapshot, 'release'> {
    const { raw, vaultId } = source;
    const vaultKey = copySecret(source.vaultKey);
    try {
      const rows = countRows(raw);
      const keyring = keyringForBackup(source);
      const content = {
        vaultId,
        createdAt: this.#options.now().toISOString(),
        reason,
        schemaVersion: raw.pragma('user_version', { simple: true }) as number,
        commitCount: commitCountOf(raw),
        rows,
        entryCount: rows['entry'] ?? 0,
        keyring: partOf(keyring),
        attachments: { ids, place: 'beside' as const, storeName: storeNameOf(vaultKey) },
      };
      createPrivateFile(database);
      raw.prepare('VACUUM INTO ?').run(database);
      return { database, keyring, vaultKey, content };
    } catch (error) {
      vaultKey.fill(0);
      rmSync(database, { force: true });
      throw sqliteErrorToAppError(error);
    }
  }

  /** Packs, tests, names, copies to the second folder and thins. Erases the snapshot's key and files. */
  async finish(snapshot: Snapshot): Promise<Backup> {
    const { ownBackups, secondBackups } = this.#options.places;
    const { vaultId } = snapshot.content;
    const storeName = storeNameOf(snapshot.vaultKey);
    const key = subKey(snapshot.vaultKey, 'attachments');
    try {
      const at = new Date(snapshot.content.createdAt);
      const file = join(ownBackups, newBackupName(ownBackups, at));
      await this.#pack(snapshot, file);
      if (secondBackups !== null && existsSync(secondBackups)) {
        await this.#bringOver(file, secondBackups, storeName, key).catch(() => {}); // the stick may be full: the first one counts
      }
      for (const folder of [ownBackups, secondBackups]) {
        if (folder === null || !existsSync(folder)) continue;
        await thinBackups(folder, vaultId, this.#options.now());
        await thinAttachments(folder, { storeName, key });
      }
      return (await describeBackup(file, 'own')).backup;
    } finally {
      key.fill(0);
      this.discard(snapshot);
    }
  }

  discard({ vaultKey, database, release }: Snapshot): void {
    vaultKey.fill(0);
    rmSync(database, { force: true });
    release();
  }

  /** One file with everything in it, at a place that the coach chose. */
  async makeComplete(source: BackupSource, file: string): Promise<void> {
    const snapshot = await this.takeSnapshot(source, 'asked');
    const key = subKey(snapshot.vaultKey, 'attachments');
    const inside = `${snapshot.database}.attachments`;
    try {
      if (source.attachments && snapshot.content.attachments.ids.length > 0) {
        const store = AttachmentStore.open(inside, key, { idKey: source.attachments.idKey });
        await copyMissingAttachments(source.attachments, store, snapshot.content.attachments.ids).finally(() =>
          store.close(),
        );
      }
      await this.#pack(snapshot, file, existsSync(inside) ? inside : undefined);
    } finally {
      key.fill(0);
      rmSync(inside, { force: true });
      this.discard(snapshot);
    }
  }

  /** The newest tested backup of this vault on this computer. */
  async findNewest(vaultId: string): Promise<{ createdAt: string; commitCount: number } | undefined> {
    const newest = await findNewestBackup(this.#options.places.ownBackups, vaultId);
    return newest?.manifest;
  }

  /** Brings the newest backup of this vault to the second folder, when that has just come (back). */
  async bringSecondUpToDate({ vaultId, vaultKey }: BackupSource): Promise<void> {
    const { ownBackups, secondBackups } = this.#options.places;
    if (secondBackups === null || !existsSync(secondBackups)) return;
    const newest = await findNewestBackup(ownBackups, vaultId);
    if (!newest) return;
    const key = subKey(vaultKey, 'attachments');
    await this.#bringOver(newest.file, secondBackups, storeNameOf(vaultKey), key).finally(() => key.fill(0));
  }

  /** What a crash left in the middle. */
  tidy(): void {
    removeUnfinishedBackups(this.#options.places.ownBackups);
  }

  async #pack({ database, keyring, vaultKey, content }: Snapshot, file: string, inside?: string): Promise<void> {
    const unfinished = join(dirname(file), unfinishedName(`${randomUUID()}.zip`));
    const journal = { bytes: statSync(database).size, sha256: await sha256OfFile(database) };
    const attachments = inside ? { ...content.attachments, place: 'inside' as const } : content.attachments;
    const manifest = writeManifest({ ...content, attachments, journal }, vaultKey);
    try {
      await writeArchive(unfinished, {
        'manifest.json': manifest,
        'keyring.json': keyring,
        'journal.db': database,
        ...(inside ? { 'attachments.db': inside } : {}),
      });
      const scratchFolder = this.#options.places.ownBackups;
      const verdict = await this.#options.verify({ archive: unfinished, vaultKey, isThorough: false, scratchFolder });
      if (verdict !== 'whole') throw new AppError('backup-not-verified');
      keepBackup(unfinished, file);
    } catch (error) {
      rmSync(unfinished, { force: true });
      throw fileErrorToAppError(error);
    }
  }

  async #keepAttachments({ attachments, vaultKey }: BackupSource, folder: string, ids: string[]): Promise<void> {
    if (!attachments || ids.length === 0) return;
    const key = subKey(vaultKey, 'attachments');
    const store = AttachmentStore.open(join(folder, storeNameOf(vaultKey)), key, { idKey: attachments.idKey });
    try {
      await copyMissingAttachments(attachments, store, ids);
    } finally {
      key.fill(0);
      store.close();
    }
  }

  async #bringOver(file: string, folder: string, storeName: string, key: Uint8Array): Promise<void> {
    const own = join(dirname(file), storeName);
    if (existsSync(own)) {
      const from = AttachmentStore.open(own, key);
      const to = AttachmentStore.open(join(folder, storeName), key, { idKey: from.idKey });
      try {
        await copyMissingAttachments(
          from,
          to,
          from.list().map(({ id }) => id),
        );
      } finally {
        from.close();
        to.close();
      }
    }
    await copyBackup(file, folder);
  }
}

/** A journal of before the counter counts as never saved: then there is always something to back up. */
function commitCountOf(raw: Database.Database): number {
  const hasCounter = raw.prepare("SELECT 1 FROM pragma_table_info('vault') WHERE name = 'commit_count'").get();
  return hasCounter ? (raw.prepare('SELECT commit_count FROM vault').pluck().get() as number) : 0;
}
