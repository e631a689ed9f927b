export const programsMessages = {
  title: 'Programs',
} as const;
