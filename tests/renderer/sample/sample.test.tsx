import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TodayPage } from '../../../renderer/today/TodayPage.tsx';
import { everything } from '../../../shared/journal/journal.facets.ts';
import { page } from '../../support/builders.ts';
import { openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

const user = userEvent.setup();
const offer = { name: 'Look around in an invented year first' };

test('a new journal offers an invented year, which goes in and comes out by a click each', async () => {
  const { client, show } = await openJournalWindow();
  const count = async () =>
    unwrap(await client.journal.listEntries({ filter: everything, offset: 0, limit: 200 })).length;
  show(<TodayPage />);
  await user.click(await screen.findByRole('button', offer));
  expect(await screen.findByText(/An invented coach’s year is in this journal/)).toBeDefined();
  expect(await count()).toBe(42);
  expect(screen.queryByRole('button', offer)).toBeNull();

  await user.click(screen.getByRole('button', { name: 'Take it out again' }));
  const dialog = await screen.findByRole('dialog', { name: 'Take the invented year out?' });
  await user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await count()).toBe(42);

  await user.click(screen.getByRole('button', { name: 'Take it out again' }));
  await user.click(await screen.findByRole('button', { name: 'Take it out' }));
  expect(await screen.findByRole('button', offer)).toBeDefined();
  expect(screen.queryByText(/An invented coach’s year/)).toBeNull();
  expect(await count()).toBe(0);
});

test('in a journal with people only, the offer says why it does nothing', async () => {
  const { client, show } = await openJournalWindow();
  const blank = { role: '', group: '', school: '', consentNote: '', agreementReadOn: null, openQuestion: '' };
  const heron = { id: null, code: 'Heron', kind: 'coachee' as const, isArchived: false, realName: '', ...blank };
  unwrap(await client.people.savePerson(heron));
  show(<TodayPage />);
  await user.click(await screen.findByRole('button', offer));
  expect(await screen.findByText(/only goes into a journal that is still empty/)).toBeDefined();
});

test('a coach with pages of their own is not asked', async () => {
  const { client, show } = await openJournalWindow();
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  unwrap(await client.journal.saveEntry({ ...begun, isDraft: false, body: page('Mine.') }));
  show(<TodayPage />);
  expect(await screen.findByText('What did I see or hear that I do not want to lose?')).toBeDefined();
  expect(screen.queryByRole('button', offer)).toBeNull();
});
