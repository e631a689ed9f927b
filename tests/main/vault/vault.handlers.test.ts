import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract.ts';
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
const create = async () => unwrap(await client.vault.createVault({ passphrase: testPassphrase }));
const unlock = (passphrase = testPassphrase) => client.vault.unlockVault({ passphrase });
const refusal = (code: string) => ({ ok: false, error: { code } });

describe('the first time', () => {
  test('there is no journal, and after creating one it is open', async () => {
    expect(await status()).toMatchObject({ state: 'none', problem: null });
    await create();
    expect(await status()).toMatchObject({ state: 'open', folder: context.folder });
    expect(readdirSync(context.folder).toSorted()).toEqual(['journal.db', 'journal.db-wal', 'keyring.json']);
  });

  test('a passphrase of fewer than 15 characters is refused, however they are counted in bytes', async () => {
    for (const passphrase of ['short', 'fourteen chars', 'ééééééé']) {
      expect(await client.vault.createVault({ passphrase })).toEqual(refusal('passphrase-too-short'));
    }
    expect(existsSync(context.folder)).toBe(false);
  });

  test('a journal is never put over another, not even over what is left of one', async () => {
    mkdirSync(context.folder, { recursive: true });
    writeFileSync(join(context.folder, 'journal.db'), 'somebody’s year');
    expect(await client.vault.createVault({ passphrase: testPassphrase })).toEqual(refusal('journal-exists'));
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
    await client.vault.lockVault(null);
  });

  test('with the passphrase works, as often as one likes', async () => {
    expect(await status()).toMatchObject({ state: 'locked', problem: null });
    for (let time = 0; time < 3; time++) {
      unwrap(await unlock());
      expect(await status()).toMatchObject({ state: 'open' });
      unwrap(await client.vault.lockVault(null));
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

  test('a damaged journal file is told by name and left as it is', async () => {
    const file = join(context.folder, 'journal.db');
    const bytes = readFileSync(file);
    bytes.fill(7, 0, 64);
    writeFileSync(file, bytes);
    expect(await unlock()).toEqual(refusal('journal-damaged'));
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test('a damaged or missing keyring is told by name', async () => {
    const file = join(context.folder, 'keyring.json');
    writeFileSync(file, '{}');
    expect(await unlock()).toEqual(refusal('keyring-damaged'));
    rmSync(file);
    expect(await status()).toMatchObject({ state: 'locked', problem: 'keyring-damaged' });
    expect(await unlock()).toEqual(refusal('keyring-damaged'));
  });

  test('a missing journal file is told by name and not replaced by an empty one', async () => {
    rmSync(join(context.folder, 'journal.db'));
    expect(await status()).toMatchObject({ state: 'locked', problem: 'journal-missing' });
    expect(await unlock()).toEqual(refusal('journal-missing'));
    expect(existsSync(join(context.folder, 'journal.db'))).toBe(false);
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
});

describe('closing', () => {
  test('refuses every request for the journal until it is opened again', async () => {
    await create();
    await client.vault.lockVault(null);
    expect(await client.journal.listEntries({ after: null, limit: 5 })).toEqual(refusal('vault-locked'));
    expect(await client.search.searchEntries({ query: 'heron', limit: 5 })).toEqual(refusal('vault-locked'));
  });

  test('leaves one file without a write-ahead log, so that a copy of the folder is whole', async () => {
    await create();
    await client.vault.lockVault(null);
    expect(readdirSync(context.folder).toSorted()).toEqual(['journal.db', 'keyring.json']);
  });

  test('a closed journal is closed: nothing but its key opens the file', async () => {
    await create();
    await client.vault.lockVault(null);
    const plain = new Database(join(context.folder, 'journal.db'));
    expect(() => plain.prepare('SELECT * FROM entry').all()).toThrow(/not a database/);
    plain.close();
  });
});
