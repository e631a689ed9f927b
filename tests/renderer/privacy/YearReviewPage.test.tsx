import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { YearReviewPage } from '../../../renderer/privacy/YearReviewPage.tsx';
import { nothingSaid } from '../../../shared/evidence/about.rules.ts';
import { frameworkId, itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { blankGoal } from '../../../shared/goals/goals.rules.ts';
import type { EntryId } from '../../../shared/journal/journal.contract.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';
import { documentToPlainText } from '../../../shared/richtext/plain-text.ts';
import { page } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});

interface Kept {
  entryDate?: string;
  mentionsPupils?: boolean;
  lines?: string[];
}

async function keep(title: string, { entryDate = '2024-05-02', mentionsPupils = true, lines = ['Words.'] }: Kept = {}) {
  const begun = unwrap(await journal.client.journal.beginEntry({ templateId: null, entryDate }));
  const saved = { ...begun, title, time: null, isDraft: false, mentionsPupils, body: page(...lines) };
  unwrap(await journal.client.journal.saveEntry(saved));
  return begun.id;
}

const find = async (id: EntryId) => {
  const entry = unwrap(await journal.client.journal.findEntry({ id }));
  if (!entry) throw new Error('the page is gone');
  return entry;
};
const textOf = async (id: EntryId) => documentToPlainText((await find(id)).body);

async function openBlur(title: string): Promise<HTMLElement> {
  journal.show(<YearReviewPage />);
  await user.click(await screen.findByRole('button', { name: `Blur words in “${title}”` }));
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByRole('textbox', { name: 'Another word or name' });
  return dialog;
}

test('older pages that mention pupils are listed, the oldest first, and no others', async () => {
  await keep('Second');
  await keep('First', { entryDate: '2023-02-01' });
  await keep('Unmarked', { mentionsPupils: false });
  await keep('Young', { entryDate: new Date().toISOString().slice(0, 10) });
  journal.show(<YearReviewPage />);
  const list = await screen.findByRole('list', { name: 'What names people' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((row) => row.textContent?.slice(0, 5)),
  ).toEqual(['First', 'Secon']);
});

test('a journal that names nobody says so', async () => {
  journal.show(<YearReviewPage />);
  expect(await screen.findByText('Nothing here names anybody')).toBeDefined();
});

test('names are found, shown before and after, and nothing is saved until the coach says so', async () => {
  const id = await keep('After the lesson', { lines: ['A boy called Jonas waited.', 'Nobody else did.'] });
  const before = await find(id);
  const dialog = await openBlur('After the lesson');
  expect(within(dialog).getByRole('checkbox', { name: 'Jonas → someone' })).toHaveProperty('checked', true);
  const preview = within(dialog).getByRole('region', { name: 'What will change' });
  expect(preview.textContent).toBe('What will changeNowA boy called Jonas waited.ThenA boy called someone waited.');
  expect(await find(id)).toEqual(before);
  await user.click(within(dialog).getByRole('button', { name: 'Leave it as it is' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await find(id)).toEqual(before);
});

test('a blurred page says the names no more, nor do its earlier forms, its steps, its list and what it is shown for', async () => {
  const id = await keep('With Jonas', { lines: ['A boy called Jonas waited.'] });
  const step = { personId: null, kind: 'step', whose: 'me', state: 'open', reason: '', dueOn: null } as const;
  const said = { text: 'See Jonas again', cue: 'If Jonas waits', response: 'ask Jonas', quote: 'Jonas waited.' };
  const written = unwrap(await journal.client.steps.saveStep({ ...step, ...said, id: null, entryId: id }));
  unwrap(await journal.client.steps.removeStep({ id: written.id }));
  const move = { from: '2026-11-01', to: '2026-11-08', movedOn: '2026-11-01', reason: 'Jonas was ill.' };
  unwrap(await journal.client.steps.restoreStep({ ...written, moves: [move] }));
  unwrap(await journal.client.steps.saveEnding({ entryId: id, depthRating: null, reviewOn: null, list: ['Jonas'] }));
  const target = {
    kind: 'competency' as const,
    frameworkId: frameworkId.parse('waymark'),
    competencyId: itemId.parse('B1'),
  };
  const link = { source: { kind: 'page', entryId: id }, target, why: 'Jonas asked first.', linkedAt: null } as const;
  const about = { ...nothingSaid, level: 2, shows: 'Jonas counted to ten.' } as const;
  unwrap(await journal.client.evidence.linkEvidence({ ...link, about }));
  const goal = unwrap(await journal.client.goals.saveGoal({ ...blankGoal, title: 'Wait longer' }));
  const forGoal = { kind: 'goal', goalId: goal.id } as const;
  unwrap(await journal.client.evidence.linkEvidence({ ...link, target: forGoal, why: 'With Jonas too.' }));
  const dialog = await openBlur('With Jonas');
  await user.click(within(dialog).getByRole('checkbox', { name: 'This page mentions no pupils any more' }));
  await user.click(within(dialog).getByRole('button', { name: 'Blur this page' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await textOf(id)).toBe('A boy called someone waited.');
  expect((await find(id)).title).toBe('With someone');
  const steps = unwrap(await journal.client.steps.listSteps({ entryId: id, personId: null, onlyOpen: false }));
  expect(steps).toMatchObject([
    { text: 'See someone again', cue: 'If someone waits', response: 'ask someone', quote: 'someone waited.' },
  ]);
  const { moves } = unwrap(await journal.client.steps.findStep({ id: written.id }));
  expect(moves).toEqual([{ ...move, reason: 'someone was ill.' }]);
  expect(unwrap(await journal.client.steps.findEnding({ entryId: id })).list).toEqual(['someone']);
  const pieces = unwrap(await journal.client.evidence.listEvidence({ frameworkId: null, entryId: id, stepId: null }));
  expect(pieces.flatMap(({ links }) => links.map(({ why }) => why))).toEqual([
    'someone asked first.',
    'With someone too.',
  ]);
  expect(pieces.map((piece) => piece.about)).toEqual([{ ...about, shows: 'someone counted to ten.' }]);
  const forms = unwrap(await journal.client.journal.listRevisions({ id }));
  expect(forms.map(({ title }) => title)).toEqual(['With someone']);
  await waitFor(() => expect(screen.queryByText('With Jonas')).toBeNull());
});

test('the earlier forms stay when the coach wants to keep them', async () => {
  const id = await keep('With Jonas', { lines: ['A boy called Jonas waited.'] });
  const dialog = await openBlur('With Jonas');
  await user.click(within(dialog).getByRole('checkbox', { name: /^Give up the earlier forms/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Blur this page' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const forms = unwrap(await journal.client.journal.listRevisions({ id }));
  expect(forms.map(({ title }) => title)).toEqual(['With someone', 'With Jonas']);
});

test('a word that nobody suggested can be added', async () => {
  const id = await keep('After the lesson', { lines: ['The one with the red scarf.'] });
  const dialog = await openBlur('After the lesson');
  await user.type(within(dialog).getByRole('textbox', { name: 'Another word or name' }), 'red scarf{Enter}');
  await user.click(await within(dialog).findByRole('button', { name: 'Blur this page' }));
  await waitFor(async () => expect(await textOf(id)).toBe('The one with the someone.'));
  expect((await find(id)).mentionsPupils).toBe(false);
});

test('a page that was changed meanwhile is not written over', async () => {
  const id = await keep('After the lesson', { lines: ['A boy called Jonas waited.'] });
  const dialog = await openBlur('After the lesson');
  unwrap(await journal.client.journal.saveEntry({ ...(await find(id)), title: 'Newer' }));
  await user.click(within(dialog).getByRole('button', { name: 'Blur this page' }));
  expect(await within(dialog).findByRole('alert')).toBeDefined();
  expect(await textOf(id)).toBe('A boy called Jonas waited.');
});

test('a page goes to the trash and comes back by Undo', async () => {
  await keep('After the lesson');
  journal.show(<YearReviewPage />);
  await user.click(await screen.findByRole('button', { name: 'Move to trash: “After the lesson”' }));
  const stored = async () =>
    unwrap(await journal.client.journal.listEntries({ filter: everything, offset: 0, limit: 5 })).length;
  await waitFor(async () => expect(await stored()).toBe(0));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await stored()).toBe(1));
  expect(await screen.findByRole('link', { name: 'Open “After the lesson”' })).toBeDefined();
});
