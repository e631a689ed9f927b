export const vaultMessages = {
  passphrase: 'Passphrase',
  showPassphrase: 'Show the passphrase',
  hidePassphrase: 'Hide the passphrase',
  capsLock: 'Caps Lock is on.',
  foot: 'No account, no internet needed.',
  folder: 'Where the journal lives',
  back: 'Back',
  goOn: 'Go on',
  cancel: 'Cancel',

  unlockTitle: 'Your journal is closed',
  unlockText: 'Your passphrase opens it. Nothing leaves this computer.',
  open: 'Open my journal',
  opening: 'Opening. This takes about a second.',
  waiting_one: 'Wait for one second',
  waiting_other: 'Wait for {{count}} seconds',
  useRecovery: 'Use my recovery sheet instead',
  useBackup: 'Open a backup',
  openQuickly: 'Quick unlock',
  quickStale: 'Quick unlock asks for the passphrase again after seven days.',

  problemTitle: 'Your journal cannot be opened yet',
  problemText: 'Cairn looked into its folder and stopped there.',
  tryAgain: 'Try again',
  lookedAgain_one: 'Looked again: it is still the same.',
  lookedAgain_other: 'Looked {{count}} times: it is still the same.',

  recoverTitle: 'Open with the recovery sheet',
  recoverText: 'Type the recovery key from the sheet. Spaces and small letters make no difference.',
  recoveryKey: 'Recovery key',
  recoveryKeyHint: '8 groups of 4 letters and digits.',
  strangers: 'A recovery key never has these: {{characters}}. Perhaps it is 8 for B, 0 for O, or L for 1 and I.',
  charactersTyped: '{{count}} of 32 characters.',
  checking: 'Looking',
  newPassphraseTitle: 'Choose a new passphrase',
  newPassphraseText: 'The recovery key is right. The journal opens with a new passphrase from now on.',

  step: 'Step {{step}} of 3',
  createTitle: 'Begin your journal',
  createText:
    'A place for frank words about your practice. It is encrypted on this computer, and only you can open it.',
  placeTitle: 'Where should it live?',
  placeText: 'This folder is a good place: on this computer, and only yours.',
  choosePlace: 'Choose another folder',
  placeWarnings: {
    onedrive:
      'OneDrive copies this folder to a server while Cairn writes in it, and can mix old and new. The pages stay encrypted, but another folder is safer.',
    dropbox:
      'Dropbox copies this folder to a server while Cairn writes in it, and can mix old and new. The pages stay encrypted, but another folder is safer.',
    icloud:
      'iCloud copies this folder to a server while Cairn writes in it, and can mix old and new. The pages stay encrypted, but another folder is safer.',
    'google-drive':
      'Google Drive copies this folder to a server while Cairn writes in it, and can mix old and new. The pages stay encrypted, but another folder is safer.',
    network:
      'This folder is on another computer. When the network is away in the middle of a sentence, the sentence is too. A folder on this computer is safer.',
  },
  haveBackup: 'I have a backup of a journal',

  choosePassphraseTitle: 'Choose a passphrase',
  choosePassphraseText: 'It opens your journal. Any letters, spaces and signs are welcome; there are no other rules.',
  advice: 'Four or five unrelated words are easy to remember.',
  missing_one: 'One more character.',
  missing_other: '{{count}} more characters.',
  judgements: {
    'well-known': 'Everybody who guesses tries this one. Choose words of your own.',
    'easy-to-guess': 'Long enough, but easy to guess. Add a word or two that have nothing to do with the others.',
    good: 'Hard to guess.',
    strong: 'Very hard to guess.',
  },
  suggest: 'Suggest six words',
  suggestAgain: 'Six other words',
  suggestedWords: 'Suggested words',
  suggested: 'Write the six words down, then type them once more.',
  again: 'The same passphrase again',
  different: 'The two are not the same yet.',
  same: 'The two are the same.',
  noReset:
    'Nobody can reset it, not even the makers of Cairn. The next step makes a recovery sheet for the day you need one.',
  preparing: 'Preparing your recovery sheet. This takes a second or two.',

  sheetTitle: 'Your recovery sheet',
  sheetText:
    'If the passphrase is ever forgotten, this key opens the journal. Print it or save it, and keep it away from this computer.',
  sheetLabel: 'Recovery key',
  saveSheet: 'Save as a PDF',
  printSheet: 'Print',
  sheetSaved: 'Saved as “{{fileName}}”.',
  sheetPrinted: 'Handed to the printer.',
  sheetReady: 'I have it on paper',
  readBackTitle: 'Read it back',
  readBackText: 'Look at your sheet and type these two groups, so that you know it can be read on the day you need it.',
  group: 'Group {{number}}',
  showSheet: 'Show the sheet again',
  create: 'Open my journal',
  creating: 'Creating your journal.',

  passphraseCard: 'Passphrase',
  changeText:
    'A new passphrase counts at once. Backups made before keep the passphrase of their day; the recovery key opens them all the same.',
  change: 'Change the passphrase',
  currentPassphrase: 'The passphrase as it is now',
  changing: 'Changing. This takes about a second.',
  changed: 'The passphrase is changed.',
  newPassphrase: 'New passphrase',

  recoveryCard: 'Recovery sheet',
  recoveryText:
    'It opens the journal when the passphrase is forgotten. A new sheet makes the old one worthless for this journal; older backups keep theirs.',
  newSheet: 'Make a new recovery sheet',
  rotateCard: 'A new key for everything',
  rotateText:
    'For the day you fear that somebody copied the journal and knows your passphrase or your sheet. Every page is encrypted anew, with a new recovery sheet. A copy that somebody took before stays readable to them.',
  rotate: 'Encrypt everything anew',
  rotating: 'Encrypting everything anew. Please leave Cairn open.',
  askPassphrase: 'Your passphrase, to make sure that it is you',
  confirm: 'Put the new sheet in place',
  confirmRotate: 'Encrypt everything anew',
  sheetReplaced: 'The new recovery sheet counts from now on. Destroy the old one.',
  rotated: 'Everything is encrypted anew, and a backup was made. Destroy the old sheet.',

  quickCard: 'Quick unlock',
  quickText:
    'Opens the journal with one click while you are signed in to this computer, by the keychain of the system. The passphrase is asked for every seven days.',
  quickHonest:
    'Whoever sits at this computer under your name can then open the journal. It is off unless you switch it on.',
  quickOn: 'Use quick unlock',
  quickUnavailable: 'This computer has no keychain that is safe enough, so quick unlock stays off.',

  lockSoon_one: 'Closing in one second. Press any key to stay.',
  lockSoon_other: 'Closing in {{count}} seconds. Press any key to stay.',

  notices: {
    'end-of-log-damaged': {
      title: 'The last words before Cairn was interrupted could not all be read.',
      text: 'Everything before them is here. A copy of the files as they were is kept in “set-aside”, in the folder of the journal. Look at the last page that you wrote.',
    },
    'older-than-expected': {
      title: 'This journal is older than when it was last closed here.',
      text: 'Something outside Cairn put an earlier file in its place, such as a program that synchronises folders. Compare it with the newest backup before you go on writing.',
    },
    'keyring-repaired': {
      title: 'One of the two files that hold the lock of this journal was damaged. It was put right from the other.',
      text: 'Nothing is lost. If it happens again, this disk may be wearing out: choose a second place for backups.',
    },
    'no-recovery-key': {
      title: 'This journal has no recovery sheet yet.',
      text: 'Without one, a forgotten passphrase cannot be replaced by anybody. Making one takes two minutes.',
    },
    'reserve-used': {
      title: 'The disk is full. Cairn used the room that it keeps for this moment, and your page is saved.',
      text: 'Free some space soon: the next page may find no room.',
    },
    'backup-not-made': {
      title: 'The last backup could not be made.',
      text: 'Your pages are saved in the journal itself. Look whether the disk is full, then choose “Back up now”.',
    },
  },
  noticeActions: { backups: 'To the backups', sheet: 'Make a recovery sheet' },
  dismiss: 'Good to know',
} as const;
