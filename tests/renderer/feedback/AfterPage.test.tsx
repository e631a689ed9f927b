import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import type { Round } from '../../../shared/feedback/feedback.contract.ts';
import { ask, beginRound } from '../../main/feedback/rounds.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { resultPages } from './results-window.tsx';

const user = userEvent.setup();
let journal: JournalWindow;
let round: Round;

beforeEach(async () => {
  journal = await openJournalWindow();
  round = await beginRound(journal.client, 'open');
  await ask(journal.client, round, 'Finch');
  await ask(journal.client, round, 'my leader', 'administrator');
});

const show = async () => {
  journal.show(resultPages, `/feedback/${round.id}/after`);
  await screen.findByRole('heading', { level: 1, name: 'What comes of it' });
};
const now = async () => unwrap(await journal.client.feedback.findRound({ roundId: round.id })) as Round;
const finch = async () => (await now()).asked.find(({ name }) => name === 'Finch');
const open = async (name: string) => user.click(screen.getByRole('button', { name: new RegExp(name) }));

/** Today in the calendar that a chip opens. */
async function chooseDay(label: RegExp, day: RegExp): Promise<void> {
  await user.click(screen.getByRole('button', { name: label }));
  await user.click(await screen.findByRole('button', { name: day }));
}

test('the one thing is kept without a button, and stands in the note of thanks', async () => {
  await show();
  await user.type(screen.getByLabelText('The one thing you work on'), 'handing over one session.');
  expect(await flushAll()).toBe(true);
  expect((await now()).focus).toBe('handing over one session.');
  await open('Finch');
  const note = screen.getByLabelText('A note of thanks') as HTMLTextAreaElement;
  expect(note.value).toMatch(/I have decided to work on handing over one session\. You can help/);
  expect(note.value).toMatch(/I shall ask again in March\.$/);
  expect(note.value).not.toMatch(/[{}]/);
});

test('a note is changed, copied and kept as it was sent', async () => {
  await show();
  await open('Finch');
  const note = screen.getByLabelText('A note of thanks');
  await user.clear(note);
  await user.type(note, 'Thank you, Finch.');
  let copied = '';
  document.execCommand = vi.fn(() => {
    const event = new Event('copy', { cancelable: true }) as ClipboardEvent;
    Object.assign(event, { clipboardData: { clearData() {}, setData: (_: string, text: string) => (copied = text) } });
    return window.dispatchEvent(event);
  });
  await user.click(screen.getByRole('button', { name: 'Copy the note' }));
  expect(copied).toBe('Thank you, Finch.');
  expect(await screen.findByText('Copied.')).toBeDefined();
  await waitFor(async () => expect(await finch()).toMatchObject({ thanks: 'Thank you, Finch.', thankedOn: null }));
});

test('the day of thanks stands beside the name', async () => {
  await show();
  await open('Finch');
  await chooseDay(/^The day on which you thanked them/, /^1 /);
  await waitFor(async () => expect((await finch())?.thankedOn).toMatch(/-01$/));
  expect(await screen.findByRole('button', { name: /^Finch ?Teacher ?Thanked/ })).toBeDefined();
});

test('giving it back keeps the words, and a day to talk again makes a step; editing the words leaves its day', async () => {
  await show();
  await open('Finch');
  const words = screen.getByLabelText('Give it back');
  expect((words as HTMLTextAreaElement).value).toMatch(/^I see you as a leader when/);
  await chooseDay(/^The day on which you talk with them again/, /^28 /);
  const steps = async () =>
    unwrap(await journal.client.steps.listSteps({ entryId: null, personId: null, roundId: round.id, onlyOpen: false }));
  await waitFor(async () => expect(await steps()).toHaveLength(1));
  const [step] = await steps();
  expect(step).toMatchObject({ text: 'Talk with Finch about how we see each other as leaders', state: 'open' });
  expect(step?.dueOn).toMatch(/-28$/);
  await screen.findByRole('list', { name: 'Next steps out of this round' });
  await user.type(screen.getByLabelText('Give it back'), ' Soon.');
  expect(await flushAll()).toBe(true);
  expect((await finch())?.giveBack).toMatch(/lead next\. Soon\.$/);
  expect(await steps()).toEqual([step]);
});

test('asking again begins a round out of this one', async () => {
  await show();
  expect(screen.getByRole('link', { name: 'Begin a round that asks again' }).getAttribute('href')).toBe(
    `/feedback/new?kind=views&from=${round.id}`,
  );
  expect(within(screen.getByRole('region', { name: 'Ask again' })).getByRole('link')).toBeDefined();
});

test('where nobody is named there is a note for everybody, and a survey says what fits a survey', async () => {
  round = await beginRound(journal.client, 'unnamed', 'staff-survey');
  unwrap(await journal.client.feedback.saveFocus({ roundId: round.id, focus: 'Mondays without meetings.' }));
  await show();
  const note = screen.getByRole('region', { name: 'A note of thanks to everybody' });
  expect(note.textContent).toContain('I have decided to work on Mondays without meetings.');
  await user.click(within(note).getByRole('button', { name: 'Copy the note' }));
  expect(within(note).getByRole('status').textContent).toBe('Copied.');
  expect(screen.getByRole('link', { name: 'List people to thank by name' }).getAttribute('href')).toBe(
    `/feedback/${round.id}/ask`,
  );
  expect(screen.getByRole('link', { name: 'Begin a survey out of this one' }).getAttribute('href')).toBe(
    `/feedback/new?kind=survey&from=${round.id}`,
  );
  expect(screen.queryByText(/how you see them as a leader/)).toBe(null);
});
