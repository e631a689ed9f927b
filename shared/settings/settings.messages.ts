export const settingsMessages = {
  title: 'Settings',
  appearance: 'Appearance',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  contrast: 'Contrast',
  contrasts: { system: 'As the system', standard: 'Standard', more: 'High' },
  textSize: 'Text size',
  percent: '{{size}} %',
  sample: 'So what if I only change the first five minutes?',
  sampleText: 'She said it to the window, not to me. I counted to eleven and did not help.',
  sections: {
    appearance: 'Appearance',
    lock: 'Lock and passphrase',
<<<<<<< HEAD
    backups: 'Backups',
    space: 'Space',
=======
    rhythm: 'Rhythm',
    privacy: 'Privacy',
    backups: 'Backups',
>>>>>>> h-today
    trust: 'Is my journal safe?',
  },
  autoLock: 'Locking by itself',
  autoLockText:
    'Cairn locks when nobody touches it for a while, when the computer sleeps and when its screen is locked. It saves first, and says so a minute ahead.',
  autoLockAfter: 'Lock after',
  minutes_one: 'One minute',
  minutes_other: '{{count}} minutes',
  never: 'Never',
  about: 'About Cairn',
  aboutText: 'A private practice journal for instructional coaches.',
  offline: 'Cairn talks to nobody: no account, no cloud, no statistics.',
  language: 'Language',
  locales: { en: 'English', 'en-XA': 'Pseudo (for testing)' },
} as const;
