export const masteryMessages = {
  title: 'Growth',
  parts: 'Parts of Growth',
  places: {
    stand: 'Where you stand',
    overTime: 'Over time',
    evidence: 'Evidence',
    continuum: 'Continuum',
    frameworks: 'Frameworks',
  },
  emptyTitle: 'You have not placed yourself yet.',
  emptyText: 'It takes about twelve minutes, and you can stop anywhere and go on another day.',
} as const;
