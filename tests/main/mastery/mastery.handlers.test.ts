import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FrameworkId, frameworkId, itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { type Answer, type Assessment, assessmentId } from '../../../shared/mastery/mastery.contract.ts';
import { answerTo, waymark } from '../../shared/mastery/waymark.ts';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: ReturnType<typeof createTestClient>;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const waymarkId = frameworkId.parse('waymark');
const begin = async (form: 'full' | 'quick' = 'full', id: FrameworkId = waymarkId): Promise<Assessment> =>
  unwrap(await client.mastery.beginAssessment({ frameworkId: id, form, occasion: 'start' }));
const save = (id: Assessment['id'], answer: Answer) => client.mastery.saveAnswer({ id, answer });
const list = async () => unwrap(await client.mastery.listAssessments({ frameworkId: null }));
const find = async (id: Assessment['id']) => unwrap(await client.mastery.findAssessment({ id }));
const refused = (code: string) => ({ ok: false, error: { code } });
const stranger = assessmentId.parse('00000000-0000-4000-8000-000000000000');

test('a self-assessment is dated today and holds nothing yet', async () => {
  const begun = await begin();
  expect(begun).toMatchObject({ takenOn: '2026-11-19', finishedAt: null, frameworkVersion: 1, answers: [] });
  expect(await find(begun.id)).toEqual(begun);
});

test('beginning twice without an answer takes up the first; with one it begins another', async () => {
  const first = await begin();
  expect((await begin()).id).toBe(first.id);
  expect((await begin('quick')).id).not.toBe(first.id);
  unwrap(await save(first.id, answerTo('A1', 3)));
  expect((await begin()).id).not.toBe(first.id);
  expect(await list()).toHaveLength(3);
});

test('answers are kept one by one, the newest of each item, and come back after the journal was closed', async () => {
  const { id } = await begin();
  unwrap(await save(id, answerTo('A1', 3, { certainty: 'fair', note: 'Heron, twice' })));
  unwrap(await save(id, answerTo('A1', 4, { certainty: 'sure', isRecalibrated: true })));
  unwrap(await save(id, answerTo('F1', null, { isNotMyRole: true })));
  unwrap(await save(id, answerTo('B1', null, { note: '  Later \n on  ' })));
  const answers = (await find(id))?.answers ?? [];
  expect(answers.toSorted((one, other) => one.itemId.localeCompare(other.itemId))).toEqual([
    answerTo('A1', 4, { certainty: 'sure', isRecalibrated: true }),
    answerTo('B1', null, { note: 'Later\non' }),
    answerTo('F1', null, { isNotMyRole: true }),
  ]);
});

test('an item or a stage that the framework does not have is refused, and so is a stage beside "not my role"', async () => {
  const { id } = await begin();
  const quick = await begin('quick');
  expect(await save(id, answerTo('Z9', 3))).toEqual(refused('invalid-input'));
  expect(await save(id, answerTo('A', 3))).toEqual(refused('invalid-input'));
  expect(await save(quick.id, answerTo('A1', 3))).toEqual(refused('invalid-input'));
  expect(await save(id, answerTo('A1', 6))).toEqual(refused('invalid-input'));
  expect(await save(id, answerTo('A1', 3, { isNotMyRole: true }))).toEqual(refused('invalid-input'));
  expect(await save(stranger, answerTo('A1', 3))).toEqual(refused('assessment-missing'));
  unwrap(await save(quick.id, answerTo('A', 3)));
  expect((await find(id))?.answers).toEqual([]);
});

test('it is finished once, and not before a stage was chosen', async () => {
  const { id } = await begin();
  unwrap(await save(id, answerTo('A1', null, { isNotMyRole: true })));
  expect(await client.mastery.finishAssessment({ id })).toEqual(refused('assessment-empty'));
  unwrap(await save(id, answerTo('A2', 2)));
  const finished = unwrap(await client.mastery.finishAssessment({ id }));
  context.world.now = new Date(2026, 10, 20, 9, 0);
  expect(unwrap(await client.mastery.finishAssessment({ id })).finishedAt).toBe(finished.finishedAt);
  unwrap(await save(id, answerTo('A2', 3))); // a slip can still be mended
  expect((await find(id))?.finishedAt).toBe(finished.finishedAt);
});

test('day, occasion and reflection can be changed, and the list has the newest day first', async () => {
  const first = await begin();
  unwrap(await save(first.id, answerTo('A1', 3)));
  context.world.now = new Date(2026, 10, 20, 9, 0);
  const second = await begin();
  unwrap(await save(second.id, answerTo('A1', 3)));
  expect((await list()).map(({ id }) => id)).toEqual([second.id, first.id]);
  unwrap(await client.mastery.saveOccasion({ id: second.id, occasion: 'end', takenOn: '2026-06-10' }));
  const reflection = { recognise: 'More talk than I thought', focus: [itemId.parse('B1')], further: 'x', proof: '' };
  unwrap(await client.mastery.saveReflection({ id: second.id, reflection }));
  expect(await find(second.id)).toMatchObject({ occasion: 'end', takenOn: '2026-06-10', reflection });
  expect((await list()).map(({ id }) => id)).toEqual([first.id, second.id]);
});

test('the page that looks back on it is shown as soon as it has a word, and not while it is in the trash', async () => {
  const { id } = await begin();
  const entry = unwrap(await client.journal.beginEntry({ templateId: 'recheck' }));
  unwrap(await client.mastery.setReflectionPage({ id, entryId: entry.id }));
  expect((await find(id))?.entryId).toBe(null);
  unwrap(await client.journal.saveEntry({ ...entry, body: page('Moved in one.') }));
  expect((await find(id))?.entryId).toBe(entry.id);
  unwrap(await client.journal.trashEntry({ id: entry.id }));
  expect((await find(id))?.entryId).toBe(null);
  unwrap(await client.journal.untrashEntry({ id: entry.id }));
  expect((await list()).map(({ entryId }) => entryId)).toEqual([entry.id]);
});

test('taken away for good, its words are gone and the next steps that came out of it stay', async () => {
  const { id } = await begin();
  unwrap(await save(id, answerTo('A1', 3, { note: 'kestrel' })));
  const step = {
    id: null,
    entryId: null,
    personId: null,
    kind: 'step',
    whose: 'me',
    state: 'open',
    reason: '',
  } as const;
  const saved = unwrap(
    await client.steps.saveStep({
      ...step,
      text: 'Count to eleven',
      dueOn: '2026-12-01',
      assessmentId: id,
      itemId: itemId.parse('B1'),
    }),
  );
  const ofIt = { entryId: null, personId: null, assessmentId: id, onlyOpen: false };
  expect(unwrap(await client.steps.listSteps(ofIt))).toEqual([saved]);
  expect(saved).toMatchObject({ assessmentId: id, itemId: 'B1' });
  unwrap(await client.mastery.removeAssessment({ id }));
  expect(await list()).toEqual([]);
  expect(await client.mastery.removeAssessment({ id })).toEqual(refused('assessment-missing'));
  const steps = unwrap(await client.steps.listSteps({ ...ofIt, assessmentId: null }));
  expect(steps).toEqual([{ ...saved, assessmentId: null }]);
  // A screen that still knows of it may tick the step all the same.
  const { createdAt: _began, closedOn: _ended, ...wanted } = saved;
  const ticked = unwrap(await client.steps.saveStep({ ...wanted, state: 'done' }));
  expect(ticked).toMatchObject({ state: 'done', assessmentId: null });
});

test('a later wording of an own framework leaves the results of the earlier one as they were', async () => {
  const own = unwrap(await client.frameworks.duplicateFramework({ id: waymarkId }));
  const taken = await begin('full', own.id);
  unwrap(await save(taken.id, answerTo(String(own.domains[0]?.competencies[0]?.id), 3)));
  unwrap(await client.mastery.finishAssessment({ id: taken.id }));
  const { isBuiltIn: _b, isArchived: _a, assessments: _n, version: _v, ...text } = own;
  const changed = unwrap(await client.frameworks.saveFramework({ ...text, name: 'Ours, anew' }));
  expect(changed).toMatchObject({ version: own.version + 1, name: 'Ours, anew' });
  expect((await find(taken.id))?.frameworkVersion).toBe(own.version);
  const kept = unwrap(await client.frameworks.findFrameworkVersion({ id: own.id, version: own.version }));
  expect(kept?.name).toBe(own.name);
  expect((await begin('full', own.id)).frameworkVersion).toBe(changed.version);
});

test('an assessment needs a framework that is there, and keeps the wording of a built-in one', async () => {
  const missing = frameworkId.parse('nowhere');
  const wanted = { frameworkId: missing, form: 'full', occasion: 'start' } as const;
  expect(await client.mastery.beginAssessment(wanted)).toEqual(refused('framework-missing'));
  await begin();
  const row = await context.db.selectFrom('framework_version').selectAll().executeTakeFirstOrThrow();
  expect(JSON.parse(row.wording_json)).toEqual(waymark);
});

test('a result is printed where the coach wants it, and nothing happens when they change their mind', async () => {
  const { id } = await begin();
  unwrap(await save(id, answerTo('A1', 3, { note: 'kestrel' })));
  expect(unwrap(await client.mastery.printResult({ id }))).toEqual({ saved: false, fileName: '' });
  const file = join(context.folder, '..', 'result.pdf');
  context.world.saveTo = file;
  expect(unwrap(await client.mastery.printResult({ id }))).toEqual({ saved: true, fileName: 'result.pdf' });
  expect(readFileSync(file, 'latin1')).toBe('%PDF-');
  expect(context.world.printed).toMatchObject([{ title: 'Mostly steady' }]);
  expect(context.world.printed[0]?.body).not.toContain('kestrel');
  expect(await client.mastery.printResult({ id: stranger })).toEqual(refused('assessment-missing'));
});

test('no word of a self-assessment reaches the log', async () => {
  const { id } = await begin();
  await save(id, answerTo('Z9', 3, { note: 'kestrel' }));
  await save(stranger, answerTo('A1', 3, { note: 'kestrel' }));
  expect(context.logged.join('\n')).not.toContain('kestrel');
});
