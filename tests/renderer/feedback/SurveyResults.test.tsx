import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Answers } from '../../../shared/feedback/answer.contract.ts';
import type { SurveyQuestion } from '../../../shared/feedback/questionnaire.contract.ts';
import { defaultSettings } from '../../../shared/settings/settings.contract.ts';
import { wantedRound } from '../../main/feedback/rounds.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { comeIn, open, resultPages } from './results-window.tsx';

let journal: JournalWindow;

beforeEach(async () => {
  journal = await openJournalWindow();
});

const questions: SurveyQuestion[] = [
  { code: 'Q1', kind: 'single', text: 'Where did you learn most?', options: ['In the team', 'In a course', 'Alone'] },
  { code: 'Q2', kind: 'text', text: 'What should next year have more of?' },
];

/** A survey that these came in for, opened. */
async function survey(answers: readonly Answers[]) {
  const wanted = await wantedRound(journal.client, 'unnamed', 'staff-survey');
  const round = unwrap(
    await journal.client.feedback.saveRound({
      ...wanted,
      name: 'Learning together',
      questionnaire: { ...wanted.questionnaire, questions },
    }),
  );
  for (const one of answers) await comeIn(journal, round, { group: 'teacher', answers: one });
  await open(journal, round);
  journal.show(resultPages, `/feedback/${round.id}/results`);
  await screen.findByRole('heading', { level: 1 });
}

const of = (count: number, answers: Answers): Answers[] => Array.from({ length: count }, () => answers);

test('each question has its counts, and what was written comes without who and when', async () => {
  await survey([...of(4, { Q1: 0 }), ...of(3, { Q1: 1, Q2: 'More time to visit each other.' })]);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What seven people answered');
  const bars = screen.getByRole('region', { name: 'Where did you learn most?' });
  expect(within(bars).getAllByText('Seven people answered.').length).toBeGreaterThan(0);
  expect(bars.textContent).toMatch(/In the team4In a course3Alone0/);
  const texts = screen.getByRole('region', { name: 'What should next year have more of?' });
  expect(within(texts).getAllByText('More time to visit each other.')).toHaveLength(3);
});

test('an answer that one person gave is never told by itself, in the picture and in the table', async () => {
  unwrap(await journal.client.settings.saveSettings({ ...defaultSettings, chartsAsTables: true }));
  await survey([...of(4, { Q1: 0 }), { Q1: 2 }]);
  const page = screen.getByRole('region', { name: 'Where did you learn most?' });
  expect(within(page).queryByRole('row', { name: /^Alone 1$/ })).toBe(null);
  expect(within(page).queryByText('1')).toBe(null);
});

test('a survey asks for no view of one’s own, and has no figures about me', async () => {
  await survey(of(4, { Q1: 0 }));
  expect(screen.queryByText('What you expected')).toBe(null);
  expect(screen.queryByRole('heading', { name: 'Strengths first' })).toBe(null);
  expect(screen.getByText(/^These questions were written for this round/)).toBeDefined();
});
