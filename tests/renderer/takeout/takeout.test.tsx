import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TakeoutSettings } from '../../../renderer/takeout/public.ts';
import { openJournalWindow } from '../../support/journal-window.tsx';
import { savePage } from '../../support/pages.ts';
import { testPassphrase } from '../../support/test-context.ts';

const user = userEvent.setup();
const filePassphrase = 'orbit lantern pebble mosaic';
const paste = async (field: HTMLElement, words: string) => {
  await user.click(field);
  await user.paste(words);
};
const ownField = () => screen.findByLabelText('Your journal’s passphrase, once more');

async function open() {
  const journal = await openJournalWindow();
  await savePage(journal.client, 'First');
  const file = join(journal.context.folder, '..', 'whole.zip.age');
  journal.context.world.saveTo = file;
  journal.show(<TakeoutSettings />);
  await screen.findByText(/^What goes along: 1 entry/);
  return { ...journal, file };
}

test('the journal goes out encrypted, and the screen says how it opens without Cairn', async () => {
  const { file } = await open();
  const write = screen.getByRole<HTMLButtonElement>('button', { name: 'Choose where, and write it' });
  expect(write.disabled).toBe(true);
  await paste(await ownField(), 'not my passphrase');
  await paste(screen.getByLabelText('A passphrase for the file'), filePassphrase);
  await paste(screen.getByLabelText('The same passphrase again'), filePassphrase);
  await waitFor(() => expect(write.disabled).toBe(false));
  await user.click(write);
  expect((await screen.findByRole('alert')).textContent).toContain('passphrase');
  expect(existsSync(file)).toBe(false);

  await user.clear(await ownField());
  await paste(await ownField(), testPassphrase);
  await user.keyboard('{Enter}');
  const done = await screen.findByText('Your journal is in “whole.zip.age”.', undefined, { timeout: 20_000 });
  expect(done.hasAttribute('data-private')).toBe(true);
  expect(screen.getByText(/Any age program/)).toBeDefined();
  expect(document.activeElement?.textContent).toContain('Open it once');
  expect(readFileSync(file).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
});

test('without encryption it goes out only after the warning was read', async () => {
  const { file } = await open();
  await paste(await ownField(), testPassphrase);
  await user.click(screen.getByRole('button', { name: 'Without encryption' }));
  expect(screen.getByText(/colleagues on a shared drive/)).toBeDefined();
  const write = screen.getByRole<HTMLButtonElement>('button', { name: 'Choose where, and write it open' });
  expect(write.disabled).toBe(true);
  await user.click(screen.getByRole('checkbox', { name: 'I know that, and want it open' }));
  await user.click(write);
  expect(await screen.findByText(/unzip it with any ZIP program/)).toBeDefined();
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
});
