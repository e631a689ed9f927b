import type { AppErrorCode } from './errors.ts';
import { feedbackErrorMessages } from './feedback/messages/errors.messages.ts';
import { planningErrorMessages } from './planning/errors.messages.ts';
import { portfolioErrorMessages } from './portfolio/errors.messages.ts';

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
  'passphrase-easy-to-guess': {
    title: 'This passphrase is too easy to guess.',
    safe: 'Nothing has been changed.',
    next: 'Add a word or two that have nothing to do with the others, or let Cairn suggest six words.',
  },
  'wrong-recovery-key': {
    title: 'That recovery key belongs to another journal, or a newer sheet has replaced it.',
    safe: 'Nothing is lost.',
    next: 'Look whether there is a newer recovery sheet. An older sheet still opens the backups of its time.',
  },
  'recovery-key-mistyped': {
    title: 'There is a slip in this recovery key.',
    safe: 'Nothing is lost, and nothing was tried with it.',
    next: 'Compare it with the sheet, group by group. There are 8 groups of 4 letters and digits.',
  },
  'recovery-groups-differ': {
    title: 'These are not the two groups on the sheet.',
    safe: 'Nothing was changed.',
    next: 'Look at the numbers beside the groups and type them once more. The sheet can be saved again.',
  },
  'wait-before-next-try': {
    title: 'After several wrong tries, Cairn waits for a moment.',
    safe: 'Nothing is lost, and nothing is ever deleted for wrong tries.',
    next: 'Wait until the button comes back. The recovery sheet opens the journal too.',
  },
  'quick-unlock-refused': {
    title: 'Quick unlock does not open the journal this time.',
    safe: 'Nothing is lost.',
    next: 'Use your passphrase. Quick unlock can be switched on again in the settings.',
  },
  'quick-unlock-unavailable': {
    title: 'This computer has no keychain that is safe enough for quick unlock.',
    safe: 'Nothing was changed.',
    next: 'Go on with your passphrase, or ask whoever looks after this computer for a system keychain.',
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
    next: 'Open a backup in its place. The damaged file is kept beside it.',
  },
  'keyring-damaged': {
    title: 'The file that holds the lock of this journal is damaged.',
    safe: 'The pages themselves were not touched.',
    next: 'Open a backup: each one carries a lock of its own.',
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
  'journal-busy': {
    title: 'Cairn is in the middle of something that takes a moment.',
    safe: 'Nothing was changed.',
    next: 'Wait until it is done, then try again.',
  },
  'backup-damaged': {
    title: 'This backup is damaged and was not used.',
    safe: 'Your journal is as it was.',
    next: 'Choose another backup from the list.',
  },
  'backup-newer': {
    title: 'This backup was written by a newer version of Cairn.',
    safe: 'It was not changed, and your journal is as it was.',
    next: 'Install the newer version on this computer, then open the backup again.',
  },
  'backup-missing': {
    title: 'This backup is not in its folder any more.',
    safe: 'Your journal is as it was.',
    next: 'Plug the drive in again, or choose another backup.',
  },
  'backup-attachments-missing': {
    title: 'Some attachments of this backup are not beside it.',
    safe: 'Your journal is as it was.',
    next: 'Keep the backup in its folder, together with the file beside it whose name begins with “attachments”, and try again from there.',
  },
  'backup-not-verified': {
    title: 'The backup was made, but it did not pass its test, so it was not kept.',
    safe: 'Your journal and the earlier backups are as they were.',
    next: 'Try again. If it happens twice, choose “Check everything now” in the settings.',
  },
  'too-little-space': {
    title: 'There is too little space on this disk for that.',
    safe: 'Nothing was changed.',
    next: 'Free some space, or choose another disk, then try again.',
  },
  'attachment-missing': {
    title: 'This attachment is not in the journal.',
    safe: 'The page is untouched.',
    next: 'Look for it in an earlier backup.',
  },
  'attachment-damaged': {
    title: 'This attachment is damaged and was not opened.',
    safe: 'The pages are untouched.',
    next: 'Open an earlier backup to get it back.',
  },
  'nothing-to-print-on': {
    title: 'The sheet was not printed.',
    safe: 'Nothing was changed.',
    next: 'Look whether a printer is connected, or save the sheet as a PDF.',
  },
  'vault-locked': {
    title: 'Your journal is closed.',
    safe: 'Everything was saved first.',
    next: 'Open it with your passphrase.',
  },
  'disk-full': {
    title: 'This could not be saved. The disk is full.',
    safe: 'What is on the screen stays there, and everything saved before is untouched.',
    next: 'Free some space, then try again.',
  },
  'disk-failing': {
    title: 'The disk did not do what it was asked to.',
    safe: 'What is on the screen stays there, and everything saved before is untouched.',
    next: 'Try once more. If it happens again, make a backup on another disk: this one may be wearing out.',
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
  'page-too-deep': {
    title: 'Lists or quotations on this page stand too deep inside each other.',
    safe: 'Your words are still here on the screen, and the last saved form is untouched.',
    next: 'Move the innermost ones out by a step or two.',
  },
  'page-too-many-parts': {
    title: 'This page has too many parts to be kept as one.',
    safe: 'Your words are still here on the screen, and the last saved form is untouched.',
    next: 'Move a part of it, such as a large table, to a new page.',
  },
  'page-unknown-parts': {
    title: 'Something on this page is of a kind that Cairn does not know.',
    safe: 'Your words are still here on the screen, and the last saved form is untouched.',
    next: 'Undo what was put in last, or paste it as plain text.',
  },
  'entry-newer': {
    title: 'Parts of this page were written by a newer Cairn.',
    safe: 'Nothing of it was changed or lost, and its words are shown here for reading.',
    next: 'Install the newer Cairn to go on writing on it.',
  },
  'entry-in-trash': {
    title: 'This page is in the trash.',
    safe: 'It is whole, and stays there for 30 days.',
    next: 'Put it back first, then go on writing.',
  },
  'revision-missing': {
    title: 'This form of the page is not kept any more.',
    safe: 'The page itself is untouched.',
    next: 'Choose another form from its history.',
  },
  'template-built-in': {
    title: 'This template comes with Cairn and stays as it is.',
    safe: 'Nothing was changed.',
    next: 'Duplicate it, and change the copy as you like.',
  },
  'template-file-unreadable': {
    title: 'This file does not hold a template that Cairn can use.',
    safe: 'Nothing was added or changed.',
    next: 'Choose a file that was saved with “Save as a file” from a template.',
  },
  'template-file-newer': {
    title: 'This template was saved by a newer Cairn.',
    safe: 'Nothing was added or changed.',
    next: 'Install the newer Cairn, then choose the file again.',
  },
  'person-missing': {
    title: 'This person is not in the journal any more.',
    safe: 'Pages keep the code that was written on them.',
    next: 'Choose somebody else, or add the person again.',
  },
  'code-taken': {
    title: 'Another person has this code already.',
    safe: 'Nothing was changed.',
    next: 'Choose another code, so that the two are never mixed up.',
  },
  'attachment-in-use': {
    title: 'A page still shows this attachment.',
    safe: 'Nothing was removed.',
    next: 'Take it off the page first. Earlier forms of pages and the trash count too.',
  },
  'attachment-not-openable': {
    title: 'Cairn does not hand this kind of file to another program.',
    safe: 'The attachment is untouched.',
    next: 'Save a copy in a folder of your choice, if you are sure what it is.',
  },
  'attachment-too-large': {
    title: 'This file is larger than 2 GB.',
    safe: 'The page and all other attachments are untouched.',
    next: 'Cut or compress it with another program, then attach the smaller file.',
  },
  'upload-missing': {
    title: 'This file was not taken in to its end.',
    safe: 'The page is untouched, and no part of the file was left behind.',
    next: 'Attach it once more.',
  },
  'template-missing': {
    title: 'This template is not here any more.',
    safe: 'Pages written with it keep their prompts.',
    next: 'Choose another template.',
  },
  'step-missing': {
    title: 'This next step is not in the journal any more.',
    safe: 'Nothing else was changed.',
    next: 'It was removed in the meantime. Go back to the list, or write it down again.',
  },
  'framework-missing': {
    title: 'This framework is not in the journal any more.',
    safe: 'Self-assessments that were taken with it keep its words.',
    next: 'Go back to the frameworks and choose another one.',
  },
  'framework-built-in': {
    title: 'A framework that comes with Cairn stays as it is.',
    safe: 'Nothing was changed.',
    next: 'Make a copy of it, and change the copy.',
  },
  'framework-in-use': {
    title: 'There are self-assessments or evidence that need this framework.',
    safe: 'Nothing was taken away.',
    next: 'Put it aside instead: it is not offered any more, and what was done with it stays.',
  },
  'framework-file-unreadable': {
    title: 'This file could not be read.',
    safe: 'Nothing was added, and your frameworks are as they were.',
    next: 'Look whether it is still there, or copy it to this computer and try again.',
  },
  'assessment-missing': {
    title: 'This self-assessment is not in the journal any more.',
    safe: 'All others are as they were.',
    next: 'It was taken away in the meantime. Go back to Growth.',
  },
  'assessment-empty': {
    title: 'Nothing has been chosen yet, so there is nothing to show.',
    safe: 'Your notes are kept.',
    next: 'Choose a sentence for at least one part, or leave it and come back another day.',
  },
  'competency-missing': {
    title: 'This part is not in the framework any more.',
    safe: 'Nothing was changed.',
    next: 'The framework was worded anew. Choose the part again from its list.',
  },
  'evidence-missing': {
    title: 'This piece of evidence is not in the journal any more.',
    safe: 'All others are as they were.',
    next: 'It was taken away in the meantime. Add it again if you need it.',
  },
  'pair-missing': {
    title: 'This pair is not in the journal any more.',
    safe: 'All others are as they were.',
    next: 'It was taken away in the meantime. Go back to the continuum.',
  },
  'pairs-full': {
    title: 'Five pairs are in use, and more would be hard to hold in mind.',
    safe: 'Nothing was changed.',
    next: 'Put one of them aside first. Its marks stay, and it can come back.',
  },
  ...feedbackErrorMessages,
  ...planningErrorMessages,
  ...portfolioErrorMessages,
  'sample-needs-empty': {
    title: 'The invented year only goes into a journal that is still empty.',
    safe: 'Your pages and people are as they were.',
    next: 'Go on with your own pages. The templates show what a page can begin with.',
  },
  'entry-too-large': {
    title: 'This page is too long to be kept as one.',
    safe: 'Your words are still here on the screen, and the last saved form is untouched.',
    next: 'Move a part of it to a new page. It is saved as soon as it is short enough.',
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

/** The same where words wait on the screen and were not saved: what is safe and what to do next is something else there. */
export const unsavedMessages = {
  'changed-elsewhere': {
    title: 'This page has been saved in a newer form since you opened it.',
    safe: 'Both are kept: the newer form in the journal, yours here on the screen.',
    next: 'Keep yours as a new page, and put the two together when you like.',
  },
  'entry-missing': {
    title: 'This page has been removed from the journal since you opened it.',
    safe: 'Your words are still here on the screen.',
    next: 'Keep them as a new page.',
  },
  'entry-newer': {
    title: 'Parts of this page were written by a newer Cairn.',
    safe: 'They are whole in the journal, and your words are still here on the screen.',
    next: 'Keep yours as a new page. The newer Cairn goes on with the other one.',
  },
  'entry-in-trash': {
    title: 'This page has been moved to the trash since you opened it.',
    safe: 'Your words are still here on the screen, and what was saved before is whole in the trash.',
    next: 'Put the page back to go on with it, or keep your words as a new page.',
  },
  'vault-locked': {
    title: 'The journal was closed before the last words were saved.',
    safe: 'They are still here on the screen, and everything saved before is safe.',
    next: 'Copy them, then open the journal with your passphrase.',
  },
  'folder-read-only': {
    title: 'Cairn may not write in the folder of this journal.',
    safe: 'Your words are still here on the screen, and everything saved before is untouched.',
    next: 'Allow writing in that folder, then try again. Cairn also tries by itself.',
  },
  'invalid-input': {
    title: 'Cairn could not save this as it is.',
    safe: 'Your words are still here on the screen, and the last saved form is untouched.',
    next: 'Undo what you did last. If that does not help, copy the words to another program before you close Cairn.',
  },
  unexpected: {
    title: 'Something went wrong inside Cairn, and this is not saved yet.',
    safe: 'Your words are still here on the screen, and everything saved before is safe.',
    next: 'Try once more. If it happens again, copy the words to another program, then close and open Cairn.',
  },
} as const satisfies Partial<Record<AppErrorCode, ErrorSentences>>;
