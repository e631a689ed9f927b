import { randomUUID } from 'node:crypto';
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { PrivacyNudge } from '../../../renderer/privacy/public.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';

let journal: JournalWindow;
const user = userEvent.setup();
const asks = 'This page seems to mention pupils.';

beforeEach(async () => {
  journal = await openJournalWindow();
});

function open(text: string, { entryId = randomUUID() as string, isMarked = false, onMark = () => {} } = {}): void {
  journal.show(<PrivacyNudge entryId={entryId} text={text} mentionsPupils={isMarked} onMark={onMark} />);
}

test('a page that speaks of nobody is left in peace', () => {
  open('Student voice as a topic.');
  expect(screen.queryByRole('button')).toBeNull();
});

test('a page that seems to mention pupils can be marked by one touch, and a marked one is not asked about', async () => {
  let marks = 0;
  open('A boy in the second row.', { onMark: () => marks++ });
  await user.click(await screen.findByRole('button', { name: 'Mark it' }));
  expect(marks).toBe(1);
  cleanup();
  open('A boy in the second row.', { isMarked: true });
  expect(screen.queryByText(asks)).toBeNull();
});

test('"Not this page" holds for this page and for no other', async () => {
  const entryId = randomUUID();
  open('A boy in the second row.', { entryId });
  await user.click(await screen.findByRole('button', { name: 'Not this page' }));
  expect(screen.queryByText(asks)).toBeNull();
  cleanup();
  open('A boy in the second row.', { entryId });
  expect(screen.queryByText(asks)).toBeNull();
  cleanup();
  open('A boy in the second row.');
  expect(screen.getByText(asks)).toBeDefined();
});

test('where a child may not be safe, the school’s procedure is named first, and the note can be closed', async () => {
  open('A boy in the second row had bruises on his arm.');
  expect(screen.getByRole('status').textContent).toMatch(
    /^If a child may not be safe, the school's procedure comes first/,
  );
  await user.click(screen.getByRole('button', { name: 'Close this note' }));
  expect(screen.queryByText(/may not be safe/)).toBeNull();
  expect(screen.getByText(asks)).toBeDefined();
});
