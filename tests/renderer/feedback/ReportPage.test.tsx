import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, expect, test } from 'vitest';
import { insertEdition } from '../../../main/feedback/editions.queries.ts';
import { ReportPage } from '../../../renderer/feedback/ReportPage.tsx';
import type { Mode } from '../../../shared/feedback/feedback.contract.ts';
import { messages } from '../../../shared/messages.ts';
import { commentId, shownFigures } from '../../main/feedback/editions.ts';
import { beginRound } from '../../main/feedback/rounds.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

const { page: words, written } = messages.feedback.report;
const user = userEvent.setup();
let journal: JournalWindow;

beforeEach(async () => {
  journal = await openJournalWindow();
});

const pages = (
  <Routes>
    <Route path="/feedback/:roundId/report" element={<ReportPage />} />
    <Route path="*" element={<p>Elsewhere</p>} />
  </Routes>
);

async function opened(mode: Mode = 'unnamed') {
  const round = await beginRound(journal.client, mode);
  const selfView = { answers: { CARE1: 4 }, expected: {} };
  unwrap(await journal.client.feedback.saveSelfView({ roundId: round.id, selfView }));
  unwrap(await journal.client.feedback.sealSelfView({ roundId: round.id }));
  const disclosed = shownFigures(round.questionnaire);
  await insertEdition(journal.context.db, round.id, { openedOn: '2026-12-05', disclosed });
  return round;
}

const box = (name: string) => screen.findByRole('checkbox', { name });
const outline = () => within(screen.getByRole('list', { name: words.outline }));

test('nothing is chosen beforehand, and what holds nothing is not offered', async () => {
  const { id } = await opened();
  journal.show(pages, `/feedback/${id}/report`);
  await box(written.parts.dimensions);
  expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([]);
  for (const part of ['themes', 'focus', 'questions', 'voices', 'expected'] as const)
    expect(screen.queryByRole('checkbox', { name: written.parts[part] })).toBeNull();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: words.make }).disabled).toBe(true);
  expect(screen.getByRole('status').textContent).toBe(words.nothingChosen);
});

test('comments are chosen one by one or all together, and the outline says how many', async () => {
  const { id } = await opened();
  journal.show(pages, `/feedback/${id}/report`);
  const all = (await box(written.parts.comments)) as HTMLInputElement;
  await user.click(await box('The first answer to O2.'));
  expect(all.indeterminate).toBe(true);
  expect(outline().getByText('1 of 10 comments, word for word')).toBeDefined();
  await user.click(all);
  expect(outline().getByText('10 of 10 comments, word for word')).toBeDefined();
  await user.click(all);
  expect(outline().queryByText(written.parts.comments)).toBeNull();
});

test('the page is written with what was chosen and nothing else, and says under which name', async () => {
  const { id } = await opened();
  const file = join(mkdtempSync(join(tmpdir(), 'cairn-report-')), 'autumn.html');
  journal.context.world.saveTo = file;
  journal.show(pages, `/feedback/${id}/report`);
  (await box('The second answer to O1.')).focus();
  await user.keyboard(' ');
  await user.click(screen.getByRole('radio', { name: words.formats.html }));
  await user.click(screen.getByRole('button', { name: words.make }));
  const name = await screen.findByText('autumn.html');
  expect(name.hasAttribute('data-private')).toBe(true);
  const page = readFileSync(file, 'utf8');
  expect(page).toContain('The second answer to O1.');
  expect(page).not.toContain('The first answer to O1.');
  expect(page).not.toContain(written.parts.dimensions);
});

test('of voices only those that may be quoted can be chosen, each with how it will be called', async () => {
  const round = await beginRound(journal.client, 'open', 'words');
  const said = { roundId: round.id, id: null, askedId: null, group: 'teacher', day: '2026-11-18' } as const;
  const quoted = { role: 'a teacher', words: 'She goes first.', mayQuote: true, quoteScope: 'portfolio' };
  const kept = { role: 'an aide', words: 'Between us.', mayQuote: false, quoteScope: '' };
  for (const one of [quoted, kept]) unwrap(await journal.client.feedback.saveWords({ ...said, ...one }));
  const selfView = { answers: { O1: 'That I come prepared.' }, expected: {} };
  unwrap(await journal.client.feedback.saveSelfView({ roundId: round.id, selfView }));
  unwrap(await journal.client.feedback.sealSelfView({ roundId: round.id }));
  const answers = unwrap(await journal.client.feedback.listNamedAnswers({ roundId: round.id }));
  const comments = answers.map((answer, place) => ({
    ...{ id: commentId(place + 1), code: null, text: answer.words, answerId: answer.id },
  }));
  const disclosed = { ...shownFigures(round.questionnaire), isProtected: false, blocks: [], comments };
  await insertEdition(journal.context.db, round.id, { openedOn: '2026-11-20', disclosed });
  journal.show(pages, `/feedback/${round.id}/report`);
  expect((await box('She goes first.')).closest('fieldset')?.textContent).toContain('a teacher, 18 November 2026');
  expect(screen.queryByText('Between us.')).toBeNull();
  expect(screen.getByText('One more was said to you alone: without permission it is quoted nowhere.')).toBeDefined();
});

test('while the results are closed there is a way to them', async () => {
  const { id } = await beginRound(journal.client, 'unnamed');
  journal.show(pages, `/feedback/${id}/report`);
  const link = await screen.findByRole('link', { name: words.toResults });
  expect(link.getAttribute('href')).toBe(`/feedback/${id}/results`);
});
