export const evidenceMessages = {
  title: 'Evidence',
} as const;
