import { basename } from 'node:path';
import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { type peopleContract, personId } from '../../shared/people/people.contract.ts';
import { sheetMessages } from '../../shared/people/sheet.messages.ts';
import type { Context } from '../context.ts';
import { writeChosenFile } from '../files/write-chosen-file.ts';
import { countPagesOfPeople } from '../journal/facets.queries.ts';
import { forgetPerson, indexPerson } from '../search/people.queries.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import {
  deleteContact,
  findLastContacts,
  findPersonOfContact,
  listContacts,
  listSeenOn,
  upsertContact,
} from './contacts.queries.ts';
import {
  deletePerson,
  findCode,
  findIdByCode,
  insertPerson,
  listPeopleOf,
  listPeopleWithNames,
  replaceRealName,
  updatePerson,
} from './people.queries.ts';
import { sheetToPage } from './people.sheet.ts';

export const peopleHandlers: DomainHandlers<typeof peopleContract, Context> = {
  async listPeople({ db, now }) {
    const pages = await countPagesOfPeople(db);
    const lastContacts = await findLastContacts(db, instantToLocalDate(now()));
    const people = await listPeopleWithNames(db);
    return people.map((person) => ({
      ...person,
      entryCount: pages.get(person.id) ?? 0,
      lastContactOn: lastContacts.get(person.id) ?? null,
    }));
  },

  savePerson({ db, now, newId }, { id, realName, ...wanted }) {
    return db.transaction().execute(async (trx) => {
      const person = { ...wanted, id: id ?? personId.parse(newId()) };
      const holder = await findIdByCode(trx, person.code);
      if (holder !== undefined && holder !== person.id) throw new AppError('code-taken');
      if (id === null) await insertPerson(trx, person, now());
      else if (!(await updatePerson(trx, person))) throw new AppError('person-missing');
      await replaceRealName(trx, person.id, realName);
      await indexPerson(trx, person.id);
      await countCommit(trx);
      return person;
    });
  },

  async removePerson({ db }, { id }) {
    await db.transaction().execute(async (trx) => {
      await forgetPerson(trx, id);
      if (!(await deletePerson(trx, id))) throw new AppError('person-missing');
      await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },

  listContacts: ({ db }, { personId: id }) => listContacts(db, id),

  saveContact({ db, newId }, { id, ...wanted }) {
    return db.transaction().execute(async (trx) => {
      if ((await findCode(trx, wanted.personId)) === undefined) throw new AppError('person-missing');
      const contact = { ...wanted, id: id ?? newId() };
      const before = await findPersonOfContact(trx, contact.id);
      await upsertContact(trx, contact);
      await indexPerson(trx, contact.personId);
      if (before !== undefined && before !== contact.personId) await indexPerson(trx, before);
      await countCommit(trx);
      return contact;
    });
  },

  async removeContact({ db }, { id }) {
    await db.transaction().execute(async (trx) => {
      const person = await findPersonOfContact(trx, id);
      if (person === undefined) return;
      await deleteContact(trx, id);
      await indexPerson(trx, person);
      await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },

  async listSeenOn({ db }, { date }) {
    return listPeopleOf(db, await listSeenOn(db, date));
  },

  async printSheet({ db, desktop, now }, { personId: id }) {
    const code = id === null ? null : await findCode(db, id);
    if (code === undefined) throw new AppError('person-missing');
    const file = await desktop.askWhereToSave(`${sheetMessages.title}.pdf`, 'pdf');
    if (file === undefined) return { saved: false, fileName: '' };
    writeChosenFile(file, await desktop.printToPdf(sheetToPage(code, instantToLocalDate(now()))));
    return { saved: true, fileName: basename(file) };
  },
};
