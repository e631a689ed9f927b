/** What can go wrong in a round of feedback; the sentences of `shared/errors.messages.ts` that belong to it. */
export const feedbackErrorMessages = {
  'round-missing': {
    title: 'This round is not in the journal any more.',
    safe: 'All others are as they were.',
    next: 'It was removed in the meantime. Go back to Feedback.',
  },
  'round-begun': {
    title: 'Questions and the way of collecting stay as they are once a form was made or your view was sealed.',
    safe: 'Nothing was changed.',
    next: 'Otherwise people would have answered different questions. To ask differently, begin another round.',
  },
  'round-protected': {
    title: 'Single answers are shown in an open conversation only.',
    safe: 'Nothing was changed.',
    next: 'The people in this round were told that their answers are treated otherwise.',
  },
  'round-closed': {
    title: 'The answers of this round were deleted, so nothing more can come in.',
    safe: 'What was shown is still there.',
    next: 'To hear more, ask again in another round.',
  },
  'view-sealed': {
    title: 'Your view is sealed.',
    safe: 'It is kept as it was when you sealed it.',
    next: 'What you think now belongs into a reflection beside it.',
  },
  'view-empty': {
    title: 'There is nothing to seal yet.',
    safe: 'Nothing was changed.',
    next: 'Answer at least one part for yourself first.',
  },
  'asked-missing': {
    title: 'This person is not among those who are asked any more.',
    safe: 'All others are as they were.',
    next: 'They were taken out in the meantime. Go back to the round.',
  },
  'asked-answered': {
    title: 'The answer is already there.',
    safe: 'It is kept as it came in.',
    next: 'A form with an answer stays in its round.',
  },
  'answer-missing': {
    title: 'This answer is not in the journal any more.',
    safe: 'All others are as they were.',
    next: 'It was taken out in the meantime. Go back to the round.',
  },
  'results-not-ready': {
    title: 'The results cannot be opened yet.',
    safe: 'What came in is kept.',
    next: 'The page of the round says what it waits for.',
  },
  'round-file-unreadable': {
    title: 'This file is not a round that can be collected.',
    safe: 'Nothing was changed.',
    next: 'Ask your colleague for the file that Cairn wrote for a helper, and pick that one.',
  },
  'round-file-own': {
    title: 'This file is of a round of your own.',
    safe: 'Nothing was changed.',
    next: 'Give it to the person who is to collect for you. They open it in their own Cairn.',
  },
  'passed-on-unreadable': {
    title: 'This file does not hold results of this round.',
    safe: 'Nothing was changed.',
    next: 'It may be of another round, or have been damaged on its way. Ask your helper to pass it on once more.',
  },
  'passed-on-older': {
    title: 'These results are older than the ones that you have.',
    safe: 'The newer ones are kept.',
    next: 'Ask your helper for the newest file.',
  },
  'handed-over': {
    title: 'This screen is with somebody else.',
    safe: 'Nothing was changed.',
    next: 'Type your passphrase to take it back.',
  },
} as const;
