import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
  await savePage(client, 'One page', 'with the heron in it');
});
afterEach(() => context.dispose());

const unlock = (passphrase: string) => client.vault.unlockVault({ passphrase });
const lock = async () => unwrap(await client.vault.lockVault(null));
const refusal = (code: string) => ({ ok: false, error: { code } });
const answersOf = ({ groups, askFor }: { groups: string[]; askFor: number[] }) =>
  askFor.map((number) => groups[number - 1]) as [string, string];

describe('the passphrase', () => {
  test('is changed without touching the journal file, and only the new one opens from then on', async () => {
    const before = readFileSync(join(context.folder, 'journal.db'));
    unwrap(await client.vault.changePassphrase({ current: testPassphrase, next }));
    expect(readFileSync(join(context.folder, 'journal.db')).equals(before)).toBe(true);
    await lock();
    expect(await unlock(testPassphrase)).toEqual(refusal('wrong-passphrase'));
    expect((await unlock(next)).ok).toBe(true);
  });

  test('is not changed by somebody who does not know it, nor to one that is easy to guess', async () => {
    const wrong = await client.vault.changePassphrase({ current: 'not the passphrase at all', next });
    expect(wrong).toEqual(refusal('wrong-passphrase'));
    const easy = await client.vault.changePassphrase({ current: testPassphrase, next: 'passwordpassword' });
    expect(easy).toEqual(refusal('passphrase-easy-to-guess'));
    await lock();
    expect((await unlock(testPassphrase)).ok).toBe(true);
  });

  const derivationsOf = async (work: () => Promise<unknown>) => {
    const before = context.world.derivations;
    await work();
    return context.world.derivations - before;
  };
  const check = (passphrase = testPassphrase) => client.vault.checkPassphrase({ passphrase });
  const change = async (current: string) => client.vault.changePassphrase({ current, next });

  test('that was proven ahead is not derived again, so that the change costs one derivation instead of two', async () => {
    unwrap(await check());
    expect(await derivationsOf(() => check())).toBe(0);
    expect(await derivationsOf(async () => unwrap(await change(testPassphrase)))).toBe(1);
    expect(await check()).toEqual(refusal('wrong-passphrase'));
    expect(await derivationsOf(async () => unwrap(await check(next)))).toBe(1);
  });

  test('is proven anew after five minutes and after a lock, and no other passes for it', async () => {
    unwrap(await check());
    expect(await change(`${testPassphrase} `)).toEqual(refusal('wrong-passphrase'));
    expect(await derivationsOf(() => check())).toBe(0);
    context.world.clock += 5 * 60_000 + 1;
    expect(await derivationsOf(() => check())).toBe(1);
    await lock();
    unwrap(await unlock(testPassphrase));
    expect(await derivationsOf(() => check())).toBe(1);
    expect((await check('not the passphrase at all')).ok).toBe(false);
  });
});

describe('the recovery key', () => {
  test('opens the journal with a new passphrase, and goes on opening it', async () => {
    await lock();
    unwrap(await client.vault.checkRecoveryKey({ recoveryKey: recoveryKey.toLowerCase().replaceAll('-', ' ') }));
    unwrap(await client.vault.unlockWithRecoveryKey({ recoveryKey, passphrase: next }));
    await lock();
    expect(await unlock(testPassphrase)).toEqual(refusal('wrong-passphrase'));
    unwrap(await unlock(next));
    await lock();
    unwrap(await client.vault.unlockWithRecoveryKey({ recoveryKey, passphrase: testPassphrase }));
  });

  test('a slip and a key of another journal are two different answers', async () => {
    await lock();
    const slip = recoveryKey.startsWith('Q') ? `P${recoveryKey.slice(1)}` : `Q${recoveryKey.slice(1)}`;
    expect(await client.vault.checkRecoveryKey({ recoveryKey: slip })).toEqual(refusal('recovery-key-mistyped'));
    const other = createTestContext();
    const stranger = await other.vault.create(testPassphrase);
    expect(await client.vault.checkRecoveryKey({ recoveryKey: stranger })).toEqual(refusal('wrong-recovery-key'));
    await other.dispose();
  });

  test('a new one replaces the old one only after its sheet was read back', async () => {
    const sheet = unwrap(await client.vault.beginRecoveryKey({ passphrase: testPassphrase }));
    const wrong = await client.vault.confirmRecoveryKey({ answers: ['AAAA', 'AAAA'], rotate: false });
    expect(wrong).toEqual(refusal('recovery-groups-differ'));
    await lock();
    unwrap(await client.vault.checkRecoveryKey({ recoveryKey }));
    unwrap(await unlock(testPassphrase));

    const again = unwrap(await client.vault.beginRecoveryKey({ passphrase: testPassphrase }));
    expect(again.groups).not.toEqual(sheet.groups);
    unwrap(await client.vault.confirmRecoveryKey({ answers: answersOf(again), rotate: false }));
    await lock();
    expect(await client.vault.checkRecoveryKey({ recoveryKey })).toEqual(refusal('wrong-recovery-key'));
    unwrap(await client.vault.checkRecoveryKey({ recoveryKey: again.groups.join('-') }));
  });
});

describe('a new key for everything', () => {
  test('encrypts the journal and its attachments anew, keeps every page, and needs the new sheet', async () => {
    const photo = await context.vault.attachments.add([Buffer.from('a photo')].values() as never);
    const content = await contentOf(context.db);
    const sheet = unwrap(await client.vault.beginRecoveryKey({ passphrase: testPassphrase }));
    unwrap(await client.vault.confirmRecoveryKey({ answers: answersOf(sheet), rotate: true }));

    expect(await contentOf(context.db)).toBe(content);
    expect(context.vault.attachments.isWhole(photo.id)).toBe(true);
    expect(context.progressed.filter(({ work }) => work === 'rotate').at(-1)).toEqual({
      work: 'rotate',
      done: 5,
      total: 5,
    });
    await lock();
    expect(readdirSync(context.folder).toSorted()).toEqual([
      'attachments.2.db',
      'journal.2.db',
      'keyring.copy.json',
      'keyring.json',
      'state.json',
    ]);
    expect(await client.vault.checkRecoveryKey({ recoveryKey })).toEqual(refusal('wrong-recovery-key'));
    unwrap(await client.vault.checkRecoveryKey({ recoveryKey: sheet.groups.join('') }));
    unwrap(await unlock(testPassphrase));
    expect(await contentOf(context.db)).toBe(content);
    const { backups } = unwrap(await client.backup.getOverview(null));
    expect(backups.map(({ reason }) => reason).toSorted()).toEqual(['before-rotation', 'regular']);
  });
});

describe('quick unlock', () => {
  const set = (enabled: boolean) => client.vault.setQuickUnlock({ enabled });
  const quickly = () => client.vault.unlockQuickly(null);
  const state = async () => unwrap(await client.vault.getStatus(null)).quickUnlock;

  test('is refused where the system keeps nothing secret', async () => {
    expect(await state()).toBe('unavailable');
    expect(await set(true)).toEqual(refusal('quick-unlock-unavailable'));
  });

  test('opens the journal by the keychain, until it is switched off', async () => {
    context.world.keychain = 'gnome_libsecret';
    expect(await state()).toBe('off');
    unwrap(await set(true));
    await lock();
    expect(await state()).toBe('ready');
    unwrap(await quickly());
    unwrap(await set(false));
    await lock();
    expect(await quickly()).toEqual(refusal('quick-unlock-refused'));
    expect((await unlock(testPassphrase)).ok).toBe(true);
  });

  test('falls back to the passphrase when the keychain is another one than then', async () => {
    context.world.keychain = 'gnome_libsecret';
    unwrap(await set(true));
    await lock();
    context.world.keychain = 'kwallet6';
    expect(await state()).toBe('off');
    expect(await quickly()).toEqual(refusal('quick-unlock-refused'));
    context.world.keychain = undefined;
    expect(await state()).toBe('unavailable');
    expect(await quickly()).toEqual(refusal('quick-unlock-refused'));
    expect((await unlock(testPassphrase)).ok).toBe(true);
  });

  test('asks for the passphrase after seven days, which begins the seven days anew', async () => {
    context.world.keychain = 'gnome_libsecret';
    unwrap(await set(true));
    await lock();
    context.world.now = new Date(context.world.now.getTime() + 7.1 * 86_400_000);
    expect(await state()).toBe('stale');
    expect(await quickly()).toEqual(refusal('quick-unlock-refused'));
    unwrap(await unlock(testPassphrase));
    await lock();
    unwrap(await quickly());
  });

  test('no backup carries the slot of this computer’s keychain', async () => {
    context.world.keychain = 'gnome_libsecret';
    unwrap(await set(true));
    unwrap(await client.backup.makeBackup(null));
    const [backup] = readdirSync(context.places.ownBackups);
    const bytes = readFileSync(join(context.places.ownBackups, backup ?? '')).toString('latin1');
    expect(bytes).toContain('"id":"recovery"');
    expect(bytes).not.toContain('"id":"quick"');
    expect(existsSync(join(context.folder, 'keyring.json'))).toBe(true);
  });
});
