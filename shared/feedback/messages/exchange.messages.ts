/** Names under which files are suggested that pass between a coach and a helper. Neutral: they say nothing of a round. */
export const exchangeMessages = {
  roundFileName: 'Round for a helper.json',
  figuresFileName: 'Results for a colleague.age',
} as const;
