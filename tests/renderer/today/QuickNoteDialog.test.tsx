import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { QuickNoteDialog } from '../../../renderer/today/QuickNoteDialog.tsx';
import { everything } from '../../../shared/journal/journal.facets.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});

function Anywhere() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpened(true)}>
        Note
      </button>
      <QuickNoteDialog opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}

const stored = async () =>
  unwrap(await journal.client.journal.listEntries({ filter: everything, offset: 0, limit: 50 }));

async function openNote(): Promise<HTMLElement> {
  await user.click(screen.getByRole('button', { name: 'Note' }));
  return screen.findByRole('textbox', { name: 'Page' });
}

/** The editor reads what the page shows, as it does from a keyboard. */
async function write(writing: HTMLElement, words: string): Promise<void> {
  const line = writing.querySelector('.answer p');
  if (line) line.textContent = words;
  await new Promise((resolve) => setTimeout(resolve, 50));
}

test('a note from anywhere is kept by closing it, and the next one is fresh', async () => {
  journal.show(<Anywhere />);
  const writing = await openNote();
  await waitFor(() => expect(document.activeElement).toBe(writing));
  await write(writing, 'A kestrel over the gym.');
  await user.click(screen.getByRole('button', { name: 'Close the note' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await stored()).toMatchObject([{ preview: 'A kestrel over the gym.', isDraft: false, templateId: 'quick' }]);
  expect(await screen.findByRole('link', { name: 'Open the page' })).toBeDefined();
  expect((await openNote()).textContent).not.toContain('kestrel');
});

test('a note is in the journal while it is being written, before it is closed', async () => {
  journal.show(<Anywhere />);
  await write(await openNote(), 'Half a thought');
  await waitFor(async () => expect(await stored()).toMatchObject([{ preview: 'Half a thought', isDraft: true }]), {
    timeout: 4000,
  });
});

test('after the note the keyboard is where it was before', async () => {
  journal.show(<Anywhere />);
  const button = screen.getByRole('button', { name: 'Note' });
  const writing = await openNote();
  await waitFor(() => expect(document.activeElement).toBe(writing));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test('a step that is still being typed is kept by Escape, as the note is', async () => {
  journal.show(<Anywhere />);
  await write(await openNote(), 'A kestrel over the gym.');
  await user.click(screen.getByRole('button', { name: 'Add a next step' }));
  await user.type(await screen.findByRole('textbox', { name: 'What will you do?' }), 'Ask before I tell.{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const everyStep = { entryId: null, personId: null, onlyOpen: true };
  await waitFor(async () =>
    expect(unwrap(await journal.client.steps.listSteps(everyStep))).toMatchObject([{ text: 'Ask before I tell.' }]),
  );
  expect(await stored()).toMatchObject([{ preview: 'A kestrel over the gym.', isDraft: false }]);
});

test('a note on which nothing was written leaves nothing behind', async () => {
  journal.show(<Anywhere />);
  await openNote();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await stored()).toEqual([]);
});
