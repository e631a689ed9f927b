export const rhythmMessages = {
  title: 'Rhythm',
} as const;
