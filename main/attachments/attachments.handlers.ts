import type { attachmentsContract } from '../../shared/attachments/attachments.contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { Context } from '../context.ts';

function notYet(): never {
  throw new AppError('unexpected');
}

export const attachmentsHandlers: DomainHandlers<typeof attachmentsContract, Context> = {
  beginUpload: notYet,
  appendUpload: notYet,
  finishUpload: notYet,
  cancelUpload: notYet,
  findAttachment: notYet,
  listAttachments: notYet,
  removeAttachment: notYet,
  measureSpace: notYet,
  openOutside: notYet,
  saveCopy: notYet,
};
