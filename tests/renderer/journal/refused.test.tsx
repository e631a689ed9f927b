import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Editor } from '@tiptap/core';
import { sql } from 'kysely';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import { Shell } from '../../../renderer/app/shell/Shell.tsx';
import { JournalPage } from '../../../renderer/journal/JournalPage.tsx';
import { TodayPage } from '../../../renderer/today/TodayPage.tsx';
import type { Entry } from '../../../shared/journal/journal.contract.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';
import { page } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});

function open(address: string): void {
  journal.show(
    <Routes>
      <Route element={<Shell />}>
        <Route path="/" element={<TodayPage />} />
        <Route path="/journal" element={<JournalPage />} />
        <Route path="/journal/:entryId" element={<JournalPage />} />
        <Route path="*" element={<h1>Elsewhere</h1>} />
      </Route>
    </Routes>,
    address,
  );
}

async function keep(title: string, words = 'stored words'): Promise<Entry> {
  const begun = unwrap(await journal.client.journal.beginEntry({ templateId: null }));
  const entry = { ...begun, isDraft: false, title, body: page(words) };
  return { ...entry, revision: unwrap(await journal.client.journal.saveEntry(entry)).revision };
}

const titleField = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Title' });
const stored = async ({ id }: Pick<Entry, 'id'>) => unwrap(await journal.client.journal.findEntry({ id }));
const banner = async () => (await screen.findByRole('alert')).textContent;
const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
const has = (name: string) => screen.queryByRole('button', { name }) !== null;
const solved = () => waitFor(() => expect(screen.queryByRole('alert')).toBeNull());

async function editorOf(): Promise<Editor> {
  const writing = await screen.findByRole('textbox', { name: 'Page' });
  return (writing as HTMLElement & { editor: Editor }).editor; // TipTap leaves itself on its element
}

/** A page that is open while something happens to it that the window is not told of. */
async function openAndType(happens: (entry: Entry) => Promise<unknown>): Promise<Entry> {
  const entry = await keep('hers');
  open(`/journal/${entry.id}`);
  await titleField();
  await happens(entry);
  await user.type(await titleField(), ' and mine');
  expect(await flushAll()).toBe(false);
  return entry;
}

async function expectMineAsNewPage(old: Entry): Promise<void> {
  await press('Keep mine as a new page');
  await waitFor(() => expect(journal.address).not.toContain(old.id));
  await waitFor(async () => expect((await titleField()).value).toBe('hers and mine'));
  await solved();
  const id = journal.address.split('/').at(-1) as Entry['id'];
  expect((await stored({ id }))?.title).toBe('hers and mine');
  expect(await flushAll()).toBe(true);
}

const trash = async ({ id }: Entry) => unwrap(await journal.client.journal.trashEntry({ id }));

describe('a page that became another one while it was open', () => {
  test('saved in a newer form: both are kept', async () => {
    const entry = await openAndType((each) => journal.client.journal.saveEntry({ ...each, title: 'newer' }));
    expect(await banner()).toContain('Both are kept');
    expect(has('Try saving again')).toBe(false);
    await expectMineAsNewPage(entry);
    expect((await stored(entry))?.title).toBe('newer');
  });

  test('in the trash: it is put back and saved', async () => {
    const entry = await openAndType(trash);
    expect(await banner()).toContain('moved to the trash since you opened it');
    await press('Put it back and save');
    await solved();
    expect((await titleField()).value).toBe('hers and mine');
    expect((await stored(entry))?.title).toBe('hers and mine');
    expect(unwrap(await journal.client.journal.findTrashedAt({ id: entry.id }))).toBeNull();
    expect(await screen.findByRole('option', { name: /^hers and mine/ })).toBeDefined();
  });

  test('in the trash: the words become a page of their own, and the old one stays there', async () => {
    const entry = await openAndType(trash);
    await expectMineAsNewPage(entry);
    expect(unwrap(await journal.client.journal.findTrashedAt({ id: entry.id }))).not.toBeNull();
  });

  test('in the trash: the words stay in sight also when the window is told of it', async () => {
    const entry = await openAndType(trash);
    await journal.queryClient.invalidateQueries({ queryKey: ['journal'] });
    expect((await titleField()).value).toBe('hers and mine');
    await expectMineAsNewPage(entry);
  });

  test('in the trash: words that were not even refused yet stay in sight when the window is told of it', async () => {
    const entry = await keep('hers');
    open(`/journal/${entry.id}`);
    await user.type(await titleField(), ' and mine');
    await trash(entry);
    await journal.queryClient.invalidateQueries({ queryKey: ['journal'] });
    await screen.findByRole('alert');
    await waitFor(async () => expect((await titleField()).value).toBe('hers and mine'));
    await press('Put it back and save');
    await solved();
    expect((await stored(entry))?.title).toBe('hers and mine');
  });

  test('removed for good: the words become a page of their own', async () => {
    const entry = await openAndType(async (each) => {
      await trash(each);
      unwrap(await journal.client.journal.purgeEntry({ id: each.id }));
    });
    expect(await banner()).toContain('removed from the journal since you opened it');
    await journal.queryClient.invalidateQueries({ queryKey: ['journal'] });
    await expectMineAsNewPage(entry);
    expect(await stored(entry)).toBeNull();
  });

  test('written on by a newer Cairn: its parts stay whole, and the words become a page of their own', async () => {
    const newer = JSON.stringify({ type: 'doc', content: [{ type: 'hologram' }] });
    const entry = await openAndType(({ id }) =>
      sql`UPDATE entry SET body_json = ${newer}, body_version = 99 WHERE id = ${id}`.execute(journal.context.db),
    );
    expect(await banner()).toContain('written by a newer Cairn');
    await expectMineAsNewPage(entry);
    expect(await journal.client.journal.findEntry({ id: entry.id })).toMatchObject({ error: { code: 'entry-newer' } });
  });
});

describe('a page that is more than the journal takes', () => {
  test('too long: it is told, its words can be copied, and with fewer of them it is saved by itself', async () => {
    const entry = await keep('long');
    open(`/journal/${entry.id}`);
    const editor = await editorOf();
    editor.commands.insertContent('kestrel '.repeat(400_000));
    expect(await flushAll()).toBe(false);
    expect(await banner()).toContain('too long to be kept as one');
    expect(has('Copy the words')).toBe(true);
    expect(has('Keep mine as a new page')).toBe(false);
    expect((await stored(entry))?.body).toEqual(page('stored words'));
    expect(editor.getText()).toContain('kestrel kestrel');
    editor.commands.undo();
    await solved();
    expect((await stored(entry))?.body).toEqual(page('stored words'));
    editor.commands.insertContent('and more ');
    await flushAll();
    expect((await stored(entry))?.revision).toBe(3);
  });

  test('a new page that is too long from its first words on is in no trouble when they are taken out', async () => {
    open('/journal/0a1b2c3d-0000-4000-8000-000000000001?template=');
    const editor = await editorOf();
    editor.commands.insertContent('kestrel '.repeat(400_000));
    expect(await flushAll()).toBe(false);
    await banner();
    editor.commands.undo();
    await solved();
    expect(unwrap(await journal.client.journal.outlineEntries({ filter: everything }))).toEqual([]);
  });
});

describe('a journal that cannot take anything', () => {
  const breakIt = () => sql`ALTER TABLE entry_facet RENAME TO gone`.execute(journal.context.db);
  const mendIt = () => sql`ALTER TABLE gone RENAME TO entry_facet`.execute(journal.context.db);

  test('something nobody foresaw: nothing says that all is well, and trying again saves it', async () => {
    const entry = await openAndType(breakIt);
    expect(await banner()).toContain('Your words are still here on the screen');
    expect(has('Copy the words')).toBe(true);
    await mendIt();
    await press('Try saving again');
    await solved();
    expect((await stored(entry))?.title).toBe('hers and mine');
  });

  test('a closed journal does not claim that everything was saved', async () => {
    const entry = await openAndType(() => journal.context.vault.lock());
    expect(await banner()).toContain('closed before the last words were saved');
    expect(await banner()).not.toContain('Everything was saved first');
    await journal.context.vault.unlock('four unrelated plain words');
    await press('Try saving again');
    await solved();
    expect((await stored(entry))?.title).toBe('hers and mine');
  });

  test('a page that was left says so, whatever is saved meanwhile, and is shown again', async () => {
    const entry = await openAndType(trash);
    const other = await keep('other');
    await journal.queryClient.invalidateQueries({ queryKey: ['journal'] });
    await user.click(await screen.findByRole('option', { name: /^other/ }));
    await waitFor(async () => expect((await titleField()).value).toBe('other'));
    await user.type(await titleField(), ' page');
    await flushAll();
    expect((await stored(other))?.title).toBe('other page');
    expect(await banner()).toContain('A page that you left is not saved yet.');
    expect(has('Try saving again')).toBe(false);
    await press('Show the page');
    await waitFor(async () => expect((await titleField()).value).toBe('hers and mine'));
    expect(await banner()).toContain('Your words are still here on the screen');
    await press('Put it back and save');
    await solved();
    expect((await stored(entry))?.title).toBe('hers and mine');
  });

  test('a page with words that are nowhere else does not leave the screen for the trash', async () => {
    await openAndType(breakIt);
    await press('More');
    await user.click(await screen.findByRole('menuitem', { name: 'Move to the trash' }));
    expect((await titleField()).value).toBe('hers and mine');
    await mendIt();
    await press('Try saving again');
    await solved();
  });
});

test('a page from a newer Cairn that is in the trash is read there, and put back', async () => {
  const entry = await keep('newer');
  await trash(entry);
  const body = JSON.stringify({
    type: 'doc',
    content: [{ type: 'hologram', content: page('Words that count.').content }],
  });
  await sql`UPDATE entry SET body_json = ${body}, body_version = 99 WHERE id = ${entry.id}`.execute(journal.context.db);
  open(`/journal/${entry.id}?shelf=trash`);
  expect(await screen.findByText('Words that count.')).toBeDefined();
  expect(screen.getByText(/^This page is in the trash until/)).toBeDefined();
  expect(screen.getByText('Parts of this page were written by a newer Cairn.')).toBeDefined();
  expect(screen.queryByRole('textbox', { name: 'Page' })).toBeNull();
  await press('Put it back');
  await waitFor(() => expect(screen.queryByText(/^This page is in the trash until/)).toBeNull());
  expect(screen.getByText('Words that count.')).toBeDefined();
  expect(unwrap(await journal.client.journal.findTrashedAt({ id: entry.id }))).toBeNull();
});

describe('locking', () => {
  test('asks first, and does not lock over words that have no place', async () => {
    const entry = await openAndType(trash);
    await press('Lock now');
    expect(await screen.findByRole('button', { name: 'Lock without saving' })).toBeDefined();
    expect(journal.context.vault.getStatus().state).toBe('open');
    await expectMineAsNewPage(entry);
    expect(has('Lock without saving')).toBe(false);
  });

  test('takes no letter any more that it could not save', async () => {
    const entry = await keep('last');
    open(`/journal/${entry.id}`);
    const field = await titleField();
    const { invoke } = journal.bridge;
    let release: () => void = () => {};
    const closing = new Promise<void>((resolve) => {
      release = resolve;
    });
    journal.bridge.invoke = async (channel, input) => {
      if (channel === 'vault:lockVault') await closing;
      return invoke(channel, input);
    };
    await press('Lock now');
    await waitFor(() => expect(field.closest('[inert]')).not.toBeNull());
    release();
    await waitFor(() => expect(journal.context.vault.getStatus().state).toBe('locked'));
    await waitFor(() => expect(field.closest('[inert]')).toBeNull()); // here the page stays; in the app it is thrown away
  });

  test('waits for a save that is under way and for what is typed meanwhile', async () => {
    const entry = await keep('fast');
    open(`/journal/${entry.id}`);
    const field = await titleField();
    const { invoke } = journal.bridge;
    journal.bridge.invoke = async (channel, input) => {
      if (channel === 'journal:saveEntry') await new Promise((resolve) => setTimeout(resolve, 100));
      return invoke(channel, input);
    };
    await user.type(field, ' and');
    const saving = flushAll();
    await user.type(field, ' faster');
    await press('Lock now');
    await waitFor(() => expect(journal.context.vault.getStatus().state).toBe('locked'));
    expect(await saving).toBe(true);
    await journal.context.vault.unlock('four unrelated plain words');
    expect((await stored(entry))?.title).toBe('fast and faster');
  });
});

describe('a two-minute note', () => {
  test('says in its dialog that it is not saved, and stays open with its words', async () => {
    open('/elsewhere');
    await screen.findByRole('heading', { name: 'Elsewhere' });
    journal.bridge.announce('menuCommand', 'quickNote');
    const editor = await editorOf();
    editor.commands.insertContent('A kestrel.');
    await sql`ALTER TABLE entry_facet RENAME TO gone`.execute(journal.context.db);
    await press('Close the note');
    const dialog = await screen.findByRole('dialog');
    expect((await screen.findByRole('alert')).closest('[role="dialog"]')).toBe(dialog);
    expect(dialog.textContent).toContain('A kestrel.');
    await sql`ALTER TABLE gone RENAME TO entry_facet`.execute(journal.context.db);
    await press('Try saving again');
    await solved();
    await press('Close the note');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('on Today that was left unsaved is shown as the page that it is', async () => {
    open('/');
    const editor = await editorOf();
    editor.commands.insertContent('A kestrel.');
    await sql`ALTER TABLE entry_facet RENAME TO gone`.execute(journal.context.db);
    expect(await flushAll()).toBe(false);
    await user.click(screen.getByRole('link', { name: 'Journal' }));
    await press('Show the page');
    expect((await editorOf()).getText()).toContain('A kestrel.');
    await sql`ALTER TABLE gone RENAME TO entry_facet`.execute(journal.context.db);
    await press('Try saving again');
    await solved();
  });
});
