import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase, schemaOf } from '../../../support/test-database.ts';

const insertGoal = (values: string) => sql`
  INSERT INTO goal (id, title, why, for_whom, baseline, weight, scale_json, start_level, advice_json, rhythm, state, reason,
    started_on, closed_on, created_at, entry_id)
  VALUES (${sql.raw(values)})`;

const idea = `'g', 'Leave room', '', '', '', 1, '["a","b","c","d","e"]', -2, '{}', 'fortnightly', 'idea', '', NULL, NULL, 1, NULL`;

test('0220 makes room for goals, looks at them and what is in their way', async () => {
  const database = await createTestDatabase(210);
  const known = new Set(await schemaOf(database.db));
  await migrate(database.db, 220);
  expect((await schemaOf(database.db)).filter((name) => !known.has(name))).toEqual([
    'index goal_by_review',
    'index goal_obstacle_of',
    'index goal_of_assessment',
    'index goal_of_entry',
    'index goal_of_person',
    'index goal_of_round',
    'index goal_review_of',
    'index goal_review_of_entry',
    'table goal',
    'table goal_obstacle',
    'table goal_review',
  ]);
  await database.dispose();
});

test.each([
  ['four sentences', idea.replace(',"e"', '')],
  ['a start in the middle of the scale', idea.replace("]', -2", "]', 0")],
  ['a weight that is none', idea.replace("'', 1, '[", "'', 4, '[")],
  ['an end without a day', idea.replace("'idea'", "'dropped'")],
  ['a beginning without a day', idea.replace("'idea'", "'active'")],
  ['no title', idea.replace('Leave room', '')],
])('0220 refuses a goal with %s', async (_, values) => {
  const database = await createTestDatabase(220);
  expect(values).not.toBe(idea);
  await expect(insertGoal(values).execute(database.db)).rejects.toThrow(/CHECK/);
  await insertGoal(idea).execute(database.db);
  await database.dispose();
});

test('0220 takes the looks and obstacles of a goal away with it, and nothing else', async () => {
  const database = await createTestDatabase(220);
  await sql`PRAGMA foreign_keys = ON`.execute(database.db);
  await insertGoal(idea).execute(database.db);
  await insertGoal(idea.replace("'g'", "'h'")).execute(database.db);
  for (const goal of ['g', 'h']) {
    await sql`INSERT INTO goal_review (id, goal_id, reviewed_on, level, sentence, moved, decision, created_at)
      VALUES (${`r-${goal}`}, ${goal}, '2026-11-20', 0, 'c', '', 'keep', 1)`.execute(database.db);
    await sql`INSERT INTO goal_obstacle (id, goal_id, kind, text, cue, response, created_at)
      VALUES (${`o-${goal}`}, ${goal}, 'inner', 'Hurry', '', '', 1)`.execute(database.db);
  }
  await sql`DELETE FROM goal WHERE id = 'g'`.execute(database.db);
  expect((await sql`SELECT id FROM goal_review`.execute(database.db)).rows).toEqual([{ id: 'r-h' }]);
  expect((await sql`SELECT id FROM goal_obstacle`.execute(database.db)).rows).toEqual([{ id: 'o-h' }]);
  await database.dispose();
});
