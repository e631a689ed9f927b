import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { listEntries, outlineEntries } from '../../../../main/journal/list.queries.ts';
import { everything } from '../../../../shared/journal/journal.facets.ts';
import { entryRow } from '../../../support/builders.ts';
import { createTestDatabase, insertRow, schemaOf } from '../../../support/test-database.ts';

const id = (number: number) => `0a1b2c3d-0000-4000-8000-00000000000${number}`;

test('0050 keeps every page on its day for ever, and lets it be found by its template', async () => {
  const database = await createTestDatabase(40);
  await insertRow(database.db, 'entry', { ...entryRow, id: id(1), template_id: 'quick', title: 'A note' });
  await insertRow(database.db, 'entry', { ...entryRow, id: id(2), entry_date: '2026-11-18', title: 'A page' });
  await migrate(database.db, 50);
  expect(await schemaOf(database.db)).toContain('table entry_facet');
  expect(await outlineEntries(database.db, everything)).toEqual([
    { date: '2026-11-19', count: 1 },
    { date: '2026-11-18', count: 1 },
  ]);
  const notes = await listEntries(database.db, { ...everything, templateId: 'quick' }, 0, 10);
  expect(notes).toMatchObject([{ id: id(1), title: 'A note', clock: null, isDraft: false, isStarred: false }]);
  const { rows } = await sql<{ template_version: number | null }>`
    SELECT template_version FROM entry ORDER BY id`.execute(database.db);
  expect(rows).toEqual([{ template_version: 1 }, { template_version: null }]);
  await database.dispose();
});
