import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { createTestDatabase, insertRow, schemaOf } from '../../../support/test-database.ts';

test('0310 makes artefacts findable that are there already, and what is planned stays findable', async () => {
  const database = await createTestDatabase(300);
  const { db } = database;
  await sql`
    INSERT INTO step (id, kind, whose, text, cue, state, reason, created_at)
    VALUES ('s', 'step', 'me', 'Ask first.', 'the bell', 'open', '', 1)`.execute(db);
  const artefact = { kind: 'menu', title: 'Five ways', purpose: 'to choose', why: '', learned: 'a drawer', closer: '' };
  await insertRow(db, 'artefact', { ...artefact, id: 'a', created_at: 1 });
  const said = {
    artefact_id: 'a',
    kind: 'pupils',
    count: 20,
    shows: '[]',
    state: 'asked',
    given_by: '',
    audiences: '[]',
  };
  await insertRow(db, 'artefact_permission', { ...said, id: 'p', position: 0, who: 'twenty families', note: '' });
  const known = new Set(await schemaOf(db));
  await migrate(db, 310);
  const added = (await schemaOf(db)).filter((name) => !known.has(name));
  expect(added.every((name) => /^trigger artefact(_(file|link|permission|sharing))?_found/.test(name))).toBe(true);
  expect(added).toHaveLength(15);
  expect([...known].filter((name) => !name.startsWith('trigger')).every((name) => !added.includes(name))).toBe(true);

  const find = async (words: string) =>
    (
      await sql<{ owner_id: string }>`
        SELECT DISTINCT owner_id FROM planned_index JOIN planned_text ON planned_text.rowid = planned_index.rowid
        WHERE planned_index MATCH ${words} ORDER BY owner_id`.execute(db)
    ).rows.map(({ owner_id }) => owner_id);
  expect(await find('bell OR drawer')).toEqual(['a', 's']);
  expect(await find('families')).toEqual(['a']);

  await sql`UPDATE artefact SET learned = 'a shelf'`.execute(db);
  await insertRow(db, 'artefact_file', {
    artefact_id: 'a',
    position: 0,
    attachment_id: 'f',
    alt: 'hands',
    caption: '',
  });
  await insertRow(db, 'artefact_link', {
    artefact_id: 'a',
    position: 0,
    address: 'https://example.org',
    words: 'wall',
  });
  const stop = {
    artefact_id: 'a',
    position: 0,
    audience: 'board',
    who: '',
    channel: '',
    ask: '',
    response: 'calendar',
  };
  await insertRow(db, 'artefact_sharing', { ...stop, id: 'h' });
  await sql`UPDATE step SET cue = 'the gong'`.execute(db);
  expect(await find('drawer OR bell')).toEqual([]);
  for (const word of ['shelf', 'hands', 'wall', 'calendar']) expect(await find(word), word).toEqual(['a']);
  expect(await find('gong')).toEqual(['s']);

  await sql`DELETE FROM artefact`.execute(db); // its parts go by foreign keys, and their words with them
  expect((await sql`SELECT source_id FROM planned_text`.execute(db)).rows).toEqual([{ source_id: 's' }]);
  expect((await sql`INSERT INTO planned_index (planned_index) VALUES ('integrity-check')`.execute(db)).rows).toEqual(
    [],
  );
  await database.dispose();
});
