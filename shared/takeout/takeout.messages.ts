export const takeoutMessages = {
  fileName: 'Cairn journal',
} as const;
