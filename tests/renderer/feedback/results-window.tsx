import { Route, Routes } from 'react-router';
import { insertAnswer, type StoredAnswer } from '../../../main/feedback/answers.queries.ts';
import sample from '../../../main/sample/sample-rounds.json' with { type: 'json' };
import { AfterPage } from '../../../renderer/feedback/AfterPage.tsx';
import { ComparePage } from '../../../renderer/feedback/ComparePage.tsx';
import { ResultsPage } from '../../../renderer/feedback/ResultsPage.tsx';
import type { Answers } from '../../../shared/feedback/answer.contract.ts';
import type { Group } from '../../../shared/feedback/disclosed.contract.ts';
import { answerId, type Mode, type Results, type Round } from '../../../shared/feedback/feedback.contract.ts';
import { beginRound } from '../../main/feedback/rounds.ts';
import type { JournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

/** What a round shows and what follows from it, with the ways between them. */
export const resultPages = (
  <Routes>
    <Route path="/feedback/:roundId/results" element={<ResultsPage />} />
    <Route path="/feedback/:roundId/after" element={<AfterPage />} />
    <Route path="/feedback/compare" element={<ComparePage />} />
    <Route path="*" element={<p>Elsewhere</p>} />
  </Routes>
);

/** The nine answers of the invented year: six teachers, three administrators. */
export const nine = sample.views.answers as { group: Group; answers: Answers }[];
export const myView = sample.views.self as Answers;

/** An answer that came in, as main keeps it. */
export async function comeIn(
  { context }: JournalWindow,
  round: Round,
  answer: Partial<StoredAnswer> & Pick<StoredAnswer, 'group'>,
): Promise<void> {
  await insertAnswer(context.db, round.id, {
    id: answerId.parse(context.newId()),
    askedId: null,
    inviteId: null,
    way: 'form',
    role: '',
    day: round.mode === 'open' ? '2026-11-20' : null,
    answers: {},
    words: '',
    mayQuote: false,
    quoteScope: '',
    isAside: false,
    edition: null,
    ...answer,
  });
}

/** My view is written down and sealed. */
export async function seal({ client }: JournalWindow, round: Round, answers: Answers = myView, expected = {}) {
  unwrap(await client.feedback.saveSelfView({ roundId: round.id, selfView: { answers, expected } }));
  return unwrap(await client.feedback.sealSelfView({ roundId: round.id }));
}

export async function open({ client }: JournalWindow, round: Round): Promise<Results> {
  return unwrap(await client.feedback.openResults({ roundId: round.id }));
}

/** A round with my view sealed and answers in it, not opened yet. */
export async function filled(
  journal: JournalWindow,
  mode: Mode,
  answers: readonly { group: Group; answers: Answers }[] = nine,
  expected: Record<string, number> = {},
): Promise<Round> {
  const round = await beginRound(journal.client, mode);
  await seal(journal, round, myView, expected);
  for (const answer of answers) await comeIn(journal, round, answer);
  return round;
}
