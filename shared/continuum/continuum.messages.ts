export const continuumMessages = {
  title: 'Continuum',
} as const;
