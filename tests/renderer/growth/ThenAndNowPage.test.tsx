import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { ThenAndNowPage } from '../../../renderer/growth/ThenAndNowPage.tsx';
import { itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import type { Assessment } from '../../../shared/mastery/mastery.contract.ts';
import { page } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { rated, show, take } from './growth-window.ts';

let journal: JournalWindow;
let then: Assessment;
let now: Assessment;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
  await show(journal, 'A1', 'A list of first visits.', '2026-01-02');
  then = await take(journal, {
    day: '2026-01-10',
    answers: [rated('A1', 2, { certainty: 'low', note: 'I know the friendly ones.' }), rated('A2', 3)],
  });
  await show(journal, 'A1', 'Six visits without an agenda.', '2026-03-01');
  now = await take(journal, { day: '2026-06-10', answers: [rated('A1', 3, { certainty: 'sure' }), rated('A2', 3)] });
});

const row = (name: RegExp) => screen.findByRole('row', { name });
const cells = async (name: RegExp) => within(await row(name)).getAllByRole('cell');
const sides = () => [
  screen.getByRole<HTMLSelectElement>('combobox', { name: 'On the left' }).value,
  screen.getByRole<HTMLSelectElement>('combobox', { name: 'On the right' }).value,
];

test('the first and the last stand beside each other, with stages, certainty, notes and what was shown', async () => {
  journal.show(<ThenAndNowPage />);
  const [left, right] = await cells(/^A1 Relationship before practice moved/);
  expect(left?.textContent).toBe(
    'Finding footingHow sure: not veryI know the friendly ones.Shown by thenA list of first visits.',
  );
  expect(right?.textContent).toBe('SteadyHow sure: sureNew since thenSix visits without an agenda.');
  expect((await row(/^A2 Standing alongside stayed/)).textContent).toContain('Steady');
  expect((await row(/^B1 .* not compared/)).textContent).toContain('no answer');
});

test('swapping puts each on the other side, and the words of the change stay', async () => {
  journal.show(<ThenAndNowPage />, `/growth/then-and-now?from=${then.id}&to=${now.id}`);
  await row(/^A1 Relationship before practice moved/);
  expect(sides()).toEqual([then.id, now.id]);
  await user.click(screen.getByRole('button', { name: 'Swap sides' }));
  expect(sides()).toEqual([now.id, then.id]);
  const [left, right] = await cells(/^A1 Relationship before practice moved/);
  expect(left?.textContent).toMatch(/^Steady.*New since then/);
  expect(right?.textContent).toMatch(/^Finding footing.*Shown by then/);
  expect(journal.address).toBe(`/growth/then-and-now?from=${now.id}&to=${then.id}`);
});

test('only what changed leaves out what stayed and what cannot be compared', async () => {
  journal.show(<ThenAndNowPage />);
  await row(/^A2 /);
  await user.click(screen.getByRole('checkbox', { name: 'Only what changed' }));
  await waitFor(() => expect(screen.queryByRole('row', { name: /^A2 / })).toBeNull());
  expect(screen.getAllByRole('table')).toHaveLength(1);
  expect(await row(/^A1 .* moved/)).toBeDefined();
});

test('the same one on both sides is not compared with itself', async () => {
  journal.show(<ThenAndNowPage />, `/growth/then-and-now?from=${then.id}&to=${now.id}`);
  await row(/^A1 /);
  await user.selectOptions(screen.getByRole('combobox', { name: 'On the right' }), then.id);
  expect(await screen.findByText(/^Both sides show the same one/)).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
});

test('a short one and a full one are not compared, but what was written stands beside each other', async () => {
  const quick = await take(journal, { day: '2026-07-01', form: 'quick', answers: [rated('A', 3)] });
  journal.show(<ThenAndNowPage />, `/growth/then-and-now?from=${now.id}&to=${quick.id}`);
  expect(await screen.findByText(/^These two were taken with another framework, form/)).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByRole('heading', { name: 'What you wrote' })).toBeDefined();
});

test('both reflections are there, with what was chosen and the page of the journal by its title', async () => {
  const { client } = journal;
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  unwrap(await client.journal.saveEntry({ ...begun, title: 'Looking back in June', body: page('words') }));
  unwrap(await client.mastery.setReflectionPage({ id: now.id, entryId: begun.id }));
  const reflection = { recognise: 'The silences.', focus: [itemId.parse('B1')], further: '', proof: 'A recording.' };
  unwrap(await client.mastery.saveReflection({ id: now.id, reflection }));
  journal.show(<ThenAndNowPage />);
  const link = await screen.findByRole('link', { name: 'Looking back in June' });
  expect(link.getAttribute('href')).toBe(`/journal/${begun.id}`);
  const words = screen.getByRole('heading', { name: '10 June 2026' }).parentElement?.textContent ?? '';
  expect(words).toContain('B1 Listening and talk balance');
  expect(words).toContain('The silences.');
  expect(words).toContain('A recording.');
  expect(screen.getByRole('heading', { name: '10 January 2026' }).parentElement?.textContent).toContain(
    'Nothing was written.',
  );
});

test('the coach’s words are veiled while the screen is shared', async () => {
  journal.show(<ThenAndNowPage />);
  await row(/^A1 /);
  for (const words of ['I know the friendly ones.', 'A list of first visits.', 'Six visits without an agenda.'])
    for (const place of screen.getAllByText(words)) expect(place.closest('[data-private]')).not.toBeNull();
});

test('with one alone it is said that two are needed', async () => {
  unwrap(await journal.client.mastery.removeAssessment({ id: now.id }));
  journal.show(<ThenAndNowPage />);
  expect(await screen.findByText(/^Two finished self-assessments are needed/)).toBeDefined();
});
