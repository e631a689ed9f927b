import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { templatesContract } from '../../shared/templates/templates.contract.ts';
import type { Context } from '../context.ts';
import { listTemplates } from './templates.queries.ts';

export const templatesHandlers: DomainHandlers<typeof templatesContract, Context> = {
  listTemplates: () => listTemplates(),
};
