import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Step } from '../../../shared/steps/steps.contract.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { addPerson, keep, nextMonday, showSteps, sunday, today } from './planning-window.tsx';

const user = userEvent.setup();
let journal: JournalWindow;

beforeEach(async () => {
  journal = await openJournalWindow();
  journal.context.world.now = new Date(); // the window asks its own clock which day it is
});

const lane = (name: string) => screen.findByRole('region', { name: new RegExp(`^${name}`) });
const textsIn = async (name: string) =>
  within(await lane(name))
    .queryAllByRole('link')
    .map((link) => link.textContent);
const stored = async ({ id }: Step) => unwrap(await journal.client.steps.findStep({ id }));
const card = (text: string) => screen.findByRole('link', { name: text });
const focused = () => document.activeElement?.textContent;

test('the title says how much the week holds, in words', async () => {
  await keep(journal, 'Ask Heron', { dueOn: today });
  await keep(journal, 'Write two questions', { lane: 'week' });
  await keep(journal, 'Call Finch', { dueOn: '2020-01-06' });
  showSteps(journal);
  expect(await screen.findByRole('heading', { level: 1, name: 'Three things this week' })).toBeDefined();
});

test('an empty week can be right, and an empty journal says where steps come from', async () => {
  showSteps(journal);
  await screen.findByRole('heading', { level: 1, name: 'Nothing is planned this week. That can be right.' });
  expect(screen.getByRole('heading', { name: 'No next step is written down' })).toBeDefined();
});

test('each step lies in its lane, by its day, with whom it concerns', async () => {
  const heron = await addPerson(journal, 'Heron');
  await keep(journal, 'Later one');
  await keep(journal, 'Second', { dueOn: sunday });
  await keep(journal, 'First', { dueOn: '2020-01-06', personId: heron.id });
  await keep(journal, 'Asked for', { lane: 'waiting', whose: 'leader' });
  showSteps(journal);
  await card('First');
  expect(await textsIn('This week')).toEqual(['First', 'Second']);
  expect(await textsIn('Later')).toEqual(['Later one']);
  expect(await textsIn('Waiting')).toEqual(['Asked for']);
  const first = (await card('First')).closest('li');
  await waitFor(() => expect(first?.textContent).toContain('From 6 January 2020 · Heron'));
  expect((await card('Asked for')).closest('li')?.textContent).toContain('Your leader');
});

test('with the keyboard a card goes to the next lane, takes the keyboard along, and its day is moved', async () => {
  const step = await keep(journal, 'Ask Heron', { dueOn: today });
  showSteps(journal);
  (await card('Ask Heron')).focus();
  await user.keyboard('{Control>}{ArrowRight}{/Control}');
  await waitFor(async () => expect(await textsIn('Later')).toEqual(['Ask Heron']));
  expect(await stored(step)).toMatchObject({ lane: 'later', dueOn: nextMonday });
  const said = await screen.findByText(/^Moved to “Later”\. Its day is now Monday|^Moved to “Later”\. Its day is now/);
  expect(said.closest('[role="status"]')).not.toBeNull();
  await waitFor(() => expect(focused()).toBe('Ask Heron'));
});

test('one touch takes a move back, day and lane', async () => {
  const step = await keep(journal, 'Ask Heron', { dueOn: today, lane: 'week' });
  showSteps(journal);
  (await card('Ask Heron')).focus();
  await user.keyboard('{Control>}{ArrowRight}{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await textsIn('This week')).toEqual(['Ask Heron']));
  expect(await stored(step)).toMatchObject({ lane: 'week', dueOn: today, moves: [] });
  expect(await screen.findByText('It is back where it was.')).toBeDefined();
});

test('M offers where a card can go', async () => {
  const step = await keep(journal, 'Ask Heron', { dueOn: sunday });
  showSteps(journal);
  (await card('Ask Heron')).focus();
  await user.keyboard('m');
  const places = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
  expect(places).toEqual(['Later', 'Waiting on others', 'Ended, and how']);
  await user.click(screen.getByRole('menuitem', { name: 'Waiting on others' }));
  await waitFor(async () => expect(await textsIn('Waiting')).toEqual(['Ask Heron']));
  expect(await stored(step)).toMatchObject({ lane: 'waiting', dueOn: sunday });
});

test('arrow keys go from card to card, and the Tab key stops at one card of each lane', async () => {
  await keep(journal, 'One', { lane: 'week' });
  await keep(journal, 'Two', { lane: 'week' });
  await keep(journal, 'Far', { lane: 'waiting' });
  showSteps(journal);
  (await card('One')).focus();
  await user.keyboard('{ArrowDown}');
  expect(focused()).toBe('Two');
  await user.keyboard('{ArrowRight}'); // past the empty lane
  expect(focused()).toBe('Far');
  await user.keyboard('{ArrowLeft}{End}');
  expect(focused()).toBe('Two');
  await user.keyboard('{Home}');
  expect(focused()).toBe('One');
  expect((await card('Two')).tabIndex).toBe(-1);
  expect((await card('One')).tabIndex).toBe(0);
});

test('what is done stays below the week, dimmed, and a tick that is taken away opens it again', async () => {
  const step = await keep(journal, 'Thank everyone', { lane: 'week' });
  showSteps(journal);
  await user.click(await screen.findByRole('checkbox', { name: 'Done: Thank everyone' }));
  const done = await screen.findByRole('list', { name: 'Done this week' });
  expect(within(done).getByText('Done today')).toBeDefined();
  expect(await stored(step)).toMatchObject({ state: 'done', closedOn: expect.any(String) });
  await user.click(within(done).getByRole('checkbox'));
  await waitFor(async () => expect(await stored(step)).toMatchObject({ state: 'open', lane: 'week' }));
});

test('ending a card asks how, keeps a word why, and it lies among what ended', async () => {
  const step = await keep(journal, 'Book the hall', { lane: 'waiting' });
  showSteps(journal);
  (await card('Book the hall')).focus();
  await user.keyboard('{Control>}{ArrowRight}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'How did it end?' });
  await user.type(within(dialog).getByLabelText('A word why'), 'The hall is shut');
  await user.click(within(dialog).getByRole('button', { name: 'Let it go' }));
  await screen.findByText('You let it go.');
  expect(await stored(step)).toMatchObject({ state: 'dropped', reason: 'The hall is shut' });
  await user.click(await screen.findByRole('button', { name: /^Ended/ }));
  const ended = await screen.findByRole('list', { name: 'Ended' });
  expect(ended.textContent).toContain('Let go today · The hall is shut');
});

test('closing the question leaves the card where it lies', async () => {
  const step = await keep(journal, 'Book the hall', { lane: 'waiting' });
  showSteps(journal);
  (await card('Book the hall')).focus();
  await user.keyboard('{Control>}{ArrowRight}{/Control}');
  await screen.findByRole('dialog');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await stored(step)).toMatchObject({ state: 'open', lane: 'waiting' });
});

test('a full lane shows fifty cards, and more when they are asked for', async () => {
  for (let place = 0; place < 60; place++) await keep(journal, `Step ${place}`, { lane: 'week' });
  showSteps(journal);
  await card('Step 0');
  await waitFor(async () => expect(await textsIn('This week')).toHaveLength(50));
  expect((await lane('This week')).querySelector('h2')?.textContent).toBe('This week 60');
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await waitFor(async () => expect(await textsIn('This week')).toHaveLength(60));
});

test('a card that went away meanwhile says so, and nothing else happens', async () => {
  const step = await keep(journal, 'Ask Heron', { lane: 'week' });
  showSteps(journal);
  await card('Ask Heron');
  unwrap(await journal.client.steps.removeStep({ id: step.id }));
  (await card('Ask Heron')).focus();
  await user.keyboard('{Control>}{ArrowRight}{/Control}');
  expect(await screen.findByText('This next step is not in the journal any more.')).toBeDefined();
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Ask Heron' })).toBeNull());
});

test('a card opens its step over the board, in the view that was there', async () => {
  const step = await keep(journal, 'Ask Heron', { lane: 'week' });
  const pages = showSteps(journal);
  await user.click(await card('Ask Heron'));
  expect(pages.address).toBe(`/next-steps/step/${step.id}`);
  await screen.findByText('One step');
  expect(await card('Ask Heron')).toBeDefined();
});
