import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { BackupSettings } from '../../../renderer/backup/public.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';
import { openJournalWindow } from '../../support/journal-window.tsx';
import { savePage } from '../../support/pages.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { type TestContext, testPassphrase } from '../../support/test-context.ts';
import { openVaultWindow } from '../vault/vault-window.tsx';

const user = userEvent.setup();
const button = (name: string | RegExp) => screen.findByRole<HTMLButtonElement>('button', { name });

describe('the backups of an open journal', () => {
  async function open() {
    const journal = await openJournalWindow();
    await savePage(journal.client, 'First');
    journal.show(<BackupSettings />);
    return journal;
  }

  test('are made on the spot, said to be tested, and listed', async () => {
    const { context } = await open();
    expect(await screen.findByText(/There is no backup yet/)).toBeDefined();
    expect(screen.getByText(context.places.ownBackups)).toBeDefined();
    await user.click(await button('Back up now'));
    expect(await screen.findByText('The backup is made, and it opens. It was tested just now.')).toBeDefined();
    const row = within(await screen.findByRole('table')).getByRole('row', { name: /19 Nov 2026/ });
    for (const words of ['1 entry', 'This computer', 'Tested']) expect(row.textContent).toContain(words);
  });

  test('can be complete in one file, at a place of the coach’s choice', async () => {
    const { context } = await open();
    context.world.saveTo = join(context.folder, '..', 'mine.cairnbackup');
    await user.click(await button('Save a complete copy as one file'));
    expect(await screen.findByText('Saved as “mine.cairnbackup”, and tested.')).toBeDefined();
    context.world.saveTo = undefined;
    await user.click(await button('Save a complete copy as one file'));
    await waitFor(() => expect(screen.queryByText(/^Saved as/)).toBeNull());
  });

  test('go to a second place too, and its absence is said without alarm', async () => {
    const { context } = await open();
    context.world.open = join(context.folder, '..', 'stick');
    await user.click(await button('Choose a folder'));
    expect(await screen.findByText('The newest backup is there now.')).toBeDefined();
    context.places.chooseSecondBackups('/media/not-there');
    await user.click(await button('Back up now'));
    expect(await screen.findByText('The backup drive is not here. Plug it in, or choose another place.')).toBeDefined();
    await user.click(await button('Stop using it'));
    await waitFor(() => expect(screen.queryByText(/backup drive is not here/)).toBeNull());
  });

  test('are opened in place of the journal after a look at what they hold', async () => {
    const { context, client } = await open();
    await user.click(await button('Back up now'));
    await screen.findByRole('table');
    await savePage(client, 'Second');
    await user.click(await button(/^Open the backup from/));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('It holds 1 entry. Your journal now holds 2 entries.')).toBeDefined();
    await user.type(dialog.getByLabelText('The passphrase of that day'), 'not the passphrase at all');
    await user.click(dialog.getByRole('button', { name: 'Open this backup in place of my journal' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('That passphrase does not open this journal.');
    await user.clear(dialog.getByLabelText('The passphrase of that day'));
    await user.type(dialog.getByLabelText('The passphrase of that day'), `${testPassphrase}{Enter}`);
    await waitFor(async () => {
      const filter = everything;
      const entries = unwrap(await createTestClient(context).journal.listEntries({ filter, offset: 0, limit: 9 }));
      expect(entries.map(({ title }) => title)).toEqual(['First']);
    });
  });

  test('that are damaged say so and are not offered', async () => {
    const journal = await openJournalWindow();
    const made = unwrap(await journal.client.backup.makeBackup(null));
    writeFileSync(join(journal.context.places.ownBackups, made.fileName), 'not a backup any more');
    journal.show(<BackupSettings />);
    const row = within(await screen.findByRole('table'))
      .getAllByRole('row')
      .at(-1) as HTMLElement;
    expect(row.textContent).toContain('Damaged');
    expect(within(row).queryByRole('button')).toBeNull();
  });
});

describe('a backup, while no journal is open', () => {
  async function damaged(context: TestContext): Promise<void> {
    await context.vault.create(testPassphrase);
    await savePage(createTestClient(context), 'First');
    await context.vault.lock();
    await context.vault.settled();
    const file = join(context.folder, 'journal.db');
    writeFileSync(file, readFileSync(file).fill(7, 0, 200));
  }

  test('is offered right there when the journal is damaged, and opens', async () => {
    await openVaultWindow(damaged);
    await user.type(await screen.findByLabelText('Passphrase'), `${testPassphrase}{Enter}`);
    expect(await screen.findByText(/^The newest tested backup is from .*: 1 entry\.$/)).toBeDefined();
    await user.click(await button('Open this backup'));
    await user.type(await screen.findByLabelText('The passphrase of that day'), testPassphrase);
    await user.click(await button('Open this backup in place of my journal'));
    await screen.findByRole('heading', { name: 'The open journal' });
  });

  test('is chosen from the list, or from a file anywhere, and the way back is open', async () => {
    const { context } = await openVaultWindow(damaged);
    await user.click(await button('Open a backup'));
    expect(await screen.findByRole('table')).toBeDefined();
    context.world.open = join(context.folder, '..', 'holiday.cairnbackup');
    writeFileSync(context.world.open, 'not a backup at all');
    await user.click(await button('Choose a backup file'));
    expect((await screen.findByRole('alert')).textContent).toContain('This backup is damaged');
    await user.click(await button('Back'));
    expect(await screen.findByLabelText('Passphrase')).toBeDefined();
  });

  test('begins a journal on a new computer, from its file', async () => {
    const { context } = await openVaultWindow();
    await user.click(await button('I have a backup of a journal'));
    expect(await screen.findByText(/No backup was found on this computer/)).toBeDefined();
    const other = await openJournalWindow();
    await savePage(other.client, 'First');
    const made = unwrap(await other.client.backup.makeBackup(null));
    context.world.open = join(other.context.places.ownBackups, made.fileName);
    window.cairn = (await import('../../support/fake-bridge.ts')).createFakeBridge(context);
    await user.click(await button('Choose a backup file'));
    await user.type(await screen.findByLabelText('The passphrase of that day'), testPassphrase);
    await user.click(await button('Open this backup'));
    await screen.findByRole('heading', { name: 'The open journal' });
  });
});
