import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Round } from '../../../shared/feedback/feedback.contract.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { filled, open, resultPages } from './results-window.tsx';

const user = userEvent.setup();
let journal: JournalWindow;
let round: Round;

beforeEach(async () => {
  journal = await openJournalWindow();
  round = await filled(journal, 'unnamed');
  await open(journal, round);
  journal.show(resultPages, `/feedback/${round.id}/results`);
  await user.click(await screen.findByRole('button', { name: 'Find themes' }));
});

const stored = async () => unwrap(await journal.client.feedback.findResults({ roundId: round.id })).themes;
const name = (words: string) => user.type(screen.getByLabelText('Name of a new theme'), `${words}{Enter}`);
const stays = 'Being able to say a half-finished thought. It stays in the room.';

test('a theme is named and what belongs to it is ticked, with the keyboard alone; it counts', async () => {
  await name('Quiet');
  const box = await screen.findByRole('checkbox', { name: stays });
  box.focus();
  await user.keyboard(' ');
  await user.click(screen.getByRole('checkbox', { name: /^She never repeats what I tell her/ }));
  await waitFor(async () => expect((await stored())[0]?.commentIds).toHaveLength(2));
  expect(screen.getByRole('radio', { name: /^Quiet ?2$/ })).toBeDefined();
});

test('a comment is dragged onto a theme, once however often it is dropped there', async () => {
  await name('Quiet');
  await name('Time');
  const comment = (await screen.findByRole('checkbox', { name: stays })).closest('li') as HTMLElement;
  const kept = new Map<string, string>();
  const dataTransfer = {
    setData: (type: string, value: string) => kept.set(type, value),
    getData: (type: string) => kept.get(type) ?? '',
    get types() {
      return [...kept.keys()];
    },
    effectAllowed: '',
  };
  const target = screen.getByRole('radio', { name: /^Quiet/ }).closest('li') as HTMLElement;
  for (let time = 0; time < 2; time++) {
    fireEvent.dragStart(comment, { dataTransfer });
    fireEvent.dragOver(target, { dataTransfer });
    fireEvent.drop(target, { dataTransfer });
  }
  await waitFor(async () =>
    expect((await stored()).map((theme) => [theme.name, theme.commentIds.length])).toEqual([
      ['Quiet', 1],
      ['Time', 0],
    ]),
  );
});

test('what is behind a button is not among the comments until it was read', async () => {
  await name('Quiet');
  const harder = { name: 'Tell us sooner. A rough figure on a scrap of paper would do.' };
  expect(screen.queryByRole('checkbox', harder)).toBe(null);
  await user.click(screen.getByRole('button', { name: 'Read what they would like to be different' }));
  expect(screen.getByRole('checkbox', harder)).toBeDefined();
});

test('a theme that was taken away comes back with what belonged to it', async () => {
  await name('Quiet');
  await user.click(await screen.findByRole('checkbox', { name: stays }));
  await user.click(screen.getByRole('button', { name: 'Take the theme Quiet away' }));
  await waitFor(async () => expect(await stored()).toEqual([]));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await stored())[0]?.commentIds).toHaveLength(1));
});

test('a theme gets another name and keeps what belongs to it; an empty one is the name it had', async () => {
  await name('Quiet');
  await user.click(await screen.findByRole('checkbox', { name: stays }));
  const field = screen.getByLabelText('Name of this theme');
  await user.clear(field);
  await user.type(field, 'Time to think{Enter}');
  await waitFor(async () =>
    expect((await stored()).map((theme) => [theme.name, theme.commentIds.length])).toEqual([['Time to think', 1]]),
  );
  await user.clear(field);
  await user.tab();
  await waitFor(() => expect(field).toHaveProperty('value', 'Time to think'));
  expect(await stored()).toHaveLength(1);
});
