import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import type { Round } from '../../../shared/feedback/feedback.contract.ts';
import { beginRound } from '../../main/feedback/rounds.ts';
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
  pages = showRound(journal, `/feedback/${round.id}/edit`);
  await screen.findByRole('heading', { level: 1, name: 'Words of this round' });
}
const stored = async ({ id }: Round) => unwrap(await journal.client.feedback.findRound({ roundId: id })) as Round;
const save = () => user.click(screen.getByRole('button', { name: 'Save these words' }));
/** Fills a field at once: typing letter by letter is tried where it matters. */
async function fill(field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}

describe('before anybody can have read the questions', () => {
  test('statements and questions are worded, added and taken out, and codes stay', async () => {
    const round = await beginRound(journal.client, 'open', 'short');
    await open(round);
    await fill(screen.getByLabelText('For the others: statement 1 of dimension 1'), 'Takes time for me.');
    await user.click(screen.getByRole('button', { name: 'Remove dimension 2' }));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await user.click(screen.getByRole('button', { name: 'Remove question 5' }));
    await user.click(screen.getByRole('button', { name: 'Move question 4 up' }));
    await user.click(screen.getByRole('button', { name: 'Add a question' }));
    await fill(screen.getByLabelText('For the others: question 5'), 'What else?');
    await save();
    await waitFor(() => expect(pages.address).toBe(`/feedback/${round.id}`));
    const { questionnaire } = await stored(round);
    expect(questionnaire.dimensions).toHaveLength(6);
    expect(questionnaire.dimensions[0]?.items[0]).toMatchObject({ code: 'CARE1', observer: 'Takes time for me.' });
    expect(questionnaire.prompts.map(({ code }) => code)).toEqual(['O1', 'O2', 'O4', 'O3', 'O5']);
    expect(questionnaire.prompts.at(-1)).toMatchObject({ observer: 'What else?' });
  });

  test('a question without answers to choose from is not lost: the page waits for them', async () => {
    const round = await beginRound(journal.client, 'unnamed', 'staff-survey');
    await open(round);
    await user.click(screen.getByRole('button', { name: 'Add a question' }));
    await user.keyboard('Shall we meet on Mondays?');
    await save();
    expect(await screen.findByText(/^One question has too few answers to choose from/)).toBeDefined();
    const options = screen.getByLabelText('Answers to choose from: question 7');
    await waitFor(() => expect(document.activeElement).toBe(options));
    expect((await stored(round)).questionnaire.questions).toHaveLength(6);
    await user.selectOptions(screen.getByLabelText('How it is answered: question 7'), 'text');
    await save();
    await waitFor(() => expect(pages.address).toBe(`/feedback/${round.id}`));
    expect((await stored(round)).questionnaire.questions.at(-1)).toMatchObject({ text: 'Shall we meet on Mondays?' });
  });

  test('a survey gets a question of its own, and its answers one a line', async () => {
    const round = await beginRound(journal.client, 'unnamed', 'staff-survey');
    await open(round);
    await user.click(screen.getByRole('button', { name: 'Add a question' }));
    await user.keyboard('Shall we meet on Mondays?');
    await user.type(screen.getByLabelText('Answers to choose from: question 7'), 'Yes{Enter}No{Enter}');
    await save();
    await waitFor(async () =>
      expect((await stored(round)).questionnaire.questions.at(-1)).toEqual({
        code: 'Q7',
        kind: 'single',
        text: 'Shall we meet on Mondays?',
        options: ['Yes', 'No'],
      }),
    );
  });

  test('the invitation stands below as it is read while it is worded', async () => {
    const round = await beginRound(journal.client, 'unnamed');
    await open(round);
    await fill(screen.getByRole('textbox', { name: 'Invitation' }), 'Dear all, until {date}.');
    expect(screen.getByText(/^Dear all, until Thursday,? 3 December 2026\./)).toBeDefined();
    expect(screen.getByText(/How your answers are treated: Forms carry no name/)).toBeDefined();
    await save();
    await waitFor(async () => expect((await stored(round)).invitation).toBe('Dear all, until {date}.'));
  });

  test('nothing asked is not saved, and says so', async () => {
    const round = await beginRound(journal.client, 'open', 'words');
    await open(round);
    for (let left = 0; left < 5; left++) await user.click(screen.getByRole('button', { name: 'Remove question 1' }));
    await save();
    expect(screen.getByText('Something has to be asked: write one statement or question at least.')).toBeDefined();
    expect((await stored(round)).questionnaire.prompts).toHaveLength(5);
  });
});

test('once my view is sealed the page says why questions stay, and name and invitation still change', async () => {
  const round = await beginRound(journal.client);
  const view = { answers: { CARE1: 4 }, expected: {} };
  unwrap(await journal.client.feedback.saveSelfView({ roundId: round.id, selfView: view }));
  unwrap(await journal.client.feedback.sealSelfView({ roundId: round.id }));
  await open(round);
  expect(screen.getByText(/^Your view is sealed, and it answers these questions\./)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Add a dimension' })).toBeNull();
  await fill(screen.getByLabelText('Name of the round'), 'How they see me');
  await save();
  await waitFor(async () => expect((await stored(round)).name).toBe('How they see me'));
});

test('leaving asks first; locking keeps what is worded, without what was only begun', async () => {
  const round = await beginRound(journal.client, 'open', 'short');
  await open(round);
  await fill(screen.getByLabelText('Name of the round'), 'How they see me');
  await user.click(screen.getByRole('button', { name: 'Add a dimension' }));
  void pages.go('/elsewhere');
  const question = 'Your changes to this round are not saved yet.';
  expect(await screen.findByText(question)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Keep writing' }));
  expect(await flushAll()).toBe(true);
  expect(await stored(round)).toMatchObject({ name: 'How they see me', questionnaire: { dimensions: { length: 6 } } });
});
