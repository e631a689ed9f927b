import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Round } from '../../../shared/feedback/feedback.contract.ts';
import { textsMessages } from '../../../shared/feedback/messages/texts.messages.ts';
import { ask, beginRound } from '../../main/feedback/rounds.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { showRound } from './round-pages.tsx';

let journal: JournalWindow;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});

const only = async (): Promise<Round> => {
  const [head] = unwrap(await journal.client.feedback.listRounds(null));
  if (!head) throw new Error('no round was made');
  return unwrap(await journal.client.feedback.findRound({ roundId: head.id })) as Round;
};
const radio = (name: RegExp) => screen.findByRole('radio', { name });
const make = () => user.click(screen.getByRole('button', { name: /^Make this/ }));

describe('a new round', () => {
  test('is made as it stands, with its name, two weeks and Two Views whole', async () => {
    const pages = showRound(journal, '/feedback/new');
    await radio(/^Two Views, whole/);
    await make();
    await screen.findByRole('list', { name: 'The parts of this round' });
    const round = await only();
    expect(pages.address).toBe(`/feedback/${round.id}`);
    expect(round).toMatchObject({ kind: 'views', mode: 'open', smallestGroup: 3, repeats: null });
    expect(round.name).toMatch(/^Two Views, \w+ \d{4}$/);
    expect(round.questionnaire.dimensions.flatMap(({ items }) => items)).toHaveLength(24);
    expect(round.questionnaire.scale).toHaveLength(5);
    expect(round.invitation).toBe(textsMessages.invitation);
  });

  test('shows each printed sentence whole, as it will stand, and never promises to be anonymous', async () => {
    showRound(journal, '/feedback/new');
    await user.click(await radio(/^Collected by a helper/));
    await user.type(screen.getByLabelText('Who collects'), 'Mara');
    expect(screen.getByText(/^Your answers go to Mara, who passes on only combined figures/)).toBeDefined();
    expect(screen.getByText(/until at least four have come back/)).toBeDefined();
    await user.click(screen.getByRole('radio', { name: '5 people' }));
    expect(screen.getByText(/until at least five have come back/)).toBeDefined();
    const promised = document.body.textContent?.replaceAll('discreet rather than anonymous', '');
    expect(promised).not.toMatch(/anonym/i);
    await make();
    await screen.findByRole('list', { name: 'The parts of this round' });
    expect(await only()).toMatchObject({ mode: 'helper', helper: 'Mara', smallestGroup: 5 });
  });

  test('that a helper collects says that their name is missing, and is not made', async () => {
    showRound(journal, '/feedback/new');
    await user.click(await radio(/^Collected by a helper/));
    await make();
    expect(screen.getByText('Write who collects: the sentence names them.')).toBeDefined();
    expect(unwrap(await journal.client.feedback.listRounds(null))).toEqual([]);
  });

  test('short, on seven points', async () => {
    showRound(journal, '/feedback/new');
    await user.click(await radio(/^Short/));
    await user.click(screen.getByRole('radio', { name: '7 points' }));
    await make();
    await screen.findByRole('list', { name: 'The parts of this round' });
    const { questionnaire } = await only();
    expect(questionnaire.dimensions.flatMap(({ items }) => items)).toHaveLength(6);
    expect(questionnaire.scale).toHaveLength(7);
  });

  test('asks an earlier one again, with its questions, mode and scale', async () => {
    const before = await beginRound(journal.client, 'unnamed', 'short');
    showRound(journal, `/feedback/new?from=${before.id}`);
    const again = await radio(/^Ask again: Two Views, November 2026/);
    expect((again as HTMLInputElement).checked).toBe(true);
    await make();
    await screen.findByRole('list', { name: 'The parts of this round' });
    const rounds = unwrap(await journal.client.feedback.listRounds(null));
    expect(rounds.find(({ id }) => id !== before.id)).toMatchObject({ repeats: before.id, mode: 'unnamed' });
  });
});

describe('a staff survey', () => {
  test('begins with its starter and its own invitation, on forms without names', async () => {
    showRound(journal, '/feedback/new?kind=survey');
    await radio(/^Staff survey/);
    await make();
    await screen.findByRole('list', { name: 'The parts of this round' });
    const round = await only();
    expect(round).toMatchObject({ kind: 'survey', mode: 'unnamed', invitation: textsMessages.surveyInvitation });
    expect(round.questionnaire.questions).toHaveLength(6);
    expect(screen.queryByRole('heading', { name: 'Your view' })).toBeNull();
  });

  test('three months later asks about the one thing that was worked on', async () => {
    const before = await beginRound(journal.client);
    await ask(journal.client, before, 'Heron');
    unwrap(await journal.client.feedback.saveFocus({ roundId: before.id, focus: 'asking before telling' }));
    showRound(journal, `/feedback/new?kind=survey&after=${before.id}`);
    const focus = (await screen.findByLabelText(/^The one thing that you worked on/)) as HTMLInputElement;
    expect(focus.value).toBe('asking before telling');
    await make();
    await screen.findByRole('list', { name: 'The parts of this round' });
    const rounds = unwrap(await journal.client.feedback.listRounds(null));
    const made = rounds.find(({ kind }) => kind === 'survey');
    const round = unwrap(await journal.client.feedback.findRound({ roundId: made?.id as Round['id'] }));
    expect(round?.questionnaire.questions[0]?.text).toBe(
      'In the last three months, how has this person changed on: asking before telling?',
    );
  });

  test('three months later without the one thing waits for it', async () => {
    showRound(journal, '/feedback/new?kind=survey');
    await user.click(await radio(/^Three months later/));
    await make();
    expect(screen.getByText('Write what you worked on, in a few words.')).toBeDefined();
    expect(unwrap(await journal.client.feedback.listRounds(null))).toEqual([]);
  });

  test('next year begins with the form of last year', async () => {
    const before = await beginRound(journal.client, 'unnamed', 'staff-survey');
    showRound(journal, '/feedback/new?kind=survey');
    await user.click(await radio(/^From an earlier form: /));
    await make();
    await screen.findByRole('list', { name: 'The parts of this round' });
    const rounds = unwrap(await journal.client.feedback.listRounds(null));
    await waitFor(() => expect(rounds).toHaveLength(2));
    expect(rounds.find(({ id }) => id !== before.id)?.repeats).toBe(before.id);
  });
});
