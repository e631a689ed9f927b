import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { StepsOf } from '../../../renderer/steps/public.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { addPerson, keep } from '../next-steps/planning-window.tsx';

const user = userEvent.setup();
let journal: JournalWindow;

beforeEach(async () => {
  journal = await openJournalWindow();
});

test('a new line belongs to what the list belongs to, and the steps of others are not in it', async () => {
  const heron = await addPerson(journal, 'Heron');
  await keep(journal, 'Somebody else’s');
  journal.show(<StepsOf of={{ personId: heron.id }} label="Steps with Heron" empty="Nothing yet" />);
  await screen.findByText('Nothing yet');
  await user.type(screen.getByRole('textbox', { name: 'What will you do?' }), 'Bring the tickets{Enter}');
  await screen.findByRole('list', { name: 'Steps with Heron' });
  expect(screen.queryByText('Nothing yet')).toBeNull();
  const steps = unwrap(await journal.client.steps.listSteps({ entryId: null, personId: heron.id, onlyOpen: false }));
  expect(steps).toMatchObject([{ text: 'Bring the tickets', personId: heron.id, state: 'open' }]);
  expect(screen.getAllByRole('checkbox')).toHaveLength(1);
});

test.each([
  ['It is done, with a word', 'done', 'Done'],
  ['It became something else', 'changed', 'Became something else'],
  ['Let it go', 'dropped', 'Let go'],
])('a step ends by its menu with a word why: %s', async (item, state, words) => {
  const heron = await addPerson(journal, 'Heron');
  const step = await keep(journal, 'Bring the tickets', { personId: heron.id });
  journal.show(<StepsOf of={{ personId: heron.id }} label="Steps" />);
  await user.click(await screen.findByRole('button', { name: 'More about “Bring the tickets”' }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
  const why = await screen.findByRole('textbox', { name: 'Why, in a line' });
  expect(screen.getByText(words)).toBeDefined();
  await user.type(why, 'It was time{Enter}');
  await waitFor(async () =>
    expect(unwrap(await journal.client.steps.findStep({ id: step.id }))).toMatchObject({
      state,
      reason: 'It was time',
    }),
  );
});

test('what was simply ticked asks for no word', async () => {
  const heron = await addPerson(journal, 'Heron');
  const step = await keep(journal, 'Bring the tickets', { personId: heron.id });
  journal.show(<StepsOf of={{ personId: heron.id }} label="Steps" />);
  await user.click(await screen.findByRole('checkbox', { name: 'Done: Bring the tickets' }));
  await waitFor(async () => expect(unwrap(await journal.client.steps.findStep({ id: step.id })).state).toBe('done'));
  expect(screen.queryByRole('textbox', { name: 'Why, in a line' })).toBeNull();
});
