import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import { JournalPage } from '../../../renderer/journal/JournalPage.tsx';
import { instantToLocalDate } from '../../../shared/calendar/local-date.ts';
import type { Entry } from '../../../shared/journal/journal.contract.ts';
import { page } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});

function open(address = '/journal'): void {
  journal.show(
    <Routes>
      <Route path="/journal" element={<JournalPage />} />
      <Route path="/journal/:entryId" element={<JournalPage />} />
    </Routes>,
    address,
  );
}

async function keep(entryDate: string, title: string, change: Partial<Entry> = {}): Promise<Entry> {
  const begun = unwrap(await journal.client.journal.beginEntry({ templateId: null }));
  const entry = { ...begun, entryDate, time: null, isDraft: false, title, body: page('Words.'), ...change };
  return { ...entry, revision: unwrap(await journal.client.journal.saveEntry(entry)).revision };
}

const rows = async () => (await screen.findAllByRole('option')).map(({ textContent }) => textContent ?? '');
const stored = async ({ id }: Entry) => unwrap(await journal.client.journal.findEntry({ id }));
const choose = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
async function chooseMore(name: string | RegExp): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name }));
}

describe('the shelves', () => {
  test('show starred pages, drafts and the trash, each by itself', async () => {
    await keep('2026-11-16', 'plain');
    await keep('2026-11-17', 'starred', { isStarred: true });
    await keep('2026-11-18', 'draft', { isDraft: true });
    open();
    expect(await rows()).toHaveLength(3);
    await user.click(screen.getByRole('radio', { name: 'Starred' }));
    await waitFor(async () => expect(await rows()).toEqual([expect.stringContaining('starred')]));
    expect(journal.address).toBe('/journal?shelf=starred');
    await user.click(screen.getByRole('radio', { name: 'Drafts' }));
    await waitFor(async () => expect(await rows()).toEqual([expect.stringContaining('draft')]));
    await user.click(screen.getByRole('radio', { name: 'Trash' }));
    expect(await screen.findByText('The trash is empty.')).toBeDefined();
  });

  test('no filter comes along into the trash, where none is offered', async () => {
    const thrown = await keep('2026-11-16', 'thrown away');
    unwrap(await journal.client.journal.trashEntry({ id: thrown.id }));
    open('/journal?pupils=1&from=2026-11-17');
    expect(await screen.findByText(/No page fits this/)).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'Trash' }));
    await waitFor(async () => expect(await rows()).toEqual([expect.stringContaining('thrown away')]));
    expect(journal.address).toBe('/journal?shelf=trash');
    expect(screen.queryByRole('button', { name: 'Add filter' })).toBeNull();
  });

  test('a star is on the page and in its row, and comes off again', async () => {
    const entry = await keep('2026-11-16', 'first');
    open(`/journal/${entry.id}`);
    await user.click(await screen.findByRole('button', { name: 'Star this page' }));
    expect(await screen.findByRole('img', { name: 'Starred' })).toBeDefined();
    expect((await stored(entry))?.isStarred).toBe(true);
    await choose('Star this page');
    await waitFor(async () => expect((await stored(entry))?.isStarred).toBe(false));
  });

  test('a page stays a draft until the coach is done with it', async () => {
    const entry = await keep('2026-11-16', 'first', { isDraft: true });
    open(`/journal/${entry.id}`);
    await user.click(await screen.findByRole('button', { name: 'Done with this page' }));
    await waitFor(async () => expect((await stored(entry))?.isDraft).toBe(false));
    expect(screen.queryByRole('button', { name: 'Done with this page' })).toBeNull();
  });
});

describe('the trash', () => {
  test('takes a page, gives it back by Undo, and shows it for reading only', async () => {
    const entry = await keep('2026-11-16', 'first');
    await keep('2026-11-17', 'second');
    open(`/journal/${entry.id}`);
    await chooseMore('Move to the trash');
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await rows()).toHaveLength(2));
    await user.click(await screen.findByRole('option', { name: /first/ }));
    await chooseMore('Move to the trash');
    await user.click(await screen.findByRole('radio', { name: 'Trash' }));
    await user.click(await screen.findByRole('option', { name: /first/ }));
    expect(await screen.findByText(/in the trash until/)).toBeDefined();
    expect(screen.queryByRole('textbox', { name: 'Page' })).toBeNull();
    expect(screen.getByText('The page is in the trash.')).toBeDefined();
    await choose('Put it back');
    await waitFor(async () => expect(unwrap(await journal.client.journal.findTrashedAt({ id: entry.id }))).toBeNull());
    await waitFor(() => expect(screen.queryByText('The page is in the trash.')).toBeNull());
  });

  test('asks before it removes a page for good, and the safe answer is the first', async () => {
    const entry = await keep('2026-11-16', 'first');
    unwrap(await journal.client.journal.trashEntry({ id: entry.id }));
    open(`/journal/${entry.id}?shelf=trash`);
    await user.click(await screen.findByRole('button', { name: 'Remove for good' }));
    const dialog = within(await screen.findByRole('dialog'));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Keep it'));
    await user.click(dialog.getByRole('button', { name: 'Remove for good' }));
    expect(await screen.findByText('The trash is empty.')).toBeDefined();
    expect(await stored(entry)).toBeNull();
  });
});

describe('history', () => {
  test('shows what changed, and brings an earlier form back', async () => {
    const first = await keep('2026-11-16', 'Heron', { body: page('I counted to eleven.') });
    journal.context.world.now = new Date(journal.context.world.now.getTime() + 3_600_000);
    unwrap(await journal.client.journal.saveEntry({ ...first, body: page('I counted to twelve.') }));
    open(`/journal/${first.id}`);
    await screen.findByRole('textbox', { name: 'Page' });
    await chooseMore('Earlier forms of this page');
    expect((await screen.findByText('eleven')).tagName).toBe('DEL');
    expect(screen.getByText('twelve').tagName).toBe('INS');
    await choose('Bring this form back');
    await waitFor(async () => expect((await stored(first))?.body).toEqual(page('I counted to eleven.')));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Page' }).textContent).toContain('eleven'));
  });

  test('the form that is looked at stands in the list, and the one of now says so', async () => {
    const first = await keep('2026-11-16', 'Heron', { body: page('I counted to eleven.') });
    journal.context.world.now = new Date(journal.context.world.now.getTime() + 3_600_000);
    const { revision } = unwrap(
      await journal.client.journal.saveEntry({ ...first, body: page('I counted to twelve, slowly.') }),
    );
    journal.context.world.now = new Date(journal.context.world.now.getTime() + 2000);
    unwrap(await journal.client.journal.saveEntry({ ...first, revision, body: page('I counted to twelve.') }));
    open(`/journal/${first.id}`);
    await screen.findByRole('textbox', { name: 'Page' });
    await chooseMore('Earlier forms of this page');
    const forms = within(await screen.findByRole('navigation', { name: 'Saved forms' }));
    const current = () => forms.getAllByRole('button').map((form) => form.getAttribute('aria-current'));
    expect(current()).toEqual(['false', 'true']);
    expect(forms.getAllByRole('button')[0]?.textContent).toMatch(/· now$/);
    expect((await screen.findByText('eleven')).tagName).toBe('DEL');
    await user.click(forms.getByRole('switch', { name: 'Every save' }));
    await user.click(forms.getAllByRole('button')[1] as HTMLElement);
    expect(current()).toEqual(['false', 'true', 'false']);
    await user.click(forms.getByRole('switch', { name: 'Every save' }));
    expect(current()).toEqual(['true', 'false']);
  });

  test('gives an earlier form a page of its own', async () => {
    const first = await keep('2026-11-16', 'Heron', { body: page('Old words.') });
    journal.context.world.now = new Date(journal.context.world.now.getTime() + 3_600_000);
    unwrap(await journal.client.journal.saveEntry({ ...first, body: page('New words.') }));
    open(`/journal/${first.id}`);
    await screen.findByRole('textbox', { name: 'Page' });
    await chooseMore('Earlier forms of this page');
    await user.click(await screen.findByRole('button', { name: 'Save as a copy' }));
    await waitFor(() => expect(journal.address).not.toContain(first.id));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Page' }).textContent).toContain('Old words.'));
    expect(await rows()).toHaveLength(2);
  });
});

describe('the calendar', () => {
  const today = instantToLocalDate(new Date());

  test('marks days with pages, and lists those of the chosen day', async () => {
    await keep(today, 'today’s page');
    await keep('2020-01-01', 'old');
    open('/journal?view=calendar');
    expect(await screen.findByRole('button', { name: /, one page$/ })).toBeDefined();
    await waitFor(async () => expect(await rows()).toEqual([expect.stringContaining('today’s page')]));
  });

  test('begins at the day of the page that is open', async () => {
    const read = await keep('2026-04-29', 'being read');
    await keep(today, 'today’s page');
    open(`/journal/${read.id}`);
    expect(await screen.findByDisplayValue('being read')).toBeDefined();
    await choose('Calendar');
    expect(await screen.findByRole('heading', { name: /29 April/ })).toBeDefined();
    await waitFor(async () => expect(await rows()).toEqual([expect.stringContaining('being read')]));
  });

  test('lets the coach write on another day, which then has no time of its own', async () => {
    open('/journal?view=calendar&from=2026-11-02&to=2026-11-02');
    await user.click(await screen.findByRole('button', { name: 'Write on this day' }));
    expect(await screen.findByRole('button', { name: 'Date of this page: Mon 2 November' })).toBeDefined();
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Later');
    await flushAll();
    const [row] = unwrap(
      await journal.client.journal.outlineEntries({
        filter: {
          shelf: 'all',
          personId: null,
          tag: null,
          templateId: null,
          programId: null,
          from: null,
          to: null,
          hasAttachment: false,
          mentionsPupils: false,
        },
      }),
    );
    expect(row).toEqual({ date: '2026-11-02', count: 1 });
  });
});

test('the timeline leads from a month to its pages', async () => {
  await keep('2026-11-16', 'autumn');
  await keep('2026-03-16', 'spring');
  await keep('2025-03-16', 'a year before');
  open('/journal?view=timeline');
  await user.click((await screen.findAllByRole('button', { name: /^March one page/ }))[0] as HTMLElement);
  await waitFor(async () => expect(await rows()).toEqual([expect.stringContaining('spring')]));
  expect(journal.address).toBe('/journal?from=2026-03-01&to=2026-03-31');
});

describe('the time of a page', () => {
  test('can be taken away, which lets its day stand for ever, and be given another', async () => {
    const time = { instant: '2026-11-16T13:30:00.000Z', timeZone: 'Asia/Tokyo' };
    const entry = await keep('2026-11-16', 'first', { time });
    open(`/journal/${entry.id}`);
    await user.click(
      await screen.findByRole('button', { name: 'Date of this page: Mon 16 November, 22:30, Asia/Tokyo' }),
    );
    await user.click(await screen.findByRole('button', { name: '2 November 2026' }));
    await flushAll();
    expect(await stored(entry)).toMatchObject({
      entryDate: '2026-11-02',
      time: { instant: '2026-11-02T13:30:00.000Z', timeZone: 'Asia/Tokyo' },
    });
    await user.click(screen.getByRole('switch', { name: 'All day' }));
    await flushAll();
    expect(await stored(entry)).toMatchObject({ entryDate: '2026-11-02', time: null });
  });
});
