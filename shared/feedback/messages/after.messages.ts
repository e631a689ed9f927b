export const afterMessages = {} as const;
