import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase, schemaOf } from '../../../support/test-database.ts';

test('0230 makes plans and their dates, and a plan outlives the page and the plan that it came from', async () => {
  const { db, dispose } = await createTestDatabase(220);
  const known = new Set(await schemaOf(db));
  await migrate(db, 230);
  expect((await schemaOf(db)).filter((name) => !known.has(name))).toEqual([
    'index plan_copied_from',
    'index plan_date_by_day',
    'index plan_date_of',
    'index plan_of_entry',
    'index plan_of_person',
    'table plan',
    'table plan_date',
  ]);
  const plan = (id: string, from: string | null, state = 'active', closed: string | null = null, ends = '2027-06-30') =>
    sql`
    INSERT INTO plan (id, priority, starts_on, ends_on, matters, gap, known, doing, state, outcome, closed_on, copied_from_id,
      created_at)
    VALUES (${id}, '', '2026-09-01', ${ends}, '', '', '', '', ${state}, '', ${closed}, ${from}, 1)`.execute(db);
  await plan('one', null);
  await plan('two', 'one');
  await sql`INSERT INTO plan_date (id, plan_id, held_on, note) VALUES ('d', 'one', '2026-12-04', '')`.execute(db);
  await sql`DELETE FROM plan WHERE id = 'one'`.execute(db);
  expect(await db.selectFrom('plan').select(['id', 'copied_from_id']).execute()).toEqual([
    { id: 'two', copied_from_id: null },
  ]);
  expect(await db.selectFrom('plan_date').selectAll().execute()).toEqual([]);
  await expect(plan('three', null, 'ended')).rejects.toThrow(/CHECK/);
  await expect(plan('three', null, 'active', '2027-06-01')).rejects.toThrow(/CHECK/);
  await expect(plan('three', null, 'active', null, '2026-08-31')).rejects.toThrow(/CHECK/);
  await dispose();
});
