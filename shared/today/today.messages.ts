export const todayMessages = {} as const;
