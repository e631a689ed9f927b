import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { programsContract } from '../../shared/programs/programs.contract.ts';
import type { Context } from '../context.ts';

function notYet(): never {
  throw new AppError('unexpected');
}

export const programsHandlers: DomainHandlers<typeof programsContract, Context> = {
  listPrograms: notYet,
  saveProgram: notYet,
};
