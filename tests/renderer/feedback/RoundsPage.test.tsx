import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Round } from '../../../shared/feedback/feedback.contract.ts';
import { ask, beginRound } from '../../main/feedback/rounds.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { showRound } from './round-pages.tsx';

let journal: JournalWindow;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});

/** Words that somebody said, and a view that was sealed before. */
async function hear(round: Round, words: string): Promise<void> {
  const said = { askedId: null, group: 'teacher', role: 'a teacher', mayQuote: false, quoteScope: '' } as const;
  unwrap(await journal.client.feedback.saveWords({ roundId: round.id, id: null, ...said, day: '2026-11-19', words }));
}

async function seal({ id: roundId }: Round): Promise<void> {
  unwrap(await journal.client.feedback.saveSelfView({ roundId, selfView: { answers: { CARE1: 4 }, expected: {} } }));
  unwrap(await journal.client.feedback.sealSelfView({ roundId }));
}

test('before the first round the place explains itself, with two ways to begin and one to help', async () => {
  const pages = showRound(journal, '/feedback');
  expect(await screen.findByText(/^Two Views asks how others see you as a leader/)).toBeDefined();
  expect(screen.getByRole('link', { name: 'Make a staff survey' })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Collect for a colleague' })).toBeDefined();
  await user.click(screen.getByRole('link', { name: 'Begin a round' }));
  await waitFor(() => expect(pages.address).toBe('/feedback/new'));
});

test('each round says where it stands, with one way on', async () => {
  await beginRound(journal.client);
  const sealed = await beginRound(journal.client, 'open', 'words');
  await seal(await beginRound(journal.client, 'helper'));
  unwrap(
    await journal.client.feedback.saveSelfView({
      roundId: sealed.id,
      selfView: { answers: { O1: 'In June.' }, expected: {} },
    }),
  );
  unwrap(await journal.client.feedback.sealSelfView({ roundId: sealed.id }));
  await hear(sealed, 'She listens.');
  showRound(journal, '/feedback');
  const list = within(await screen.findByRole('list', { name: 'Rounds of feedback' }));
  expect(list.getByText('Your view is not sealed yet.')).toBeDefined();
  expect(list.getByText('Ready to open: one answer is here.')).toBeDefined();
  expect(list.getByText('Mara')).toBeDefined();
  const ready = list.getByRole('link', { name: /^Open the results/ });
  expect(ready.getAttribute('href')).toBe(`/feedback/${sealed.id}/results`);
});

describe('the home of a round', () => {
  const part = async (name: string) => within(await screen.findByRole('listitem', { name }));

  test('leads from my view to who is asked, and says what results wait for', async () => {
    const round = await beginRound(journal.client, 'unnamed');
    const pages = showRound(journal, `/feedback/${round.id}`);
    expect((await part('Results')).getByText('They open when your view is sealed.')).toBeDefined();
    await seal(round);
    await journal.queryClient.invalidateQueries();
    await screen.findByText(/^Sealed on/);
    expect(
      (await part('Results')).getByText('They open when 4 answers are here, so that nobody can be picked out.'),
    ).toBeDefined();
    await user.click((await part('Who is asked')).getByRole('link', { name: 'Choose whom to ask' }));
    await waitFor(() => expect(pages.address).toBe(`/feedback/${round.id}/ask`));
  });

  test('removes the round after a question that says what goes; keeping it is the safe answer', async () => {
    const round = await beginRound(journal.client);
    const pages = showRound(journal, `/feedback/${round.id}`);
    const asks = async () => {
      await user.click(await screen.findByRole('button', { name: 'More for this round' }));
      await user.click(await screen.findByRole('menuitem', { name: 'Remove this round' }));
      await screen.findByText(/^Your view, everything that came in/);
    };
    await asks();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Keep it'));
    await user.keyboard('{Enter}');
    expect(unwrap(await journal.client.feedback.listRounds(null))).toHaveLength(1);
    await asks();
    await user.click(screen.getByRole('button', { name: 'Remove it' }));
    await waitFor(() => expect(pages.address).toBe('/feedback'));
    expect(unwrap(await journal.client.feedback.listRounds(null))).toEqual([]);
    expect(await screen.findByText(/was removed/)).toBeDefined();
  });

  test('deletes single answers after a question that says that nothing was opened yet', async () => {
    const round = await beginRound(journal.client);
    await hear(round, 'She listens.');
    showRound(journal, `/feedback/${round.id}`);
    await user.click(await screen.findByRole('button', { name: 'More for this round' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete the single answers' }));
    expect(await screen.findByText(/^The results were not opened yet/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Delete them' }));
    await waitFor(async () =>
      expect(unwrap(await journal.client.feedback.findRound({ roundId: round.id }))?.answersDeletedOn).not.toBeNull(),
    );
    expect(await screen.findByText(/^The answers were deleted on/)).toBeDefined();
  });

  test('one that was removed says so', async () => {
    showRound(journal, '/feedback/00000000-0000-4000-8000-000000000000');
    expect(await screen.findByText('This round is not in the journal any more.')).toBeDefined();
  });
});

test('who is asked shows as people in an open conversation', async () => {
  const round = await beginRound(journal.client);
  await ask(journal.client, round, 'Heron');
  showRound(journal, `/feedback/${round.id}`);
  expect(await screen.findByText('One person is asked. No form is written to a file yet.')).toBeDefined();
});
