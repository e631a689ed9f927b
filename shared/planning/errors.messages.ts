/** What can go wrong while planning; the sentences of `shared/errors.messages.ts` that belong to goals, plans and reminders. */
export const planningErrorMessages = {
  'plan-missing': {
    title: 'This plan is not in the journal any more.',
    safe: 'Its steps and everything else are untouched.',
    next: 'Go back to your plans.',
  },
  'plan-dates-full': {
    title: 'A plan holds twelve dates at most.',
    safe: 'The dates that are there are kept.',
    next: 'Take one away first, or change its day.',
  },
  'goal-missing': {
    title: 'This goal is not in the journal any more.',
    safe: 'Its steps and its evidence stayed.',
    next: 'Go back to your goals, or write it anew.',
  },
  'goal-not-active': {
    title: 'This goal is not under way.',
    safe: 'Nothing was changed.',
    next: 'Begin it, or bring it back, and then look at it.',
  },
  'scale-fixed': {
    title: 'This goal has begun, and what was judged by its five sentences would not hold with others.',
    safe: 'Nothing was changed.',
    next: 'Look at the goal and choose to change its sentences: from then on other sentences count.',
  },
  'scale-incomplete': {
    title: 'One of the five sentences is still empty.',
    safe: 'What you wrote is kept.',
    next: 'Write all five, so that a later look is a choice between sentences.',
  },
  'scale-repeats': {
    title: 'Two of the five sentences say the same.',
    safe: 'What you wrote is kept.',
    next: 'Make them differ, so that a later look can tell which of them was reached.',
  },
  'week-finished': {
    title: 'The review of this week is finished already.',
    safe: 'Its page is in your journal, and nothing was changed.',
    next: 'Open its page to add to it, or look back on another week.',
  },
} as const;
