import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { peopleContract } from '../../shared/people/people.contract.ts';
import type { Context } from '../context.ts';

function notYet(): never {
  throw new AppError('unexpected');
}

export const peopleHandlers: DomainHandlers<typeof peopleContract, Context> = {
  listPeople: notYet,
  savePerson: notYet,
  removePerson: notYet,
  listContacts: notYet,
  saveContact: notYet,
  removeContact: notYet,
  listSeenOn: notYet,
  printSheet: notYet,
};
