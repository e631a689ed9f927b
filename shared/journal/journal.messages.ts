export const journalMessages = {} as const;
