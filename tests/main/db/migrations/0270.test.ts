import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase, schemaOf } from '../../../support/test-database.ts';

test('0270 gives programs phases, tasks and requirements, and leaves what is there as it was', async () => {
  const database = await createTestDatabase(260);
  const { db } = database;
  await sql`INSERT INTO program (id, name, created_at) VALUES ('p', 'Certificate', 1)`.execute(db);
  const known = new Set(await schemaOf(db));
  await migrate(db, 270);
  expect((await schemaOf(db)).filter((name) => !known.has(name) && name.startsWith('table'))).toEqual([
    'table entry_phase',
    'table program_phase',
    'table program_requirement',
    'table program_task',
  ]);
  expect((await sql`SELECT * FROM program`.execute(db)).rows).toEqual([
    {
      id: 'p',
      name: 'Certificate',
      created_at: 1,
      cohort: '',
      about: '',
      starts_on: null,
      ends_on: null,
      is_archived: 0,
    },
  ]);
  await sql`INSERT INTO program_phase (id, program_id, position, title, topic) VALUES ('f', 'p', 0, 'One', '')`.execute(db);
  await sql`INSERT INTO program_task (id, phase_id, position, title, text) VALUES ('t', 'f', 0, 'Do', '')`.execute(db);
  await sql`
    INSERT INTO program_requirement (id, task_id, position, text, kind, count) VALUES ('r', 't', 0, 'Show', 'page', 1)`.execute(
    db,
  );
  const wrong = sql`
    INSERT INTO program_requirement (id, task_id, position, text, kind, count) VALUES ('w', 't', 1, 'Show', 'grade', 1)`;
  await expect(wrong.execute(db)).rejects.toThrow(/CHECK/);
  await sql`DELETE FROM program`.execute(db);
  expect((await sql`SELECT id FROM program_requirement`.execute(db)).rows).toEqual([]);
  await database.dispose();
});
