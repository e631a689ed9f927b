import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';
import { repository } from '../../support/source-files.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { createTestContext, type TestContext, testPassphrase } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

beforeEach(() => {
  context = createTestContext();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const status = async () => unwrap(await client.vault.getStatus(null));
const prepare = (passphrase = testPassphrase) => client.vault.prepareVault({ folder: context.folder, passphrase });
const create = () => context.vault.create(testPassphrase);
const unlock = (passphrase = testPassphrase) => client.vault.unlockVault({ passphrase });
const lock = async () => unwrap(await client.vault.lockVault(null));
const refusal = (code: string) => ({ ok: false, error: { code } });

describe('the first time', () => {
  test('nothing is on the disk before two groups of the recovery sheet were typed back', async () => {
    expect(await status()).toMatchObject({ state: 'none', problem: null });
    const { groups, askFor } = unwrap(await prepare());
    expect(groups).toHaveLength(8);
    expect(existsSync(context.folder)).toBe(false);
    expect(await client.vault.createVault({ answers: ['AAAA', 'AAAA'] })).toEqual(refusal('recovery-groups-differ'));
    expect(existsSync(context.folder)).toBe(false);
    const answers = askFor.map((number) => ` ${groups[number - 1]?.toLowerCase()} `) as [string, string];
    unwrap(await client.vault.createVault({ answers }));
    expect(await status()).toMatchObject({ state: 'open', folder: context.folder, notices: [] });
    expect(readdirSync(context.folder).toSorted()).toEqual([
      'journal.db',
      'journal.db-wal',
      'keyring.copy.json',
      'keyring.json',
    ]);
  });

  test.skipIf(process.platform === 'win32')('nobody else on this computer may read a file of it', async () => {
    await create();
    for (const file of readdirSync(context.folder)) {
      expect([file, statSync(join(context.folder, file)).mode & 0o077]).toEqual([file, 0]);
    }
  });

  test('a forgotten preparation leaves nothing that could be confirmed', async () => {
    const { groups, askFor } = unwrap(await prepare());
    unwrap(await client.vault.forgetRecoverySheet(null));
    const answers = askFor.map((number) => groups[number - 1]) as [string, string];
    expect((await client.vault.createVault({ answers })).ok).toBe(false);
    expect(await status()).toMatchObject({ state: 'none' });
  });

  test('the sheet holds the recovery key as text and as a code', async () => {
    const { groups } = unwrap(await prepare());
    context.world.saveTo = join(context.folder, '..', 'sheet.pdf');
    expect(unwrap(await client.vault.saveRecoverySheet(null))).toEqual({ saved: true, fileName: 'sheet.pdf' });
    expect(unwrap(await client.vault.printRecoverySheet(null))).toEqual({ printed: true });
    for (const { body } of context.world.printed) {
      for (const group of groups) expect(body).toContain(`<code>${group}</code>`);
      expect(body).toContain('<svg');
    }
  });

  test('a passphrase of fewer than 15 characters is refused, however they are counted in bytes', async () => {
    for (const passphrase of ['short', 'fourteen chars', 'ééééééé']) {
      expect(await prepare(passphrase)).toEqual(refusal('passphrase-too-short'));
    }
  });

  test('a passphrase that is long and easy to guess is refused; there are no other rules', async () => {
    for (const easy of [
      'passwordpassword',
      'aaaaaaaaaaaaaaaaaaaa',
      'qwertyuiopasdfgh',
      'Correct Horse, battery staple',
    ]) {
      expect(await prepare(easy), easy).toEqual(refusal('passphrase-easy-to-guess'));
    }
    for (const fine of [
      'ночь улица фонарь аптека',
      '五月雨を集めて早し最上川 奥の細道',
      'her heron waits by kettle 9',
    ]) {
      expect((await prepare(fine)).ok, fine).toBe(true);
    }
  });

  test('six suggested words are strong, and never the same twice', async () => {
    const suggest = async () => unwrap(await client.vault.suggestPassphrase(null)).passphrase;
    const [first, second] = [await suggest(), await suggest()];
    expect(first).not.toBe(second);
    expect(first.split(' ')).toHaveLength(6);
    expect(unwrap(await client.vault.judgePassphrase({ passphrase: first })).judgement).toBe('strong');
  });

  test('a journal is never put over another, not even over what is left of one', async () => {
    mkdirSync(context.folder, { recursive: true });
    writeFileSync(join(context.folder, 'journal.db'), 'somebody’s year');
    expect(await prepare()).toEqual(refusal('journal-exists'));
    expect(readFileSync(join(context.folder, 'journal.db'), 'utf8')).toBe('somebody’s year');
  });

  test('a creation that was interrupted leaves nothing that is in the way of the next', async () => {
    const unfinished = join(context.folder, '..', '.journal-unfinished');
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(join(unfinished, 'journal.db'), 'half');
    expect(await status()).toMatchObject({ state: 'none' });
    await create();
    expect(existsSync(unfinished)).toBe(false);
  });
});

describe('opening', () => {
  beforeEach(async () => {
    await create();
    await lock();
  });

  test('with the passphrase works, as often as one likes', async () => {
    expect(await status()).toMatchObject({ state: 'locked', problem: null });
    for (let time = 0; time < 3; time++) {
      unwrap(await unlock());
      expect(await status()).toMatchObject({ state: 'open' });
      await lock();
    }
  });

  test('twice at the same moment opens once', async () => {
    const answers = await Promise.all([unlock(), unlock()]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, true]);
    expect(await status()).toMatchObject({ state: 'open' });
  });

  test('with a wrong passphrase says so, and the right one still opens afterwards', async () => {
    expect(await unlock('not the passphrase at all')).toEqual(refusal('wrong-passphrase'));
    expect(await status()).toMatchObject({ state: 'locked' });
    expect((await unlock()).ok).toBe(true);
  });

  test('after five wrong tries there is a wait that grows to a minute, and never a loss', async () => {
    const waits: number[] = [];
    for (let time = 0; time < 13; time++) {
      expect(await unlock('not the passphrase at all')).toEqual(refusal('wrong-passphrase'));
      const { waitSeconds } = await status();
      waits.push(waitSeconds);
      if (waitSeconds > 0) expect(await unlock()).toEqual(refusal('wait-before-next-try'));
      context.world.clock += waitSeconds * 1000;
    }
    expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect((await unlock()).ok).toBe(true);
    expect(await status()).toMatchObject({ waitSeconds: 0 });
  });

  test('a damaged journal file is told by name and left as it is', async () => {
    const file = join(context.folder, 'journal.db');
    const bytes = readFileSync(file);
    bytes.fill(7, 0, 64);
    writeFileSync(file, bytes);
    expect(await unlock()).toEqual(refusal('journal-damaged'));
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test('a damaged keyring is read from its copy, and put right', async () => {
    const file = join(context.folder, 'keyring.json');
    const whole = readFileSync(file);
    for (const damage of [() => writeFileSync(file, '{}'), () => rmSync(file)]) {
      damage();
      unwrap(await unlock());
      expect(readFileSync(file).equals(whole)).toBe(true);
      await lock();
    }
  });

  test('a keyring of which both copies are damaged or missing is told by name', async () => {
    for (const name of ['keyring.json', 'keyring.copy.json']) writeFileSync(join(context.folder, name), '{}');
    expect(await status()).toMatchObject({ state: 'locked', problem: 'keyring-damaged' });
    expect(await unlock()).toEqual(refusal('keyring-damaged'));
    for (const name of ['keyring.json', 'keyring.copy.json']) rmSync(join(context.folder, name));
    expect(await status()).toMatchObject({ state: 'locked', problem: 'keyring-damaged' });
  });

  test('a missing journal file is told by name and not replaced by an empty one', async () => {
    rmSync(join(context.folder, 'journal.db'));
    expect(await status()).toMatchObject({ state: 'locked', problem: 'journal-missing' });
    expect(await unlock()).toEqual(refusal('journal-missing'));
    expect(existsSync(join(context.folder, 'journal.db'))).toBe(false);
  });

  test('a folder that vanished as a whole is missing, not a first start', async () => {
    rmSync(context.folder, { recursive: true });
    expect(await status()).toMatchObject({ state: 'locked', problem: 'journal-missing' });
  });

  test('a journal file of another keyring is not taken for this one', async () => {
    const other = createTestContext();
    await other.vault.create(testPassphrase);
    await other.vault.lock();
    copyFileSync(join(other.folder, 'journal.db'), join(context.folder, 'journal.db'));
    expect(await unlock()).toEqual(refusal('journal-damaged'));
    await other.dispose();
  });

  test('a journal that is open in another program is told by name', async () => {
    const second = createTestContext({ folder: context.folder });
    await second.vault.unlock(testPassphrase);
    expect(await unlock()).toEqual(refusal('journal-open-elsewhere'));
    await second.vault.lock();
    expect((await unlock()).ok).toBe(true);
  });

  test('a file that was set back to an earlier state is opened, and said to be older than expected', async () => {
    const file = join(context.folder, 'journal.db');
    const before = readFileSync(file);
    unwrap(await unlock());
    const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
    unwrap(await client.journal.saveEntry({ ...begun, title: 'Later' }));
    await lock();
    writeFileSync(file, before);
    unwrap(await unlock());
    expect((await status()).notices).toEqual(['older-than-expected']);
  });
});

describe('a journal of the first format', () => {
  test('opens with all its pages, is backed up before its tables change, and asks for a recovery sheet', async () => {
    cpSync(join(repository, 'tests/fixtures/journals/keyring-v1/journal'), context.folder, { recursive: true });
    unwrap(await unlock());
    expect((await status()).notices).toEqual(['no-recovery-key']);
    const entries = unwrap(await client.journal.listEntries({ filter: everything, offset: 0, limit: 10 }));
    expect(entries.map(({ title }) => title).toSorted()).toEqual([1, 2, 3].map((n) => `Page ${n} of the first format`));
    const { backups } = unwrap(await client.backup.getOverview(null));
    expect(backups).toMatchObject([{ reason: 'before-migration', entryCount: 3 }]);
  });
});

describe('closing', () => {
  test('refuses every request for the journal until it is opened again', async () => {
    await create();
    await lock();
    expect(await client.journal.listEntries({ filter: everything, offset: 0, limit: 5 })).toEqual(
      refusal('vault-locked'),
    );
    expect(await client.search.searchEntries({ query: 'heron', limit: 5 })).toEqual(refusal('vault-locked'));
    expect(await client.backup.makeBackup(null)).toEqual(refusal('vault-locked'));
    expect(await client.trust.getOverview(null)).toEqual(refusal('vault-locked'));
  });

  test('leaves one file without a write-ahead log, so that a copy of the folder is whole', async () => {
    await create();
    await lock();
    expect(readdirSync(context.folder).toSorted()).toEqual([
      'journal.db',
      'keyring.copy.json',
      'keyring.json',
      'state.json',
    ]);
  });

  test('a closed journal is closed: nothing but its key opens the file', async () => {
    await create();
    await lock();
    const plain = new Database(join(context.folder, 'journal.db'));
    expect(() => plain.prepare('SELECT * FROM entry').all()).toThrow(/not a database/);
    plain.close();
  });
});
