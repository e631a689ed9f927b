import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { SearchDialog } from '../../../renderer/search/SearchDialog.tsx';
import type { EntryId } from '../../../shared/journal/journal.contract.ts';
import { page } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();
const close = vi.fn();

beforeEach(async () => {
  close.mockClear();
  journal = await openJournalWindow();
});

async function keep(title: string, words: string): Promise<EntryId> {
  const entry = unwrap(await journal.client.journal.beginEntry({ templateId: null }));
  unwrap(await journal.client.journal.saveEntry({ ...entry, title, body: page(words) }));
  return entry.id;
}

const open = () => journal.show(<SearchDialog opened onClose={close} />);
const field = () => screen.findByRole('combobox', { name: 'Search' });

async function search(words: string): Promise<void> {
  await user.type(await field(), words);
}

test('the field has the keyboard, and says that nothing is remembered', async () => {
  open();
  await waitFor(async () => expect(document.activeElement).toBe(await field()));
  expect(screen.getByText(/Nothing that you search for is remembered/)).toBeDefined();
});

test('hits show title, day and the words that match, marked', async () => {
  await keep('A walk with Heron', 'The kestrel stood over the gym. Heron saw it first.');
  open();
  await search('kestrel her');
  const hit = await screen.findByRole('option');
  expect([...hit.querySelectorAll('mark')].map(({ textContent }) => textContent)).toContain('kestrel');
  expect(hit.textContent).toContain('A walk with Heron');
  expect(hit.textContent).toContain('19 November');
  expect(screen.getByText('One page')).toBeDefined();
});

test('what looks like a page of code is found and shown as the words that it is', async () => {
  await keep('<img src=x onerror=alert(1)>', '<b>kestrel</b> & others');
  open();
  await search('kestrel');
  const hit = await screen.findByRole('option');
  expect(hit.textContent).toContain('<b>kestrel</b>');
  expect(hit.querySelector('img')).toBeNull();
});

test('up and down move without leaving the field, and enter opens', async () => {
  const older = await keep('kestrel one', '');
  journal.context.world.now = new Date(2026, 10, 19, 15, 0);
  await keep('kestrel two', '');
  open();
  await search('kestrel');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
  await screen.findByText('2 pages');
  const active = async () => document.getElementById((await field()).getAttribute('aria-activedescendant') ?? '');
  expect((await active())?.textContent).toContain('two');
  await user.keyboard('{ArrowDown}');
  expect((await active())?.textContent).toContain('one');
  expect((await active())?.getAttribute('aria-selected')).toBe('true');
  expect(document.activeElement).toBe(await field());
  await user.keyboard('{Enter}');
  expect(journal.address).toBe(`/journal/${older}`);
  expect(close).toHaveBeenCalled();
});

test('enter right after the last letter opens what these letters find', async () => {
  await keep('kestrel', '');
  const kettle = await keep('kettle', '');
  open();
  await search('ke');
  await screen.findByText('2 pages');
  await user.keyboard('t{Enter}');
  await waitFor(() => expect(journal.address).toBe(`/journal/${kettle}`));
});

test('when nothing matches, it says so with the words, and what to try', async () => {
  await keep('Heron', '');
  open();
  await search('kestrel');
  expect(await screen.findByText('No entry mentions “kestrel”. Try fewer letters.')).toBeDefined();
  await user.clear(await field());
  expect(await screen.findByText(/Nothing that you search for is remembered/)).toBeDefined();
});

test('an answer that comes late never covers a newer one', async () => {
  await keep('kestrel', '');
  await keep('heron', '');
  const answer = journal.bridge.invoke;
  const held: (() => void)[] = [];
  journal.bridge.invoke = async (channel, input) => {
    const query = (input as { query?: string } | null)?.query;
    if (query === 'kestrel') await new Promise<void>((resolve) => held.push(resolve));
    return answer(channel, input);
  };
  open();
  await search('kestrel');
  await waitFor(() => expect(held).toHaveLength(3)); // pages, people, what is planned
  await user.clear(await field());
  await search('heron');
  expect(await screen.findByRole('option', { name: /heron/ })).toBeDefined();
  for (const letGo of held) letGo();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByRole('option', { name: /kestrel/ })).toBeNull();
});

test.each(['"', '*', 'NEAR(', '-', "'", '🙂', '" OR "', '\\'])('searching for %s breaks nothing', async (words) => {
  await keep('Heron', 'asked');
  open();
  (await field()).focus();
  await user.paste(words);
  expect(await screen.findByText(/^No entry mentions/)).toBeDefined();
});

test('a journal that was closed meanwhile is told, instead of “nothing found”', async () => {
  open();
  await field();
  await journal.context.vault.lock();
  await search('kestrel');
  expect(await screen.findByText('Your journal is closed.')).toBeDefined();
  expect(screen.queryByText(/^No entry mentions/)).toBeNull();
});

test('nothing of a search is kept after the dialog is closed', async () => {
  open();
  await search('kestrel');
  await screen.findByText(/^No entry mentions/);
  expect(Object.keys(localStorage).concat(Object.keys(sessionStorage))).toEqual([]);
  expect(journal.context.logged.join()).not.toContain('kestrel');
  expect(journal.address).toBe('/');
});
