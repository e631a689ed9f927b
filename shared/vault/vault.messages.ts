export const vaultMessages = {} as const;
