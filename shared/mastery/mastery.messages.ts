export const masteryMessages = {
  title: 'Growth',
} as const;
