/** What became of a file or text that was brought in, by its verdict; what is safe is said. */
export const verdictsMessages = {
  accepted: 'Taken in.',
  duplicate: 'This answer is here already. Nothing changed.',
  second: 'Another answer from the same form is here already. This one is kept aside, and the first stays as it is.',
  forged: 'This was not made with one of your forms for this round, so it was left out. Nothing changed.',
  'other-round': 'This answer belongs to another round. Nothing changed; bring it in there.',
  'wrong-key': 'This was encrypted for somebody else, so it cannot be opened here. Nothing changed.',
  expired: 'This was answered after the last day of the round, so it was left out. A later last day lets it in.',
  withdrawn: 'The form of this answer was withdrawn, so it was left out. Nothing changed.',
  'too-large': 'This is larger than any answer can be, so it was not opened. Nothing changed.',
  damaged:
    'This is not a whole answer: something is missing or was changed on its way. Nothing changed. Ask for it once more, as a file or with all of the text.',
  'form-mismatch':
    'This answers other questions than the ones of this round, so it was left out. Nothing changed. Ask for an answer to the form as it is now.',
  'wrong-fields':
    'This was made with one of your forms, but it holds something that the form does not ask, so it was left out.',
} as const;
