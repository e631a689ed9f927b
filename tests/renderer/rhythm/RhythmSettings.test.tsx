import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { RhythmSettings } from '../../../renderer/rhythm/public.ts';
import { instantToLocalDate } from '../../../shared/calendar/local-date.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();
const today = instantToLocalDate(new Date());

beforeEach(async () => {
  journal = await openJournalWindow();
});

const rhythm = async () => unwrap(await journal.client.rhythm.getRhythm(null));
const holidays = () => within(screen.getByRole('region', { name: 'Holidays and days off' }));

async function chooseToday(field: 'First day' | 'Last day'): Promise<void> {
  await user.click(holidays().getByRole('button', { name: new RegExp(`^${field}: `) }));
  const calendar = await screen.findByRole('table');
  await user.click(within(calendar).getByRole('button', { name: new RegExp(`^${new Date().getDate()} `) }));
}

test('no day is chosen at the beginning, and a chosen one counts at once', async () => {
  journal.show(<RhythmSettings />);
  const monday = await screen.findByRole('checkbox', { name: 'Monday' });
  expect(screen.getAllByRole('checkbox').filter((box) => (box as HTMLInputElement).checked)).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: 'Friday' }));
  await user.click(monday);
  await waitFor(async () => expect((await rhythm()).days).toEqual([1, 5]));
  await user.click(monday);
  await waitFor(async () => expect((await rhythm()).days).toEqual([5]));
});

test('a day off has a name and one day; what is missing is said', async () => {
  journal.show(<RhythmSettings />);
  await screen.findByRole('checkbox', { name: 'Monday' });
  await user.click(holidays().getByRole('button', { name: 'Add these days' }));
  expect(holidays().getByText('A name and both days make it whole.')).toBeDefined();
  await user.type(holidays().getByRole('textbox', { name: 'Name' }), 'Training day');
  await chooseToday('First day');
  await user.click(holidays().getByRole('button', { name: 'Add these days' }));
  await waitFor(async () =>
    expect((await rhythm()).holidays).toEqual([{ name: 'Training day', startsOn: today, endsOn: today }]),
  );
  expect(holidays().queryByText('A name and both days make it whole.')).toBeNull();
});

test('a last day before the first is not taken, and the rhythm stays as it was', async () => {
  const kept = { days: [], terms: [], holidays: [{ name: 'Summer', startsOn: '2099-07-01', endsOn: '2099-08-08' }] };
  unwrap(await journal.client.rhythm.saveRhythm(kept));
  journal.show(<RhythmSettings />);
  await user.click(await screen.findByRole('button', { name: 'Change Summer' }));
  const row = within(holidays().getByRole('list'));
  await user.click(row.getByRole('button', { name: /^Last day: / }));
  const calendar = await screen.findByRole('table');
  await user.click(within(calendar).getByRole('button', { name: /^15 / }));
  await user.click(row.getByRole('button', { name: /^First day: / }));
  await user.click(within(await screen.findByRole('table')).getByRole('button', { name: /^20 July/ }));
  await user.click(row.getByRole('button', { name: /^Last day: / }));
  await user.click(await screen.findByRole('button', { name: 'Month before' }));
  await user.click(within(await screen.findByRole('table')).getByRole('button', { name: /^1 July/ }));
  await user.click(row.getByRole('button', { name: 'Keep the change' }));
  expect(row.getByText('The last day lies before the first. Choose the other way round.')).toBeDefined();
  expect(await rhythm()).toEqual(kept);
  await user.click(row.getByRole('button', { name: 'Leave it as it was' }));
  expect(holidays().getByText('1 July 2099 to 8 August 2099')).toBeDefined();
});

test('a span is renamed in place, removed, and brought back by Undo', async () => {
  const summer = { name: 'Summer', startsOn: '2099-07-01', endsOn: '2099-08-08' };
  unwrap(await journal.client.rhythm.saveRhythm({ days: [], terms: [], holidays: [summer] }));
  journal.show(<RhythmSettings />);
  await user.click(await screen.findByRole('button', { name: 'Change Summer' }));
  const row = within(holidays().getByRole('list'));
  await user.type(row.getByRole('textbox', { name: 'Name' }), ' holidays');
  await user.click(row.getByRole('button', { name: 'Keep the change' }));
  const renamed = { ...summer, name: 'Summer holidays' };
  await waitFor(async () => expect((await rhythm()).holidays).toEqual([renamed]));
  await user.click(await screen.findByRole('button', { name: 'Remove Summer holidays' }));
  await waitFor(async () => expect((await rhythm()).holidays).toEqual([]));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await rhythm()).holidays).toEqual([renamed]));
});
