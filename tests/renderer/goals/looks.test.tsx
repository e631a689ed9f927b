import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import { addDays } from '../../../shared/calendar/local-date.ts';
import type { Goal } from '../../../shared/goals/goals.contract.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { daysAgo, GoalPages, goalPath, goalsOf, scale, today } from './goal-window.tsx';

let journal: JournalWindow;
let goals: ReturnType<typeof goalsOf>;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
  goals = goalsOf(journal);
});

const choose = async (role: 'radio' | 'button' | 'menuitem', name: string | RegExp) =>
  user.click(await screen.findByRole(role, { name }));
const lookAt = (goal: Goal) => journal.show(<GoalPages />, `${goalPath(goal)}?look=new`);
const keep = () => screen.findByRole('button', { name: 'Keep this look' });
const asTables = async () =>
  journal.client.settings.saveSettings({
    ...unwrap(await journal.client.settings.getSettings(null)),
    chartsAsTables: true,
  });
const rows = async (name: string) =>
  within(await screen.findByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent));

test('a look is a choice between the five sentences, and the next one follows the rhythm', async () => {
  const goal = await goals.begin();
  journal.show(<GoalPages />, goalPath(goal));
  await choose('button', 'Check in on this goal');
  const title = await screen.findByRole('heading', { name: 'A look at it' });
  expect(document.activeElement).toBe(title);
  await user.click(await keep());
  expect(screen.getByText('Choose a sentence first.')).toBeDefined();
  expect((await goals.find(goal)).reviews).toEqual([]);
  await choose('radio', /Three of five/);
  await user.type(screen.getByRole('textbox', { name: 'What moved it?' }), 'I waited longer');
  await user.click(await keep());
  const here = await screen.findByText('What you hope for · here now');
  expect(within(here.closest('li') as HTMLElement).getByText('Three of five')).toBeDefined();
  expect(screen.queryByRole('heading', { name: 'A look at it' })).toBeNull();
  expect(await goals.find(goal)).toMatchObject({
    goal: { level: 0, nextReviewOn: addDays(today, 14), lastReviewOn: today },
    reviews: [{ on: today, level: 0, sentence: 'Three of five', moved: 'I waited longer', decision: 'keep' }],
  });
});

test('a look may bring other sentences; two that say the same are named, and earlier looks keep their words', async () => {
  const goal = await goals.begin();
  await goals.look(goal, -1);
  await asTables();
  lookAt(goal);
  await choose('radio', 'Change its sentences');
  const best = await screen.findByRole('textbox', { name: 'Far better than hoped' });
  await user.clear(best);
  await user.type(best, 'four of five');
  await choose('radio', /^Better than hoped/);
  await user.click(await keep());
  expect(await screen.findByText(/^“Better than hoped” and “Far better than hoped” say the same/)).toBeDefined();
  expect((await goals.find(goal)).reviews).toHaveLength(1);
  await user.clear(best);
  await user.type(best, 'All of them, unasked');
  expect(await screen.findByRole('radio', { name: /All of them, unasked$/ })).toBeDefined();
  await user.click(await keep());
  await waitFor(async () => expect((await goals.find(goal)).reviews).toHaveLength(2));
  expect((await goals.find(goal)).goal.scale).toEqual(scale.with(4, 'All of them, unasked'));
  const path = await rows('The path of this goal');
  expect(path.map((cells) => cells.slice(2))).toEqual([
    ['None of them', '', 'It began'],
    ['One of five', '', 'Kept'],
    ['Four of five', '', 'Sentences changed'],
  ]);
});

test('a goal that is let go says why, and can be brought back with all its looks', async () => {
  const goal = await goals.begin();
  lookAt(goal);
  await choose('radio', /One of five/);
  await choose('radio', 'Let it go');
  expect(screen.queryByRole('button', { name: /^Next look/ })).toBeNull();
  await user.type(screen.getByRole('textbox', { name: 'Why, in a line' }), 'The team has another plan');
  await user.click(await keep());
  expect(await screen.findByText(/^Let go on /)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Check in on this goal' })).toBeNull();
  expect((await goals.find(goal)).goal).toMatchObject({ state: 'dropped', reason: 'The team has another plan' });
  await choose('button', 'More for this goal');
  await choose('menuitem', 'Bring it back');
  expect(await screen.findByRole('button', { name: 'Check in on this goal' })).toBeDefined();
  expect(await goals.find(goal)).toMatchObject({ goal: { state: 'active', reason: '' }, reviews: [{ level: -1 }] });
});

test('a goal ends without a look, too; an idea cannot have been reached', async () => {
  const idea = await goals.save();
  journal.show(<GoalPages />, goalPath(idea));
  await choose('button', 'More for this goal');
  await choose('menuitem', 'End it without a look');
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).queryByRole('radio', { name: 'It is reached' })).toBeNull();
  await choose('radio', 'It became something else');
  await user.type(within(dialog).getByRole('textbox', { name: 'Why, in a line' }), 'Two goals in one');
  await choose('button', 'End it');
  await waitFor(async () =>
    expect((await goals.find(idea)).goal).toMatchObject({
      state: 'changed',
      reason: 'Two goals in one',
      closedOn: today,
    }),
  );
});

test('a look is corrected, taken away and brought back', async () => {
  const goal = await goals.begin();
  await goals.look(goal, 1, daysAgo(14), { moved: 'A timer' });
  journal.show(<GoalPages />, goalPath(goal));
  await choose('button', /^Correct the look of /);
  const moved = await screen.findByRole('textbox', { name: 'What moved it?' });
  expect((moved as HTMLTextAreaElement).value).toBe('A timer');
  await choose('radio', /Three of five/);
  await user.click(await keep());
  await waitFor(async () => expect((await goals.find(goal)).reviews).toMatchObject([{ level: 0, moved: 'A timer' }]));
  await choose('button', /^Remove the look of /);
  expect(await screen.findByText(/^Where you started in .* · here now$/)).toBeDefined();
  await choose('button', 'Undo');
  expect(await screen.findByText('What you hope for · here now')).toBeDefined();
  expect((await goals.find(goal)).reviews).toMatchObject([{ level: 0, on: daysAgo(14), moved: 'A timer' }]);
});

test('the path says every point in words, from where it began', async () => {
  const goal = await goals.begin({}, daysAgo(28));
  await goals.look(goal, -1, daysAgo(14));
  journal.show(<GoalPages />, goalPath(goal));
  const path = await screen.findByRole('region', { name: 'The path of this goal' });
  await waitFor(() => expect(within(path).getAllByRole('img').length).toBeGreaterThan(1));
  const said = within(path)
    .getAllByRole('img')
    .map((mark) => mark.getAttribute('aria-label'));
  expect(said[0]).toMatch(/where it began: Where you started in .*, None of them$/);
  expect(said.at(-1)).toMatch(/Part of the way, One of five$/);
});

test('a step that is written on the page of a goal serves it', async () => {
  const goal = await goals.begin();
  journal.show(<GoalPages />, goalPath(goal));
  await user.type(await screen.findByRole('textbox', { name: 'A step towards it' }), 'Ask Wren first{Enter}');
  const list = await screen.findByRole('list', { name: 'Its next steps' });
  expect(within(list).getByDisplayValue('Ask Wren first')).toBeDefined();
  const steps = { entryId: null, personId: null, goalId: goal.id, onlyOpen: true };
  expect(unwrap(await journal.client.steps.listSteps(steps))).toMatchObject([
    { text: 'Ask Wren first', goalId: goal.id },
  ]);
});

test('removing asks, keeps on a no, and leads back to the list', async () => {
  const goal = await goals.begin();
  journal.show(<GoalPages />, goalPath(goal));
  await choose('button', 'More for this goal');
  await choose('menuitem', 'Remove');
  await user.click(await screen.findByText('Keep it'));
  expect((await goals.find(goal)).goal.title).toBe('Quiet voices');
  await choose('button', 'More for this goal');
  await choose('menuitem', 'Remove');
  await choose('button', 'Remove for good');
  expect(await screen.findByRole('heading', { name: 'What would you like to see change?' })).toBeDefined();
  expect(await goals.all()).toEqual([]);
});

test('an address of no goal says so', async () => {
  journal.show(<GoalPages />, '/next-steps/goals/nonsense');
  expect(await screen.findByText('This goal is not in the journal any more.')).toBeDefined();
});

test('a look that is being written when the journal is locked is kept, once a sentence is chosen', async () => {
  const goal = await goals.begin();
  lookAt(goal);
  await user.type(await screen.findByRole('textbox', { name: 'What moved it?' }), 'The timetable');
  expect(await flushAll()).toBe(true);
  expect((await goals.find(goal)).reviews).toEqual([]);
  await choose('radio', /Three of five/);
  expect(await flushAll()).toBe(true);
  expect(await flushAll()).toBe(true); // the second time there is nothing left to keep
  expect((await goals.find(goal)).reviews).toMatchObject([{ level: 0, moved: 'The timetable', decision: 'keep' }]);
});
