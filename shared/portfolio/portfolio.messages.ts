import { builderMessages } from './messages/builder.messages.ts';

export const portfolioMessages = {
  parts: 'Parts of Portfolio',
  places: { portfolios: 'Portfolios', programs: 'Programs', artefacts: 'Artefacts' },
  builder: builderMessages,
} as const;
