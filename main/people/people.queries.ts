import { foldCode } from '../../shared/people/code.rules.ts';
import { type Person, type PersonId, person } from '../../shared/people/people.contract.ts';
import type { Db } from '../db/schema.ts';
import type { PersonTable } from './people.table.ts';

function rowToPerson(row: Omit<PersonTable, 'code_folded' | 'created_at'>): Person {
  return person.parse({
    id: row.id,
    code: row.code,
    kind: row.kind,
    role: row.role,
    group: row.group_name,
    school: row.school,
    consentNote: row.consent_note,
    agreementReadOn: row.agreement_read_on,
    openQuestion: row.open_question,
    isArchived: row.is_archived === 1,
  });
}

function personToColumns(wanted: Omit<Person, 'id'>): Omit<PersonTable, 'id' | 'created_at'> {
  return {
    code: wanted.code,
    code_folded: foldCode(wanted.code),
    kind: wanted.kind,
    role: wanted.role,
    group_name: wanted.group,
    school: wanted.school,
    consent_note: wanted.consentNote,
    agreement_read_on: wanted.agreementReadOn,
    open_question: wanted.openQuestion,
    is_archived: wanted.isArchived ? 1 : 0,
  };
}

const columns = [
  'person.id',
  'code',
  'kind',
  'role',
  'group_name',
  'school',
  'consent_note',
  'agreement_read_on',
  'open_question',
  'is_archived',
] as const;

/** The code of a person; undefined when there is no such person. */
export async function findCode(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('person').select('code').where('id', '=', id).executeTakeFirst();
  return row?.code;
}

/** Who has this code, in whatever case it is written. */
export async function findIdByCode(db: Db, code: string): Promise<string | undefined> {
  const folded = foldCode(code);
  const row = await db.selectFrom('person').select('id').where('code_folded', '=', folded).executeTakeFirst();
  return row?.id;
}

/** Everybody by code, each with the real name that stands apart; empty where none was given. */
export async function listPeopleWithNames(db: Db): Promise<(Person & { realName: string })[]> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('person_name', 'person_name.person_id', 'person.id')
    .select([...columns, 'real_name'])
    .orderBy('code_folded')
    .execute();
  return rows.map(({ real_name, ...row }) => ({ ...rowToPerson(row), realName: real_name ?? '' }));
}

/** These people by code, without their real names. */
export async function listPeopleOf(db: Db, ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('person').select(columns).where('id', 'in', ids).orderBy('code_folded').execute();
  return rows.map(rowToPerson);
}

export async function insertPerson(db: Db, wanted: Person, now: Date): Promise<void> {
  const row = { id: wanted.id, ...personToColumns(wanted), created_at: now.getTime() };
  await db.insertInto('person').values(row).execute();
}

/** False when there is no such person. */
export async function updatePerson(db: Db, wanted: Person): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('person')
    .set(personToColumns(wanted))
    .where('id', '=', wanted.id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Keeps a real name in its own table; an empty one is taken out of it. */
export async function replaceRealName(db: Db, id: PersonId, realName: string): Promise<void> {
  await db.deleteFrom('person_name').where('person_id', '=', id).execute();
  if (realName === '') return;
  await db.insertInto('person_name').values({ person_id: id, real_name: realName }).execute();
}

/** Removes a person; contacts and real name go with the row. False when there is no such person. */
export async function deletePerson(db: Db, id: PersonId): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('person').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
