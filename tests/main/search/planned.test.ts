import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract.ts';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const blank = {
  id: null,
  entryId: null,
  personId: null,
  kind: 'step',
  whose: 'me',
  dueOn: null,
  state: 'open',
  reason: '',
} as const;
const find = async (query: string) => unwrap(await client.search.searchPlanned({ query, limit: 10 }));
const titles = async (query: string) => (await find(query)).map(({ title }) => title);

test('a step is found by all that is said of it, also after it was changed, and not once it is gone', async () => {
  const step = unwrap(await client.steps.saveStep({ ...blank, text: 'Ask for the café', cue: 'the bell rings' }));
  expect(await find('cafe')).toEqual([
    {
      kind: 'step',
      id: step.id,
      title: 'Ask for the café',
      textParts: [
        { text: 'Ask for the ', isMatch: false },
        { text: 'café', isMatch: true },
        { text: ' · the bell rings', isMatch: false },
      ],
      isClosed: false,
    },
  ]);
  unwrap(await client.steps.changeStep({ id: step.id, change: { text: 'Ask for the drawer', state: 'done' } }));
  expect(await titles('cafe')).toEqual([]);
  expect(await find('bell dra')).toMatchObject([{ title: 'Ask for the drawer', isClosed: true }]);
  unwrap(await client.steps.removeStep({ id: step.id }));
  expect(await titles('drawer')).toEqual([]);
});

test('what is open comes first, and the steps of a page in the trash are found no more', async () => {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  unwrap(await client.journal.saveEntry({ ...begun, title: 'A page', body: page('Words.') }));
  unwrap(await client.steps.saveStep({ ...blank, text: 'Tickets, tickets, tickets', state: 'done' }));
  unwrap(await client.steps.saveStep({ ...blank, text: 'Sort tickets', entryId: begun.id }));
  expect(await titles('tickets')).toEqual(['Sort tickets', 'Tickets, tickets, tickets']);
  unwrap(await client.journal.trashEntry({ id: begun.id }));
  expect(await titles('tickets')).toEqual(['Tickets, tickets, tickets']);
});

test('a goal is found by its sentences, looks and obstacles, once, and what goes by a foreign key leaves the index', async () => {
  const { db } = context;
  await sql`
    INSERT INTO goal (id, title, why, for_whom, baseline, weight, scale_json, start_level, advice_json, rhythm, state, reason, created_at)
    VALUES ('6e2a2c1e-6f0f-4b6b-8a34-0d7f0e6c7a11', 'Wait longer', '', '', '', 1,
      '["a drawer of tickets","","","","sorted tickets"]', -2, '{}', 'never', 'idea', '', 1)`.execute(db);
  await sql`
    INSERT INTO goal_obstacle (id, goal_id, kind, text, cue, response, created_at)
    VALUES ('o', '6e2a2c1e-6f0f-4b6b-8a34-0d7f0e6c7a11', 'inner', 'Silence feels long: tickets', '', '', 1)`.execute(
    db,
  );
  expect(await titles('tickets')).toEqual(['Wait longer']);
  expect(await titles('silence')).toEqual(['Wait longer']);
  await sql`DELETE FROM goal`.execute(db);
  expect(await titles('silence')).toEqual([]);
  const { rows } = await sql`SELECT * FROM planned_text`.execute(db);
  expect(rows).toEqual([]);
  await sql`INSERT INTO planned_index (planned_index, rank) VALUES ('integrity-check', 1)`.execute(db);
});

test('a query of nothing to look for finds nothing', async () => {
  unwrap(await client.steps.saveStep({ ...blank, text: 'Ask.' }));
  expect(await titles('?!')).toEqual([]);
  expect(await titles('" OR "')).toEqual([]);
});
