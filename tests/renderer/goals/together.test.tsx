import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { type PersonId, personId } from '../../../shared/people/people.contract.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { daysAgo, GoalPages, goalPath, goalsOf } from './goal-window.tsx';

let journal: JournalWindow;
let goals: ReturnType<typeof goalsOf>;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
  goals = goalsOf(journal);
});

const show = () => journal.show(<GoalPages />, '/next-steps/goals');
const figure = (whose = 'Yours') => screen.findByRole('region', { name: `All together: ${whose}` });

async function addPerson(code: string): Promise<PersonId> {
  const blank = { role: '', group: '', school: '', consentNote: '', openQuestion: '', realName: '' };
  const saved = await journal.client.people.savePerson({
    ...blank,
    id: null,
    code,
    kind: 'coachee',
    agreementReadOn: null,
    isArchived: false,
  });
  return personId.parse(unwrap(saved).id);
}

test('a goal in the list shows its place among five, its sentence and the next look', async () => {
  const goal = await goals.begin();
  await goals.look(goal, 0, daysAgo(14));
  show();
  const row = (await screen.findByRole('link', { name: 'Quiet voices' })).closest('li') as HTMLElement;
  expect(within(row).getByText('Three of five')).toBeDefined();
  expect(within(row).getByText('3 of five: What you hope for')).toBeDefined();
  expect(within(row).getByText('To be looked at today')).toBeDefined();
  expect(screen.queryByRole('region', { name: /^All together/ })).toBeNull(); // one goal speaks for itself
});

test('two goals come to one figure below their sentences, in plain words, with its course as a table', async () => {
  unwrap(
    await journal.client.settings.saveSettings({
      ...unwrap(await journal.client.settings.getSettings(null)),
      chartsAsTables: true,
    }),
  );
  const one = await goals.begin({ weight: 2 });
  const two = await goals.begin({ title: 'Short lessons' });
  await goals.look(one, 2, daysAgo(14));
  await goals.look(two, -1, daysAgo(7));
  show();
  // The reference's worked value: weights 2 and 1, at +2 and -1, come to 62.05.
  expect(within(await figure()).getByText('2 goals come to 62 together.')).toBeDefined();
  expect(within(await figure()).getByText(/50 means: all came out as hoped for\./)).toBeDefined();
  const table = await screen.findByRole('table', { name: 'How it went over time: Yours' });
  const cells = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );
  expect(cells.map(([t]) => t)).toEqual(['26', '58', '62']);
  expect(cells.every(([, count]) => count === '2')).toBe(true);
});

test('what is left out of a figure is said, and so is why there is none', async () => {
  await goals.begin({ weight: 0 });
  await goals.begin({ title: 'Short lessons', weight: 0 });
  show();
  expect(within(await figure()).getByText(/^Every goal is left out of the figure/)).toBeDefined();
});

test('one goal that counts beside one that is left out makes no figure', async () => {
  await goals.begin({ weight: 0 });
  await goals.begin({ title: 'Short lessons' });
  show();
  expect(within(await figure()).getByText(/^One goal speaks for itself/)).toBeDefined();
});

test('goals stand by whose they are, each with a figure of their own; what was let go stands apart', async () => {
  const wren = await addPerson('Wren');
  const [mine, first, second] = [
    await goals.begin({ title: 'Mine' }),
    await goals.begin({ title: 'First of Wren', personId: wren }),
    await goals.begin({ title: 'Second of Wren', personId: wren }),
  ];
  await goals.look(first, 0);
  await goals.look(second, 0, daysAgo(3), { decision: 'reached' });
  await goals.look(mine, -1, daysAgo(3), { decision: 'drop' });
  show();
  const list = await screen.findByRole('list', { name: 'Goals: With Wren' });
  expect(
    within(list)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['First of Wren', 'Second of Wren']);
  const together = await figure('With Wren');
  expect(within(together).getByText('2 goals come to 50 together.')).toBeDefined();
  expect(within(together).queryByRole('heading')).toBeNull();
  await user.click(within(together).getByRole('button', { name: 'How it went' }));
  expect(await within(together).findByText(/^It went from 25 on .* to 50 on /)).toBeDefined();
  expect(screen.queryByRole('heading', { name: 'Yours' })).toBeNull();
  expect(within(screen.getByRole('list', { name: 'Let go or changed' })).getByText('Mine')).toBeDefined();
});

test('the goal in focus is the one whose next look comes first, with a way to look at it', async () => {
  await goals.begin({ title: 'Later', rhythm: 'monthly' });
  const next = await goals.begin({ title: 'Sooner', rhythm: 'weekly' });
  await goals.save({ title: 'An idea' });
  journal.show(<GoalPages />, '/next-steps');
  const focus = await screen.findByRole('region', { name: 'Sooner' });
  expect(
    within(focus)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent?.replace(/in \w+/, 'in …')),
  ).toEqual([
    'Far better than hopedAll five',
    'Better than hopedFour of five',
    'What you hope forThree of five',
    'Part of the wayOne of five',
    'Where you started in … · here nowNone of them',
  ]);
  expect(within(focus).getByText('Not looked at yet')).toBeDefined();
  await user.click(within(focus).getByRole('link', { name: 'Check in on this goal' }));
  expect(await screen.findByRole('heading', { name: 'A look at it' })).toBeDefined();
  expect(journal.address).toBe(`${goalPath(next)}?look=new`);
});

test('without a goal under way nothing stands beside the board', async () => {
  await goals.save();
  journal.show(<GoalPages />, '/next-steps');
  await waitFor(() => expect(journal.bridge).toBeDefined());
  await waitFor(() => expect(journal.queryClient.isFetching()).toBe(0));
  expect(screen.queryByRole('region')).toBeNull();
});
