import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { defaultSettings } from '../../../shared/settings/settings.contract.ts';
import { beginRound } from '../../main/feedback/rounds.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { comeIn, filled, nine, open, resultPages, seal } from './results-window.tsx';

let journal: JournalWindow;

beforeEach(async () => {
  journal = await openJournalWindow();
});

const show = () => journal.show(resultPages, '/feedback/compare');

/** Everybody one point higher on how others are grown, as far as the scale goes. */
const later = nine.map(({ group, answers }) => ({
  group,
  answers: Object.fromEntries(
    Object.entries(answers).map(([code, value]) => [
      code,
      code.startsWith('GROW') && typeof value === 'number' ? Math.min(5, value + 1) : value,
    ]),
  ),
}));

/** A round as it would have been half a year earlier. */
async function asked(opensOn: string, answers: typeof nine) {
  const round = await filled(journal, 'unnamed', answers);
  await journal.context.db
    .updateTable('feedback_round')
    .set({ opens_on: opensOn })
    .where('id', '=', round.id)
    .execute();
  await open(journal, round);
  return round;
}

test('one round alone has nothing beside it, and words without figures say why they are not there', async () => {
  await asked('2026-03-09', nine);
  const words = await beginRound(journal.client, 'open');
  await seal(journal, words);
  await comeIn(journal, words, { group: 'teacher', way: 'words', words: 'Yes.' });
  await open(journal, words);
  show();
  expect(await screen.findByText(/so far\. With the next round that asks the same/)).toBeDefined();
  const left = screen.getByRole('region', { name: 'Not beside them' });
  expect(left.textContent).toMatch(/has words and no figures\./);
});

test('two rounds stand beside each other by dimension, mine and that of the others', async () => {
  await asked('2026-03-09', nine);
  await asked('2026-11-01', later);
  show();
  const panel = await screen.findByRole('region', { name: 'Growing others and reach' });
  expect(panel.textContent).toMatch(/Others from 3\.1 to 4\.1\. You from 3\.5 to 3\.5\./);
  expect(within(panel).getByRole('img', { name: 'Growing others and reach, Nov 2026: the others, 4.1' })).toBeDefined();
  const care = screen.getByRole('region', { name: 'Care and trust' });
  expect(care.textContent).toMatch(/Others from 4\.2 to 4\.2\./);
});

test('the same stands in a table, with how many are in each figure', async () => {
  await asked('2026-03-09', nine);
  await asked('2026-11-01', later);
  unwrap(await journal.client.settings.saveSettings({ ...defaultSettings, chartsAsTables: true }));
  show();
  const table = await screen.findByRole('table', { name: 'Over time, by dimension' });
  const row = within(table).getByRole('row', { name: /^Growing others and reach/ });
  expect([...row.children].map(({ textContent }) => textContent)).toEqual([
    'Growing others and reach',
    '3.5',
    '3.1 (9)',
    '3.5',
    '4.1 (9)',
  ]);
});
