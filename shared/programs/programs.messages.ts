export const programsMessages = {
  title: 'Programs',
  label: 'Program',
  none: 'No program',
  placeholder: 'No program',
  add: 'Add “{{name}}”',
  /** What the one phase of a program is called that was read from a list of requirements. */
  matrixPhase: 'What is asked for',
  empty: 'Type a name to add a program.',
} as const;
