import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { CalendarButton } from '../../../renderer/reminders/public.ts';
import { addDays, instantToLocalDate } from '../../../shared/calendar/local-date.ts';
import { blankStep } from '../../../shared/steps/steps.rules.ts';
import { openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

const user = userEvent.setup();
const { closedOn: _, ...blank } = blankStep;
const today = instantToLocalDate(new Date());

test('ticked days go into a file; words only after a plain warning was in sight', async () => {
  const journal = await openJournalWindow();
  journal.context.world.now = new Date();
  for (const [text, days] of [
    ['Ask Heron', 1],
    ['Ask Wren', 2],
  ] as const)
    unwrap(await journal.client.steps.saveStep({ ...blank, id: null, text, dueOn: addDays(today, days) }));
  const file = join(journal.context.folder, '..', 'days.ics');
  journal.context.world.saveTo = file;
  journal.show(<CalendarButton />);
  await user.click(screen.getByRole('button', { name: 'Put days into your calendar' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Put days into your calendar' }));
  await user.click(await dialog.findByRole('checkbox', { name: /Ask Wren/ }));
  expect(dialog.getAllByRole('button').every((button) => button.textContent || button.ariaLabel)).toBe(true);
  expect(dialog.getByText(/Calendars at schools are often read by others/)).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Write 1 day to a file' }));
  expect(await dialog.findByText(/1 day is in/)).toBeDefined();
  expect(readFileSync(file, 'utf8')).toContain('SUMMARY:A next step (Cairn)');
  expect(readFileSync(file, 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(1);
  await user.click(dialog.getByRole('checkbox', { name: 'All of them' }));
  await user.click(dialog.getByRole('radio', { name: /Your words/ }));
  await user.click(dialog.getByRole('button', { name: 'Write 2 days to a file' }));
  expect(await dialog.findByText(/2 days are in/)).toBeDefined();
  expect(readFileSync(file, 'utf8')).toContain('SUMMARY:Ask Heron');
});
