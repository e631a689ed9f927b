import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Round } from '../../../shared/feedback/feedback.contract.ts';
import { ask, beginRound } from '../../main/feedback/rounds.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import type { RoutedPages } from '../../support/routed-pages.tsx';
import { unwrap } from '../../support/test-client.ts';
import { showRound } from './round-pages.tsx';

let journal: JournalWindow;
let pages: RoutedPages;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});

async function open(round: Round): Promise<void> {
  pages = showRound(journal, `/feedback/${round.id}/type-in`);
  await screen.findByText(/^1 of \d+$/);
}
const stored = async ({ id }: Round) => unwrap(await journal.client.feedback.findRound({ roundId: id })) as Round;

test('a whole form with the keyboard alone: digits, "not seen", words by their beginnings, a text, and it is kept', async () => {
  const round = await beginRound(journal.client);
  await ask(journal.client, round, 'Heron');
  await ask(journal.client, round, 'Wren');
  await open(round);
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'));
  await user.keyboard(`45-3${'4'.repeat(20)}5`); // 24 statements and the one apart
  expect(await screen.findByText('26 of 31')).toBeDefined();
  await user.keyboard('pat{Enter}cal{Enter}{Enter}');
  expect(await screen.findByText('27 of 31')).toBeDefined();
  await user.keyboard('She listened.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  for (let left = 0; left < 4; left++) await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('27 parts are answered.')).toBeDefined();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('One form is kept.')).toBeDefined();
  const [answer] = unwrap(await journal.client.feedback.listNamedAnswers({ roundId: round.id }));
  expect(answer).toMatchObject({ way: 'paper', answers: { CARE1: 4, CARE2: 5, CARE3: null, CARE4: 3, GLOB: 5 } });
  const { deck } = round.questionnaire;
  expect(answer?.answers['DECK']).toEqual([deck.indexOf('calm'), deck.indexOf('patient')]);
  expect(answer?.answers['O1']).toBe('She listened.');
  // the next one is the form of whoever has not answered
  const whose = screen.getByRole('combobox', { name: 'Whose form' }) as HTMLSelectElement;
  expect(whose.selectedOptions[0]?.textContent).toBe('Wren');
  expect(await screen.findByText('1 of 31')).toBeDefined();
});

test('in an open conversation each form has a name: somebody is asked right here', async () => {
  const round = await beginRound(journal.client, 'open', 'short');
  pages = showRound(journal, `/feedback/${round.id}/type-in`);
  await screen.findByText(/^In an open conversation each form has a name/);
  expect(screen.queryByText('1 of 12')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Ask somebody' }));
  await user.type(await screen.findByRole('combobox', { name: /^A code, or a name/ }), 'Heron{Enter}');
  expect(await screen.findByText('1 of 12')).toBeDefined();
});

test('Enter leaves a question out, and the arrow up goes back to mend one', async () => {
  const round = await beginRound(journal.client, 'unnamed', 'short');
  await open(round);
  await user.keyboard('{Enter}3{ArrowUp}');
  expect((screen.getByRole('radio', { name: /About half of the time/ }) as HTMLInputElement).checked).toBe(true);
  await user.keyboard('5');
  for (let left = 0; left < 5; left++) await user.keyboard('{Enter}');
  for (let left = 0; left < 5; left++) await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('One part is answered.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Keep it and stop' }));
  await waitFor(() => expect(pages.address).toBe(`/feedback/${round.id}/collect`));
  expect(await stored(round)).toMatchObject({ answered: 1, answeredBy: [1, 0, 0, 0, 0] });
});

test('a survey: one of these, several of these, a scale', async () => {
  const round = await beginRound(journal.client, 'unnamed', 'staff-survey');
  await open(round);
  await user.keyboard('13{Enter}252{Control>}{Enter}{/Control}{Control>}{Enter}{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Keep it and type in the next one' }));
  await waitFor(async () => expect((await stored(round)).answered).toBe(1));
});

test('an empty form is not kept', async () => {
  const round = await beginRound(journal.client, 'unnamed', 'words');
  await open(round);
  for (let left = 0; left < 5; left++) await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Nothing is answered on it. An empty form need not be kept.')).toBeDefined();
  expect(screen.queryByRole('button', { name: /^Keep it/ })).toBeNull();
});

test('leaving in the middle asks first', async () => {
  const round = await beginRound(journal.client, 'unnamed');
  await open(round);
  await user.keyboard('4');
  void pages.go('/elsewhere');
  expect(await screen.findByText('The form that you are typing in is not kept yet.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Keep writing' }));
  expect(screen.getByText('2 of 31')).toBeDefined();
});
