import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase, schemaOf } from '../../../support/test-database.ts';

test('0300 makes room for portfolios', async () => {
  const database = await createTestDatabase(290);
  const known = new Set(await schemaOf(database.db));
  await migrate(database.db, 300);
  expect((await schemaOf(database.db)).filter((name) => !known.has(name))).toEqual([
    'index portfolio_export_of',
    'index portfolio_of_program',
    'index portfolio_part_of',
    'index portfolio_part_of_phase',
    'index portfolio_piece_of',
    'index portfolio_piece_of_requirement',
    'table portfolio',
    'table portfolio_decision',
    'table portfolio_export',
    'table portfolio_part',
    'table portfolio_picture',
    'table portfolio_piece',
  ]);
  await database.dispose();
});

test('0300 lets all of a portfolio go with it, and keeps it when its program goes', async () => {
  const { db, dispose } = await createTestDatabase(300);
  await sql`INSERT INTO program (id, name, created_at) VALUES ('p', 'Certificate', 1)`.execute(db);
  await sql`INSERT INTO program_phase (id, program_id, position, title, topic) VALUES ('h', 'p', 0, 'One', '')`.execute(
    db,
  );
  await sql`INSERT INTO portfolio (id, program_id, phase_ids, title, subtitle, author, program, cohort, theme, size, revision,
    created_at, changed_at) VALUES ('o', 'p', '[]', 'A year', '', '', '', '', 'literata', 'A4', 1, 1, 1)`.execute(db);
  await sql`INSERT INTO portfolio_part (id, portfolio_id, position, title, intro, phase_id)
    VALUES ('t', 'o', 0, 'Part', '', 'h')`.execute(db);
  await sql`INSERT INTO portfolio_piece (id, part_id, position, kind, source, title, why)
    VALUES ('e', 't', 0, 'permissions', '{}', '', '')`.execute(db);
  await sql`INSERT INTO portfolio_decision (portfolio_id, key, decision, replacement) VALUES ('o', 'k', 'keep', '')`.execute(
    db,
  );
  await sql`INSERT INTO portfolio_picture (portfolio_id, attachment_id, blurs, is_checked) VALUES ('o', 'a', '[]', 0)`.execute(
    db,
  );
  await sql`INSERT INTO portfolio_export (id, portfolio_id, format, exported_at, file_name, sha256, replaced, left_out)
    VALUES ('x', 'o', 'pdf', 1, 'a.pdf', '', 0, 0)`.execute(db);

  await sql`DELETE FROM program`.execute(db);
  expect(await db.selectFrom('portfolio').select(['id', 'program_id']).execute()).toEqual([
    { id: 'o', program_id: null },
  ]);
  expect(await db.selectFrom('portfolio_part').select(['id', 'phase_id']).execute()).toEqual([
    { id: 't', phase_id: null },
  ]);

  await sql`DELETE FROM portfolio`.execute(db);
  for (const table of ['part', 'piece', 'decision', 'picture', 'export'] as const)
    expect(await db.selectFrom(`portfolio_${table}`).selectAll().execute()).toEqual([]);
  await dispose();
});
