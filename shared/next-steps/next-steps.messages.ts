export const nextStepsMessages = {
  title: 'Next steps',
  parts: 'Parts of Next steps',
  places: { steps: 'Steps', goals: 'Goals', plans: 'Priority plans', review: 'Weekly review' },
} as const;
