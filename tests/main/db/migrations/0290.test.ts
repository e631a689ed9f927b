import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { entryRow } from '../../../support/builders.ts';
import { createTestDatabase, insertRow, schemaOf } from '../../../support/test-database.ts';

type Row = Record<string, string | number | null>;

const described: Row = {
  form: 'count',
  impact_level: 3,
  shows: 'Seven of nine',
  could_refute: 1,
  adults: 'given',
  pupils: 'asked',
};
const pieces: Row[] = [
  { id: 'page', kind: 'page', entry_id: 'e', created_at: 1, ...described },
  { id: 'file', kind: 'file', entry_id: 'e', attachment_id: 'f', created_at: 2 },
  { id: 'step', kind: 'step', step_id: 's', created_at: 3 },
  { id: 'words', kind: 'words', words: 'Kept by hand', happened_on: '2026-11-10', created_at: 4 },
  {
    id: 'address',
    kind: 'address',
    words: '',
    address: 'https://example.org/wall',
    happened_on: '2026-11-11',
    created_at: 5,
  },
];

/** A journal as it was before, with a piece of every kind shown for something of every kind. */
async function lived() {
  const database = await createTestDatabase(280);
  const { db } = database;
  await insertRow(db, 'entry', entryRow);
  await sql`
    INSERT INTO step (id, kind, whose, text, state, reason, created_at)
    VALUES ('s', 'step', 'me', 'Ask.', 'open', '', 1)`.execute(db);
  await sql`
    INSERT INTO goal (id, title, why, for_whom, baseline, weight, scale_json, start_level, advice_json, rhythm, state, reason, created_at)
    VALUES ('g', 'Ask first', '', '', '', 1, '["","","","",""]', -1, '[]', 'never', 'idea', '', 1)`.execute(db);
  await sql`
    INSERT INTO plan (id, priority, starts_on, ends_on, matters, gap, known, doing, state, outcome, created_at)
    VALUES ('p', '', '2026-08-01', '2027-07-31', '', '', '', '', 'active', '', 1)`.execute(db);
  for (const piece of pieces) await insertRow(db, 'evidence', piece);
  for (const { id = null } of pieces)
    for (const target of [{ framework_id: 'waymark', competency_id: 'B1' }, { goal_id: 'g' }, { plan_id: 'p' }])
      await insertRow(db, 'evidence_link', { evidence_id: id, why: `why ${id}`, linked_at: 9, ...target });
  return database;
}

const rowsOf = async (db: Awaited<ReturnType<typeof lived>>['db'], table: string) =>
  (await sql<Row>`SELECT * FROM ${sql.table(table)} ORDER BY 1, 2, 3, 4, 5`.execute(db)).rows;

test('every piece and every link survives 0290 with all that is said, and none is more than it was', async () => {
  const database = await lived();
  const { db } = database;
  const [before, links] = [await rowsOf(db, 'evidence'), await rowsOf(db, 'evidence_link')];
  expect([before.length, links.length]).toEqual([5, 15]);
  await migrate(db, 290);
  const none = { artefact_id: null, assessment_id: null, round_id: null, goal_id: null };
  expect(await rowsOf(db, 'evidence')).toEqual(before.map((row) => ({ ...row, ...none })));
  const after = await rowsOf(db, 'evidence_link');
  expect(after).toHaveLength(15);
  expect(after).toEqual(expect.arrayContaining(links.map((row) => ({ ...row, requirement_id: null }))));
  expect((await sql`PRAGMA foreign_key_check`.execute(db)).rows).toEqual([]);
  await database.dispose();
});

test('search still hears of evidence, and the indexes are there', async () => {
  const database = await lived();
  const { db } = database;
  const indexes = async () => (await schemaOf(db)).filter((name) => /^(index|trigger) evidence/.test(name));
  const before = await indexes();
  await migrate(db, 290);
  const now = await indexes();
  expect(before.filter((name) => !now.includes(name))).toEqual([]);
  expect(now.filter((name) => !before.includes(name))).toEqual([
    'index evidence_artefact',
    'index evidence_assessment',
    'index evidence_goal',
    'index evidence_link_requirement',
    'index evidence_round',
  ]);
  const find = async (word: string) =>
    (
      await sql<{ owner_id: string }>`
        SELECT owner_id FROM planned_index JOIN planned_text ON planned_text.rowid = planned_index.rowid
        WHERE planned_index MATCH ${word}`.execute(db)
    ).rows.map(({ owner_id }) => owner_id);
  expect(await find('hand')).toEqual(['words']);
  await sql`UPDATE evidence SET words = 'Said aloud' WHERE id = 'words'`.execute(db);
  expect([await find('hand'), await find('aloud')]).toEqual([[], ['words']]);
  await sql`DELETE FROM entry`.execute(db);
  expect((await rowsOf(db, 'evidence')).map(({ id }) => id)).toEqual(['address', 'step', 'words']);
  expect(await find('seven')).toEqual([]);
  await database.dispose();
});

test('a piece is one thing of the new kinds, goes with it, and is shown for a requirement once', async () => {
  const { db, dispose } = await createTestDatabase(290);
  const artefact = { id: 'a', kind: 'video', title: 'T', purpose: '', why: '', learned: '', closer: '', created_at: 1 };
  await insertRow(db, 'artefact', artefact);
  await sql`INSERT INTO program (id, name, created_at) VALUES ('c', 'Certificate', 1)`.execute(db);
  await insertRow(db, 'program_phase', { id: 'ph', program_id: 'c', position: 0, title: 'Grow', topic: '' });
  await insertRow(db, 'program_task', { id: 't', phase_id: 'ph', position: 0, title: 'Share', text: '' });
  await insertRow(db, 'program_requirement', {
    id: 'r',
    task_id: 't',
    position: 0,
    text: 'One',
    kind: 'artefact',
    count: 1,
  });
  const piece: Row = { id: 'x', kind: 'artefact', artefact_id: 'a', created_at: 1 };
  for (const wrong of [{ artefact_id: null }, { kind: 'goal' }, { words: 'also' }, { happened_on: '2026-01-01' }])
    await expect(insertRow(db, 'evidence', { ...piece, ...wrong }), JSON.stringify(wrong)).rejects.toThrow(/CHECK/);
  await insertRow(db, 'evidence', piece);
  await expect(insertRow(db, 'evidence', { ...piece, id: 'y' })).rejects.toThrow(/UNIQUE/);
  const link: Row = { evidence_id: 'x', requirement_id: 'r', why: '', linked_at: 1 };
  await insertRow(db, 'evidence_link', link);
  await expect(insertRow(db, 'evidence_link', link)).rejects.toThrow(/UNIQUE/);
  await expect(insertRow(db, 'evidence_link', { ...link, requirement_id: 'nowhere' })).rejects.toThrow(/FOREIGN KEY/);
  await sql`DELETE FROM program`.execute(db);
  expect((await sql`SELECT * FROM evidence_link`.execute(db)).rows).toEqual([]);
  await sql`DELETE FROM artefact`.execute(db);
  expect((await sql`SELECT * FROM evidence`.execute(db)).rows).toEqual([]);
  await dispose();
});
