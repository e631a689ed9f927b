import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase, schemaOf } from '../../../support/test-database.ts';

const person = {
  id: 'p',
  code: 'Heron',
  code_folded: 'heron',
  kind: 'coachee',
  role: '',
  group_name: '',
  school: '',
  consent_note: '',
  agreement_read_on: null,
  open_question: '',
  is_archived: 0,
  created_at: 1,
};

test('0080 brings people with their names apart, and contacts that go with them', async () => {
  const database = await createTestDatabase(70);
  const before = await schemaOf(database.db);
  await migrate(database.db, 80);
  const added = (await schemaOf(database.db)).filter((name) => !before.includes(name));
  expect(added).toEqual([
    'index contact_of_person',
    'index contact_on_day',
    'table contact',
    'table person',
    'table person_name',
  ]);
  const { db } = database;
  await db.insertInto('person').values(person).execute();
  await expect(
    db
      .insertInto('person')
      .values({ ...person, id: 'q' })
      .execute(),
  ).rejects.toThrow('UNIQUE');
  await db.insertInto('person_name').values({ person_id: 'p', real_name: 'Marta' }).execute();
  await db
    .insertInto('contact')
    .values({
      id: 'c',
      person_id: 'p',
      contact_date: '2026-11-19',
      form: 'conversation',
      initiative: 'mine',
      minutes: null,
      note: '',
    })
    .execute();
  await db.deleteFrom('person').execute();
  expect(await db.selectFrom('person_name').selectAll().execute()).toEqual([]);
  expect(await db.selectFrom('contact').selectAll().execute()).toEqual([]);
  await database.dispose();
});
