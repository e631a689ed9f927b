import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import { WeekReviewPage } from '../../../renderer/week/WeekReviewPage.tsx';
import { addDays, instantToLocalDate, startOfWeek } from '../../../shared/calendar/local-date.ts';
import { blankStep } from '../../../shared/steps/steps.rules.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();
const { closedOn: _, ...blank } = blankStep;
const today = instantToLocalDate(new Date());
const weekOf = startOfWeek(today);

beforeEach(async () => {
  journal = await openJournalWindow();
  journal.context.world.now = new Date();
});

const write = async (text: string, dueOn: string | null = null) =>
  unwrap(await journal.client.steps.saveStep({ ...blank, id: null, text, dueOn }));
const review = async () => unwrap(await journal.client.week.findWeek({ weekOf }));
const part = (name: string) => screen.findByRole('heading', { name });

test('a review is gone through with the keyboard alone, part by part, and becomes a page', async () => {
  const heron = await write('Ask Heron', addDays(today, -3));
  const wren = await write('Visit Wren');
  unwrap(await journal.client.steps.changeStep({ id: wren.id, change: { state: 'done' } }));
  journal.show(<WeekReviewPage />);
  await part('What ended');
  expect(screen.getByText('1 of 4')).toBeDefined();
  expect(await screen.findByText('Visit Wren')).toBeDefined();
  (await screen.findByRole('textbox', { name: 'What were the two or three moments that mattered?' })).focus();
  await user.keyboard('Two visits.{Tab}{Enter}');
  expect(await part('What moved')).toBe(document.activeElement);
  screen.getByRole('button', { name: 'Go on' }).focus();
  await user.keyboard('{Enter}');
  await part('What is stuck');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'What becomes of “Ask Heron”' }), 'Let it go');
  await user.type(screen.getByRole('textbox', { name: 'A word why, for “Ask Heron”' }), 'No longer mine');
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  await part('One thing for next week');
  await user.type(await screen.findByRole('textbox', { name: 'Or write one' }), 'Listen for a whole lesson');
  await user.click(screen.getByRole('button', { name: 'Finish the review' }));
  expect(await part('This week is reviewed.')).toBe(document.activeElement);
  const { entryId } = await review();
  expect(screen.getByRole('link', { name: 'Read the page' }).getAttribute('href')).toBe(`/journal/${entryId}`);
  expect(unwrap(await journal.client.steps.findStep({ id: heron.id }))).toMatchObject({
    state: 'dropped',
    reason: 'No longer mine',
  });
  expect(unwrap(await journal.client.steps.listDue({ upTo: addDays(today, 30) })).steps).toEqual([]);
});

test('what is written is kept in a pause, and is there again after coming back', async () => {
  journal.show(<WeekReviewPage />);
  await user.type(await screen.findByRole('textbox', { name: /two or three moments/ }), 'A quiet week');
  await waitFor(async () => expect((await review()).words.ended).toBe('A quiet week'));
});

test('a review that was interrupted goes on in the part that was written last', async () => {
  const words = { ended: 'A quiet week', moved: '', stuck: 'The timetable', next: '' };
  unwrap(await journal.client.week.keepWeek({ weekOf, words, changes: [], oneThing: null }));
  journal.show(<WeekReviewPage />);
  await part('What is stuck');
  expect(screen.getByText('3 of 4')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(await screen.findByDisplayValue('A quiet week')).toBeDefined();
});

test('what was typed a moment before locking is kept, too', async () => {
  journal.show(<WeekReviewPage />);
  await user.type(await screen.findByRole('textbox', { name: /two or three moments/ }), 'Called away');
  expect(await flushAll()).toBe(true);
  expect((await review()).words.ended).toBe('Called away');
});

test('a step that went away while the review was written is said once, and the next try goes without it', async () => {
  const heron = await write('Ask Heron', addDays(today, -3));
  journal.show(<WeekReviewPage />);
  await part('What ended');
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'What becomes of “Ask Heron”' }), 'Let it go');
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  unwrap(await journal.client.steps.removeStep({ id: heron.id }));
  await user.click(await screen.findByRole('button', { name: 'Finish the review' }));
  expect(await screen.findByText('This next step is not in the journal any more.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Finish the review' }));
  expect(await part('This week is reviewed.')).toBeDefined();
});

test('without any steps every part says so, and back and forth loses nothing', async () => {
  journal.show(<WeekReviewPage />);
  expect(await screen.findByText(/^No next step ended in this week/)).toBeDefined();
  await user.type(screen.getByRole('textbox'), 'Rain');
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  expect(await screen.findByText(/^No day was moved/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(await screen.findByRole('textbox', { name: /two or three moments/ })).toHaveProperty('value', 'Rain');
});

test('last week is chosen by its name, and a finished one leads to its page', async () => {
  const lastWeek = addDays(weekOf, -7);
  const words = { ended: 'Done', moved: '', stuck: '', next: '' };
  const { entryId } = unwrap(
    await journal.client.week.finishWeek({ weekOf: lastWeek, words, changes: [], oneThing: null, today }),
  );
  journal.show(<WeekReviewPage />);
  await part('What ended');
  await user.click(screen.getByRole('radio', { name: 'Last week' }));
  expect(await part('This week is reviewed.')).toBeDefined();
  expect(journal.address).toBe(`/?week=${lastWeek}`);
  expect(screen.getByRole('link', { name: 'Read the page' }).getAttribute('href')).toBe(`/journal/${entryId}`);
});

test('what can be picked says its day as everywhere: from when it is, never a date of the past alone', async () => {
  await write('Ask Heron', addDays(today, -40));
  await write('Visit Wren', today);
  journal.show(<WeekReviewPage />);
  for (const title of ['What ended', 'What moved', 'What is stuck']) {
    await part(title);
    await user.click(screen.getByRole('button', { name: 'Go on' }));
  }
  const described = async (name: string) => {
    const radio = await screen.findByRole('radio', { name });
    return document.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent;
  };
  expect(await described('Ask Heron')).toMatch(/^From \d/);
  expect(await described('Visit Wren')).toBe('Today');
});
