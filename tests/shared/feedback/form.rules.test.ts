import { expect, test } from 'vitest';
import { builtInQuestionnaires } from '../../../main/feedback/built-in.ts';
import {
  fitsForm,
  formOf,
  hashedForm,
  invitationOf,
  minutesFor,
  modeSentence,
  sectionsOf,
} from '../../../shared/feedback/form.rules.ts';
import { textsMessages as texts } from '../../../shared/feedback/messages/texts.messages.ts';
import { codesOf, DECK, type Questionnaire } from '../../../shared/feedback/questionnaire.contract.ts';

function builtIn(key: string): Questionnaire {
  const all = (['views', 'survey'] as const).flatMap((kind) => builtInQuestionnaires(kind, 5));
  const found = all.find((one) => one.key === key);
  if (!found) throw new Error(`no questionnaire ${key}`);
  return found.questionnaire;
}

const round = {
  mode: 'unnamed' as const,
  helper: '',
  smallestGroup: 3 as const,
  closesOn: '2026-12-04',
  questionnaire: builtIn('two-views'),
  invitation: texts.invitation as string,
  askedBy: 'Robin',
};

test('a form asks every part of Two Views once, in its order, in the words for others', () => {
  const sections = sectionsOf(round.questionnaire);
  expect(sections.map(({ title }) => title)).toEqual([
    'Care and trust',
    'Knowledge put to use',
    'Example and readiness',
    'Equal partnership',
    'Safety and clear paths',
    'Growing others and reach',
    'All in all',
    'A handful of words',
    'In your own words',
  ]);
  const questions = sections.flatMap((section) => section.questions);
  expect(questions.map(({ code }) => code)).toEqual(codesOf(round.questionnaire));
  expect(questions[0]).toMatchObject({ text: 'Makes time to get to know people before working on their practice.' });
});

test('the invitation of Two Views says eight minutes, 25 statements and five questions, the day and the sentence of the mode', () => {
  const text = invitationOf(round);
  expect(text).toContain('about eight minutes: 25 short statements and five open questions, and you may skip');
  expect(text).toContain('until at least four have come back');
  expect(text).toMatch(/Please answer by Friday,? 4 December 2026\./);
  expect(text).not.toMatch(/[{}]/);
});

test('nothing is counted that is not asked', () => {
  expect(invitationOf({ ...round, questionnaire: builtIn('words') })).toContain('minutes: five open questions, and');
  const wordless = { ...round.questionnaire, prompts: [] };
  expect(invitationOf({ ...round, questionnaire: wordless })).toContain('minutes: 25 short statements, and');
  const survey = { ...round, questionnaire: builtIn('staff-survey'), invitation: texts.surveyInvitation };
  expect(invitationOf(survey)).toContain('about two minutes: six questions, and');
});

test('the sentence of the mode stands in every invitation, whatever was edited away', () => {
  for (const mode of ['open', 'helper', 'unnamed'] as const) {
    const edited = { ...round, mode, helper: 'Wren', invitation: 'Please tell me.' };
    expect(invitationOf(edited)).toBe(`Please tell me.\n\nHow your answers are treated: ${modeSentence(edited)}`);
  }
  expect(modeSentence({ mode: 'helper', helper: 'Wren', smallestGroup: 3 })).toContain('Your answers go to Wren, who');
  expect(modeSentence({ mode: 'unnamed', helper: '', smallestGroup: 5 })).toContain('at least five have come back');
});

test('what stands in is not looked through again', () => {
  const text = invitationOf({ ...round, mode: 'helper', helper: '{date} $& {k}' });
  expect(text).toContain('Your answers go to {date} $& {k}, who passes on');
});

test('the form says who asks, when there is a name for it', () => {
  expect(formOf(round).invitation[0]).toBe('Robin would like to hear from you.');
  expect(formOf({ ...round, askedBy: '' }).invitation[0]).toMatch(/^I am learning/);
  expect(formOf(round).title).not.toContain('Robin');
});

test('another word in a question makes another form; another invitation does not', () => {
  const [first, ...rest] = round.questionnaire.dimensions;
  const renamed = { ...round.questionnaire, dimensions: [{ ...first, name: 'Trust' }, ...rest] } as Questionnaire;
  expect(hashedForm(sectionsOf(renamed))).not.toBe(hashedForm(sectionsOf(round.questionnaire)));
  expect(hashedForm(formOf({ ...round, invitation: '' }).sections)).toBe(hashedForm(formOf(round).sections));
});

test('a form takes at least a minute', () => {
  expect(minutesFor([])).toBe(1);
  expect(minutesFor(sectionsOf(builtIn('two-views')))).toBe(8);
});

const views = sectionsOf(round.questionnaire);
const survey = sectionsOf(builtIn('staff-survey'));

test('answers that fit are kept, with texts cleaned and places in order', () => {
  expect(fitsForm(views, { CARE1: 5, CARE2: null, GLOB: 1, [DECK]: [7, 0], O1: ' a\r\n\u202eb ' })).toEqual({
    CARE1: 5,
    CARE2: null,
    GLOB: 1,
    [DECK]: [0, 7],
    O1: 'a\nb',
  });
  expect(fitsForm(survey, { Q1: [5, 1], Q2: 0, Q3: 4, Q5: 'More visits.' })).toEqual({
    Q1: [1, 5],
    Q2: 0,
    Q3: 4,
    Q5: 'More visits.',
  });
});

test('what was left out has no entry', () => {
  expect(fitsForm(views, { O1: ' \n\u200b ', [DECK]: [] })).toEqual({});
  expect(fitsForm(survey, { Q1: [] })).toEqual({});
});

test.each([
  ['an unknown code', views, { CARE9: 1 }],
  ['the name of something that every object has', views, { constructor: 1 }],
  ['a point below the scale', views, { CARE1: 0 }],
  ['a point above the scale', views, { CARE1: 6 }],
  ['half a point', views, { CARE1: 1.5 }],
  ['a point as a word', views, { CARE1: '5' }],
  ['more words than may be picked', views, { [DECK]: [0, 1, 2, 3, 4, 5, 6] }],
  ['a word twice', views, { [DECK]: [1, 1] }],
  ['a word that is not in the deck', views, { [DECK]: [48] }],
  ['a word by its letters', views, { [DECK]: ['calm'] }],
  ['a text that is too long', views, { O1: 'a'.repeat(3001) }],
  ['a list as a text', views, { O1: ['a'] }],
  ['"not seen" for a text', views, { O1: null }],
  ['"not seen" for a question of a survey', survey, { Q3: null }],
  ['an option that is not there', survey, { Q2: 6 }],
  ['an option before the first', survey, { Q2: -1 }],
  ['options where one is asked', survey, { Q2: [1] }],
  ['one option where several are asked', survey, { Q1: 1 }],
])('%s does not fit', (_, sections, answers) => {
  expect(fitsForm(sections, answers)).toBeNull();
});

test('a text of the longest length fits, also where composing makes it longer', () => {
  expect(fitsForm(views, { O1: 'a'.repeat(3000) })).toEqual({ O1: 'a'.repeat(3000) });
  expect(fitsForm(views, { O1: '\u0958'.repeat(3000) })).not.toBeNull();
});
