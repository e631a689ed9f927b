import { AppError } from '../../shared/errors.ts';
import type { feedbackContract } from '../../shared/feedback/feedback.contract.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { Context } from '../context.ts';
import { afterHandlers } from './after.handlers.ts';
import { paperHandlers } from './paper.handlers.ts';
import { reportHandlers } from './report.handlers.ts';
import { resultsHandlers } from './results.handlers.ts';
import { roundsHandlers } from './rounds.handlers.ts';
import { voicesHandlers } from './voices.handlers.ts';

/** TEMPORARY while the parts are written side by side: each part takes its names out of here when it brings them. */
const notYet = () => {
  throw new AppError('unexpected');
};
const coming = {
  writeForms: notYet,
  withdrawInvite: notYet,
  importAnswers: notYet,
  saveTypedAnswer: notYet,
  writeRoundFile: notYet,
  collectForColleague: notYet,
  passOn: notYet,
  takeOver: notYet,
};

/** The domain's handlers, part by part. */
export const feedbackHandlers: DomainHandlers<typeof feedbackContract, Context> = {
  ...roundsHandlers,
  ...voicesHandlers,
  ...afterHandlers,
  ...resultsHandlers,
  ...paperHandlers,
  ...reportHandlers,
  ...coming,
};
