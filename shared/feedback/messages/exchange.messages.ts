/** A round on two computers. "You" is the helper in the first part and the coach in the second. */
export const exchangeMessages = {
  roundFileName: 'Round for a helper.json',
  figuresFileName: 'Results for my colleague.age',

  passOnTitle: 'Pass on',
  passOnText:
    'You collect for a colleague. What you pass on holds combined figures and shuffled comments, for groups of {{count}} or more; nobody’s answers go with it. Only your colleague’s Cairn can read the file, and you are not shown what is in it.',
  passOnNothing_one: 'One answer came in. It takes {{needed}} before anything can be passed on.',
  passOnNothing_other: '{{count}} answers came in. It takes {{needed}} before anything can be passed on.',
  passOnReady_one: 'One new answer will be in it.',
  passOnReady_other: '{{count}} new answers will be in it.',
  passOnAgain: 'Nothing came in since you passed on the last results. The same can be passed on once more.',
  passOnTooFew_one:
    'One answer came in since. With fewer than {{needed}} new ones the difference could point to somebody, so the last results would be passed on once more, without it.',
  passOnTooFew_other:
    '{{count}} answers came in since. With fewer than {{needed}} new ones the difference could point to somebody, so the last results would be passed on once more, without them.',
  passOnDeleted: 'The answers were deleted. What was passed on last can be passed on once more.',
  passOn: 'Write the file',
  passingOn: 'Writing the file',
  passedOn: 'Written as {{fileName}}. Send it to your colleague by any way you like.',

  takeOverTitle: 'Take over what your helper passes on',
  takeOverText:
    'When your helper has collected, a file comes back to you. It holds combined figures and shuffled comments; nobody’s answers are in it, and only this journal can read it.',
  takeOverSealed: 'It is shown once your own view is sealed.',
  takeOverNewer: 'A newer file takes the place of what you have. Earlier results are kept with the round.',
  takeOver: 'Choose the file',
  takingOver: 'Reading the file',
  tookOver: 'The results are here.',
  tookOverSealed: 'The results are kept here. Seal your own view, and they open.',
} as const;
