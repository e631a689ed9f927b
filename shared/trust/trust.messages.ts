export const trustMessages = {
  title: 'Is my journal safe?',
  journalLives: 'The journal lives here, {{entries}}, {{size}}:',
  backupsLie: 'The backups lie here:',
  secondLies: 'and a second copy here:',
  secondAway: 'The second place is not here at the moment: {{path}}',
  lastBackup: 'The last backup that was opened and tested is from {{when}}.',
  noBackup: 'There is no tested backup yet.',
  checkedWhole: 'Everything was checked on {{when}} and found whole.',
  checkedDamaged: 'Everything was checked on {{when}}, and something was damaged. Check again to see what.',
  neverChecked: 'Everything together has not been checked yet.',
  hasSheet: 'There is a recovery sheet. Keep it away from this computer.',
  noSheet: 'There is no recovery sheet yet. Make one under “Lock and passphrase”.',
  entries_one: '{{count}} entry',
  entries_other: '{{count}} entries',

  check: 'Check everything now',
  checking: 'Checking: {{done}} of {{total}}.',
  progress: 'How far the check is',
  foundWhole: 'Everything is whole.',
  foundDamaged: 'Something is damaged. What is whole still opens.',
  findings: {
    keyring: {
      whole: 'Both copies of the lock are whole.',
      damaged: 'One copy of the lock is damaged. Lock and open the journal, and it is put right from the other.',
    },
    journal: {
      whole: 'The journal: {{count}} pages of its file, all whole.',
      damaged: 'The journal file is damaged. Open the newest backup, under “Backups”.',
    },
    attachments: {
      whole: 'Attachments: {{count}}, all whole.',
      damaged: 'Attachments: {{damaged}} of {{count}} are damaged. An earlier backup may have them.',
    },
    backups: {
      whole: 'Backups: {{count}}, all of them open.',
      damaged: 'Backups: {{damaged}} of {{count}} are damaged and marked as such. The others open.',
    },
    'second-backups': {
      whole: 'Backups in the second place: {{count}}, all of them open.',
      damaged: 'Backups in the second place: {{damaged}} of {{count}} are damaged and marked as such.',
    },
  },

  howTitle: 'How it is protected',
  how: {
    pages:
      'Every page is encrypted before it reaches the disk (AES with 256 bits), and carries a seal that shows any change (HMAC-SHA512). The file is of a kind that other programs can read too, with the key: SQLCipher 4.',
    guess:
      'Each guess at your passphrase costs {{memory}} MiB of memory and about a second (Argon2id, {{passes}} passes).',
    key: 'The key itself is random. It is kept only under the lock of your passphrase and of your recovery key (XChaCha20-Poly1305).',
    lock: 'On locking, the key is erased from memory and the window’s page is thrown away.',
    offline: 'Cairn talks to nobody: no account, no cloud, no statistics, no updates by itself.',
  },
  notTitle: 'What Cairn does not protect against',
  not: [
    'Somebody who watches the screen, or a program that runs under your name while the journal is open.',
    'Somebody who knows your passphrase, or holds your recovery sheet and this computer.',
    'What the computer itself writes while the journal is open, such as swap and hibernation files. Encrypting the whole disk helps.',
    'The clipboard: what you copy out of a page is no longer Cairn’s.',
    'That somebody sees that there is a journal, how large it is and when it was changed.',
    'Older backups and copies of the file: they open with the passphrase of their day.',
    'Somebody with access to the disk who puts an earlier file in its place. Cairn notices it and cannot prevent it.',
    'Files that you print or save out of Cairn.',
  ],

  logTitle: 'What Cairn wrote in its log',
  logText: 'Numbers and codes only: never a word of a page, a name or a key.',
  showLog: 'Show the log',
  hideLog: 'Hide the log',
  logEmpty: 'Nothing yet.',
  logCaption: 'The log, the newest line first',
  logWhen: 'When',
  logEvent: 'What',
  logFacts: 'Numbers',
} as const;
