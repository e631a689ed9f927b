export const portfolioMessages = {
  parts: 'Parts of Portfolio',
  places: { portfolios: 'Portfolios', programs: 'Programs', artefacts: 'Artefacts' },
} as const;
