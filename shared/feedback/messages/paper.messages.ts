/** The form on paper, read by whoever fills it in. */
export const paperMessages = {
  group: 'I see this person’s work as',
  surveyGroup: 'I answer as',
  from: 'Name',
  fold: 'Please fold this form and give it back as you were told. Leave out whatever you like.',
  choose: 'Choose {{count}}.',
  several: 'As many as apply.',
  one: 'Choose one.',
} as const;
