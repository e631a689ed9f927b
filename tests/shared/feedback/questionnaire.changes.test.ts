import { expect, test } from 'vitest';
import { builtInQuestionnaires } from '../../../main/feedback/built-in.ts';
import * as change from '../../../shared/feedback/questionnaire.changes.ts';
import { codesOf, type Questionnaire, wantedQuestionnaire } from '../../../shared/feedback/questionnaire.contract.ts';

const builtIn = (kind: 'views' | 'survey', at = 0): Questionnaire => {
  const found = builtInQuestionnaires(kind, 5)[at]?.questionnaire;
  if (!found) throw new Error('it is not there');
  return found;
};
const whole = builtIn('views');
const survey = builtIn('survey');
const names = { name: 'Own', dimension: 'Unnamed', scale: whole.scale, notSeen: whole.notSeen };
const tidy = (one: Questionnaire) => change.tidied(one, names);
const codes = (one: Questionnaire) => one.dimensions[0]?.items.map(({ code }) => code);

test('a statement keeps its code wherever it goes; a new one gets the next that is free', () => {
  expect(codes(change.moveItem('CARE', 'CARE2', -1)(whole))).toEqual(['CARE2', 'CARE1', 'CARE3', 'CARE4']);
  expect(codes(change.moveItem('CARE', 'CARE1', -1)(whole))).toEqual(['CARE1', 'CARE2', 'CARE3', 'CARE4']);
  expect(codes(change.addItem('CARE')(whole))?.at(-1)).toBe('CARE5');
  expect(codes(change.removeItem('CARE', 'CARE3')(whole))).toEqual(['CARE1', 'CARE2', 'CARE4']);
});

test('twelve new dimensions of two statements have no code twice', () => {
  let one: Questionnaire = { ...whole, dimensions: [] };
  for (let count = 0; count < 12; count++) {
    one = change.addDimension(one);
    one = change.addItem(`D${count + 1}`)(one);
  }
  const all = [...one.dimensions.map(({ code }) => code), ...codesOf(one)];
  expect(new Set(all).size).toBe(all.length);
});

test('what was only begun is left out, and what is worded for one side is read by both', () => {
  const begun = change.rewordItem('CARE', 'CARE5', { observer: 'Asks first.' })(change.addItem('CARE')(whole));
  expect(tidy(begun).dimensions[0]?.items.at(-1)).toMatchObject({ self: 'Asks first.', observer: 'Asks first.' });
  expect(tidy(change.addItem('CARE')(whole))).toEqual(whole);
  expect(tidy(change.addDimension(change.addPrompt(whole)))).toEqual(whole);
  const without = change.changeDeck(['', ' '], 6)(whole);
  expect(tidy(without)).toMatchObject({ deck: [], picks: 0 });
});

test('a point without words keeps the words that it had', () => {
  const emptied = { ...whole, notSeen: ' ', scale: whole.scale.map((point) => ({ ...point, label: '' })) };
  expect(tidy(emptied)).toEqual(whole);
});

test('what the coach worded is what the door takes, whatever was begun', () => {
  let own: Questionnaire = change.addQuestion(survey);
  own = change.rewordQuestion('Q7', 'Shall we meet on Mondays?')(own);
  own = change.changeOptions('Q7', ['Yes', 'No', ' ', 'Yes'])(own);
  own = change.addQuestion(own);
  const kept = tidy(own);
  expect(kept.questions.at(-1)).toEqual({
    code: 'Q7',
    kind: 'single',
    text: 'Shall we meet on Mondays?',
    options: ['Yes', 'No'],
  });
  expect(kept.questions).toHaveLength(7);
  expect(wantedQuestionnaire.safeParse(kept).success).toBe(true);
});

test('a question changes its kind, and its options go along', () => {
  const several = change.changeKind('Q2', 'multiple')(survey);
  expect(several.questions[1]).toMatchObject({ kind: 'multiple', options: { length: 6 } });
  const words = change.changeKind('Q2', 'text')(survey);
  expect(words.questions[1]).toEqual({ code: 'Q2', kind: 'text', text: survey.questions[1]?.text });
  expect(change.moveQuestion('Q2', -1)(survey).questions[0]?.code).toBe('Q2');
});

test('the focus stands in the first question of a follow-up, as it was typed', () => {
  const followUp = builtIn('survey', 1);
  expect(change.asksAboutFocus(followUp)).toBe(true);
  const put = change.withFocus(followUp, 'asking $& telling');
  expect(put.questions[0]?.text).toMatch(/on: asking \$& telling\?$/);
  expect(change.asksAboutFocus(put)).toBe(false);
});
