import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { SearchPage } from '../../../renderer/search/SearchPage.tsx';
import type { Entry } from '../../../shared/journal/journal.contract.ts';
import { page } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});

async function keep(title: string, more: Partial<Entry> = {}): Promise<Entry> {
  const begun = unwrap(await journal.client.journal.beginEntry({ templateId: null }));
  const entry = { ...begun, isDraft: false, title, body: page('A quiet lesson.'), ...more };
  unwrap(await journal.client.journal.saveEntry(entry));
  return entry;
}

const tagged = (tag: string) => ({
  body: { type: 'doc' as const, content: [{ type: 'paragraph', content: [{ type: 'tagMention', attrs: { tag } }] }] },
});
const open = (address: string) => journal.show(<SearchPage />, address);
const titles = () => screen.queryAllByRole('option').map((row) => row.querySelector('b')?.textContent);
const addFilter = async (name: string) => {
  await user.click(screen.getByRole('button', { name: 'Add filter' }));
  await user.click(await screen.findByRole('menuitem', { name }));
};

test('what the address says is searched for, and the address follows what is typed', async () => {
  const kestrel = await keep('Kestrel');
  await keep('Kettle');
  open('/search?q=kest');
  await screen.findByText('One page');
  expect(titles()).toEqual(['Kestrel']);
  await user.clear(screen.getByRole('searchbox'));
  expect(await screen.findByText('Nothing to look for yet')).toBeDefined();
  await user.type(screen.getByRole('searchbox'), 'ke');
  await screen.findByText('2 pages');
  expect(journal.address).toBe('/search?q=ke');
  await user.click(screen.getByRole('option', { name: /Kestrel/ }));
  expect(journal.address).toBe(`/journal/${kestrel.id}`);
});

test('the list is gone through by the keyboard and opens with Enter', async () => {
  const older = await keep('Kestrel one', { entryDate: '2026-01-01', time: null });
  await keep('Kestrel two', { entryDate: '2026-01-02', time: null });
  open('/search?q=kestrel');
  (await screen.findByRole('listbox', { name: 'Pages that match' })).focus();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(journal.address).toBe(`/journal/${older.id}`);
});

test('filters are chips: one by one they are added, say what they mean, and are removed', async () => {
  await keep('plain');
  await keep('starred', { isStarred: true });
  await keep('pupils', { mentionsPupils: true, isStarred: true });
  open('/search?q=quiet');
  await screen.findByText('3 pages');
  await addFilter('Starred');
  await screen.findByText('2 pages');
  await addFilter('Mentions pupils');
  await screen.findByText('One page');
  expect(titles()).toEqual(['pupils']);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Starred', 'Mentions pupils']);
  await user.click(screen.getByRole('button', { name: 'Remove filter: Starred' }));
  expect(journal.address).toBe('/search?q=quiet&mentionsPupils=true');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add filter' }));
  await addFilter('Starred');
  await user.click(screen.getByRole('button', { name: 'Remove all filters' }));
  await screen.findByText('3 pages');
});

test('a tag is chosen from a list that letters make shorter, and needs no words to search for', async () => {
  await keep('about trust', tagged('trust'));
  await keep('about time', tagged('time'));
  open('/search');
  await waitFor(async () => {
    await addFilter('Tag');
  });
  const field = await screen.findByRole('combobox', { name: 'Tag' });
  await user.type(field, 'zzz');
  expect(await screen.findByText('Nothing here by that name.')).toBeDefined();
  await user.clear(field);
  await user.type(field, 'tr{Enter}');
  await screen.findByText('One page');
  expect(titles()).toEqual(['about trust']);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['#trust']);
});

test('a template and a first day are chosen, too', async () => {
  await keep('of a phase', { templateId: 'phase', templateVersion: 1, entryDate: '2026-11-18', time: null });
  await keep('of none', { entryDate: '2026-11-18', time: null });
  await keep('of a phase, long ago', {
    ...{ templateId: 'phase', templateVersion: 1, entryDate: '2025-11-18', time: null },
  });
  open('/search?q=quiet&from=2026-01-01');
  await screen.findByText('2 pages');
  expect(screen.getByText('From 1 Jan 2026')).toBeDefined();
  await addFilter('Template');
  await user.type(await screen.findByRole('combobox', { name: 'Template' }), 'phase{Enter}');
  await screen.findByText('One page');
  expect(titles()).toEqual(['of a phase']);
  expect(screen.getByText('Phase reflection')).toBeDefined();
});

test('a filter for something that is gone says so, and finds nothing', async () => {
  await keep('plain');
  open('/search?q=quiet&personId=00000000-0000-4000-8000-000000000009');
  expect(await screen.findByText('No page matches')).toBeDefined();
  expect(screen.getByText('With one that is gone')).toBeDefined();
});

test('a long list is read on while it is scrolled', async () => {
  for (let number = 0; number < 60; number++) await keep(`Kestrel ${number}`);
  open('/search?q=kestrel');
  await screen.findByText('The newest 50 pages, and there are more');
  const list = screen.getByRole('listbox', { name: 'Pages that match' });
  list.scrollTop = 2600;
  fireEvent.scroll(list);
  expect(await screen.findByText('60 pages')).toBeDefined();
  expect(screen.getAllByRole('option').map((row) => row.getAttribute('aria-setsize'))).toContain('60');
});

async function noteHeron(): Promise<string> {
  const heron = {
    id: null,
    code: 'Heron',
    kind: 'coachee',
    role: 'maths',
    group: '',
    school: '',
    consentNote: '',
  } as const;
  const noted = { agreementReadOn: null, openQuestion: 'A quiet room?', isArchived: false, realName: 'Zelda Quist' };
  return unwrap(await journal.client.people.savePerson({ ...heron, ...noted })).id;
}

test('people of whom it is noted stand above the pages, lead to them, and go when a filter asks for pages', async () => {
  const id = await noteHeron();
  await keep('about quiet', { isStarred: true });
  open('/search?q=quiet');
  await screen.findByText('One page');
  const link = await screen.findByRole('link', { name: /Heron.*Coachee/ });
  expect([...link.querySelectorAll('[data-private]')].map((words) => words.textContent)).toEqual([
    'Heron',
    'maths · A quiet room?',
  ]);
  expect(link.querySelector('mark')?.textContent).toBe('quiet');
  expect(screen.getByRole('searchbox').hasAttribute('data-private')).toBe(true);
  await addFilter('Starred');
  await waitFor(() => expect(screen.queryByRole('link')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Remove filter: Starred' }));
  await user.click(await screen.findByRole('link'));
  expect(journal.address).toBe(`/people/${id}`);
});

test('a real name finds the code, and where no page matches it says so', async () => {
  await noteHeron();
  open('/search?q=zelda');
  const link = await screen.findByRole('link', { name: /Heron/ });
  expect(link.textContent).not.toMatch(/zelda/i);
  await screen.findByText('No page matches');
  expect(screen.queryByText(/Fewer letters/)).toBeNull();
});

test('the best few people come first, and all of them when they are asked for', async () => {
  for (const code of ['Heron', 'Plover', 'Avocet', 'Dunlin', 'Eider']) {
    const person = { id: null, code, kind: 'peer', role: 'maths', group: '', school: '', consentNote: '' } as const;
    const noted = { agreementReadOn: null, openQuestion: '', isArchived: false, realName: '' };
    unwrap(await journal.client.people.savePerson({ ...person, ...noted }));
  }
  open('/search?q=maths');
  await waitFor(() => expect(screen.getAllByRole('link')).toHaveLength(3));
  await user.click(screen.getByRole('button', { name: 'More people' }));
  await waitFor(() => expect(screen.getAllByRole('link')).toHaveLength(5));
  expect(screen.queryByRole('button', { name: 'More people' })).toBeNull();
});

test('a page that is found by what it ends with says so', async () => {
  const entry = await keep('After the lesson');
  const step = {
    id: null,
    entryId: entry.id,
    personId: null,
    kind: 'step',
    whose: 'me',
    text: 'Count to eleven',
  } as const;
  unwrap(await journal.client.steps.saveStep({ ...step, dueOn: null, state: 'open', reason: '' }));
  open('/search?q=eleven');
  expect((await screen.findByRole('option')).textContent).toContain('At its end: Count to eleven');
});
