/** The words on the printed recovery sheet. */
export const recoverySheetMessages = {
  title: 'Recovery sheet for a Cairn journal',
  made: 'Made on {{date}}. It replaces any earlier sheet of this journal.',
  what: 'This recovery key opens the journal, and every backup made since that day, if the passphrase is forgotten. It has 8 groups of 4, without 1, B, I and O.',
  codeLabel: 'The recovery key as a QR code',
  keepTitle: 'Keep it safe',
  keep: [
    'Whoever holds this sheet and your computer or a backup can read everything in the journal.',
    'Keep it where you keep a passport: not in the laptop bag, not as a photograph, not in an e-mail.',
    'If you saved it as a file, print it and then delete the file, also from the recycle bin.',
  ],
  useTitle: 'How to use it',
  use: [
    'On the screen “Your journal is closed”, choose “Use my recovery sheet instead”.',
    'Type the 32 characters; spaces and small letters make no difference. Then choose a new passphrase.',
  ],
  folder: 'The journal lives in:',
  fileName: 'Cairn recovery sheet.pdf',
} as const;
