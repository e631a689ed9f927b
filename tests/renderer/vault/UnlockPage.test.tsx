import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { setQuickUnlock } from '../../../main/vault/vault.replace.ts';
import { type TestContext, testPassphrase } from '../../support/test-context.ts';
import { openVaultWindow } from './vault-window.tsx';

const user = userEvent.setup();
const field = () => screen.findByLabelText<HTMLInputElement>('Passphrase');
const openJournal = () => screen.findByRole('heading', { name: 'The open journal' });

async function closedJournal({ vault }: TestContext): Promise<void> {
  await vault.create(testPassphrase);
  await vault.lock();
}

describe('a closed journal', () => {
  test('waits with the cursor in the field, and opens with Enter', async () => {
    await openVaultWindow(closedJournal);
    const input = await field();
    await waitFor(() => expect(document.activeElement).toBe(input));
    await user.keyboard(`${testPassphrase}{Enter}`);
    await openJournal();
  });

  test('takes a wrong passphrase kindly: why, that nothing is lost, and the words ready to be typed over', async () => {
    await openVaultWindow(closedJournal);
    await user.type(await field(), 'not the passphrase at all{Enter}');
    const sentence = await screen.findByRole('alert');
    expect(sentence.textContent).toBe(
      'That passphrase does not open this journal. Nothing is lost. Check Caps Lock and the keyboard language, then try again.',
    );
    const input = await field();
    expect(document.activeElement).toBe(input);
    await waitFor(() => expect([input.selectionStart, input.selectionEnd]).toEqual([0, input.value.length]));
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.contains(sentence)).toBe(true);
    expect(input.getAttribute('aria-invalid')).toBe('true');

    await user.keyboard(`${testPassphrase}{Enter}`);
    await openJournal();
  });

  test('takes the sentence away as soon as something else is typed', async () => {
    await openVaultWindow(closedJournal);
    await user.type(await field(), 'not the passphrase at all{Enter}');
    await screen.findByRole('alert');
    await user.keyboard('f');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is not asked to open without a passphrase', async () => {
    const { bridge } = await openVaultWindow(closedJournal);
    await user.click(await screen.findByRole('button', { name: 'Open my journal' }));
    expect(bridge.asked).not.toContain('vault:unlockVault');
  });

  test('shows and hides what is typed', async () => {
    await openVaultWindow(closedJournal);
    await user.type(await field(), 'four unrelated');
    await user.click(screen.getByRole('button', { name: 'Show the passphrase' }));
    expect((await field()).type).toBe('text');
    await user.click(screen.getByRole('button', { name: 'Hide the passphrase' }));
    expect((await field()).type).toBe('password');
  });

  test('mentions Caps Lock while it is on', async () => {
    await openVaultWindow(closedJournal);
    const press = async (isOn: boolean) => fireEvent.keyUp(await field(), { key: 'A', modifierCapsLock: isOn });
    await press(true);
    expect(screen.getByText('Caps Lock is on.')).toBeDefined();
    await press(false);
    expect(screen.queryByText('Caps Lock is on.')).toBeNull();
  });

  test('that is damaged inside says so after the passphrase, and where it lives', async () => {
    const { context } = await openVaultWindow(closedJournal);
    writeFileSync(join(context.folder, 'journal.db'), Buffer.alloc(8192, 7));
    await user.type(await field(), `${testPassphrase}{Enter}`);
    expect((await screen.findByRole('alert')).textContent).toContain('The journal file is damaged and was not opened.');
    expect(screen.getByText(context.folder)).toBeDefined();
  });

  test('waits after several wrong tries, counts the seconds on the button, and then opens', async () => {
    const { context } = await openVaultWindow(async (made) => {
      await closedJournal(made);
      for (let time = 0; time < 5; time++) await made.vault.unlock('not the passphrase at all').catch(() => {});
    });
    const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Wait for one second' });
    expect(button.disabled).toBe(true);
    context.world.clock += 1000;
    await screen.findByRole('button', { name: 'Open my journal' });
    await user.type(await field(), `${testPassphrase}{Enter}`);
    await openJournal();
  });

  test('offers quick unlock only where it is switched on, and opens by it', async () => {
    await openVaultWindow(async (made) => {
      made.world.keychain = 'gnome_libsecret';
      await made.vault.create(testPassphrase);
      await setQuickUnlock(made.vault, true);
      await made.vault.lock();
    });
    await user.click(await screen.findByRole('button', { name: 'Quick unlock' }));
    await openJournal();
  });
});

describe('the recovery sheet', () => {
  let recoveryKey = '';
  async function forgotten(context: TestContext): Promise<void> {
    recoveryKey = await context.vault.create(testPassphrase);
    await context.vault.lock();
  }
  const keyField = () => screen.findByLabelText<HTMLInputElement>('Recovery key');
  const goOn = () => screen.findByRole<HTMLButtonElement>('button', { name: 'Go on' });

  test('opens the journal, and asks for a new passphrase before it does', async () => {
    const { context } = await openVaultWindow(forgotten);
    await user.click(await screen.findByRole('button', { name: 'Use my recovery sheet instead' }));
    await user.type(await keyField(), recoveryKey.toLowerCase().replaceAll('-', ' '));
    await user.click(await goOn());
    await screen.findByRole('heading', { name: 'Choose a new passphrase' });
    expect(context.vault.isOpen).toBe(false);
    await user.type(screen.getByLabelText('New passphrase'), 'a quite different set of words');
    await user.type(screen.getByLabelText('The same passphrase again'), 'a quite different set of words');
    const open = await screen.findByRole<HTMLButtonElement>('button', { name: 'Open my journal' });
    await waitFor(() => expect(open.disabled).toBe(false));
    await user.click(open);
    await openJournal();
  });

  test('says what cannot be right while it is typed, and tells a slip from a key of another journal', async () => {
    await openVaultWindow(forgotten);
    await user.click(await screen.findByRole('button', { name: 'Use my recovery sheet instead' }));
    await user.type(await keyField(), 'b1o');
    expect(screen.getByText(/never has these: B 1 O/)).toBeDefined();
    await user.clear(await keyField());
    await user.type(await keyField(), recoveryKey.slice(0, 9));
    expect(screen.getByText('8 of 32 characters.')).toBeDefined();
    expect((await goOn()).disabled).toBe(true);
    await user.clear(await keyField());
    const slip = recoveryKey.startsWith('Q') ? `P${recoveryKey.slice(1)}` : `Q${recoveryKey.slice(1)}`;
    await user.type(await keyField(), `${slip}{Enter}`);
    expect((await screen.findByRole('alert')).textContent).toContain('There is a slip in this recovery key.');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(await field()).toBeDefined();
  });
});

describe('a journal that cannot be opened', () => {
  async function withoutKeyring(context: TestContext): Promise<void> {
    await closedJournal(context);
    for (const name of ['keyring.json', 'keyring.copy.json']) rmSync(join(context.folder, name));
  }

  test('says why and where it lives, and offers no new journal in its place', async () => {
    const { context } = await openVaultWindow(withoutKeyring);
    await screen.findByRole('heading', { name: 'Your journal cannot be opened yet' });
    expect(screen.getByText('The file that holds the lock of this journal is damaged.')).toBeDefined();
    expect(screen.getByText(context.folder)).toBeDefined();
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Try again', 'Open a backup']);
    expect(screen.queryByLabelText('Passphrase')).toBeNull();
  });

  test('says so each time it is looked for in vain', async () => {
    await openVaultWindow(withoutKeyring);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Looked again: it is still the same.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Looked 2 times: it is still the same.')).toBeDefined();
  });

  test('can be opened as soon as its file is back', async () => {
    const { context } = await openVaultWindow(async (made) => {
      await closedJournal(made);
      renameSync(join(made.folder, 'journal.db'), join(made.folder, 'elsewhere'));
    });
    expect(await screen.findByText('The journal file is not in its folder.')).toBeDefined();
    renameSync(join(context.folder, 'elsewhere'), join(context.folder, 'journal.db'));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await user.type(await field(), `${testPassphrase}{Enter}`);
    await openJournal();
  });
});
