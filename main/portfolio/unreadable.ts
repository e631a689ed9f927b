import { AppError } from '../../shared/errors.ts';

/** Whether the store says that a content is gone or damaged. Anything else that is thrown is a mistake of ours, and no damage. */
export const isUnreadable = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'attachment-missing' || error.code === 'attachment-damaged');
