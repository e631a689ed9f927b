import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { addDays } from '../../../shared/calendar/local-date.ts';
import type { Step } from '../../../shared/steps/steps.contract.ts';
import { page } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { addPerson, keep, monday, nextMonday, showSteps, sunday, today } from './planning-window.tsx';

const user = userEvent.setup();
let journal: JournalWindow;

beforeEach(async () => {
  journal = await openJournalWindow();
  journal.context.world.now = new Date(); // the window asks its own clock which day it is
});

const linksIn = (part: HTMLElement) =>
  within(part)
    .queryAllByRole('link')
    .map((link) => link.querySelector('[data-private]')?.textContent);
const region = (name: string | RegExp) => screen.findByRole('region', { name });
const stored = async ({ id }: Step) => unwrap(await journal.client.steps.findStep({ id }));

test('the view is in the address, and a view that nobody knows is the board', async () => {
  const pages = showSteps(journal, '?view=calendar');
  await screen.findByText('No next step is written down');
  await user.click(screen.getByText('List', { selector: 'label *, label' }));
  await screen.findByText('No next step is open.');
  expect(pages.address).toBe('/next-steps?view=list');
});

test('a week has what is there from earlier, its days, and what was picked without a day', async () => {
  await keep(journal, 'Old', { dueOn: addDays(monday, -20) });
  await keep(journal, 'Now', { dueOn: today });
  await keep(journal, 'Picked', { lane: 'week' });
  await keep(journal, 'Ahead of time', { lane: 'week', dueOn: addDays(sunday, 9) });
  await keep(journal, 'Next', { dueOn: nextMonday });
  await keep(journal, 'Some time');
  showSteps(journal, '?view=week');
  expect(linksIn(await region('From earlier'))).toEqual(['Old']);
  expect(linksIn(await region(/today$/))).toEqual(['Now']);
  expect(linksIn(await region('Any day this week'))).toEqual(['Picked', 'Ahead of time']);
  expect(screen.queryByText('Next')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'The week after' }));
  await screen.findByText('Next');
  expect(screen.queryByText('Old')).toBeNull();
  expect(screen.queryByText('Picked')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'This week' }));
  expect(linksIn(await region('From earlier'))).toEqual(['Old']);
});

test('a week names its term and its holidays', async () => {
  const rhythm = {
    days: [],
    terms: [{ name: 'Autumn term', startsOn: monday, endsOn: sunday }],
    holidays: [{ name: 'A day off', startsOn: today, endsOn: today }],
  };
  unwrap(await journal.client.rhythm.saveRhythm(rhythm));
  showSteps(journal, '?view=week');
  expect((await region(/today$/)).textContent).toContain('A day off');
  expect(screen.getByText('Autumn term')).toBeDefined();
});

test('a tick in the week is kept, and the step stays in sight as done', async () => {
  const step = await keep(journal, 'Now', { dueOn: today });
  showSteps(journal, '?view=week');
  await user.click(await screen.findByRole('checkbox', { name: 'Done: Now' }));
  await waitFor(async () => expect(await stored(step)).toMatchObject({ state: 'done' }));
  await waitFor(async () =>
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Done: Now' })).checked).toBe(true),
  );
});

test('the list finds by words, by person and by what it came from, and remembers in the address', async () => {
  const heron = await addPerson(journal, 'Heron');
  await keep(journal, 'Ask about the warm-up', { personId: heron.id });
  await keep(journal, 'Ask the office');
  await keep(journal, 'Call the office');
  const pages = showSteps(journal, '?view=list');
  const list = async () => linksIn(await screen.findByRole('list', { name: 'Steps' }));
  await waitFor(async () => expect(await list()).toHaveLength(3));
  await user.type(screen.getByLabelText('Find in steps'), 'ask');
  await waitFor(async () => expect(await list()).toEqual(['Ask about the warm-up', 'Ask the office']));
  await user.selectOptions(screen.getByLabelText('With whom'), 'Heron');
  await waitFor(async () => expect(await list()).toEqual(['Ask about the warm-up']));
  expect(pages.address).toBe(`/next-steps?view=list&find=ask&person=${heron.id}`);
  await user.selectOptions(screen.getByLabelText('Where from'), 'Feedback');
  expect(await screen.findByText('No step is like that.')).toBeDefined();
});

test('the list has what ended, with the word why', async () => {
  await keep(journal, 'Open one');
  await keep(journal, 'Book the hall', { state: 'dropped', reason: 'The hall is shut' });
  showSteps(journal, '?view=list&show=ended');
  const list = await screen.findByRole('list', { name: 'Steps' });
  expect(linksIn(list)).toEqual(['Book the hall']);
  expect(list.textContent).toContain('Let go today · The hall is shut');
});

test('the keyboard goes through the rows, Space ticks and Enter opens', async () => {
  const first = await keep(journal, 'One', { dueOn: today });
  const second = await keep(journal, 'Two', { dueOn: nextMonday });
  const pages = showSteps(journal, '?view=list');
  (await screen.findByRole('link', { name: /^One/ })).focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toContain('Two');
  await user.keyboard('{Home}');
  expect(document.activeElement?.textContent).toContain('One');
  await user.keyboard(' ');
  await waitFor(async () => expect(await stored(first)).toMatchObject({ state: 'done' }));
  (await screen.findByRole('link', { name: /^Two/ })).focus();
  await user.keyboard('{Enter}');
  expect(pages.address).toBe(`/next-steps/step/${second.id}?view=list`);
});

test('more than a hundred steps come as the end comes near', async () => {
  for (let place = 0; place < 130; place++) await keep(journal, `Step ${place}`, { dueOn: addDays(today, place) });
  showSteps(journal, '?view=list');
  (await screen.findByRole('link', { name: /^Step 0/ })).focus();
  await user.keyboard('{End}');
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Step 99'));
  await waitFor(async () => {
    await user.keyboard('{End}');
    expect(document.activeElement?.textContent).toContain('Step 129');
  });
});

test('the timeline shows a moved day as a place that the step left', async () => {
  journal.context.world.now = new Date(`${addDays(today, -3)}T12:00:00`);
  const step = await keep(journal, 'Ask Heron', { dueOn: today });
  journal.context.world.now = new Date();
  unwrap(await journal.client.steps.changeStep({ id: step.id, change: { dueOn: addDays(today, 5) } }));
  showSteps(journal, '?view=timeline');
  const timeline = await region(/by date$/);
  expect(within(timeline).getByText('stood here first')).toBeDefined();
  expect(within(timeline).getByText(/^moved from/)).toBeDefined();
  expect(within(timeline).getByText('Today')).toBeDefined();
});

test('however much lies before it, today is in sight of the timeline; earlier days come when asked for', async () => {
  for (let back = 1; back <= 40; back++) await keep(journal, `Step ${back}`, { dueOn: addDays(today, -back) });
  await keep(journal, 'For today', { dueOn: today });
  showSteps(journal, '?view=timeline');
  const timeline = await region(/by date$/);
  const back = (from: number) => Array.from({ length: from }, (_, place) => `Step ${from - place}`);
  expect(linksIn(timeline)).toEqual([...back(8), 'For today']);
  await user.click(screen.getByRole('button', { name: 'Show earlier days' }));
  await waitFor(() => expect(linksIn(timeline)).toEqual([...back(25), 'For today']));
  await user.click(screen.getByRole('button', { name: 'Show earlier days' }));
  await waitFor(() => expect(linksIn(timeline)).toEqual([...back(40), 'For today']));
});

test('later days of the timeline come when they are asked for, none of them left out', async () => {
  for (let ahead = 0; ahead < 110; ahead++) await keep(journal, `Step ${ahead}`, { dueOn: addDays(today, ahead) });
  showSteps(journal, '?view=timeline');
  const timeline = await region(/by date$/);
  const upTo = (count: number) => Array.from({ length: count }, (_, place) => `Step ${place}`);
  for (const count of [25, 100]) {
    await waitFor(() => expect(linksIn(timeline)).toEqual(upTo(count)));
    await user.click(screen.getByRole('button', { name: 'Show later days' }));
  }
  await waitFor(() => expect(linksIn(timeline)).toEqual(upTo(110)));
  expect(screen.queryByRole('button', { name: 'Show later days' })).toBeNull();
});

test('an empty timeline says what it is for', async () => {
  showSteps(journal, '?view=timeline');
  expect(await screen.findByRole('heading', { name: 'Nothing has a day yet' })).toBeDefined();
});

test('people are groups with counts and the nearest day; a group opens to its steps and leads to the person', async () => {
  const heron = await addPerson(journal, 'Heron');
  await keep(journal, 'One', { personId: heron.id, dueOn: today });
  await keep(journal, 'Two', { personId: heron.id });
  await keep(journal, 'For nobody');
  showSteps(journal, '?view=people');
  const group = await region('Heron');
  expect(group.textContent).toContain('2 steps · Today');
  expect(within(group).getByRole('link', { name: 'Go there' }).getAttribute('href')).toBe(`/people/${heron.id}`);
  await user.click(within(group).getByRole('button', { name: 'Heron' }));
  expect(linksIn(await within(group).findByRole('list', { name: 'Heron' }))).toEqual(['One', 'Two']);
  expect((await region('Nobody named')).textContent).toContain('1 step · No day yet');
});

test('sources are called by what they are called now, and lead there', async () => {
  const id = journal.context.newId();
  const entry = {
    id,
    revision: 0,
    templateId: null,
    templateVersion: null,
    entryDate: today,
    time: null,
    title: 'First visit',
    body: page('Words'),
    isDraft: false,
    isStarred: false,
    mentionsPupils: false,
    programId: null,
  };
  unwrap(await journal.client.journal.saveEntry(entry as never));
  await keep(journal, 'From the page', { entryId: id as never });
  await keep(journal, 'From nowhere');
  showSteps(journal, '?view=sources');
  const group = await region('Page “First visit”');
  expect(within(group).getByRole('link', { name: 'Go there' }).getAttribute('href')).toBe(`/journal/${id}`);
  await user.click(within(group).getByRole('button', { name: 'Page “First visit”' }));
  expect(linksIn(await within(group).findByRole('list'))).toEqual(['From the page']);
  expect(await region('Written down by itself')).toBeDefined();
});
