import { expect, test } from 'vitest';
import { builtInQuestionnaires } from '../../../main/feedback/built-in.ts';
import { codesOf, questionnaire, wantedQuestionnaire } from '../../../shared/feedback/questionnaire.contract.ts';
import { messages } from '../../../shared/messages.ts';

const all = (['views', 'survey'] as const).flatMap((kind) =>
  ([5, 7] as const).flatMap((length) => builtInQuestionnaires(kind, length)),
);
const find = (key: string) => all.find((one) => one.key === key)?.questionnaire;

test('Two Views is whole: six dimensions of four statements, one apart, five prompts, 48 words of which six are picked', () => {
  const whole = find('two-views');
  expect(whole?.dimensions.map(({ name, items }) => [name, items.length])).toEqual([
    ['Care and trust', 4],
    ['Knowledge put to use', 4],
    ['Example and readiness', 4],
    ['Equal partnership', 4],
    ['Safety and clear paths', 4],
    ['Growing others and reach', 4],
  ]);
  expect(whole?.overall?.scale).toHaveLength(5);
  expect(whole?.prompts).toHaveLength(5);
  expect(new Set(whole?.deck).size).toBe(48);
  expect(whole?.picks).toBe(6);
});

test('six statements ask others about their own experience, as the reference names them', () => {
  const items = find('two-views')?.dimensions.flatMap((dimension) => dimension.items) ?? [];
  expect(items.filter(({ isOwnExperience }) => isOwnExperience).map(({ code }) => code)).toEqual([
    'CARE3',
    'KNOW1',
    'EXAM2',
    'EQUA1',
    'EQUA4',
    'SAFE4',
  ]);
});

test('the short form has one statement of each dimension; the one in words has none', () => {
  expect(find('short')?.dimensions.map(({ items }) => items.length)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(codesOf(find('words') ?? questionnaire.parse({}))).toEqual(['O1', 'O2', 'O3', 'O4', 'O5']);
});

test.each(all)('$key is a questionnaire that a coach could have worded', ({ questionnaire: one }) => {
  expect(wantedQuestionnaire.parse(one)).toEqual(one);
  const [seven] = builtInQuestionnaires('views', 7);
  expect(seven?.questionnaire.scale.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('no text that goes out promises that anything is anonymous, but where it says that it is not', () => {
  const words = JSON.stringify([messages.feedback, all]).match(/[^.]*anonym[^.]*/gi);
  expect(words).toEqual([' As I handle the forms myself, this is discreet rather than anonymous']);
});
