import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { TrustPanel } from '../../../renderer/trust/public.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { savePage } from '../../support/pages.ts';
import { unwrap } from '../../support/test-client.ts';

const user = userEvent.setup();
let journal: JournalWindow;

beforeEach(async () => {
  journal = await openJournalWindow();
  await savePage(journal.client, 'First');
  unwrap(await journal.client.backup.makeBackup(null));
  journal.show(<TrustPanel />);
  await screen.findByRole('heading', { name: 'Is my journal safe?' });
});

const check = () => user.click(screen.getByRole('button', { name: 'Check everything now' }));

test('says where everything is, what a guess costs, and what is not protected', () => {
  const { context } = journal;
  for (const words of [context.folder, context.places.ownBackups, /Everything together has not been checked yet/]) {
    expect(screen.getByText(words)).toBeDefined();
  }
  expect(screen.getByText(/costs 19 MiB of memory and about a second/)).toBeDefined();
  const not = screen.getByRole('region', { name: 'What Cairn does not protect against' });
  expect(within(not).getAllByRole('listitem').length).toBeGreaterThan(5);
});

test('finds everything whole, in words, and remembers when', async () => {
  await check();
  expect(await screen.findByText('Everything is whole.')).toBeDefined();
  expect(screen.getByText('Backups: 1, all of them open.')).toBeDefined();
  expect(await screen.findByText(/^Everything was checked on .* and found whole\.$/)).toBeDefined();
});

test('says what is damaged and what to do about it', async () => {
  writeFileSync(join(journal.context.folder, 'keyring.copy.json'), '{}');
  await check();
  expect(await screen.findByText('Something is damaged. What is whole still opens.')).toBeDefined();
  expect(screen.getByText(/One copy of the lock is damaged/)).toBeDefined();
});

test('shows the log when asked, and folds it away again', async () => {
  const line = { at: '2026-11-19T14:32:00.000Z', event: 'slow', channel: 'journal:saveEntry', milliseconds: 41 };
  appendFileSync(journal.context.paths.log, `${JSON.stringify(line)}\n`);
  await user.click(screen.getByRole('button', { name: 'Show the log' }));
  const table = await screen.findByRole('table', { name: 'The log, the newest line first' });
  expect(table.textContent).toContain('channel: journal:saveEntry, milliseconds: 41');
  await user.click(screen.getByRole('button', { name: 'Hide the log' }));
  expect(screen.queryByRole('table')).toBeNull();
});
