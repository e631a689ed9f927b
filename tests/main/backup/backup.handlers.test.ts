import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBackupSchedule } from '../../../main/backup/backup.schedule.ts';
import type { Backup } from '../../../shared/backup/backup.contract.ts';
import type { Client } from '../../../shared/contract.ts';
import { contentOf, savePage } from '../../support/pages.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { createTestContext, type TestContext, testPassphrase } from '../../support/test-context.ts';

const next = 'a quite different set of words';
let context: TestContext;
let client: Client;
let recoveryKey: string;

beforeEach(async () => {
  context = createTestContext();
  client = createTestClient(context);
  recoveryKey = await context.vault.create(testPassphrase);
  await savePage(client, 'First', 'the heron stood still');
});
afterEach(() => context.dispose());

const refusal = (code: string) => ({ ok: false, error: { code } });
const overview = async () => unwrap(await client.backup.getOverview(null));
const make = async () => unwrap(await client.backup.makeBackup(null));
const lock = async () => {
  unwrap(await client.vault.lockVault(null));
  await context.vault.settled();
};
const withPassphrase = (passphrase = testPassphrase) => ({ kind: 'passphrase', passphrase }) as const;
const restore = ({ id }: Backup, secret = withPassphrase()) => client.backup.restoreBackup({ id, secret });
const attach = (text: string) => context.vault.attachments.add([Buffer.from(text)].values() as never);
const fileOf = ({ fileName }: Backup) => join(context.places.ownBackups, fileName);

async function onCleanMachine<Value>(use: (other: TestContext, otherClient: Client) => Promise<Value>): Promise<Value> {
  const other = createTestContext();
  try {
    return await use(other, createTestClient(other));
  } finally {
    await other.dispose();
  }
}

describe('a backup', () => {
  test('is one file, tested, and named by its time', async () => {
    const made = await make();
    expect(made).toMatchObject({
      place: 'own',
      fileName: 'Cairn 2026-11-19 14.32.00.cairnbackup',
      entryCount: 1,
      attachmentCount: 0,
      reason: 'asked',
      verifiedAt: made.createdAt,
    });
    expect(readdirSync(context.places.ownBackups)).toEqual([made.fileName]);
    expect((await overview()).backups).toEqual([made]);
  });

  test('holds nothing readable', async () => {
    const bytes = readFileSync(fileOf(await make())).toString('latin1');
    for (const words of ['heron', 'First', testPassphrase, 'SQLite format 3']) expect(bytes).not.toContain(words);
  });

  test('is made on locking when something changed, and not when nothing did', async () => {
    await lock();
    expect((await overview()).backups).toMatchObject([{ reason: 'lock', entryCount: 1 }]);
    unwrap(await client.vault.unlockVault({ passphrase: testPassphrase }));
    await lock();
    expect((await overview()).backups).toHaveLength(1);
  });

  test('is made every half hour of use in which something changed', async () => {
    let clock = 0;
    const schedule = createBackupSchedule({
      vault: context.vault,
      milliseconds: () => clock,
      made() {},
      trouble: (error) => expect.fail(String(error)),
      async everyMinute() {},
    });
    const minutes = async (count: number) => {
      clock += count * 60_000;
      await schedule.look();
      return (await overview()).backups.length;
    };
    expect(await minutes(0)).toBe(0);
    expect(await minutes(29)).toBe(0);
    expect(await minutes(1)).toBe(1);
    expect(await minutes(60)).toBe(1); // nothing was written meanwhile
    await savePage(client, 'Second');
    expect(await minutes(1)).toBe(2);
    await savePage(client, 'Third');
    expect(await minutes(29)).toBe(2);
    expect(await minutes(1)).toBe(3);
    schedule.stop();
  });

  test('that is not whole after it was written is not kept, and the coach is told', async () => {
    const other = createTestContext();
    const broken = { ...other.keeper, verify: async () => 'damaged' as const };
    await other.dispose();
    const { BackupKeeper } = await import('../../../main/backup/backup.keeper.ts');
    const keeper = new BackupKeeper({ places: context.places, verify: broken.verify, now: context.now });
    const { sourceOf } = await import('../../../main/vault/vault.open-vault.ts');
    await expect(keeper.make(sourceOf(context.vault.opened), 'asked')).rejects.toMatchObject({
      code: 'backup-not-verified',
    });
    expect(readdirSync(context.places.ownBackups)).toEqual([]);
  });

  test('that could not be made on locking is told when the journal is open again', async () => {
    rmSync(context.places.ownBackups, { recursive: true, force: true });
    writeFileSync(context.places.ownBackups, 'a file where the folder should be');
    await lock();
    unwrap(await client.vault.unlockVault({ passphrase: testPassphrase }));
    expect(unwrap(await client.vault.getStatus(null)).notices).toEqual(['backup-not-made']);
    rmSync(context.places.ownBackups);
    await make();
    expect(unwrap(await client.vault.getStatus(null)).notices).toEqual([]);
  });

  test('is copied to no second folder where none can be made, and the one before stays', async () => {
    context.world.open = mkdtempSync(join(tmpdir(), 'cairn-stick-'));
    const before = unwrap(await client.backup.chooseSecondFolder(null));
    context.world.open = mkdtempSync(join(tmpdir(), 'cairn-stick-'));
    writeFileSync(join(context.world.open, 'Cairn backups'), 'a file where the folder should be');
    expect(await client.backup.chooseSecondFolder(null)).toEqual(refusal('file-not-written'));
    expect((await overview()).second).toEqual(before);
  });

  test('is copied to a second folder, whole, and neither folder minds that the other is away', async () => {
    context.world.open = mkdtempSync(join(tmpdir(), 'cairn-stick-'));
    const stick = join(context.world.open, 'Cairn backups');
    await make();
    expect(unwrap(await client.backup.chooseSecondFolder(null))).toEqual({ path: stick, isReachable: true });
    expect(readdirSync(stick)).toHaveLength(1);
    await attach('a photo');
    const second = await make();
    expect(readFileSync(join(stick, second.fileName)).equals(readFileSync(fileOf(second)))).toBe(true);
    expect(readdirSync(stick).filter((name) => name.endsWith('.cairnstore'))).toHaveLength(1);
    rmSync(stick, { recursive: true });
    await make();
    const { second: folder, backups } = await overview();
    expect(folder).toEqual({ path: stick, isReachable: false });
    expect(backups.map(({ place }) => place)).toEqual(['own', 'own', 'own']);
    unwrap(await client.backup.forgetSecondFolder(null));
    expect((await overview()).second).toBe(null);
  });
});

describe('restoring', () => {
  test('brings back what was there, after the journal as it is now was backed up', async () => {
    const content = await contentOf(context.db);
    const made = await make();
    await savePage(client, 'Second', 'not in the backup');
    expect(unwrap(await client.backup.previewBackup({ id: made.id }))).toMatchObject({
      backup: { entryCount: 1 },
      journal: { entryCount: 2 },
      missingAttachments: 0,
    });
    unwrap(await restore(made));
    expect(await contentOf(context.db)).toBe(content);
    const { backups } = await overview();
    const before = backups.find(({ reason }) => reason === 'before-restore');
    expect(before).toMatchObject({ entryCount: 2 });
    unwrap(await restore(before as Backup));
    expect(unwrap(await client.backup.previewBackup({ id: made.id })).journal).toMatchObject({ entryCount: 2 });
    await lock();
    expect(readdirSync(context.folder).toSorted()).toEqual([
      'journal.3.db',
      'keyring.copy.json',
      'keyring.json',
      'state.json',
    ]);
    unwrap(await client.vault.unlockVault({ passphrase: testPassphrase }));
  });

  test('works from the lock screen, where a damaged journal is set aside as it is', async () => {
    const content = await contentOf(context.db);
    await lock();
    const file = join(context.folder, 'journal.db');
    const damaged = readFileSync(file).fill(7, 5000, 9000);
    writeFileSync(file, damaged);
    const [backup] = (await overview()).backups;
    expect((await restore(backup as Backup, withPassphrase('not the passphrase at all'))).ok).toBe(false);
    unwrap(await restore(backup as Backup));
    expect(await contentOf(context.db)).toBe(content);
    const aside = join(context.folder, 'set-aside');
    const [stamp] = readdirSync(aside);
    expect(readdirSync(join(aside, stamp ?? '')).toSorted()).toEqual([
      'journal.db',
      'keyring.copy.json',
      'keyring.json',
    ]);
    expect(readFileSync(join(aside, stamp ?? '', 'journal.db')).equals(damaged)).toBe(true);
  });

  test('works where both copies of the keyring are gone', async () => {
    await lock();
    for (const name of ['keyring.json', 'keyring.copy.json']) rmSync(join(context.folder, name));
    const [backup] = (await overview()).backups;
    unwrap(await restore(backup as Backup));
    expect(unwrap(await client.vault.getStatus(null))).toMatchObject({ state: 'open', notices: [] });
  });

  test('works on a clean machine with the file alone, by passphrase and by recovery key', async () => {
    const content = await contentOf(context.db);
    const file = fileOf(await make());
    const byRecoveryKey = { kind: 'recovery-key', recoveryKey, newPassphrase: next } as const;
    for (const secret of [withPassphrase(), byRecoveryKey]) {
      await onCleanMachine(async (other, otherClient) => {
        other.world.open = file;
        const picked = unwrap(await otherClient.backup.chooseFile(null)) as Backup;
        unwrap(await otherClient.backup.restoreBackup({ id: picked.id, secret }));
        expect(await contentOf(other.db)).toBe(content);
        unwrap(await otherClient.vault.lockVault(null));
        const passphrase = secret.kind === 'passphrase' ? testPassphrase : next;
        unwrap(await otherClient.vault.unlockVault({ passphrase }));
      });
    }
  });

  test('brings the attachments back, from beside the backup or from inside a complete one', async () => {
    const photo = await attach('a photo'.repeat(100_000));
    const beside = fileOf(await make());
    const complete = join(context.folder, '..', 'complete.cairnbackup');
    context.world.saveTo = complete;
    unwrap(await client.backup.saveBackupAs(null));
    for (const file of [beside, complete]) {
      await onCleanMachine(async (other, otherClient) => {
        other.world.open = file;
        const picked = unwrap(await otherClient.backup.chooseFile(null)) as Backup;
        expect(picked.attachmentCount).toBe(1);
        unwrap(await otherClient.backup.restoreBackup({ id: picked.id, secret: withPassphrase() }));
        expect(other.vault.attachments.isWhole(photo.id)).toBe(true);
      });
    }
  });

  test('says plainly that attachments are missing when the file came alone', async () => {
    await attach('a photo');
    const alone = mkdtempSync(join(tmpdir(), 'cairn-alone-'));
    const made = await make();
    copyFileSync(fileOf(made), join(alone, made.fileName));
    await onCleanMachine(async (other, otherClient) => {
      other.world.open = join(alone, made.fileName);
      const picked = unwrap(await otherClient.backup.chooseFile(null)) as Backup;
      const answer = await otherClient.backup.restoreBackup({ id: picked.id, secret: withPassphrase() });
      expect(answer).toEqual(refusal('backup-attachments-missing'));
      expect(unwrap(await otherClient.vault.getStatus(null))).toMatchObject({ state: 'none' });
    });
    rmSync(alone, { recursive: true });
  });

  test('refuses a damaged backup, and the journal stays as it is and open', async () => {
    const made = await make();
    const bytes = readFileSync(fileOf(made));
    bytes[bytes.length - 5000] = (bytes[bytes.length - 5000] ?? 0) ^ 1;
    writeFileSync(fileOf(made), bytes);
    await savePage(client, 'Second');
    expect(await restore(made)).toEqual(refusal('backup-damaged'));
    expect(unwrap(await client.vault.getStatus(null))).toMatchObject({ state: 'open' });
    expect(readdirSync(context.folder)).not.toContain('journal.2.db');
    await savePage(client, 'Third');
  });

  test('takes only what is in its list for a backup, and says what is wrong with a file that is none', async () => {
    const nowhere = await client.backup.restoreBackup({ id: '0'.repeat(32) as never, secret: withPassphrase() });
    expect(nowhere).toEqual(refusal('backup-missing'));
    context.world.open = join(context.folder, '..', 'holiday.cairnbackup');
    writeFileSync(context.world.open, 'not a backup at all');
    const picked = unwrap(await client.backup.chooseFile(null)) as Backup;
    expect(picked).toMatchObject({ verifiedAt: null, entryCount: 0 });
    expect(await restore(picked)).toEqual(refusal('backup-damaged'));
  });

  test('that went away after it was picked is told so, and is not remembered', async () => {
    context.world.open = join(context.folder, '..', 'on a stick.cairnbackup');
    expect(await client.backup.chooseFile(null)).toEqual(refusal('backup-missing'));
    expect(context.picked.file).toBeUndefined();
  });

  test('clears away what an interrupted one left, at the next start', async () => {
    await lock();
    writeFileSync(join(context.folder, 'journal.7.db'), 'half');
    mkdirSync(context.places.ownBackups, { recursive: true });
    writeFileSync(join(context.places.ownBackups, '.unfinished-x.zip'), 'half');
    context.keeper.tidy();
    unwrap(await client.vault.unlockVault({ passphrase: testPassphrase }));
    expect(existsSync(join(context.folder, 'journal.7.db'))).toBe(false);
    expect(existsSync(join(context.places.ownBackups, '.unfinished-x.zip'))).toBe(false);
  });
});
