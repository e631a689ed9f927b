import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase, insertRow, schemaOf } from '../../../support/test-database.ts';

const artefact = {
  id: 'a',
  kind: 'video',
  title: 'Tickets',
  purpose: '',
  why: '',
  learned: '',
  closer: '',
  created_at: 1,
};

test('0280 adds the tables of artefacts, and nothing else changes', async () => {
  const database = await createTestDatabase(270);
  const known = new Set(await schemaOf(database.db));
  await migrate(database.db, 280);
  const now = await schemaOf(database.db);
  expect(now.filter((name) => !known.has(name))).toEqual([
    'index artefact_file_by_attachment',
    'index artefact_of_phase',
    'index artefact_permission_by_person',
    'index artefact_permission_of',
    'index artefact_sharing_of',
    'table artefact',
    'table artefact_file',
    'table artefact_link',
    'table artefact_permission',
    'table artefact_sharing',
  ]);
  expect([...known].filter((name) => !now.includes(name))).toEqual([]);
  await database.dispose();
});

test('an artefact keeps when its phase goes, its parts go with it, and what is none is refused', async () => {
  const { db, dispose } = await createTestDatabase(280);
  await sql`INSERT INTO program (id, name, created_at) VALUES ('c', 'Certificate', 1)`.execute(db);
  await insertRow(db, 'program_phase', { id: 'ph', program_id: 'c', position: 0, title: 'Grow', topic: '' });
  await insertRow(db, 'artefact', { ...artefact, phase_id: 'ph' });
  const said = { artefact_id: 'a', position: 0, who: 'x', shows: '[]', given_by: '', audiences: '[]', note: '' };
  const one = { ...said, id: 'p', kind: 'adult', count: 1, state: 'given' };
  await insertRow(db, 'artefact_permission', one);
  for (const wrong of [{ state: 'perhaps' }, { kind: 'dog' }, { count: 0 }, { artefact_id: 'nowhere' }])
    await expect(insertRow(db, 'artefact_permission', { ...one, id: 'q', ...wrong })).rejects.toThrow();
  for (const wrong of [{ kind: 'poster' }, { title: '' }, { phase_id: 'nowhere' }])
    await expect(insertRow(db, 'artefact', { ...artefact, id: 'b', ...wrong })).rejects.toThrow();
  await sql`DELETE FROM program`.execute(db);
  expect((await sql`SELECT phase_id FROM artefact`.execute(db)).rows).toEqual([{ phase_id: null }]);
  await sql`DELETE FROM artefact`.execute(db);
  expect((await sql`SELECT id FROM artefact_permission`.execute(db)).rows).toEqual([]);
  await dispose();
});
