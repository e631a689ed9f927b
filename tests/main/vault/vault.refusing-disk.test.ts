import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract.ts';
import { savePage } from '../../support/pages.ts';
import { canMount, mountSmallDisk, type SmallDisk } from '../../support/small-disk.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { createTestContext, type TestContext, testPassphrase } from '../../support/test-context.ts';

const next = 'a quite different set of words';
const refusal = (code: string) => ({ ok: false, error: { code } });

describe('where the keyring cannot be replaced', () => {
  let context: TestContext;
  let client: Client;
  /** A folder in the place of a file cannot be written over, not even by root. */
  let blocked: string;

  beforeEach(async () => {
    context = createTestContext();
    client = createTestClient(context);
    await context.vault.create(testPassphrase);
    blocked = join(context.folder, 'keyring.copy.json');
    rmSync(blocked);
    mkdirSync(join(blocked, 'in the way'), { recursive: true });
  });
  afterEach(() => context.dispose());

  async function lockAndMend(): Promise<void> {
    unwrap(await client.vault.lockVault(null));
    await context.vault.settled();
    rmSync(blocked, { recursive: true });
  }

  test('a refused passphrase is not in force', async () => {
    expect((await client.vault.changePassphrase({ current: testPassphrase, next })).ok).toBe(false);
    await lockAndMend();
    expect(await client.vault.unlockVault({ passphrase: next })).toEqual(refusal('wrong-passphrase'));
    unwrap(await client.vault.unlockVault({ passphrase: testPassphrase }));
  });

  test('after a refused new key, what is saved is saved: it is there when the journal opens again', async () => {
    const { groups, askFor } = unwrap(await client.vault.beginRecoveryKey({ passphrase: testPassphrase }));
    const answers = askFor.map((number) => groups[number - 1]) as [string, string];
    expect((await client.vault.confirmRecoveryKey({ answers, rotate: true })).ok).toBe(false);
    await savePage(client, 'After the refusal', 'the heron stood still');
    await lockAndMend();
    unwrap(await client.vault.unlockVault({ passphrase: testPassphrase }));
    const { hits } = unwrap(await client.search.searchEntries({ query: 'heron', limit: 10 }));
    expect(hits.map(({ title }) => title)).toEqual(['After the refusal']);
  });
});

describe.skipIf(!canMount)('on a disk that is really full (only root on Linux can mount one)', () => {
  let disk: SmallDisk;
  let context: TestContext;
  let client: Client;
  let folder: string;

  beforeEach(async () => {
    disk = mountSmallDisk(2);
    folder = join(disk.folder, 'home', 'journal');
  });
  afterEach(async () => {
    await context?.dispose();
    disk.remove();
  });

  /** A journal on the small disk whose log ends in a damaged frame, as after a power cut. */
  async function interruptedJournal(): Promise<void> {
    const origin = createTestContext();
    await origin.vault.create(testPassphrase);
    await savePage(createTestClient(origin), 'Before', 'the heron stood still');
    mkdirSync(join(disk.folder, 'home'));
    cpSync(origin.folder, folder, { recursive: true });
    await origin.dispose();
    const log = join(folder, 'journal.db-wal');
    const bytes = readFileSync(log);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(log, bytes);
    context = createTestContext({ folder });
    client = createTestClient(context);
  }

  const unlock = () => client.vault.unlockVault({ passphrase: testPassphrase });

  test('a damaged log that cannot be copied aside keeps the journal closed, says why, and changes nothing', async () => {
    await interruptedJournal();
    const before = readFileSync(join(folder, 'journal.db-wal'));
    disk.fill();
    expect(await unlock()).toEqual(refusal('disk-full'));
    expect(readFileSync(join(folder, 'journal.db-wal')).equals(before)).toBe(true);
    expect(readdirSync(join(folder, 'set-aside'))).toEqual([]);
    disk.clear();
    unwrap(await unlock());
    expect(unwrap(await client.vault.getStatus(null)).notices).toContain('end-of-log-damaged');
    const [aside = ''] = readdirSync(join(folder, 'set-aside'));
    expect(readdirSync(join(folder, 'set-aside', aside)).toSorted()).toEqual(['journal.db', 'journal.db-wal']);
  });

  test('the room that is kept for this moment lets the journal open', async () => {
    await interruptedJournal();
    writeFileSync(join(folder, 'reserve.bin'), Buffer.alloc(1024 * 1024));
    disk.fill();
    unwrap(await unlock());
    expect(existsSync(join(folder, 'reserve.bin'))).toBe(false);
    expect(unwrap(await client.vault.getStatus(null)).notices).toContain('reserve-used');
  });

  test('a backup on a full stick is as whole as it was', async () => {
    context = createTestContext();
    client = createTestClient(context);
    await context.vault.create(testPassphrase);
    context.places.chooseSecondBackups(disk.folder);
    unwrap(await client.backup.makeBackup(null));
    const before = readdirSync(disk.folder);
    disk.fill();
    const { findings } = unwrap(await client.trust.checkEverything(null));
    expect(findings.find(({ thing }) => thing === 'second-backups')).toMatchObject({ count: 1, damaged: 0 });
    disk.clear();
    expect(readdirSync(disk.folder)).toEqual(before);
  });
});
