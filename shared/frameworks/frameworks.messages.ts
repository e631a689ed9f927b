export const frameworksMessages = {
  title: 'Frameworks',
  copyOf: 'Copy of {{name}}',
} as const;
