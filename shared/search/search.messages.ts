export const searchMessages = {
  label: 'Search',
  placeholder: 'Words, or “words in this order”',
  results: 'Pages that match',
  none: 'No entry mentions “{{query}}”. Try fewer letters.',
  count_one: 'One page',
  count_other: '{{count}} pages',
  hint: 'Searches titles and pages. Nothing that you search for is remembered.',
} as const;
