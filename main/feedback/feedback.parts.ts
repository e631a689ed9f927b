import type { feedbackContract } from '../../shared/feedback/feedback.contract.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { Context } from '../context.ts';
import { afterHandlers } from './after.handlers.ts';
import { exchangeHandlers } from './exchange.handlers.ts';
import { intakeHandlers } from './intake.handlers.ts';
import { paperHandlers } from './paper.handlers.ts';
import { reportHandlers } from './report.handlers.ts';
import { resultsHandlers } from './results.handlers.ts';
import { roundsHandlers } from './rounds.handlers.ts';
import { voicesHandlers } from './voices.handlers.ts';

/** The domain's handlers, put together of its parts; they know nothing of each other. */
export const feedbackHandlers: DomainHandlers<typeof feedbackContract, Context> = {
  ...roundsHandlers,
  ...intakeHandlers,
  ...voicesHandlers,
  ...resultsHandlers,
  ...afterHandlers,
  ...paperHandlers,
  ...reportHandlers,
  ...exchangeHandlers,
};
