import { type Kysely, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../../../main/db/migrate.ts';
import { entryRow } from '../../../support/builders.ts';
import { createTestDatabase, insertRow, schemaOf, type TestDatabase } from '../../../support/test-database.ts';

type Row = Record<string, string | number | null>;

const round: Row = {
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
  self_json: '{}',
  focus: '',
  created_at: 1,
};
const asked: Row = { id: 'q', round_id: 'r', name: 'Heron', group_name: 'peer', thanks: '', give_back: '' };
const assessment: Row = {
  id: 'a',
  framework_id: 'waymark',
  framework_version: 1,
  form: 'full',
  occasion: 'start',
  taken_on: '2026-11-28',
  began_at: 1,
  recognise: '',
  focus_json: '[]',
  further: '',
  proof: '',
};

/** A step of which every column says something, so that one that is lost or swapped is seen. */
const full: Row = {
  id: 'mine',
  entry_id: 'e',
  person_id: 'p',
  kind: 'agreement',
  owner: 'me',
  text: 'Ask first.',
  due_on: '2026-12-01',
  state: 'done',
  reason: 'She asked before I did.',
  created_at: 7,
  closed_on: '2026-12-02',
  assessment_id: 'a',
  item_id: 'B1',
  round_id: 'r',
  round_part: 'gap:2',
};
const bare: Row = {
  id: 'theirs',
  kind: 'step',
  owner: 'them',
  text: 'Send it.',
  state: 'open',
  reason: '',
  created_at: 8,
};

const pieces: Row[] = [
  { id: 'page', kind: 'page', entry_id: 'e', created_at: 1 },
  { id: 'file', kind: 'file', entry_id: 'e', attachment_id: 'f', created_at: 2 },
  { id: 'step', kind: 'step', step_id: 'mine', created_at: 3 },
  { id: 'words', kind: 'words', words: 'Kept by hand', happened_on: '2026-11-10', created_at: 4 },
];
const links: Row[] = pieces.flatMap(({ id = null }, place) =>
  ['B1', 'C4'].map((competency_id) => ({
    framework_id: 'waymark',
    competency_id,
    evidence_id: id,
    why: `Why ${id} shows ${competency_id}`,
    linked_at: 10 + place,
  })),
);

const rowsOf = async (db: Kysely<never>, table: string) =>
  (await sql<Row>`SELECT * FROM ${sql.table(table)} ORDER BY 1, 2`.execute(db)).rows;
const dbOf = ({ db }: TestDatabase) => db as unknown as Kysely<never>;
const brokenReferences = async ({ db }: TestDatabase) => (await sql`PRAGMA foreign_key_check`.execute(db)).rows;

/** A journal as it was before goals and plans, with everything in it that names a step or a piece of evidence. */
async function lived(): Promise<TestDatabase> {
  const database = await createTestDatabase(230);
  const { db } = database;
  await insertRow(db, 'entry', entryRow);
  await sql`INSERT INTO framework_version VALUES ('waymark', 1, '{}')`.execute(db);
  await insertRow(db, 'assessment', assessment);
  await insertRow(db, 'feedback_round', round);
  await insertRow(db, 'step', full);
  await insertRow(db, 'step', bare);
  await insertRow(db, 'feedback_asked', { ...asked, follow_up_step_id: 'theirs' });
  await insertRow(db, 'feedback_asked', { ...asked, id: 'nobody', follow_up_step_id: null });
  for (const piece of pieces) await insertRow(db, 'evidence', piece);
  for (const link of links) await insertRow(db, 'evidence_link', link);
  return database;
}

describe('a journal that was lived in', () => {
  test('keeps every step with all that was said of it; what was theirs is now the partner’s', async () => {
    const database = await lived();
    await migrate(database.db, 240);
    const { owner: _mine, ...mine } = full;
    const { owner: _theirs, ...theirs } = bare;
    const added = { cue: '', response: '', lane: 'later', remind: 'day', repeats: 'never', quote: '' };
    expect(await rowsOf(dbOf(database), 'step')).toEqual([
      expect.objectContaining({ ...mine, ...added, whose: 'me', goal_id: null, plan_id: null, follows_id: null }),
      expect.objectContaining({ ...theirs, ...added, whose: 'partner', entry_id: null, contact_id: null }),
    ]);
    await database.dispose();
  });

  test('keeps every piece of evidence and every link, with why and since when, and nothing is said about them yet', async () => {
    const database = await lived();
    const [piecesBefore, linksBefore] = [
      await rowsOf(dbOf(database), 'evidence'),
      await rowsOf(dbOf(database), 'evidence_link'),
    ];
    expect([piecesBefore.length, linksBefore.length]).toEqual([4, 8]);
    await migrate(database.db, 240);
    const unsaid = {
      address: null,
      form: null,
      impact_level: null,
      shows: '',
      could_refute: null,
      adults: null,
      pupils: null,
    };
    expect(await rowsOf(dbOf(database), 'evidence')).toEqual(piecesBefore.map((row) => ({ ...row, ...unsaid })));
    const linksAfter = await rowsOf(dbOf(database), 'evidence_link');
    expect(linksAfter).toHaveLength(8);
    expect(linksAfter).toEqual(
      expect.arrayContaining(linksBefore.map((row) => ({ ...row, goal_id: null, plan_id: null }))),
    );
    await database.dispose();
  });

  test('keeps what feedback means to do afterwards, and leaves it empty where it was empty', async () => {
    const database = await lived();
    await migrate(database.db, 240);
    const followUps = await sql`SELECT id, follow_up_step_id FROM feedback_asked ORDER BY id`.execute(database.db);
    expect(followUps.rows).toEqual([
      { id: 'nobody', follow_up_step_id: null },
      { id: 'q', follow_up_step_id: 'theirs' },
    ]);
    await database.dispose();
  });

  test('has no reference into nowhere, and no name of the tables that stood in between', async () => {
    const database = await lived();
    await migrate(database.db, 240);
    expect(await brokenReferences(database)).toEqual([]);
    const { rows } = await sql<{ sql: string }>`SELECT sql FROM sqlite_master WHERE sql IS NOT NULL`.execute(
      database.db,
    );
    for (const { sql: text } of rows) expect(text).not.toMatch(/_next\b(?!_)|follow_up_kept/);
    const integrity = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(database.db);
    expect(integrity.rows).toEqual([{ integrity_check: 'ok' }]);
    await database.dispose();
  });

  test('still lets go together what goes together', async () => {
    const database = await lived();
    await migrate(database.db, 240);
    const { db } = database;
    await sql`DELETE FROM step WHERE id = 'theirs'`.execute(db);
    expect((await sql`SELECT id FROM feedback_asked WHERE follow_up_step_id IS NOT NULL`.execute(db)).rows).toEqual([]);
    await sql`DELETE FROM entry`.execute(db);
    expect((await rowsOf(dbOf(database), 'step')).length).toBe(0);
    expect((await rowsOf(dbOf(database), 'evidence')).map(({ id }) => id)).toEqual(['words']);
    expect((await rowsOf(dbOf(database), 'evidence_link')).map(({ evidence_id }) => evidence_id)).toEqual([
      'words',
      'words',
    ]);
    expect(await brokenReferences(database)).toEqual([]);
    await database.dispose();
  });

  test('is read by the version after it: all migrations go through', async () => {
    const database = await lived();
    await migrate(database.db);
    expect(await rowsOf(dbOf(database), 'step')).toHaveLength(2);
    expect(await brokenReferences(database)).toEqual([]);
    await database.dispose();
  });
});

test('0240 adds moved days, and all indexes by which steps and evidence are found', async () => {
  const database = await createTestDatabase(230);
  const known = new Set(await schemaOf(database.db));
  await migrate(database.db, 240);
  const now = await schemaOf(database.db);
  expect(now.filter((name) => !known.has(name))).toEqual([
    'index evidence_link_competency',
    'index evidence_link_goal',
    'index evidence_link_plan',
    'index step_by_any_day',
    'index step_by_day',
    'index step_by_lane',
    'index step_closed',
    'index step_move_by_day',
    'index step_move_of',
    'index step_of_contact',
    'index step_of_goal',
    'index step_of_plan',
    'index step_that_follows',
    'table step_move',
  ]);
  expect([...known].filter((name) => !now.includes(name))).toEqual([]);
  await database.dispose();
});

describe('what the tables refuse', () => {
  const step: Row = { id: 's', kind: 'step', whose: 'me', text: 'Ask.', state: 'open', reason: '', created_at: 1 };
  const words: Row = { id: 'w', kind: 'words', words: 'Words', happened_on: '2026-11-19', created_at: 1 };
  const address: Row = { ...words, id: 'n', kind: 'address', address: 'https://example.org' };
  const link: Row = { evidence_id: 'w', why: '', linked_at: 1 };

  test('a step of no lane, of nobody, of no known end, or ended without a day', async () => {
    const { db, dispose } = await createTestDatabase(240);
    const wrongs: Row[] = [
      { lane: 'done' },
      { whose: 'them' },
      { remind: 'hourly' },
      { state: 'late' },
      { state: 'changed' },
      { closed_on: '2026-11-19' },
      { text: '' },
    ];
    for (const wrong of wrongs) {
      await expect(insertRow(db, 'step', { ...step, ...wrong }), JSON.stringify(wrong)).rejects.toThrow(/CHECK/);
    }
    for (const state of ['done', 'changed', 'dropped']) {
      await insertRow(db, 'step', { ...step, id: state, state, closed_on: '2026-11-19' });
    }
    await expect(insertRow(db, 'step', { ...step, goal_id: 'nowhere' })).rejects.toThrow(/FOREIGN KEY/);
    await dispose();
  });

  test('a piece that is two things at once, an address without words or day, a level or an answer that nobody knows', async () => {
    const { db, dispose } = await createTestDatabase(240);
    const wrongs: Row[] = [
      { ...words, address: 'https://example.org' },
      { ...address, address: null },
      { ...address, words: null },
      { ...address, happened_on: null },
      { ...words, kind: 'wish' },
      { ...words, impact_level: 0 },
      { ...words, impact_level: 6 },
      { ...words, could_refute: 2 },
      { ...words, adults: 'perhaps' },
      { ...words, pupils: '' },
    ];
    for (const wrong of wrongs) {
      await expect(insertRow(db, 'evidence', wrong), JSON.stringify(wrong)).rejects.toThrow(/CHECK/);
    }
    await insertRow(db, 'evidence', { ...words, impact_level: 5, could_refute: 1, adults: 'given', pupils: 'refused' });
    await insertRow(db, 'evidence', address);
    await dispose();
  });

  test('a link to nothing, to two things at once, to half a part, to a goal that is not there, or twice to the same', async () => {
    const { db, dispose } = await createTestDatabase(240);
    await insertRow(db, 'evidence', words);
    await sql`
      INSERT INTO goal (id, title, why, for_whom, baseline, weight, scale_json, start_level, advice_json, rhythm, state, reason, created_at)
      VALUES ('g', 'Ask first', '', '', '', 1, '["","","","",""]', -1, '[]', 'never', 'idea', '', 1)`.execute(db);
    await sql`
      INSERT INTO plan (id, priority, starts_on, ends_on, matters, gap, known, doing, state, outcome, created_at)
      VALUES ('p', '', '2026-08-01', '2027-07-31', '', '', '', '', 'active', '', 1)`.execute(db);
    const part: Row = { framework_id: 'waymark', competency_id: 'B1' };
    for (const wrong of [{}, { ...part, goal_id: 'g' }, { goal_id: 'g', plan_id: 'p' }, { framework_id: 'waymark' }]) {
      await expect(insertRow(db, 'evidence_link', { ...link, ...wrong }), JSON.stringify(wrong)).rejects.toThrow(
        /CHECK/,
      );
    }
    await expect(insertRow(db, 'evidence_link', { ...link, goal_id: 'nowhere' })).rejects.toThrow(/FOREIGN KEY/);
    for (const target of [part, { goal_id: 'g' }, { plan_id: 'p' }]) {
      await insertRow(db, 'evidence_link', { ...link, ...target });
      await expect(insertRow(db, 'evidence_link', { ...link, ...target })).rejects.toThrow(/UNIQUE/);
    }
    await sql`DELETE FROM goal`.execute(db);
    await sql`DELETE FROM plan`.execute(db);
    const left = await sql`SELECT framework_id FROM evidence_link`.execute(db);
    expect(left.rows).toEqual([{ framework_id: 'waymark' }]); // what is shown for other things stays
    await dispose();
  });
});

test('ten thousand steps come through, in the order in which they were written down', async () => {
  const database = await createTestDatabase(230);
  const { db } = database;
  await sql`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
    INSERT INTO step (id, kind, owner, text, due_on, state, reason, created_at, closed_on)
    SELECT 's' || i, 'step', CASE i % 3 WHEN 0 THEN 'them' ELSE 'me' END, 'Step ' || i, '2026-11-19',
      CASE i % 2 WHEN 0 THEN 'done' ELSE 'open' END, '', i, CASE i % 2 WHEN 0 THEN '2026-11-20' END
    FROM n`.execute(db);
  await sql`
    INSERT INTO evidence (id, kind, step_id, created_at) SELECT 'e' || id, 'step', id, created_at FROM step`.execute(
    db,
  );
  await migrate(database.db, 240);
  const { rows } = await sql`
    SELECT count(*) AS steps, sum(whose = 'partner') AS theirs, sum(state = 'done') AS done, sum(rowid = created_at) AS in_order,
      (SELECT count(*) FROM evidence JOIN step ON step.id = evidence.step_id) AS shown
    FROM step`.execute(db);
  expect(rows).toEqual([{ steps: 10000, theirs: 3333, done: 5000, in_order: 10000, shown: 10000 }]);
  expect(await brokenReferences(database)).toEqual([]);
  await database.dispose();
});
