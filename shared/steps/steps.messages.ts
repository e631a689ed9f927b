export const stepsMessages = {
  title: 'Steps',
} as const;
