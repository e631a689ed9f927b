import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { templatesContract } from '../../shared/templates/templates.contract.ts';
import type { Context } from '../context.ts';
import { listTemplates } from './templates.queries.ts';

function notYet(): never {
  throw new AppError('unexpected');
}

export const templatesHandlers: DomainHandlers<typeof templatesContract, Context> = {
  listTemplates: ({ db }) => listTemplates(db),
  findVersion: notYet,
  saveTemplate: notYet,
  duplicateTemplate: notYet,
  setFavourite: notYet,
  archiveTemplate: notYet,
  orderTemplates: notYet,
  exportTemplate: notYet,
  importTemplate: notYet,
};
