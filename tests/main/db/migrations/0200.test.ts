import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase, schemaOf } from '../../../support/test-database.ts';

const round = {
  id: 'r',
  role: 'own',
  kind: 'views',
  name: 'Two Views',
  asked_by: '',
  mode: 'unnamed',
  helper: '',
  smallest_group: 3,
  opens_on: '2026-11-28',
  closes_on: '2026-12-12',
  questionnaire_json: '{}',
  invitation: '',
  identity: 'AGE-SECRET-KEY-1',
  recipient: 'age1',
  pass_on_to: null,
  self_json: '{}',
  sealed_at: null,
  focus: '',
  answers_deleted_on: null,
  repeats: null,
  created_at: 1,
};
const answer = {
  id: 'b',
  round_id: 'r',
  group_name: 'teacher',
  way: 'form',
  invite_id: null,
  asked_id: null,
  answered_on: null,
  role: '',
  answers_json: '{}',
  words: '',
  may_quote: 0,
  quote_scope: '',
  is_aside: 0,
  edition: null,
};

async function withRound() {
  const database = await createTestDatabase(200);
  await database.db.insertInto('feedback_round').values(round).execute();
  return database;
}

test('0200 adds rounds of feedback and what belongs to them', async () => {
  const database = await createTestDatabase(190);
  const known = new Set(await schemaOf(database.db));
  await migrate(database.db, 200);
  expect((await schemaOf(database.db)).filter((name) => !known.has(name))).toEqual([
    'index feedback_answer_of_asked',
    'index feedback_answer_of_invite',
    'index feedback_answer_of_round',
    'index feedback_asked_of_person',
    'index feedback_asked_of_round',
    'index feedback_asked_of_step',
    'index feedback_invite_of_asked',
    'index feedback_invite_of_round',
    'index feedback_round_repeats',
    'index feedback_theme_of_round',
    'table feedback_answer',
    'table feedback_asked',
    'table feedback_edition',
    'table feedback_invite',
    'table feedback_round',
    'table feedback_theme',
  ]);
  await database.dispose();
});

test('a mode, a group or a smallest group that nobody has is refused by the table; so is a round without a key that was not closed', async () => {
  const database = await withRound();
  const wrongRounds = [{ mode: 'anonymous' }, { smallest_group: 2 }, { identity: null }, { role: 'collecting' }];
  for (const wrong of wrongRounds)
    await expect(
      database.db
        .insertInto('feedback_round')
        .values({ ...round, id: 'other', ...wrong })
        .execute(),
    ).rejects.toThrow('CHECK');
  for (const wrong of [{ group_name: 'pupil' }, { way: 'mail' }])
    await expect(
      database.db
        .insertInto('feedback_answer')
        .values({ ...answer, ...wrong })
        .execute(),
    ).rejects.toThrow('CHECK');
  await database.dispose();
});

test('answers lie in the order of their random ids, whatever the order in which they came', async () => {
  const database = await withRound();
  for (const id of ['c', 'a', 'b'])
    await database.db
      .insertInto('feedback_answer')
      .values({ ...answer, id })
      .execute();
  const rows = await database.db.selectFrom('feedback_answer').select('id').execute();
  expect(rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  await database.dispose();
});

test('with a round goes everything of it', async () => {
  const database = await withRound();
  const { db } = database;
  await db.insertInto('feedback_answer').values(answer).execute();
  await db
    .insertInto('feedback_edition')
    .values({ round_id: 'r', edition: 1, opened_on: '2026-11-28', disclosed_json: '{}' })
    .execute();
  await db
    .insertInto('feedback_theme')
    .values({ id: 't', round_id: 'r', position: 0, name: 'Reach', comment_ids_json: '[]' })
    .execute();
  await db.deleteFrom('feedback_round').execute();
  for (const table of ['feedback_answer', 'feedback_edition', 'feedback_theme'] as const)
    expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([]);
  await database.dispose();
});

test('0200 counts forms and answers of a round without reading them', async () => {
  const { db } = await createTestDatabase(200);
  const { rows } = await sql<{ detail: string }>`
    EXPLAIN QUERY PLAN
    SELECT (SELECT COUNT(*) FROM feedback_invite i WHERE i.round_id = r.id AND i.withdrawn_on IS NULL),
      (SELECT COUNT(*) FROM feedback_answer a WHERE a.round_id = r.id AND a.is_aside = 0)
    FROM feedback_round r`.execute(db);
  const searches = rows.map(({ detail }) => detail).filter((detail) => detail.startsWith('SEARCH'));
  expect(searches.map((detail) => /COVERING INDEX (\w+)/.exec(detail)?.[1])).toEqual([
    'feedback_invite_of_round',
    'feedback_answer_of_round',
  ]);
});
