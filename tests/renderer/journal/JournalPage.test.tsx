import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import { UnsavedBanner } from '../../../renderer/app/shell/UnsavedBanner.tsx';
import { useLeaving } from '../../../renderer/app/shell/useLeaving.ts';
import { JournalPage } from '../../../renderer/journal/JournalPage.tsx';
import type { Entry } from '../../../shared/journal/journal.contract.ts';
import { page } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});

const Unsaved = () => <UnsavedBanner leaving={useLeaving()} />;

function open(address = '/journal'): void {
  journal.show(
    <>
      <Unsaved />
      <Routes>
        <Route path="/journal" element={<JournalPage />} />
        <Route path="/journal/:entryId" element={<JournalPage />} />
      </Routes>
    </>,
    address,
  );
}

async function keep(entryDate: string, title: string, words = ''): Promise<Entry> {
  const begun = unwrap(await journal.client.journal.beginEntry({ templateId: null }));
  const entry = { ...begun, entryDate, time: null, isDraft: false, title, body: page(words) };
  return { ...entry, revision: unwrap(await journal.client.journal.saveEntry(entry)).revision };
}

const list = () => screen.findByRole('listbox', { name: 'Entries' });
const rows = async () => within(await list()).findAllByRole('option');
const titleField = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Title' });
const stored = async ({ id }: Entry) => unwrap(await journal.client.journal.findEntry({ id }));
const askedFor = (channel: string) => journal.bridge.asked.filter((each) => each === channel).length;

describe('the list', () => {
  test('an empty journal says so and offers one way to begin', async () => {
    open();
    await user.click(await screen.findByRole('button', { name: 'Write the first page' }));
    await titleField();
    expect(journal.address).toMatch(/^\/journal\/[0-9a-f-]{36}\?template=quick$/);
    expect(screen.getByText('What did I see or hear that I do not want to lose?')).toBeDefined();
  });

  test('up, down, home and end move through the entries, and enter opens one', async () => {
    await keep('2026-11-16', 'oldest');
    const middle = await keep('2026-11-17', 'middle');
    await keep('2026-11-18', 'newest');
    open();
    await rows();
    const active = async () => {
      const id = (await list()).getAttribute('aria-activedescendant');
      return document.getElementById(id ?? '')?.textContent;
    };
    (await list()).focus();
    expect(await active()).toContain('newest');
    await user.keyboard('{End}');
    expect(await active()).toContain('oldest');
    await user.keyboard('{ArrowDown}{ArrowUp}');
    expect(await active()).toContain('middle');
    await user.keyboard('{Home}{ArrowDown}{Enter}');
    expect((await titleField()).value).toBe('middle');
    expect(journal.address).toBe(`/journal/${middle.id}`);
    expect(await screen.findByRole('option', { selected: true, name: /middle/ })).toBeDefined();
  });

  test('a row says title, beginning, day and template', async () => {
    await keep('2025-11-17', 'Heron', 'She asked first.');
    open();
    const [row] = await rows();
    expect(row?.textContent).toBe('HeronShe asked first.17 November 2025 · Blank page');
  });

  test('a page that is not in the journal is told, and the list stays', async () => {
    await keep('2026-11-16', 'here');
    open('/journal/0a1b2c3d-0000-4000-8000-000000000001');
    expect(await screen.findByText('This page is not in the journal.')).toBeDefined();
    expect(await rows()).toHaveLength(1);
  });

  test('an address that is no page’s is told in the same words', async () => {
    open('/journal/nonsense');
    expect(await screen.findByText('This page is not in the journal.')).toBeDefined();
  });

  test('a page that was begun and lost by loading the window again is begun once more', async () => {
    open('/journal/0a1b2c3d-0000-4000-8000-000000000001?template=phase');
    expect(await screen.findByText('Which moments made me see something differently?')).toBeDefined();
    expect(journal.address).not.toContain('000000000001');
  });
});

describe('writing', () => {
  test('a new page comes into the list with its first save, and its row follows what is typed', async () => {
    await keep('2020-01-01', 'old');
    open('/journal/0a1b2c3d-0000-4000-8000-000000000001?template=');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Page' })));
    await user.type(await titleField(), 'Heron');
    expect(await flushAll()).toBe(true);
    expect(await screen.findByRole('option', { name: /^Heron/ })).toBeDefined();
    await user.type(await titleField(), ' asked');
    await flushAll();
    expect(await screen.findByRole('option', { name: /^Heron asked/ })).toBeDefined();
    expect(await rows()).toHaveLength(2);
    expect(askedFor('journal:listEntries')).toBe(2); // once more for the new page, and not for what was typed after it
  });

  test('opening and leaving a page saves nothing', async () => {
    const first = await keep('2026-11-16', 'first', 'words');
    await keep('2026-11-17', 'second', 'words');
    open(`/journal/${first.id}`);
    await titleField();
    await user.click(screen.getByRole('option', { name: /second/ }));
    await waitFor(async () => expect((await titleField()).value).toBe('second'));
    expect(askedFor('journal:saveEntry')).toBe(0);
  });

  test('leaving a page in the middle of a word saves it at once', async () => {
    const first = await keep('2026-11-16', 'first');
    await keep('2026-11-17', 'second');
    open(`/journal/${first.id}`);
    await user.type(await titleField(), ' thoughts');
    await user.click(screen.getByRole('option', { name: /second/ }));
    await waitFor(async () => expect((await stored(first))?.title).toBe('first thoughts'));
  });

  test('words from the window losing the focus are saved at once', async () => {
    const entry = await keep('2026-11-16', 'first');
    open(`/journal/${entry.id}`);
    await user.type(await titleField(), '!');
    window.dispatchEvent(new Event('blur'));
    await waitFor(async () => expect((await stored(entry))?.title).toBe('first!'));
  });

  test('a title of two lines is one, and enter goes on to the page', async () => {
    const entry = await keep('2026-11-16', '');
    open(`/journal/${entry.id}`);
    (await titleField()).focus();
    await user.paste('two\nlines');
    expect((await titleField()).value).toBe('two lines');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Page' }));
  });

  test('another day moves the page to its place in the list', async () => {
    await keep('2026-11-10', 'older');
    const moved = await keep('2026-11-16', 'moved');
    open(`/journal/${moved.id}`);
    await user.click(await screen.findByRole('button', { name: 'Date of this page: Mon 16 November' }));
    await user.click(await screen.findByRole('button', { name: '2 November 2026' }));
    await flushAll();
    await waitFor(async () =>
      expect((await rows()).map(({ textContent }) => textContent?.slice(0, 5))).toEqual(['older', 'moved']),
    );
    expect((await stored(moved))?.entryDate).toBe('2026-11-02');
  });
});

describe('trouble', () => {
  test('a page that was saved elsewhere keeps both forms when the coach wants a page of its own for hers', async () => {
    const entry = await keep('2026-11-16', 'hers');
    open(`/journal/${entry.id}`);
    await titleField();
    unwrap(await journal.client.journal.saveEntry({ ...entry, title: 'newer' }));
    await user.type(await titleField(), ' and mine');
    expect(await flushAll()).toBe(false);
    await user.click(await screen.findByRole('button', { name: 'Keep mine as a new page' }));
    await waitFor(() => expect(journal.address).not.toContain(entry.id));
    expect((await titleField()).value).toBe('hers and mine');
    expect((await stored(entry))?.title).toBe('newer');
    expect(await rows()).toHaveLength(2);
    expect(await flushAll()).toBe(true);
    await user.click(await screen.findByRole('option', { name: /^newer/, selected: false }));
    await waitFor(async () => expect((await titleField()).value).toBe('newer'));
  });

  test('words that could not be saved are there again when the page is opened again', async () => {
    const first = await keep('2026-11-16', 'first');
    await keep('2026-11-17', 'second');
    open(`/journal/${first.id}`);
    const field = await titleField();
    await journal.context.vault.lock();
    await user.type(field, ' unsaved');
    expect(await flushAll()).toBe(false);
    await user.click(screen.getByRole('option', { name: /second/ }));
    await journal.context.vault.unlock('four unrelated plain words');
    await user.click(screen.getByRole('option', { name: /first/ }));
    await waitFor(async () => expect((await titleField()).value).toBe('first unsaved'));
    expect(await flushAll()).toBe(true);
    expect((await stored(first))?.title).toBe('first unsaved');
  });

  test('nothing of a page reaches the console, the storage or the address', async () => {
    const entry = await keep('2026-11-16', 'kestrel');
    open(`/journal/${entry.id}`);
    await user.type(await titleField(), ' kestrel');
    await flushAll();
    expect(journal.address).not.toContain('kestrel');
    expect(Object.keys(localStorage).concat(Object.keys(sessionStorage))).toEqual([]);
    expect(journal.context.logged.join()).not.toContain('kestrel');
    expect(document.title).not.toContain('kestrel');
  });
});

describe('printing', () => {
  const print = () => journal.bridge.announce('menuCommand', 'printEntry');

  test('a page is saved before it is printed, and the name of the PDF is told', async () => {
    const entry = await keep('2026-11-16', 'first');
    journal.context.world.saveTo = `${journal.context.folder}/first.pdf`;
    open(`/journal/${entry.id}`);
    await user.type(await titleField(), ' words');
    print();
    await waitFor(() => expect(document.body.textContent).toContain('The PDF is saved: first.pdf'));
    expect((await stored(entry))?.title).toBe('first words');
  });

  test('a folder that cannot be written is told beside the page', async () => {
    const entry = await keep('2026-11-16', 'first');
    journal.context.world.saveTo = `${journal.context.folder}/not there/first.pdf`;
    open(`/journal/${entry.id}`);
    await titleField();
    print();
    expect(await screen.findByText('The file could not be written there.')).toBeDefined();
  });

  test('a page with nothing on it is not printed', async () => {
    open('/journal/0a1b2c3d-0000-4000-8000-000000000001?template=phase');
    await titleField();
    print();
    expect(await screen.findByText('There is nothing on this page yet.')).toBeDefined();
  });
});

test('a template that ends with the page itself offers to take it along, and no other does', async () => {
  const write = async (templateId: string): Promise<void> => {
    const begun = unwrap(await journal.client.journal.beginEntry({ templateId }));
    unwrap(await journal.client.journal.saveEntry({ ...begun, title: templateId }));
    open(`/journal/${begun.id}`);
    await titleField();
  };
  await write('staff_report');
  expect(await screen.findByText('Ends with: exported report')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Print to a PDF' }));
  await waitFor(() => expect(askedFor('journal:printEntry')).toBe(1));
  cleanup();
  await write('quick');
  await screen.findByRole('heading', { name: 'Next step' });
  expect(screen.queryByRole('button', { name: 'Print to a PDF' })).toBeNull();
});

test('a page that was begun with one prompt asks only that one, also after the window was loaded again', async () => {
  const id = crypto.randomUUID();
  open(`/journal/${id}?template=quick&prompt=quick.means.1`);
  const writing = await screen.findByRole('textbox', { name: 'Page' });
  const shown = [...writing.querySelectorAll('section')].filter(({ dataset }) => dataset['state'] === 'open');
  expect(shown.map((section) => section.querySelector('.prompt')?.textContent)).toEqual(['Why might it matter?']);
  expect(journal.address).toMatch(/template=quick&prompt=quick\.means\.1$/);
  await user.click(screen.getByRole('button', { name: 'Show them' }));
  expect(writing.querySelectorAll('section[data-state="open"]')).toHaveLength(3);
});
