export const handoverMessages = {} as const;
