import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import { personId } from '../../../shared/people/people.contract.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { GoalPages, goalPath, goalsOf, scale, today } from './goal-window.tsx';

let journal: JournalWindow;
let goals: ReturnType<typeof goalsOf>;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
  goals = goalsOf(journal);
});

const field = (name: string) => screen.findByRole('textbox', { name });
const say = async (name: string, words: string) => {
  const box = await field(name);
  await user.clear(box);
  await user.type(box, words);
  fireEvent.blur(box);
};
const begin = () => screen.findByRole('button', { name: 'Begin this goal' });

test('a first goal is an idea after a few words, and the page of the idea opens', async () => {
  journal.show(<GoalPages />, '/next-steps/goals');
  await user.click(await screen.findByRole('link', { name: 'Write a goal' }));
  const title = await field('The goal in a few words');
  expect(document.activeElement).toBe(title);
  await user.keyboard('{Enter}');
  expect(await goals.all()).toEqual([]);
  expect(screen.getByText('A few words are enough.')).toBeDefined();
  await user.keyboard('Quiet voices{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Quiet voices' })).toBeDefined();
  const [goal] = await goals.all();
  expect(journal.address).toBe(`/next-steps/goals/${goal?.id}`);
  expect(goal).toMatchObject({ title: 'Quiet voices', state: 'idea', personId: null, rhythm: 'fortnightly' });
});

test('what was typed is kept once when the page is left, also after the journal asked for it', async () => {
  journal.show(<GoalPages />, '/next-steps/goals/new');
  await user.type(await field('The goal in a few words'), 'Quiet');
  expect(await flushAll()).toBe(true);
  await user.type(await field('The goal in a few words'), ' voices');
  await user.click(screen.getByRole('link', { name: 'All goals' }));
  await screen.findByRole('link', { name: 'Quiet voices' });
  expect((await goals.all()).map(({ title }) => title)).toEqual(['Quiet voices']);
});

test('a new goal without a word leaves nothing behind', async () => {
  journal.show(<GoalPages />, '/next-steps/goals/new');
  await user.type(await field('Why it matters'), 'Because');
  await user.click(screen.getByRole('link', { name: 'All goals' }));
  await screen.findByRole('heading', { name: 'What would you like to see change?' });
  expect(await goals.all()).toEqual([]);
});

test('the address says what a goal comes out of, and what is no id says nothing', async () => {
  const wren = unwrap(
    await journal.client.people.savePerson({
      id: null,
      code: 'Wren',
      kind: 'coachee',
      role: '',
      group: '',
      school: '',
      consentNote: '',
      agreementReadOn: null,
      openQuestion: '',
      isArchived: false,
      realName: '',
    }),
  );
  const address = `/next-steps/goals/new?framework=waymark&item=B1&entry=nonsense&part=LIST&person=${wren.id}`;
  journal.show(<GoalPages />, address);
  await user.type(await field('The goal in a few words'), 'Room to think{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Room to think' })).toBeDefined();
  expect(await screen.findByRole('link', { name: /^For B1 / })).toBeDefined();
  const [goal] = await goals.all();
  expect(goal).toMatchObject({ frameworkId: 'waymark', itemId: 'B1', entryId: null, roundPart: 'LIST' });
  expect(goal?.personId).toBe(personId.parse(wren.id));
});

test('everything is kept as it is said, without a button', async () => {
  const goal = await goals.save({ scale: ['', '', '', '', ''] });
  journal.show(<GoalPages />, goalPath(goal));
  await say('Why it matters', 'They know more than they say.');
  await say('For whom', 'Grade 4');
  await say('What you see today', 'Two of twelve spoke');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Look at it' }), 'every month');
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'How much it counts in the figure' }),
    'Most of all: three times',
  );
  await user.click(screen.getByRole('radio', { name: 'One above it, as it could still get worse' }));
  await user.click(screen.getByRole('checkbox', { name: 'Reachable' }));
  await user.click(screen.getByRole('radio', { name: 'SMART' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Measurable' }));
  await waitFor(async () =>
    expect((await goals.find(goal)).goal).toMatchObject({
      why: 'They know more than they say.',
      forWhom: 'Grade 4',
      baseline: 'Two of twelve spoke',
      rhythm: 'monthly',
      weight: 3,
      startLevel: -1,
      advice: { kind: 'smart', ticked: ['reachable', 'measurable'] },
    }),
  );
});

test('a title that was emptied comes back', async () => {
  const goal = await goals.save();
  journal.show(<GoalPages />, goalPath(goal));
  const title = await field('The goal in a few words');
  await user.clear(title);
  fireEvent.blur(title);
  await waitFor(() => expect((title as HTMLTextAreaElement).value).toBe('Quiet voices'));
  expect((await goals.find(goal)).goal.title).toBe('Quiet voices');
});

test('a goal begins once its five sentences say five things; until then it is said what is in the way', async () => {
  const goal = await goals.save({ scale: ['', '', '', '', ''] });
  journal.show(<GoalPages />, goalPath(goal));
  expect((await begin()).getAttribute('aria-disabled')).toBe('true');
  await user.click(await begin());
  await say('What you hope for', 'Three of five');
  expect(
    await screen.findAllByText(/^4 sentences are still empty: Far better than hoped, Better than hoped, Part/),
  ).toHaveLength(2);
  // Five fields left one right after the other: none undoes the one before.
  for (const [name, words] of [
    ['Where things stand', 'None of them'],
    ['Part of the way', 'three of  five.'],
    ['Better than hoped', 'Four of five'],
    ['Far better than hoped', 'All five'],
  ] as const) {
    const box = await field(name);
    fireEvent.change(box, { target: { value: words } });
    fireEvent.blur(box);
  }
  expect(await screen.findAllByText(/^“Part of the way” and “What you hope for” say the same\./)).toHaveLength(2);
  await user.click(await begin());
  expect((await goals.find(goal)).goal.state).toBe('idea');
  await say('Part of the way', 'One of five');
  await screen.findByText('Five sentences, each of its own.');
  await user.click(await begin());
  const here = await screen.findByText(/^Where you started in .* · here now$/);
  expect(within(here.closest('li') as HTMLElement).getByText('None of them')).toBeDefined();
  expect((await goals.find(goal)).goal).toMatchObject({ state: 'active', scale, startedOn: today });
});

test('what is in the way gets an answer, and comes back when it was taken away by mistake', async () => {
  const goal = await goals.save();
  journal.show(<GoalPages />, goalPath(goal));
  await user.type(await field('Something in the way, In you'), 'Hurry{Enter}');
  await user.type(await field('Something in the way, Around you'), 'No room{Enter}');
  await say('If “Hurry” comes', 'I look at the clock');
  await say('What you do about “Hurry”', 'I count to eleven');
  await waitFor(async () =>
    expect((await goals.find(goal)).obstacles).toMatchObject([
      { kind: 'inner', text: 'Hurry', cue: 'I look at the clock', response: 'I count to eleven' },
      { kind: 'outer', text: 'No room', cue: '', response: '' },
    ]),
  );
  await user.click(screen.getByRole('button', { name: 'Remove “Hurry”' }));
  await waitFor(async () => expect((await goals.find(goal)).obstacles).toHaveLength(1));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await goals.find(goal)).obstacles).toHaveLength(2));
  expect(
    ((await screen.findByRole('textbox', { name: 'What you do about “Hurry”' })) as HTMLTextAreaElement).value,
  ).toBe('I count to eleven');
});

test('words that could not be saved stay on the screen and hold up closing', async () => {
  const goal = await goals.save();
  journal.show(<GoalPages />, goalPath(goal));
  const why = await field('Why it matters');
  unwrap(await journal.client.goals.removeGoal({ id: goal.id }));
  await user.type(why, 'Still here');
  expect(await flushAll()).toBe(false);
  expect((why as HTMLTextAreaElement).value).toBe('Still here');
  await user.clear(why);
});
