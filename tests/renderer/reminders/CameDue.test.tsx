import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { CameDue } from '../../../renderer/reminders/public.ts';
import { addDays, instantToLocalDate } from '../../../shared/calendar/local-date.ts';
import { defaultReminders } from '../../../shared/reminders/reminders.rules.ts';
import { blankStep } from '../../../shared/steps/steps.rules.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();
const { closedOn: _, ...blank } = blankStep;
const today = instantToLocalDate(new Date());

beforeEach(async () => {
  journal = await openJournalWindow();
  const { context, client } = journal;
  const loud = { ...defaultReminders, at: '00:00', quietHours: null, quietDays: [] };
  context.world.now = new Date(Date.now() - 3 * 86_400_000); // reminders count from three days ago
  unwrap(await client.reminders.saveReminders({ ...loud, isOn: false }));
  unwrap(await client.reminders.saveReminders(loud));
  context.world.now = new Date();
});

const write = async (text: string, dueOn = today) =>
  unwrap(await journal.client.steps.saveStep({ ...blank, id: null, text, dueOn }));
const cameDue = async () => unwrap(await journal.client.reminders.listCameDue(null)).map(({ text }) => text);

test('where nothing came due there is nothing', async () => {
  await write('Ask Heron', addDays(today, 1));
  journal.show(<CameDue />);
  await waitFor(() => expect(journal.bridge.asked).toContain('reminders:listCameDue'));
  expect(screen.queryByRole('heading')).toBeNull();
});

test('a step that came due is done, and the next one stays', async () => {
  const heron = await write('Ask Heron');
  await write('Ask Wren');
  journal.show(<CameDue />);
  expect(await screen.findByRole('heading', { name: '2 next steps came due' })).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Done: Ask Heron' }));
  expect(await screen.findByRole('heading', { name: 'A next step came due' })).toBe(document.activeElement);
  expect(unwrap(await journal.client.steps.findStep({ id: heron.id })).state).toBe('done');
});

test('a reminder is put off to tomorrow morning, and the step is no longer in sight', async () => {
  await write('Ask Heron');
  journal.show(<CameDue />);
  await user.click(await screen.findByRole('button', { name: 'Remind me later of “Ask Heron”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Tomorrow morning' }));
  await waitFor(() => expect(screen.queryByRole('heading')).toBeNull());
  journal.context.world.now = new Date(Date.now() + 86_400_000);
  expect(await cameDue()).toEqual(['Ask Heron']);
});

test('a moment of one’s own lies ahead; one that is past is not taken', async () => {
  await write('Ask Heron');
  journal.show(<CameDue />);
  await user.click(await screen.findByRole('button', { name: 'Remind me later of “Ask Heron”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Choose when' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'When to be reminded' }));
  expect(dialog.getByRole('button', { name: 'Close' })).toBeDefined(); // the cross has a name for the ear
  await user.click(dialog.getByRole('button', { name: 'Remind me then' }));
  await waitFor(async () => expect(await cameDue()).toEqual([]));
});

test('what is put by is not shown again, all of it at once', async () => {
  for (const name of ['Heron', 'Wren', 'Robin', 'Lark']) await write(`Ask ${name}`);
  journal.show(<CameDue />);
  await screen.findByRole('heading', { name: '4 next steps came due' });
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(4);
  await user.click(screen.getByRole('button', { name: 'Put all by' }));
  await waitFor(() => expect(screen.queryByRole('heading')).toBeNull());
  expect(await cameDue()).toEqual([]);
});
