import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { rhythmContract } from '../../shared/rhythm/rhythm.contract.ts';
import type { Context } from '../context.ts';

function notYet(): never {
  throw new AppError('unexpected');
}

export const rhythmHandlers: DomainHandlers<typeof rhythmContract, Context> = {
  getRhythm: notYet,
  saveRhythm: notYet,
};
