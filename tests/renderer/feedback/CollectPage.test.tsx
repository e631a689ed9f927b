import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { formHash } from '../../../main/feedback/form-hash.ts';
import { listInviteSecrets } from '../../../main/feedback/invites.queries.ts';
import { getKeys } from '../../../main/feedback/rounds.queries.ts';
import { sealAnswer } from '../../../renderer/answer-form/seal-answer.ts';
import type { Answers, FormTicket } from '../../../shared/feedback/answer.contract.ts';
import { LARGEST_ANSWER_FILE } from '../../../shared/feedback/answer.limits.ts';
import type { Mode, Round } from '../../../shared/feedback/feedback.contract.ts';
import { sectionsOf } from '../../../shared/feedback/form.rules.ts';
import { messages } from '../../../shared/messages.ts';
import { ask, beginRound } from '../../main/feedback/rounds.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { showRound } from './round-pages.tsx';

let journal: JournalWindow;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});

/** A round with two forms, and what each of them carries. */
async function roundWithForms(mode: Mode): Promise<{ round: Round; tickets: FormTicket[] }> {
  const { client, context } = journal;
  const round = await beginRound(client, mode);
  if (mode === 'open') {
    await ask(client, round, 'Heron');
    await ask(client, round, 'Wren');
  } else unwrap(await client.feedback.setForms({ roundId: round.id, counts: [2, 0, 0, 0, 0] }));
  const { recipient } = await getKeys(context.db, round.id);
  const form = formHash(sectionsOf(round.questionnaire));
  const carried = { v: 1, round: round.id, recipient, form, expiresOn: round.closesOn } as const;
  const forms = await listInviteSecrets(context.db, round.id);
  return { round, tickets: forms.map(({ id, secret }) => ({ ...carried, invite: id, secret: secret ?? '' })) };
}

const answerTo = async (ticket: FormTicket | undefined, answers: Answers, answer = '0'.repeat(32)) =>
  (await sealAnswer({ ticket: ticket as FormTicket, answer, day: '2026-11-20' }, answers)) ?? '';
const file = (name: string, text: string) => new File([text], name, { type: 'text/plain' });

async function open({ id }: Round): Promise<void> {
  showRound(journal, `/feedback/${id}/collect`);
  await screen.findByRole('heading', { level: 1, name: 'Bring answers in' });
}
const choose = async (...files: File[]) =>
  user.upload(await screen.findByLabelText('Choose files', { selector: 'input' }), files);
const stored = async ({ id }: Round) => unwrap(await journal.client.feedback.findRound({ roundId: id })) as Round;

describe('files', () => {
  test('many at once: those taken in are a count, each other one has its name and its sentence', async () => {
    const { round, tickets } = await roundWithForms('unnamed');
    await open(round);
    const one = await answerTo(tickets[0], { CARE1: 4 });
    await choose(
      file('one.txt', one),
      file('once-more.txt', one),
      file('two.txt', await answerTo(tickets[1], { CARE1: 2 })),
      file('a-letter.txt', 'Dear Ines'),
    );
    expect(await screen.findByText('2 answers were taken in.')).toBeDefined();
    const told = within(screen.getByRole('list', { name: 'What became of them' }));
    expect(told.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^once-more\.txtThis answer is here already/),
      expect.stringMatching(/^a-letter\.txtThis is not a whole answer/),
    ]);
    expect(screen.queryByText('two.txt')).toBeNull();
    expect((await stored(round)).answered).toBe(2);
    expect(await screen.findByText('2 of 2 are in.')).toBeDefined();
  });

  test('one that is too large is judged without being sent', async () => {
    const { round } = await roundWithForms('unnamed');
    await open(round);
    journal.bridge.asked.length = 0;
    await choose(file('film.txt', 'a'.repeat(LARGEST_ANSWER_FILE + 1)));
    expect(await screen.findByText(/^This is larger than any answer can be/)).toBeDefined();
    expect(journal.bridge.asked).not.toContain('feedback:importAnswers');
  });

  test('twenty-five go in two batches, and no name goes with them', async () => {
    const { round } = await roundWithForms('open');
    await open(round);
    const sent: unknown[] = [];
    const { invoke } = journal.bridge;
    journal.bridge.invoke = (channel, input) => {
      if (channel === 'feedback:importAnswers') sent.push(input);
      return invoke(channel, input);
    };
    await choose(...Array.from({ length: 25 }, (_, place) => file(`letter-${place}.txt`, `Dear Ines, ${place}`)));
    expect(await screen.findByText('Nothing was taken in.')).toBeDefined();
    expect(sent.map((input) => (input as { texts: string[] }).texts.length)).toEqual([20, 5]);
    expect(JSON.stringify(sent)).not.toContain('letter-');
  });
});

test('a pasted block is taken in, and its field is empty again', async () => {
  const { round, tickets } = await roundWithForms('open');
  await open(round);
  const field = screen.getByLabelText(/^Or paste the block/) as HTMLTextAreaElement;
  await user.click(field);
  await user.paste(await answerTo(tickets[0], { CARE1: 4 }));
  await user.click(screen.getByRole('button', { name: 'Take it in' }));
  expect(await screen.findByText('One answer was taken in.')).toBeDefined();
  expect(field.value).toBe('');
});

test('a pasted block that is larger than any answer is refused as such', async () => {
  const { round } = await roundWithForms('open');
  await open(round);
  const field = screen.getByLabelText(/^Or paste the block/) as HTMLTextAreaElement;
  await user.click(field);
  fireEvent.change(field, { target: { value: 'a'.repeat(3 * LARGEST_ANSWER_FILE) } });
  await user.click(await screen.findByRole('button', { name: 'Take it in' }));
  expect(await screen.findByText('Nothing was taken in.')).toBeDefined();
  expect(screen.getByText(messages.feedback.verdicts['too-large'])).toBeDefined();
});

test('in an open conversation a second answer is kept aside, and can be used instead', async () => {
  const { round, tickets } = await roundWithForms('open');
  await open(round);
  await choose(file('first.txt', await answerTo(tickets[0], { CARE1: 4 })));
  await screen.findByText('One answer was taken in.');
  await choose(file('second.txt', await answerTo(tickets[0], { CARE1: 1 }, '1'.repeat(32))));
  const aside = within(await screen.findByRole('list', { name: 'Kept aside' }));
  expect(aside.getByText('Heron')).toBeDefined();
  await user.click(aside.getByRole('button', { name: 'Use this one instead, of Heron' }));
  await waitFor(async () => {
    const all = unwrap(await journal.client.feedback.listNamedAnswers({ roundId: round.id }));
    expect(all.find(({ isAside }) => !isAside)?.answers).toEqual({ CARE1: 1 });
  });
});

test('an answer is taken out after a question', async () => {
  const { round, tickets } = await roundWithForms('open');
  unwrap(
    await journal.client.feedback.importAnswers({
      roundId: round.id,
      texts: [await answerTo(tickets[0], { CARE1: 4 })],
    }),
  );
  await open(round);
  await user.click(await screen.findByRole('button', { name: 'Take out the answer of Heron' }));
  await user.click(await screen.findByRole('button', { name: 'Take it out' }));
  await waitFor(async () => expect((await stored(round)).answered).toBe(0));
});

test('where answers are unnamed nobody is listed, and nobody’s words are written down', async () => {
  const { round } = await roundWithForms('unnamed');
  await open(round);
  expect(screen.queryByRole('link', { name: 'Write down words' })).toBeNull();
  expect(journal.bridge.asked).not.toContain('feedback:listNamedAnswers');
});

test('with a helper nothing comes in here', async () => {
  const round = await beginRound(journal.client, 'helper');
  await open(round);
  expect(screen.getByText(/^Answers go to them and never come here/)).toBeDefined();
  expect(screen.queryByLabelText('Choose files', { selector: 'input' })).toBeNull();
});
