export const todayMessages = {
  title: 'What do you want to keep from today?',
  note: 'Two-minute note',
  keep: 'Keep this note',
  kept: 'Kept.',
  open: 'Open the page',
  other: 'Choose another template',
  private: 'Only you can read this',
  goOn: 'Go on with',
  first: 'Your first pages will stand here. One stone is enough to begin.',
} as const;
