import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import type { Assessment } from '../../../shared/mastery/mastery.contract.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { begin, growthPages, take } from './growth-pages.tsx';

const user = userEvent.setup();
let journal: JournalWindow;

beforeEach(async () => {
  journal = await openJournalWindow();
});

const show = async ({ id }: Assessment) => {
  journal.show(growthPages, `/growth/assess/${id}`);
  await screen.findByRole('group', { name: /Which sentence fits/ });
};
const question = () => screen.getByRole('heading', { level: 2 });
const sentence = (words: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name: words });
const answerIn = async ({ id }: Assessment, code: string) => {
  const found = unwrap(await journal.client.mastery.findAssessment({ id }));
  return found?.answers.find(({ itemId }) => itemId === code);
};

test('the sentence that is chosen, how sure and the note are kept without a button', async () => {
  const begun = await begin(journal);
  await show(begun);
  expect(question().textContent).toBe('A1 Relationship before practice');
  expect(screen.getByText('0 of 27 answered')).toBeDefined();
  await user.click(sentence(/^Steady I learn what matters/));
  await waitFor(async () => expect(await answerIn(begun, 'A1')).toMatchObject({ stage: 3, certainty: null }));
  expect(screen.getByText('1 of 27 answered')).toBeDefined();
  await user.click(screen.getByRole('radio', { name: 'Fairly' }));
  await user.type(screen.getByLabelText('A note'), 'Heron, twice');
  expect(await flushAll()).toBe(true); // as locking does, before the pause is over
  expect(await answerIn(begun, 'A1')).toMatchObject({ stage: 3, certainty: 'fair', note: 'Heron, twice' });
});

test('digits choose and Enter goes on; 0 says that it is not part of the role', async () => {
  const begun = await begin(journal);
  await show(begun);
  question().focus();
  await user.keyboard('2{Enter}');
  expect(question().textContent).toMatch(/^A2/);
  expect(document.activeElement).toBe(question());
  await user.keyboard('0{Enter}');
  expect(question().textContent).toMatch(/^A3/);
  await user.keyboard('9'); // there is no ninth stage
  await waitFor(async () => expect(await answerIn(begun, 'A2')).toMatchObject({ stage: null, isNotMyRole: true }));
  expect(await answerIn(begun, 'A1')).toMatchObject({ stage: 2, isNotMyRole: false });
  expect(await answerIn(begun, 'A3')).toBeUndefined();
});

test('digits typed into a note are words and choose nothing', async () => {
  const begun = await begin(journal);
  await show(begun);
  await user.type(screen.getByLabelText('A note'), '3 of 5');
  await flushAll();
  expect(await answerIn(begun, 'A1')).toMatchObject({ stage: null, note: '3 of 5' });
});

test('it is gone on with at the first part without an answer, and the map leads to any of them', async () => {
  const begun = await begin(journal);
  await show(begun);
  question().focus();
  await user.keyboard('2{Enter}3{Enter}');
  await flushAll();
  cleanup();
  await show(begun);
  expect(question().textContent).toMatch(/^A3/);
  const map = screen.getByRole('navigation', { name: 'All parts' });
  expect(within(map).getAllByRole('button', { name: /, answered$/ })).toHaveLength(2);
  await user.click(within(map).getByRole('button', { name: /^C4 / }));
  expect(question().textContent).toMatch(/^C4/);
});

test('a whole domain stands on a page when that is wanted', async () => {
  await show(await begin(journal));
  await user.click(screen.getByText('A domain on a page'));
  expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent?.slice(0, 2))).toEqual([
    'A1',
    'A2',
    'A3',
    'A4',
  ]);
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(5);
});

test('the short form asks about the six domains, and its last answer leads to the result', async () => {
  const begun = await begin(journal, 'quick');
  await show(begun);
  expect(question().textContent).toBe('A Ground: trust and standing');
  question().focus();
  await user.keyboard('3{Enter}3{Enter}2{Enter}3{Enter}3{Enter}4{Enter}');
  await screen.findByRole('heading', { level: 1, name: /^Mostly steady/ });
  expect(journal.address).toBe(`/growth/result/${begun.id}`);
  expect(unwrap(await journal.client.mastery.findAssessment({ id: begun.id }))?.finishedAt).not.toBe(null);
});

test('the earlier answer is hidden until a new one is chosen, or at once when that is wanted', async () => {
  await take(journal, '32', new Date(2026, 8, 29, 12));
  journal.context.world.now = new Date(2026, 10, 19, 12);
  const begun = await begin(journal);
  await show(begun);
  const earlier = 'On 29 September 2026: Steady';
  expect(screen.queryByText(earlier)).toBe(null);
  await user.click(sentence(/^Finding footing/));
  expect(screen.getByText(earlier)).toBeDefined();
  await user.click(screen.getByRole('checkbox', { name: /What this stage means to me has changed/ }));
  await waitFor(async () => expect(await answerIn(begun, 'A1')).toMatchObject({ stage: 2, isRecalibrated: true }));
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(screen.queryByText(/^On 29 September 2026/)).toBe(null);
  await user.click(screen.getByRole('switch', { name: 'Show earlier answers at once' }));
  expect(screen.getByText('On 29 September 2026: Finding footing')).toBeDefined();
});

test('without a chosen sentence there is no result, and why is said', async () => {
  await show(await begin(journal));
  question().focus();
  await user.keyboard('0');
  await user.click(screen.getByRole('button', { name: 'See where you stand now' }));
  await screen.findByText('Nothing has been chosen yet, so there is nothing to show.');
});

test('an answer that could not be saved stays, and is tried again', async () => {
  const begun = await begin(journal);
  await show(begun);
  const { invoke } = journal.bridge;
  journal.bridge.invoke = async () => ({ ok: false, error: { code: 'disk-full' } }) as never;
  await user.click(sentence(/^Steady/));
  expect(await flushAll()).toBe(false);
  expect(sentence(/^Steady/).checked).toBe(true);
  journal.bridge.invoke = invoke;
  expect(await flushAll()).toBe(true);
  expect(await answerIn(begun, 'A1')).toMatchObject({ stage: 3 });
});

test('a note is not lost where the day is changed before it is kept, and the page is left and come back to', async () => {
  const begun = await begin(journal);
  await show(begun);
  await user.type(screen.getByLabelText('A note'), 'Heron, twice');
  await user.selectOptions(screen.getByLabelText('When in the year'), 'middle'); // what is known is read anew, without the note
  await waitFor(async () => expect(await flushAll()).toBe(true));
  cleanup();
  await show(begun);
  await user.click(within(screen.getByRole('navigation')).getByRole('button', { name: /^A1 / }));
  expect(screen.getByLabelText<HTMLTextAreaElement>('A note').value).toBe('Heron, twice');
  await user.click(sentence(/^Steady/));
  await waitFor(async () => expect(await answerIn(begun, 'A1')).toMatchObject({ stage: 3, note: 'Heron, twice' }));
});

test('what could not be saved before the page was left is there again, and is not written over what is said then', async () => {
  const begun = await begin(journal);
  await show(begun);
  const { invoke } = journal.bridge;
  journal.bridge.invoke = async (channel, input) =>
    channel === 'mastery:saveAnswer' ? ({ ok: false, error: { code: 'disk-full' } } as never) : invoke(channel, input);
  await user.type(screen.getByLabelText('A note'), 'Heron, twice');
  cleanup();
  await journal.queryClient.refetchQueries({ queryKey: ['mastery'], type: 'all' }); // as any other page of Growth does
  await show(begun);
  expect(screen.getByLabelText<HTMLTextAreaElement>('A note').value).toBe('Heron, twice');
  await user.click(sentence(/^Steady/));
  journal.bridge.invoke = invoke;
  expect(await flushAll()).toBe(true);
  expect(await answerIn(begun, 'A1')).toMatchObject({ stage: 3, note: 'Heron, twice' });
});

test('another day or occasion that is refused is said', async () => {
  await show(await begin(journal));
  const { invoke } = journal.bridge;
  journal.bridge.invoke = async (channel, input) =>
    channel === 'mastery:saveOccasion'
      ? ({ ok: false, error: { code: 'disk-full' } } as never)
      : invoke(channel, input);
  await user.selectOptions(screen.getByLabelText('When in the year'), 'middle');
  await screen.findByRole('alert');
  expect(screen.getByLabelText<HTMLSelectElement>('When in the year').value).toBe('start');
  journal.bridge.invoke = invoke;
});

test('one that was taken away says so', async () => {
  journal.show(growthPages, '/growth/assess/00000000-0000-4000-8000-000000000000');
  await screen.findByText('This self-assessment is not in the journal any more.');
});
