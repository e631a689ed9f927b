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

  page: {
    noScript:
      'This form needs a web browser such as Firefox, Chrome, Edge or Safari. A preview in a mail program or on a phone shows this sentence only: save the file and open it in a browser, or ask for the form on paper.',
    privacy:
      'Nothing is sent from this page, and nothing is kept on this device until you save it. Closing the page forgets everything.',
    begin: 'Begin',
    next: 'Next',
    back: 'Back',
    toReview: 'Look over my answers',
    part: 'Part {part} of {parts}',
    progress: '{answered} of {all} answered',
    takeBack: 'Take back my choice',
    tookBack: 'Your choice was taken back.',
    severalHint: 'Choose as many as you like.',
    picks: '{count} of {picks} chosen',
    picksHint: 'Choose up to {picks}.',
    picksFull: 'All {picks} are chosen. Take one back to choose another.',
    charactersOne: '{count} more character fits.',
    charactersOther: '{count} more characters fit.',
    charactersNone: 'No more fits. Shorten it a little to write on.',

    reviewTitle: 'Your answers',
    reviewAll: 'You have answered every question.',
    reviewNone: 'You have not answered anything yet. Go back to any part.',
    reviewSomeOne: '{count} question is left out. That is fine; you can still answer it.',
    reviewSomeOther: '{count} questions are left out. That is fine; you can still answer them.',
    reviewPart: '{answered} of {all}',
    goTo: 'Go to {title}',

    save: 'Save my answers',
    copy: 'Copy as text',
    how: 'Saving makes a small file. Send it back to whoever sent you this form, by any way you like: mail, a message, a memory stick. The text does the same where no file can be sent.',
    sealed:
      'The file and the text are encrypted on this page. Only the person who made this form can open them with their key.',
    saved:
      'Your answers are in the file {file}, in the folder where your browser puts downloads. Send that file back. If you change something, save again and send only the last file.',
    copied: 'The text is copied. Paste it into a message and send it back, all of it.',
    copyByHand: 'Copy all of the text below, paste it into a message and send it back.',
    textLabel: 'Your answers as encrypted text',
    tooLong: 'Together your texts are longer than this form can carry. Shorten one of them, then save again.',
    notSealed:
      'This browser could not encrypt your answers, so nothing was saved. They are still on this page: try another browser, or ask for the form on paper.',
    changed: 'Something changed since you saved. Save again and send only the last file.',
    expiredTitle: 'This form has closed',
    expired:
      'It could be answered until {date}. Thank you for opening it. If you still want to answer, ask the person who sent it to you for a new one.',
    expiredMeanwhile: 'The last day to answer was {date}. Ask the person who sent you this form for a new one.',
  },
} as const;
