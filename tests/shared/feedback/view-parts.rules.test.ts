import { expect, test } from 'vitest';
import { builtInQuestionnaires } from '../../../main/feedback/built-in.ts';
import { openParts, progressOf, viewParts } from '../../../shared/feedback/view-parts.rules.ts';

const [whole, short, words] = builtInQuestionnaires('views', 5).map(({ questionnaire }) => questionnaire);
if (!whole || !short || !words) throw new Error('Two Views is not there');
const nothing = { answers: {}, expected: {} };

test('my view has the parts that the questionnaire has, and ends with the seal', () => {
  const ids = (of: typeof whole) => viewParts(of).map(({ id }) => id);
  expect(ids(whole)).toEqual(['CARE', 'KNOW', 'EXAM', 'EQUA', 'SAFE', 'GROW', 'overall', 'deck', 'prompts', 'end']);
  expect(ids(short)).not.toContain('deck');
  expect(ids(words)).toEqual(['prompts', 'end']);
});

test('a part counts its statements and what I expect of the others', () => {
  const [care] = viewParts(whole);
  if (!care) throw new Error('no part');
  const view = { answers: { CARE1: 4, CARE2: 2, KNOW1: 5 }, expected: { CARE: 4 } };
  expect(progressOf(whole, care, view)).toEqual({ answered: 3, of: 5 });
});

test('what is open is counted by questions: 24 and six about others, one apart, the words, five prompts', () => {
  expect(openParts(whole, nothing)).toBe(24 + 6 + 1 + 1 + 5);
  expect(openParts(whole, { ...nothing, answers: { DECK: [0, 1, 2] } })).toBe(37);
  expect(openParts(whole, { ...nothing, answers: { DECK: [0, 1, 2, 3, 4, 5], O1: 'words', O2: '' } })).toBe(35);
});
