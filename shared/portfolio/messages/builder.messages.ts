/** The outline, the cover and the preview. */
export const builderMessages = {
  /** What a part is called that Cairn makes for the statement of permissions. */
  permissionsPart: 'Who is shown, and what they allowed',
} as const;
