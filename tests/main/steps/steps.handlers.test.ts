import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getCommitCount } from '../../../main/vault/vault.queries.ts';
import type { Client } from '../../../shared/contract.ts';
import { type EntryId, entryId } from '../../../shared/journal/journal.contract.ts';
import { personId } from '../../../shared/people/people.contract.ts';
import type { Step } from '../../../shared/steps/steps.contract.ts';
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

async function keepPage(title = 'A page'): Promise<EntryId> {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  unwrap(await client.journal.saveEntry({ ...begun, title, body: page('What was said.') }));
  return begun.id;
}

type Wanted = Parameters<Client['steps']['saveStep']>[0];

const wanted = (change: Partial<Wanted> = {}): Wanted => ({
  id: null,
  entryId: null,
  personId: null,
  kind: 'step',
  whose: 'me',
  text: 'Ask before I tell.',
  dueOn: null,
  state: 'open',
  reason: '',
  ...change,
});
const keep = async (change: Partial<Wanted> = {}): Promise<Step> => unwrap(await client.steps.saveStep(wanted(change)));
const all = { entryId: null, personId: null, onlyOpen: false };
const texts = (steps: Step[]) => steps.map(({ text }) => text);

test('a step is kept as it was written, and every save counts for the backup', async () => {
  const id = await keepPage();
  const before = await getCommitCount(context.db);
  const step = await keep({ entryId: id, text: '  Ask before I tell.  ', dueOn: '2026-11-20' });
  expect(step).toMatchObject({ text: 'Ask before I tell.', state: 'open', closedOn: null, dueOn: '2026-11-20' });
  expect(unwrap(await client.steps.listSteps({ ...all, entryId: id }))).toEqual([step]);
  unwrap(await client.steps.removeStep({ id: step.id }));
  unwrap(await client.steps.saveEnding({ entryId: id, depthRating: 3, reviewOn: null, list: [] }));
  expect(await getCommitCount(context.db)).toBe(before + 3);
});

test('a step that is done remembers its day, also when it is reworded later, and forgets it when it is brought back', async () => {
  const step = await keep();
  expect(await keep({ ...wanted(), id: step.id, state: 'done' })).toMatchObject({
    state: 'done',
    closedOn: '2026-11-19',
  });
  context.world.now = new Date(2026, 10, 25, 9);
  expect(await keep({ id: step.id, state: 'done', text: 'Asked.' })).toMatchObject({ closedOn: '2026-11-19' });
  const dropped = await keep({ id: step.id, state: 'dropped', reason: 'The timetable changed.' });
  expect(dropped).toMatchObject({ closedOn: '2026-11-25', reason: 'The timetable changed.' });
  expect(await keep({ id: step.id })).toMatchObject({ state: 'open', closedOn: null, createdAt: step.createdAt });
});

test('a step that was removed comes back under its own name', async () => {
  const step = await keep();
  unwrap(await client.steps.removeStep({ id: step.id }));
  expect(unwrap(await client.steps.listSteps(all))).toEqual([]);
  const back = await keep({ id: step.id });
  expect(unwrap(await client.steps.listSteps(all))).toEqual([back]);
  expect(back.id).toBe(step.id);
});

test('open steps stand first, by their day, those without one last', async () => {
  await keep({ text: 'done', state: 'done', dueOn: '2026-01-01' });
  await keep({ text: 'some day' });
  await keep({ text: 'later', dueOn: '2026-12-01' });
  await keep({ text: 'soon', dueOn: '2026-11-20' });
  expect(texts(unwrap(await client.steps.listSteps(all)))).toEqual(['soon', 'later', 'some day', 'done']);
  expect(texts(unwrap(await client.steps.listSteps({ ...all, onlyOpen: true })))).toEqual([
    'soon',
    'later',
    'some day',
  ]);
});

test('the agreements with a person are found, and nobody else’s', async () => {
  const heron = personId.parse(randomUUID());
  await keep({ kind: 'agreement', whose: 'partner', personId: heron, text: 'Sends the tasks.' });
  await keep({ kind: 'agreement', personId: personId.parse(randomUUID()), text: 'Something else.' });
  expect(texts(unwrap(await client.steps.listSteps({ ...all, personId: heron })))).toEqual(['Sends the tasks.']);
});

test('due is what is open and dated up to that day, and the pages to look at again', async () => {
  const id = await keepPage('After the lesson');
  const untitled = await keepPage('');
  await keep({ text: 'from Tuesday', dueOn: '2026-11-17' });
  await keep({ text: 'today', dueOn: '2026-11-19' });
  await keep({ text: 'tomorrow', dueOn: '2026-11-20' });
  await keep({ text: 'done', dueOn: '2026-11-17', state: 'done' });
  await keep({ text: 'some day' });
  unwrap(await client.steps.saveEnding({ entryId: id, depthRating: null, reviewOn: '2026-11-19', list: [] }));
  unwrap(await client.steps.saveEnding({ entryId: untitled, depthRating: null, reviewOn: '2026-11-01', list: [] }));
  const due = unwrap(await client.steps.listDue({ upTo: '2026-11-19' }));
  expect(texts(due.steps)).toEqual(['from Tuesday', 'today']);
  expect(due.reviews).toEqual([
    { entryId: untitled, title: 'What was said.', reviewOn: '2026-11-01' },
    { entryId: id, title: 'After the lesson', reviewOn: '2026-11-19' },
  ]);
});

test('what belongs to a page in the trash is not due and not listed, and is back with the page', async () => {
  const id = await keepPage();
  const person = personId.parse(randomUUID());
  await keep({ entryId: id, personId: person, dueOn: '2026-11-19' });
  unwrap(await client.steps.saveEnding({ entryId: id, depthRating: null, reviewOn: '2026-11-19', list: [] }));
  unwrap(await client.journal.trashEntry({ id }));
  expect(unwrap(await client.steps.listDue({ upTo: '2026-12-31' }))).toEqual({ steps: [], reviews: [] });
  expect(unwrap(await client.steps.listSteps({ ...all, personId: person }))).toEqual([]);
  unwrap(await client.journal.untrashEntry({ id }));
  expect(unwrap(await client.steps.listDue({ upTo: '2026-12-31' }))).toMatchObject({ steps: [{}], reviews: [{}] });
});

test('a page that is thrown away for good leaves no step behind', async () => {
  const id = await keepPage();
  await keep({ entryId: id });
  unwrap(await client.journal.trashEntry({ id }));
  unwrap(await client.journal.purgeEntry({ id }));
  expect(await context.db.selectFrom('step').selectAll().execute()).toEqual([]);
});

test('an ending is kept whole, and one with nothing in it leaves no trace', async () => {
  const id = await keepPage();
  const nothing = { entryId: id, depthRating: null, reviewOn: null, list: [] };
  expect(unwrap(await client.steps.findEnding({ entryId: id }))).toEqual(nothing);
  const said = { entryId: id, depthRating: 4, reviewOn: '2027-01-08', list: ['Grade 4 team', 'Heron'] };
  unwrap(await client.steps.saveEnding(said));
  expect(unwrap(await client.steps.findEnding({ entryId: id }))).toEqual(said);
  unwrap(await client.steps.saveEnding(nothing));
  expect(await context.db.selectFrom('ending').selectAll().execute()).toEqual([]);
});

test('a step or an ending for a page that is not in the journal is refused', async () => {
  const stranger = entryId.parse(randomUUID());
  const refused = { ok: false, error: { code: 'entry-missing' } };
  expect(await client.steps.saveStep(wanted({ entryId: stranger }))).toEqual(refused);
  expect(await client.steps.saveEnding({ entryId: stranger, depthRating: 1, reviewOn: null, list: [] })).toEqual(
    refused,
  );
});

test('a step without words, with too many, or with a day that is none is refused at the door', async () => {
  const refused = { ok: false, error: { code: 'invalid-input' } };
  for (const wrong of [
    { text: '   ' },
    { text: 'x'.repeat(501) },
    { dueOn: '2026-02-30' },
    { reason: 'x'.repeat(301) },
  ]) {
    expect(await client.steps.saveStep(wanted(wrong))).toEqual(refused);
  }
  const id = await keepPage();
  expect(await client.steps.saveEnding({ entryId: id, depthRating: 6, reviewOn: null, list: [] })).toEqual(refused);
});
