import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { OverTimePage } from '../../../renderer/growth/OverTimePage.tsx';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { rated, show, take, waymark } from './growth-window.ts';

let journal: JournalWindow;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});

const chartsAsTables = async () =>
  journal.client.settings.saveSettings({
    ...unwrap(await journal.client.settings.getSettings(null)),
    chartsAsTables: true,
  });
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));

/** Two times: A1 moved, A2 is rated higher, A3 is recalibrated, B1 stayed. */
async function takeTwo(): Promise<void> {
  await take(journal, {
    day: '2026-01-10',
    answers: [rated('A1', 2), rated('A2', 2), rated('A3', 2), rated('B1', 3)],
  });
  await show(journal, 'A1', 'Six visits without an agenda.', '2026-03-01');
  await take(journal, {
    day: '2026-06-10',
    answers: [rated('A1', 3), rated('A2', 3), rated('A3', 3, { isRecalibrated: true }), rated('B1', 3)],
  });
}

test('before the first self-assessment it is said what will be here, with the way to begin', async () => {
  journal.show(<OverTimePage />);
  const link = await screen.findByRole('link', { name: 'Place yourself' });
  expect(link.getAttribute('href')).toBe('/growth/begin');
});

test('one alone has nothing to be compared with, and one that is still open does not count', async () => {
  const one = await take(journal, { day: '2026-01-10', answers: [rated('A1', 2)] });
  unwrap(await journal.client.mastery.beginAssessment({ frameworkId: waymark, form: 'full', occasion: 'other' }));
  journal.show(<OverTimePage />);
  expect(await screen.findByText(/^It is from 10 January 2026\. With the next one/)).toBeDefined();
  expect(screen.getByRole('link', { name: 'Look at it' }).getAttribute('href')).toBe(`/growth/result/${one.id}`);
});

test('the sentence tells moved, rated higher and recalibrated apart, and each part stands with its word', async () => {
  await takeTwo();
  journal.show(<OverTimePage />);
  const sentence =
    'Since 10 January 2026, of 27 parts 1 moved, 1 was rated higher, 1 was recalibrated, 1 stayed and 23 have no stage in one of the two.';
  expect(await screen.findByText(sentence)).toBeDefined();
  const what = screen.getByRole('region', { name: 'What changed since 10 January 2026' });
  const groups = [...what.querySelectorAll('dl > div')].map(({ textContent }) => textContent);
  expect(groups).toEqual([
    'moveda stage or more higher, with new evidenceA1 Relationship before practice',
    'rated highera stage or more higher, with nothing new to show yetA2 Standing alongside',
    'recalibratedwhat the stage means to you has changed, so the two cannot be comparedA3 Keeping confidence',
  ]);
});

test('each domain has a panel with a sentence of its own', async () => {
  await takeTwo();
  journal.show(<OverTimePage />);
  const ground = await screen.findByRole('region', { name: 'Ground' });
  expect(within(ground).getByText('From Finding footing to Steady.')).toBeDefined();
  expect(within(screen.getByRole('region', { name: 'Craft' })).getByText('Steady each time.')).toBeDefined();
  expect(within(screen.getByRole('region', { name: 'Lantern' })).getByText('Not rated.')).toBeDefined();
});

test('a domain opens to its parts, with the keyboard in them, and closes again', async () => {
  await takeTwo();
  journal.show(<OverTimePage />);
  const button = await screen.findByRole('button', { name: 'Its 4 parts: Ground' });
  await user.click(button);
  const parts = await screen.findByRole('region', { name: /^Parts of Ground: / });
  expect(document.activeElement).toBe(parts);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(within(parts).getByRole('heading', { name: 'A4 Choice and readiness' })).toBeDefined();
  await user.click(within(parts).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(document.activeElement).toBe(button));
  expect(screen.queryByRole('region', { name: /^Parts of Ground: / })).toBeNull();
});

test('as tables the same values stand in rows, the newest first, with what became of each part', async () => {
  await takeTwo();
  await chartsAsTables();
  journal.show(<OverTimePage />);
  const domains = await screen.findByRole('table', { name: 'Domain by domain, day by day' });
  expect(rowsOf(domains)).toEqual([
    ['10 June 2026', 'Steady', 'Steady', ...Array(4).fill('no answer')],
    ['10 January 2026', 'Finding footing', 'Steady', ...Array(4).fill('no answer')],
  ]);
});

test('the parts of a domain as a table say in words what became of them', async () => {
  await takeTwo();
  journal.show(<OverTimePage />);
  await user.click(await screen.findByRole('button', { name: 'Its 4 parts: Ground' }));
  await user.click(screen.getByRole('button', { name: 'Show as table: Parts of Ground' }));
  const parts = await screen.findByRole('table', { name: 'Parts of Ground, day by day' });
  expect(rowsOf(parts)).toEqual([
    ['10 June 2026', 'Steady, moved', 'Steady, rated higher', 'Steady, recalibrated', 'no answer'],
    ['10 January 2026', 'Finding footing', 'Finding footing', 'Finding footing', 'no answer'],
  ]);
});

test('short ones are seen among themselves, and are chosen from a list', async () => {
  await takeTwo();
  await take(journal, { day: '2026-07-01', form: 'quick', answers: [rated('A', 2)] });
  await take(journal, { day: '2026-08-01', form: 'quick', answers: [rated('A', 4)] });
  journal.show(<OverTimePage />);
  expect(await screen.findByText(/^Since 1 July 2026, of 6 parts 1 was rated higher/)).toBeDefined();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Which ones' }), 'Waymark (2)');
  expect(await screen.findByText(/^Since 10 January 2026, of 27 parts 1 moved/)).toBeDefined();
});

test('a framework that was reworded in between is compared, and that is said; another scale stands apart', async () => {
  const own = unwrap(await journal.client.frameworks.duplicateFramework({ id: waymark }));
  const { id, version: _version, isBuiltIn: _builtIn, isArchived: _archived, assessments: _count, ...text } = own;
  const code = own.domains[0]?.competencies[0]?.id as string;
  await take(journal, { day: '2026-01-10', framework: id, answers: [rated(code, 2)] });
  unwrap(await journal.client.frameworks.saveFramework({ ...text, id, name: 'Ours' }));
  await take(journal, { day: '2026-03-10', framework: id, answers: [rated(code, 3)] });
  const fewer = text.domains.map((domain) => ({
    ...domain,
    nextMoves: [],
    competencies: domain.competencies.map((part) => ({ ...part, descriptors: part.descriptors.slice(0, 4) })),
  }));
  unwrap(
    await journal.client.frameworks.saveFramework({
      ...text,
      id,
      name: 'Ours',
      stages: text.stages.slice(0, 4),
      domains: fewer,
      cases: [],
    }),
  );
  await take(journal, { day: '2026-05-10', framework: id, answers: [rated(code, 4)] });
  journal.show(<OverTimePage />);
  expect(await screen.findByText(/^The words of this framework were changed.*10 March 2026/)).toBeDefined();
  expect(screen.getByText(/Those with another number of stages are not compared/)).toBeDefined();
  expect(screen.getByText(/^Since 10 January 2026, of 27 parts 1 was rated higher/)).toBeDefined();
  const names = within(screen.getByRole('combobox', { name: 'Which ones' }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
  expect(names).toEqual(['Ours (1), 4 stages', 'Ours (2), 5 stages']);
});
