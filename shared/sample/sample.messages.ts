export const sampleMessages = {
  offer: 'Look around in an invented year first',
  here: 'An invented coach’s year is in this journal. Your own pages can stand beside it.',
  remove: 'Take it out again',
  removeAsk: 'Take the invented year out?',
  removeText:
    'Its pages, people and steps go for good, with whatever you wrote on them. Your own pages stay, and so does everybody whom they name.',
  keep: 'Keep it',
  removeYes: 'Take it out',
  removed: 'The invented year is out. Your own pages are as they were.',
} as const;
