import { expect, test } from 'vitest';
import { deckCounts, deckWords } from '../../../shared/feedback/deck.rules.ts';

const deck = ['calm', 'clear', 'fair', 'warm'];
const picked = (...places: number[]) => ({ DECK: places });

test('words are counted from three people who picked some', () => {
  const two = [picked(0, 1), picked(1, 2), {}, picked()];
  expect(deckCounts({ deck }, two, 3, null)).toBeNull();
  expect(deckCounts({ deck }, [...two, picked(1)], 3, null)).toEqual({ raters: 3, counts: [1, 3, 1, 0] });
  expect(deckCounts({ deck: [] }, [picked(0), picked(0), picked(0)], 3, null)).toBeNull();
});

test('the counts stay as they were until three more have picked', () => {
  const first = [picked(0), picked(0), picked(1)];
  const before = deckCounts({ deck }, first, 3, null);
  const more = [...first, picked(2), picked(3)];
  expect(deckCounts({ deck }, more, 3, before)).toEqual(before);
  expect(deckCounts({ deck }, [...more, picked(3)], 3, before)).toEqual({ raters: 6, counts: [2, 1, 1, 2] });
});

test('every word is in exactly one of the four fields, the most picked first', () => {
  expect(deckWords(deck, [1, 3], [1, 2, 3, 0])).toEqual({
    both: [{ word: 'clear', count: 2 }],
    theirs: [
      { word: 'fair', count: 3 },
      { word: 'calm', count: 1 },
    ],
    mine: [{ word: 'warm', count: 0 }],
    nobody: [],
  });
});
