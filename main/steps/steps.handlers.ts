import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { stepsContract } from '../../shared/steps/steps.contract.ts';
import type { Context } from '../context.ts';

function notYet(): never {
  throw new AppError('unexpected');
}

export const stepsHandlers: DomainHandlers<typeof stepsContract, Context> = {
  listSteps: notYet,
  listDue: notYet,
  saveStep: notYet,
  removeStep: notYet,
  findEnding: notYet,
  saveEnding: notYet,
};
