import type { AppErrorCode } from './errors.ts';

/** What happened and that nothing was lost (`title`, `safe`), and what to do next (`next`). */
export interface ErrorSentences {
  title: string;
  safe: string;
  next: string;
}

export const errorMessages = {
  'wrong-passphrase': {
    title: 'That passphrase does not open this journal.',
    safe: 'Nothing is lost.',
    next: 'Check Caps Lock and the keyboard language, then try again.',
  },
  'passphrase-too-short': {
    title: 'This passphrase is too short to keep a journal safe.',
    safe: 'Nothing has been created yet.',
    next: 'Use at least 15 characters. Four or five unrelated words are easy to remember.',
  },
  'journal-exists': {
    title: 'There is already a journal in this folder.',
    safe: 'It was left as it is.',
    next: 'Close Cairn and open it again, then open the journal with its passphrase.',
  },
  'journal-missing': {
    title: 'The journal file is not in its folder.',
    safe: 'Nothing was created in its place.',
    next: 'Look whether the folder was moved, renamed or is still being copied, put it back, then try again.',
  },
  'journal-damaged': {
    title: 'The journal file is damaged and was not opened.',
    safe: 'Nothing in it was changed, and no new journal was put in its place.',
    next: 'Copy the whole folder to a safe place first. Then put back an earlier copy of it, if you have one.',
  },
  'keyring-damaged': {
    title: 'The file that holds the lock of this journal is damaged.',
    safe: 'The pages themselves were not touched.',
    next: 'Copy the whole folder to a safe place. Then put “keyring.json” back from an earlier copy of the folder.',
  },
  'journal-newer': {
    title: 'This journal was written by a newer version of Cairn.',
    safe: 'It was not changed.',
    next: 'Install the newer version on this computer, then open the journal again.',
  },
  'journal-open-elsewhere': {
    title: 'This journal is already open in another window or by another program.',
    safe: 'Nothing was changed.',
    next: 'Close it there, then try again here.',
  },
  'vault-locked': {
    title: 'Your journal is closed.',
    safe: 'Everything was saved first.',
    next: 'Open it with your passphrase.',
  },
  'disk-full': {
    title: 'This page could not be saved. The disk is full.',
    safe: 'Your words are still here on the screen, and everything saved before is untouched.',
    next: 'Free some space, then try again.',
  },
  'folder-read-only': {
    title: 'Cairn may not write in the folder of this journal.',
    safe: 'Nothing was changed there.',
    next: 'Allow writing in that folder, or move the folder to a place where you may write, then try again.',
  },
  'changed-elsewhere': {
    title: 'This page has been saved in a newer form since you opened it.',
    safe: 'Both are kept: the newer form in the journal, yours here on the screen.',
    next: 'Copy what you want to keep, then open the page again from the list.',
  },
  'entry-missing': {
    title: 'This page is not in the journal.',
    safe: 'Nothing was changed.',
    next: 'Choose another page from the list.',
  },
  'template-missing': {
    title: 'This template is not here any more.',
    safe: 'Pages written with it keep their prompts.',
    next: 'Choose another template.',
  },
  'entry-too-large': {
    title: 'This page is too long to be kept as one.',
    safe: 'Your words are still here on the screen, and the last saved form is untouched.',
    next: 'Move a part of it to a new page.',
  },
  'file-not-written': {
    title: 'The file could not be written there.',
    safe: 'The page in your journal is untouched.',
    next: 'Choose another folder, or close the file in the other program, then try again.',
  },
  'invalid-input': {
    title: 'Cairn could not use what it was given.',
    safe: 'Nothing was changed.',
    next: 'Try once more. If it happens again, close and open Cairn.',
  },
  unexpected: {
    title: 'Something went wrong inside Cairn.',
    safe: 'What was saved before is safe.',
    next: 'Try once more. If it happens again, close and open Cairn.',
  },
} as const satisfies Record<AppErrorCode, ErrorSentences>;
