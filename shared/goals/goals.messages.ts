export const goalsMessages = {} as const;
