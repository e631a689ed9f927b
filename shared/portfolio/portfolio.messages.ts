import { builderMessages } from './messages/builder.messages.ts';
import { checkMessages } from './messages/check.messages.ts';

export const portfolioMessages = {
  parts: 'Parts of Portfolio',
  places: { portfolios: 'Portfolios', programs: 'Programs', artefacts: 'Artefacts' },
  builder: builderMessages,
  check: checkMessages,
} as const;
