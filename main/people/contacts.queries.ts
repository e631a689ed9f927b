import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { type Contact, contact, type PersonId } from '../../shared/people/people.contract.ts';
import type { Db } from '../db/schema.ts';
import type { ContactTable } from './people.table.ts';

function rowToContact(row: ContactTable): Contact {
  return contact.parse({
    id: row.id,
    personId: row.person_id,
    date: row.contact_date,
    form: row.form,
    initiative: row.initiative,
    minutes: row.minutes,
    note: row.note,
  });
}

/** The contacts with a person, newest first. */
export async function listContacts(db: Db, id: PersonId): Promise<Contact[]> {
  const rows = await db
    .selectFrom('contact')
    .selectAll()
    .where('person_id', '=', id)
    .orderBy('contact_date', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(rowToContact);
}

/** Writes a contact, new or changed. */
export async function upsertContact(db: Db, { id, ...wanted }: Contact): Promise<void> {
  const values = {
    person_id: wanted.personId,
    contact_date: wanted.date,
    form: wanted.form,
    initiative: wanted.initiative,
    minutes: wanted.minutes,
    note: wanted.note,
  };
  await db
    .insertInto('contact')
    .values({ id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

/** With whom a contact was; undefined when there is no such contact. */
export async function findPersonOfContact(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('contact').select('person_id').where('id', '=', id).executeTakeFirst();
  return row?.person_id;
}

export async function deleteContact(db: Db, id: string): Promise<void> {
  await db.deleteFrom('contact').where('id', '=', id).execute();
}

/** The day of each person's last contact up to a day, by the person's id; who has none is not in it. */
export async function findLastContacts(db: Db, upTo: LocalDate): Promise<Map<string, LocalDate>> {
  const rows = await db
    .selectFrom('contact')
    .select(({ fn }) => ['person_id', fn.max('contact_date').as('last')])
    .where('contact_date', '<=', upTo)
    .groupBy('person_id')
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.last]));
}

/** Who has a contact on that day, each once. */
export async function listSeenOn(db: Db, date: LocalDate): Promise<string[]> {
  const rows = await db.selectFrom('contact').select('person_id').distinct().where('contact_date', '=', date).execute();
  return rows.map((row) => row.person_id);
}
