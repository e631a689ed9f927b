import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
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
});

describe('a journal that cannot be opened', () => {
  async function withoutKeyring(context: TestContext): Promise<void> {
    await closedJournal(context);
    rmSync(join(context.folder, 'keyring.json'));
  }

  test('says why and where it lives, and offers no new journal in its place', async () => {
    const { context } = await openVaultWindow(withoutKeyring);
    await screen.findByRole('heading', { name: 'Your journal cannot be opened yet' });
    expect(screen.getByText('The file that holds the lock of this journal is damaged.')).toBeDefined();
    expect(screen.getByText(context.folder)).toBeDefined();
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Try again']);
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
