export const programsMessages = {
  title: 'Programs',
  label: 'Program',
  none: 'No program',
  placeholder: 'No program',
  add: 'Add “{{name}}”',
  empty: 'Type a name to add a program.',
} as const;
