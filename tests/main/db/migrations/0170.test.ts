import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase, schemaOf } from '../../../support/test-database.ts';

const assessment = {
  id: 'a',
  framework_id: 'waymark',
  framework_version: 1,
  form: 'full',
  occasion: 'start',
  taken_on: '2026-11-28',
  began_at: 1,
  finished_at: null,
  entry_id: 'not written yet',
  recognise: '',
  focus_json: '[]',
  further: '',
  proof: '',
};
const answer = {
  assessment_id: 'a',
  item_id: 'B1',
  stage: 3,
  is_not_my_role: 0,
  certainty: 'fair',
  note: '',
  is_recalibrated: 0,
};

async function withAssessment() {
  const database = await createTestDatabase(170);
  await sql`INSERT INTO framework_version VALUES ('waymark', 1, '{}')`.execute(database.db);
  await database.db.insertInto('assessment').values(assessment).execute();
  return database;
}

test('0170 adds self-assessments and their answers, and steps are as they were', async () => {
  const database = await createTestDatabase(160);
  const known = new Set(await schemaOf(database.db));
  await sql`
    INSERT INTO step (id, kind, owner, text, state, reason, created_at)
    VALUES ('s', 'step', 'me', 'Ask first.', 'open', '', 1)`.execute(database.db);
  await migrate(database.db, 170);
  expect((await schemaOf(database.db)).filter((name) => !known.has(name))).toEqual([
    'index assessment_of_framework',
    'index step_of_assessment',
    'table answer',
    'table assessment',
  ]);
  expect(await database.db.selectFrom('step').selectAll().execute()).toMatchObject([
    { text: 'Ask first.', assessment_id: null, item_id: null },
  ]);
  await database.dispose();
});

test('an answer with a stage that is not part of the role, or of a scale that nobody has, is refused by the table', async () => {
  const database = await withAssessment();
  for (const wrong of [{ is_not_my_role: 1 }, { stage: 0 }, { stage: 8 }, { certainty: 'very' }])
    await expect(
      database.db
        .insertInto('answer')
        .values({ ...answer, ...wrong })
        .execute(),
    ).rejects.toThrow('CHECK');
  await database.dispose();
});

test('a self-assessment needs the wording that it was taken with; taken away, its answers go and its steps stay', async () => {
  const database = await withAssessment();
  const { db } = database;
  await expect(
    db
      .insertInto('assessment')
      .values({ ...assessment, id: 'b', framework_version: 2 })
      .execute(),
  ).rejects.toThrow('FOREIGN KEY');
  await db.insertInto('answer').values(answer).execute();
  await sql`
    INSERT INTO step (id, kind, owner, text, state, reason, created_at, assessment_id, item_id)
    VALUES ('s', 'step', 'me', 'Ask first.', 'open', '', 1, 'a', 'B1')`.execute(db);
  await db.deleteFrom('assessment').execute();
  expect(await db.selectFrom('answer').selectAll().execute()).toEqual([]);
  expect(await db.selectFrom('step').selectAll().execute()).toMatchObject([{ assessment_id: null, item_id: 'B1' }]);
  await database.dispose();
});
