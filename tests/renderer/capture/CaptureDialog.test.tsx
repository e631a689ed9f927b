import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeCapture } from '../../../renderer/capture/capture-store.ts';
import { type Beginning, CaptureDialog, openCapture } from '../../../renderer/capture/public.ts';
import { addDays, instantToLocalDate } from '../../../shared/calendar/local-date.ts';
import type { Step } from '../../../shared/steps/steps.contract.ts';
import { page } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { addPerson } from '../next-steps/planning-window.tsx';

const user = userEvent.setup();
const tomorrow = addDays(instantToLocalDate(new Date()), 1);
let journal: JournalWindow;

beforeEach(async () => {
  journal = await openJournalWindow();
});
afterEach(() => closeCapture());

async function open(beginning: Beginning = {}): Promise<HTMLInputElement> {
  journal.show(<CaptureDialog />);
  act(() => openCapture(beginning));
  return screen.findByRole<HTMLInputElement>('textbox', { name: 'What will you do?' });
}

const kept = async (): Promise<Step[]> =>
  unwrap(await journal.client.steps.listSteps({ entryId: null, personId: null, onlyOpen: false }));

test('a day and a person in the line are understood, and Enter keeps the step and says where it lies', async () => {
  const heron = await addPerson(journal, 'Heron');
  const field = await open();
  await user.type(field, 'Ask Heron about the warm-up tomorrow');
  await screen.findByRole('button', { name: /^Day: (?!Choose)/ });
  await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>('Whom it concerns').value).toBe(heron.id));
  await user.type(field, '{Enter}');
  await waitFor(async () => expect(await kept()).toMatchObject([{ dueOn: tomorrow, personId: heron.id, whose: 'me' }]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await screen.findByText(/^Kept under/)).textContent).toMatch(/^Kept under “.+”\.$/);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await kept()).toEqual([]));
});

test('Control with Enter keeps it and begins another; Escape leaves what was typed for the next opening', async () => {
  const field = await open();
  await user.type(field, 'Write two questions{Control>}{Enter}{/Control}');
  await waitFor(async () => expect(await kept()).toMatchObject([{ text: 'Write two questions' }]));
  await waitFor(() => expect(field.value).toBe(''));
  await user.type(field, 'Half a thought');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'What will you do?' })).toBeNull());
  expect(await kept()).toHaveLength(1);
  act(() => openCapture());
  const again = await screen.findByRole<HTMLInputElement>('textbox', { name: 'What will you do?' });
  expect(again.value).toBe('Half a thought');
});

test('the page and the words that it came out of go along, and can be left out', async () => {
  const begun = unwrap(await journal.client.journal.beginEntry({ templateId: null }));
  unwrap(await journal.client.journal.saveEntry({ ...begun, title: 'A page', body: page('words') }));
  const field = await open({ entryId: begun.id, quote: 'Nobody asked' });
  await user.type(field, 'Wait longer');
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Without it: Nobody asked' }));
  await user.type(field, '{Enter}');
  await waitFor(async () =>
    expect(await kept()).toMatchObject([{ text: 'Wait longer', entryId: begun.id, quote: '' }]),
  );
});
