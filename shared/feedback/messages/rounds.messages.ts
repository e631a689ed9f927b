export const roundsMessages = {} as const;
