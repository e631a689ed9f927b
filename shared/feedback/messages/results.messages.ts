export const resultsMessages = {} as const;
