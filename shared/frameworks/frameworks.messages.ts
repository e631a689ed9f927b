export const frameworksMessages = {
  title: 'Frameworks',
} as const;
