/**
 * What the form says to whoever answers it: "you" is the one who was asked. It is read without i18next, in a page that has
 * nothing but itself; `{…}` stand in (`form.rules.ts`, `renderer/answer-form`).
 */
export const formMessages = {
  /** Neutral, because it stands in a window's title: it says neither who asks nor what. */
  title: 'A few questions',
  from: '{name} would like to hear from you.',
  treated: 'How your answers are treated: {mode_text}',
  theHelper: 'a helper',
  numbers: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ] as readonly string[],
  both: '{statements} and {questions}',
  statementsOne: '{count} short statement',
  statementsOther: '{count} short statements',
  openOne: '{count} open question',
  openOther: '{count} open questions',
  questionsOne: '{count} question',
  questionsOther: '{count} questions',

  stem: 'How often have you seen this?',
  overall: 'All in all',
  deck: 'A handful of words',
  deckText: 'Nobody is all of these. Choose the ones that come to mind first.',
  deckQuestion: 'Which words describe how this person leads?',
  prompts: 'In your own words',
  promptsText: 'A line is plenty. Leave out what you would rather not answer.',
  questions: 'Questions',
} as const;
