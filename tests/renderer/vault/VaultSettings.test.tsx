import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { VaultNotices, VaultSettings } from '../../../renderer/vault/public.ts';
import { openJournalWindow } from '../../support/journal-window.tsx';
import { testPassphrase } from '../../support/test-context.ts';

const user = userEvent.setup();
const next = 'a quite different set of words';
const region = (name: string) => within(screen.getByRole('region', { name }));

async function open() {
  const journal = await openJournalWindow();
  journal.show(<VaultSettings />);
  await screen.findByRole('region', { name: 'Passphrase' });
  return journal;
}

async function makeSheet(card: string, begin: string): Promise<void> {
  await user.click(region(card).getByRole('button', { name: begin }));
  await user.type(await region(card).findByLabelText(/^Your passphrase/), testPassphrase);
  await user.click(region(card).getByRole('button', { name: 'Go on' }));
  const list = await region(card).findByRole('list', { name: 'Recovery key' });
  const groups = [...list.querySelectorAll('code')].map((code) => code.textContent);
  await user.click(region(card).getByRole('button', { name: 'I have it on paper' }));
  for (const input of region(card).getAllByLabelText<HTMLInputElement>(/^Group \d$/)) {
    await user.type(input, groups[Number(input.labels?.[0]?.textContent?.at(-1)) - 1] ?? '');
  }
}

describe('the passphrase', () => {
  test('is changed, and the page says plainly what older backups keep', async () => {
    const { context } = await open();
    const card = region('Passphrase');
    expect(card.getByText(/Backups made before keep the passphrase of their day/)).toBeDefined();
    await user.click(card.getByRole('button', { name: 'Change the passphrase' }));
    await user.type(card.getByLabelText('The passphrase as it is now'), testPassphrase);
    await user.type(card.getByLabelText('New passphrase'), next);
    await user.type(card.getByLabelText('The same passphrase again'), next);
    const change = card.getByRole<HTMLButtonElement>('button', { name: 'Change the passphrase' });
    await waitFor(() => expect(change.disabled).toBe(false));
    await user.click(change);
    expect(await card.findByText('The passphrase is changed.')).toBeDefined();
    await context.vault.lock();
    await context.vault.unlock(next);
  });

  test('is not changed by somebody who does not know it', async () => {
    await open();
    const card = region('Passphrase');
    await user.click(card.getByRole('button', { name: 'Change the passphrase' }));
    await user.type(card.getByLabelText('The passphrase as it is now'), 'not the passphrase at all');
    await user.type(card.getByLabelText('New passphrase'), next);
    await user.type(card.getByLabelText('The same passphrase again'), next);
    const change = card.getByRole<HTMLButtonElement>('button', { name: 'Change the passphrase' });
    await waitFor(() => expect(change.disabled).toBe(false));
    await user.click(change);
    expect((await card.findByRole('alert')).textContent).toContain('That passphrase does not open this journal.');
  });
});

test('a new recovery sheet counts once it was read back', async () => {
  await open();
  await makeSheet('Recovery sheet', 'Make a new recovery sheet');
  await user.click(region('Recovery sheet').getByRole('button', { name: 'Put the new sheet in place' }));
  expect(await region('Recovery sheet').findByText(/The new recovery sheet counts from now on/)).toBeDefined();
});

test('everything is encrypted anew with a new sheet', async () => {
  const { context } = await open();
  await makeSheet('A new key for everything', 'Encrypt everything anew');
  await user.click(region('A new key for everything').getByRole('button', { name: 'Encrypt everything anew' }));
  await region('A new key for everything').findByText(/Everything is encrypted anew/);
  expect(context.vault.opened.keyring.generation).toBe(2);
});

test('quick unlock is not offered where the system keeps nothing secret', async () => {
  await open();
  expect(screen.getByText(/no keychain that is safe enough/)).toBeDefined();
  expect(region('Quick unlock').queryByRole('switch')).toBeNull();
});

test('a notice stays until it is read, and leads to where something can be done', async () => {
  const { context, show } = await openJournalWindow();
  context.vault.notices.add('backup-not-made');
  show(<VaultNotices />);
  expect(await screen.findByText('The last backup could not be made.')).toBeDefined();
  expect(screen.getByRole('link', { name: 'To the backups' }).getAttribute('href')).toBe('/settings/backups');
  await user.click(screen.getByRole('button', { name: 'Good to know' }));
  await waitFor(() => expect(screen.queryByText('The last backup could not be made.')).toBeNull());
});
