import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Plot } from '../../../renderer/feedback/Plot.tsx';
import type { ReadPart } from '../../../renderer/feedback/reading.ts';
import type { Figure } from '../../../shared/feedback/disclosed.contract.ts';
import { openJournalWindow } from '../../support/journal-window.tsx';

const scale = [1, 2, 3, 4, 5].map((value) => ({ value, label: `Point ${value}` }));
const shown: Figure = { n: 4, mean: 4, notSeen: 0, spread: null };
const hidden: Figure = { n: 0, mean: null, notSeen: null, spread: null };

function part(code: string, figure: Figure): ReadPart {
  const blocks = [{ block: { groups: ['teacher' as const], raters: 4 }, figure }];
  return { code, name: code, mine: 3, expected: null, blocks, others: figure, withheld: 'subtraction', gapWords: '' };
}

const says = /^Some figures are not shown/;

test('a figure that stays from an earlier opening has no sentence beside it that it is not shown', async () => {
  const journal = await openJournalWindow();
  journal.show(<Plot scale={scale} parts={[part('Care', shown)]} headOf={({ name }) => <h3>{name}</h3>} />);
  expect(await screen.findByRole('heading', { name: 'Care' })).toBeDefined();
  expect(screen.queryByText(says)).toBe(null);
});

test('a figure that is held back has one', async () => {
  const journal = await openJournalWindow();
  journal.show(<Plot scale={scale} parts={[part('Care', hidden)]} headOf={({ name }) => <h3>{name}</h3>} />);
  expect(await screen.findByText(says)).toBeDefined();
});
