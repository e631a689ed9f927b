export const formMessages = {} as const;
