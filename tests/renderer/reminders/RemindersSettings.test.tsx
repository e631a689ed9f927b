import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { RemindersSettings } from '../../../renderer/reminders/public.ts';
import { defaultReminders } from '../../../shared/reminders/reminders.rules.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});

const kept = async () => {
  const { isPossible: _, ...settings } = unwrap(await journal.client.reminders.getReminders(null));
  return settings;
};

test('reminders are on, neutral and quiet at night and at the weekend, and every change counts at once', async () => {
  journal.show(<RemindersSettings />);
  await screen.findByRole('switch', { name: 'Remind me of next steps', checked: true });
  expect(await kept()).toEqual(defaultReminders);
  await user.click(screen.getByRole('radio', { name: /What the step says/ }));
  await user.click(screen.getByRole('checkbox', { name: 'Saturday' }));
  const [at] = screen.getAllByLabelText('At');
  if (at) fireEvent.change(at, { target: { value: '07:45' } });
  await user.click(screen.getByRole('switch', { name: 'Quiet hours' }));
  await user.click(screen.getByRole('switch', { name: 'Remind me of the weekly review' }));
  await waitFor(async () =>
    expect(await kept()).toEqual({
      isOn: true,
      at: '07:45',
      says: 'words',
      quietHours: null,
      quietDays: [7],
      weeklyReview: { weekday: 5, at: '15:00' },
    }),
  );
});

test('one is shown on request, and says nothing of the journal', async () => {
  journal.show(<RemindersSettings />);
  await user.click(await screen.findByRole('button', { name: 'Show me one' }));
  expect(await screen.findByText(/^One was sent/)).toBeDefined();
  expect(journal.context.world.reminded).toEqual([{ title: 'A next step is due', body: 'Open Cairn to see it.' }]);
});

test('a computer without notifications is told of plainly', async () => {
  journal.context.world.canRemind = false;
  journal.show(<RemindersSettings />);
  expect(await screen.findByText(/^This computer shows no notifications to Cairn/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Show me one' })).toBeNull();
});
