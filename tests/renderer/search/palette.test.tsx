import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { SearchDialog } from '../../../renderer/search/SearchDialog.tsx';
import type { RichTextDocument } from '../../../shared/richtext/document.ts';
import { page } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();
const close = vi.fn();
const lock = vi.fn();
const print = vi.fn();
const commands = [
  { id: 'lock', label: 'Lock now', keywords: ['close'], keys: 'Mod-L', run: lock },
  { id: 'print', label: 'Print to a PDF', run: print },
  { id: 'search', label: 'Look for something', keys: 'Mod-K', isOnSheetOnly: true, run: print },
];

beforeEach(async () => {
  for (const played of [close, lock, print]) played.mockReset();
  journal = await openJournalWindow();
});

const open = () => journal.show(<SearchDialog opened onClose={close} commands={commands} />, '/today');
const field = () => screen.findByRole('combobox', { name: 'Search' });
const groups = () => screen.queryAllByRole('group').map((group) => group.querySelector('div')?.textContent);
const inGroup = (name: string) =>
  within(screen.getByRole('group', { name }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

async function keep(title: string, body: RichTextDocument): Promise<void> {
  const entry = unwrap(await journal.client.journal.beginEntry({ templateId: null }));
  unwrap(await journal.client.journal.saveEntry({ ...entry, title, body }));
}

/** People as they will be told; what is about them here is only what the palette shows of them. */
function playPeople(): void {
  const answer = journal.bridge.invoke;
  const heron = {
    ...{ id: '00000000-0000-4000-8000-000000000001', code: 'Heron', realName: 'Zelda Quist', kind: 'coachee' },
    ...{ role: '', group: '', school: '', consentNote: '', agreementReadOn: null, openQuestion: '', isArchived: false },
    ...{ entryCount: 0, lastContactOn: null },
  };
  journal.bridge.invoke = async (channel, input) =>
    channel === 'people:listPeople' ? { ok: true, value: [heron] } : answer(channel, input);
}

test('an empty field shows what can be done, with its keys, and where one can go', async () => {
  open();
  await field();
  expect(groups()).toEqual(['Do', 'Go to']);
  expect(inGroup('Do')).toEqual(['Lock nowCtrl L', 'Print to a PDF']);
  expect(inGroup('Go to')).toContain('Backups');
});

test('letters choose by the beginnings of words, and Enter does it after the palette has gone', async () => {
  lock.mockImplementation(() => expect(close).toHaveBeenCalled());
  open();
  await user.type(await field(), 'clo');
  expect(groups()).toEqual(['Do']);
  await user.keyboard('{Enter}');
  expect(lock).toHaveBeenCalledOnce();
});

function Reopening() {
  const [opened, setOpened] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setOpened(true)}>
        Open again
      </button>
      <SearchDialog opened={opened} onClose={() => setOpened(false)} commands={commands} />
    </>
  );
}

test('a palette that is opened anew begins with an empty field, and with what was used a moment ago', async () => {
  journal.show(<Reopening />);
  await user.type(await field(), 'lock now{Enter}');
  fireEvent.click(screen.getByText('Open again'));
  expect((await field()).getAttribute('value')).toBe('');
  expect(inGroup('Used a moment ago')).toEqual(['Lock nowCtrl L']);
});

test('a place is gone to, and stands first the next time for as long as the journal is open', async () => {
  open();
  await user.type(await field(), 'people{Enter}');
  await waitFor(() => expect(journal.address).toBe('/people'));
  await user.clear(await field());
  await waitFor(() => expect(groups()).toEqual(['Used a moment ago', 'Do', 'Go to']));
  expect(inGroup('Used a moment ago')).toEqual(['People']);
  expect(inGroup('Go to')).not.toContain('People');
  expect(Object.keys(localStorage).concat(Object.keys(sessionStorage))).toEqual([]);
});

test('people are found by code and by real name, and only the code is shown', async () => {
  playPeople();
  open();
  await user.type(await field(), 'quist');
  await waitFor(() => expect(inGroup('People')).toEqual(['Heron']));
  expect(document.body.textContent).not.toContain('Zelda');
  await user.keyboard('{Enter}');
  expect(journal.address).toBe('/people/00000000-0000-4000-8000-000000000001');
});

test('a template is found by name and begins a page', async () => {
  open();
  await user.type(await field(), 'phase ref');
  await screen.findByRole('option', { name: 'Begin: Phase reflection' });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(journal.address).toMatch(/^\/journal\/.+\?template=phase/));
  expect(close).toHaveBeenCalled();
});

test('a tag leads to the pages that have it', async () => {
  const tag = { type: 'tagMention', attrs: { tag: 'kindness' } };
  await keep('Kestrel', { type: 'doc', content: [{ type: 'paragraph', content: [tag] }] });
  open();
  await user.type(await field(), 'kindn');
  await waitFor(() => expect(inGroup('Tags')).toEqual(['kindness']));
  await waitFor(() => expect(inGroup('Pages')).toHaveLength(1));
  expect(groups()).toEqual(['Tags', 'Pages']);
  await user.keyboard('{Enter}');
  expect(journal.address).toBe('/search?tag=kindness');
});

test('the arrows go through all sections, and pages come last so that nothing moves under the finger', async () => {
  await keep('Lock and key', page('A page about locks.'));
  open();
  await user.type(await field(), 'lock');
  await screen.findByText('One page');
  expect(groups()).toEqual(['Do', 'Go to', 'Pages']);
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(journal.address).toMatch(/^\/journal\//);
});

test('when there are more pages than fit, the last line leads to all of them', async () => {
  for (let number = 0; number < 13; number++) await keep(`Kestrel ${number}`, page(''));
  open();
  await user.type(await field(), 'kestrel');
  await screen.findByText('The newest 12 pages, and there are more');
  await user.keyboard('{ArrowUp}'.repeat(1));
  await user.click(screen.getByRole('option', { name: 'All results for “kestrel”' }));
  expect(journal.address).toBe('/search?q=kestrel');
});

test('Enter that ends a word of Chinese or Japanese chooses characters and opens nothing', async () => {
  await keep('反思', page(''));
  open();
  await user.type(await field(), '反思');
  await screen.findByText('One page');
  fireEvent.keyDown(await field(), { key: 'Enter', isComposing: true });
  expect(close).not.toHaveBeenCalled();
  await user.keyboard('{Enter}');
  expect(close).toHaveBeenCalled();
});

test('a template that is refused is told, and the palette stays', async () => {
  open();
  await user.type(await field(), 'phase ref');
  await screen.findByRole('option', { name: 'Begin: Phase reflection' });
  await journal.context.vault.lock();
  await user.keyboard('{Enter}');
  expect((await screen.findAllByText('Your journal is closed.')).length).toBeGreaterThan(0);
  expect(close).not.toHaveBeenCalled();
});

test('people of whom something is noted stand before the pages, and nobody stands there twice', async () => {
  const details = { kind: 'coachee', group: '', school: '', consentNote: '', agreementReadOn: null } as const;
  const save = (code: string, role: string, realName = '') =>
    journal.client.people.savePerson({
      ...details,
      id: null,
      code,
      role,
      openQuestion: '',
      isArchived: false,
      realName,
    });
  const plover = unwrap(await save('Plover', 'keeps herons'));
  unwrap(await save('Heron', 'herons too'));
  await keep('About herons', page('A page.'));
  open();
  await user.type(await field(), 'heron');
  await waitFor(() => expect(groups()).toEqual(['People', 'Noted with people', 'Pages']));
  expect(inGroup('People')).toEqual(['Heron']);
  expect(inGroup('Noted with people')).toEqual(['PloverCoacheekeeps herons']);
  expect((await field()).hasAttribute('data-private')).toBe(true);
  await user.clear(await field());
  await user.type(await field(), 'keeps');
  await waitFor(() => expect(groups()).toEqual(['Noted with people']));
  await screen.findByText('No page says so; what you see here does.');
  await user.keyboard('{Enter}');
  expect(journal.address).toBe(`/people/${plover.id}`);
});

test('a next step is found by its words and by its if-then plan, and Enter opens it', async () => {
  const step = unwrap(
    await journal.client.steps.saveStep({
      id: null,
      entryId: null,
      personId: null,
      kind: 'step',
      whose: 'me',
      text: 'Ask about the warm-up',
      cue: 'the quoll rings',
      dueOn: null,
      state: 'open',
      reason: '',
    }),
  );
  open();
  await user.type(await field(), 'quoll');
  await waitFor(() => expect(groups()).toEqual(['Planned and shown']));
  expect(inGroup('Planned and shown')[0]).toContain('Ask about the warm-up');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(journal.address).toBe(`/next-steps/step/${step.id}`));
});
