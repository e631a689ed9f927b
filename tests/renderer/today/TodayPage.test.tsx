import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Link, Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import { TodayPage } from '../../../renderer/today/public.ts';
import { page } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});
afterEach(() => vi.useRealTimers());

function open(): void {
  journal.show(
    <>
      <Link to="/today">Today</Link>
      <Link to="/elsewhere">Elsewhere</Link>
      <Routes>
        <Route path="/today" element={<TodayPage />} />
        <Route path="*" element={null} />
      </Routes>
    </>,
    '/today',
  );
}

async function keep(entryDate: string, title: string): Promise<void> {
  const entry = unwrap(await journal.client.journal.beginEntry({ templateId: null }));
  unwrap(await journal.client.journal.saveEntry({ ...entry, entryDate, title, body: page('words') }));
}

const writing = () => screen.findByRole('textbox', { name: 'Page' });
const firstAnswer = async () => (await writing()).querySelector('.answer p');
const stored = async () => unwrap(await journal.client.journal.listEntries({ after: null, limit: 50 })).entries;

/** Types into the first answer; the editor reads what the page shows, as it does from a keyboard. */
async function write(words: string): Promise<void> {
  const line = await firstAnswer();
  if (line) line.textContent = words;
  await waitFor(() => expect(line?.isConnected === false || line?.textContent === words).toBe(true));
  await new Promise((resolve) => setTimeout(resolve, 50));
}

test('the first visit shows three questions and a friendly line, and writes nothing down', async () => {
  open();
  expect(await screen.findByText('What did I see or hear that I do not want to lose?')).toBeDefined();
  expect(screen.getByText(/Your first pages will stand here/)).toBeDefined();
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  expect(await flushAll()).toBe(true);
  expect(await stored()).toEqual([]);
});

test('at most three pages to go on with, the newest first', async () => {
  for (const day of ['2026-11-10', '2026-11-12', '2026-11-11', '2026-11-09']) await keep(day, day);
  open();
  const list = await screen.findByRole('list');
  const links = within(list).getAllByRole('link');
  expect(links.map(({ textContent }) => textContent)).toEqual(['2026-11-12', '2026-11-11', '2026-11-10']);
  expect(links[0]?.getAttribute('href')).toMatch(/^\/journal\/[0-9a-f-]{36}$/);
});

test('a note is kept, confirmed with a way to it, and the card is fresh', async () => {
  open();
  await write('A kestrel over the gym.');
  await user.click(screen.getByRole('button', { name: 'Keep this note' }));
  expect(await screen.findByText('Kept.', { exact: false })).toBeDefined();
  const [entry] = await stored();
  expect(entry?.preview).toBe('A kestrel over the gym.');
  expect(screen.getByRole('link', { name: 'Open the page' }).getAttribute('href')).toBe(`#/journal/${entry?.id}`);
  await waitFor(async () => expect((await writing()).textContent).not.toContain('kestrel'));
  expect(await screen.findByRole('link', { name: 'A kestrel over the gym.' })).toBeDefined();
});

test('an empty note is not kept: the caret goes where it begins', async () => {
  open();
  await writing();
  await user.click(screen.getByRole('button', { name: 'Keep this note' }));
  expect(document.activeElement).toBe(await writing());
  expect(await stored()).toEqual([]);
});

test('whoever leaves in the middle of a note finds it again, and the journal has it meanwhile', async () => {
  open();
  await write('Half a thought');
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  await waitFor(async () => expect((await stored())[0]?.preview).toBe('Half a thought'));
  await user.click(screen.getByRole('link', { name: 'Today' }));
  await waitFor(async () => expect((await writing()).textContent).toContain('Half a thought'));
  expect(await stored()).toHaveLength(1);
});

test('the note of an hour ago is still there, although nobody looked at it in between', async () => {
  open();
  await writing();
  const begun = journal.bridge.asked.filter((channel) => channel === 'journal:beginEntry').length;
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const patient = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  await patient.click(screen.getByRole('link', { name: 'Elsewhere' }));
  await vi.advanceTimersByTimeAsync(3_600_000);
  await patient.click(screen.getByRole('link', { name: 'Today' }));
  await writing();
  expect(journal.bridge.asked.filter((channel) => channel === 'journal:beginEntry')).toHaveLength(begun);
});

test('another template can be chosen, and its page opens', async () => {
  open();
  await writing();
  await user.click(screen.getByRole('button', { name: 'Choose another template' }));
  await user.dblClick(await screen.findByRole('option', { name: /^Phase reflection/ }));
  await waitFor(() => expect(journal.address).toMatch(/^\/journal\/.*template=phase$/));
});
