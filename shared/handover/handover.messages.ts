/** Two people read these: whoever the laptop was handed to, and the coach. Each sentence says "you" to one of them. */
export const handoverMessages = {
  // to whoever answers
  title: 'This laptop is with you for one form',
  here: 'Nothing but this form is open here. The journal on this laptop is closed to you.',
  note: 'Nothing is kept before you press “Hand in my answers” at the end. Until then you can change everything, and whoever takes the laptop back finds nothing of it.',
  endingOpen:
    'Your answers go into the encrypted journal of whoever lent you this laptop, with your name and today’s date. They will read them there.',
  endingProtected:
    'Your answers go into the encrypted journal on this laptop, without your name and without a date. Figures are shown only together with those of others, and comments in random order.',
  handIn: 'Hand in my answers',
  handingIn: 'Keeping them',
  thanksTitle: 'Thank you',
  thanksText: 'Your answers are kept. Please give the laptop back.',

  // to the coach
  iAmCoach: 'I am the coach',
  takeBackTitle: 'Take the laptop back',
  takeBackText: 'Only your passphrase opens your journal again; quick unlock does not.',
  takeBackForgets: 'The form was not handed in: what was typed in it will be gone.',
  passphrase: 'Your passphrase',
  takeBack: 'Take it back',
  takingBack: 'Opening. This takes about a second.',
  stay: 'Back to the form',

  // on the page of a round, before it is handed over
  panelTitle: 'Here and now: hand over the laptop',
  panelText_one:
    'The window shows only the form, over the whole screen. Nothing of your journal can be reached until you type your passphrase; after one minute without a touch it locks as always.',
  panelText_other:
    'The window shows only the form, over the whole screen. Nothing of your journal can be reached until you type your passphrase; after {{count}} minutes without a touch it locks as always.',
  panelTextNoLock:
    'The window shows only the form, over the whole screen. Nothing of your journal can be reached until you type your passphrase.',
  panelHonest:
    'Cairn guards your journal and not the whole computer: other programs that are open can still be reached. Stay in the room.',
  who: 'Who answers now?',
  nobodyLeft: 'Everybody who is asked has answered, or has no form. Add somebody to ask first.',
  handOver: 'Hand over now',
  handingOver: 'Saving what is open',
} as const;
