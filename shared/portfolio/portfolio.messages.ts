import { builderMessages } from './messages/builder.messages.ts';
import { checkMessages } from './messages/check.messages.ts';
import { exportMessages } from './messages/export.messages.ts';
import { paperMessages } from './messages/paper.messages.ts';

export const portfolioMessages = {
  parts: 'Parts of Portfolio',
  places: { portfolios: 'Portfolios', programs: 'Programs', artefacts: 'Artefacts' },
  builder: builderMessages,
  check: checkMessages,
  export: exportMessages,
  paper: paperMessages,
} as const;
