import { AppError, type AppErrorCode } from '../../shared/errors.ts';

const meanings: Record<string, AppErrorCode> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
  EROFS: 'folder-read-only',
  EIO: 'disk-failing',
};

/** An `AppError` where the system's code has a meaning for the coach; anything else comes back as it is. */
export function fileErrorToAppError(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const meaning = code === undefined ? undefined : meanings[code];
  return meaning ? new AppError(meaning, { cause: error }) : error;
}
