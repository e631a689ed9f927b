import { paperMessages } from './messages/paper.messages.ts';

export const portfolioMessages = {
  parts: 'Parts of Portfolio',
  places: { portfolios: 'Portfolios', programs: 'Programs', artefacts: 'Artefacts' },
  paper: paperMessages,
} as const;
