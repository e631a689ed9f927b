import { afterEach, beforeEach, expect, test } from 'vitest';
import { thePlanning } from '../../../main/sample/sample.planning.ts';
import { theYear } from '../../../main/sample/sample.year.ts';
import { countPermissions, mayShow } from '../../../shared/artefacts/artefacts.rules.ts';
import { linksInto } from '../../../shared/evidence/target.rules.ts';
import { goalStates } from '../../../shared/goals/goals.contract.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';
import { changesBetween, evidencedFor, newlyEvidenced } from '../../../shared/mastery/change.rules.ts';
import { resultOf } from '../../../shared/mastery/scoring.rules.ts';
import { attainment } from '../../../shared/planning/attainment.rules.ts';
import { documentToPlainText } from '../../../shared/richtext/plain-text.ts';
import { stepStates } from '../../../shared/steps/steps.contract.ts';
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

const lettersOf = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
const list = async (filter = everything) => unwrap(await client.journal.listEntries({ filter, offset: 0, limit: 200 }));
const people = async () => unwrap(await client.people.listPeople(null));
const codeOf = async (answer: Promise<{ ok: boolean }>) => ((await answer) as { error?: { code: string } }).error?.code;

/** A page of the coach's own that mentions somebody. */
async function writeAbout(personId: string, label: string): Promise<void> {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  const mention = { type: 'personMention', attrs: { personId, label } };
  const body = { type: 'doc' as const, content: [{ type: 'paragraph', content: [mention] }] };
  unwrap(await client.journal.saveEntry({ ...begun, title: 'My own', body }));
}

test('the year has 42 pages over all 28 templates, and each stands on its own day in its own words', async () => {
  expect(unwrap(await client.sample.addSample(null))).toEqual({ pages: 42 });
  const pages = await list();
  expect(pages).toHaveLength(42);
  const used = new Set(pages.map(({ templateId }) => templateId));
  const builtIn = unwrap(await client.templates.listTemplates(null)).map(({ id }) => id);
  expect(builtIn.filter((id) => !used.has(id))).toEqual([]);
  for (const sample of theYear.entries) {
    const listed = pages.find(({ title }) => title === sample.title);
    expect(listed, sample.id).toMatchObject({ entryDate: sample.date, clock: sample.clock, isDraft: false });
    const stored = listed && unwrap(await client.journal.findEntry({ id: listed.id }));
    // Every answer found its prompt: no word of the invented coach is lost on the way.
    const said = lettersOf(stored ? documentToPlainText(stored.body) : '');
    for (const { text } of sample.answers) expect(said, sample.id).toContain(lettersOf(text));
  }
});

test('its people, tags, program and steps can be found as those of any coach', async () => {
  unwrap(await client.sample.addSample(null));
  const all = await people();
  expect(all.map(({ code }) => code)).toContain('Grade 4 team');
  expect(all.every(({ realName }) => realName === '')).toBe(true);
  const heron = all.find(({ code }) => code === 'Heron');
  const written = theYear.entries.filter((entry) => entry.people.includes('heron')).length;
  expect(heron?.entryCount).toBe(written);
  expect(await list({ ...everything, personId: heron?.id ?? null })).toHaveLength(written);
  expect((await list({ ...everything, tag: 'exit-tickets' })).length).toBeGreaterThan(1);
  const [program] = unwrap(await client.programs.listPrograms(null));
  expect((await list({ ...everything, programId: program?.id ?? null })).length).toBeGreaterThan(20);
  const steps = unwrap(await client.steps.listSteps({ entryId: null, personId: null, onlyOpen: false }));
  expect(steps).toHaveLength(theYear.steps.length);
  expect(unwrap(await client.search.searchEntries({ query: 'airport', limit: 5 })).hits.length).toBeGreaterThan(0);
  const step = unwrap(await client.search.searchEntries({ query: 'every day and offer nothing', limit: 5 }));
  expect(step.hits).toMatchObject([{ title: '"You may wave"' }]);
  expect(unwrap(await client.search.searchPeople({ query: 'learning support', limit: 5 }))).toMatchObject([
    { code: 'Dunlin' },
  ]);
});

test('its three self-assessments tell moved, rated higher and recalibrated apart', async () => {
  unwrap(await client.sample.addSample(null));
  const all = unwrap(await client.mastery.listAssessments({ frameworkId: null }));
  expect(all.map(({ takenOn, occasion }) => [takenOn, occasion])).toEqual([
    ['2026-06-10', 'end'],
    ['2026-01-09', 'middle'],
    ['2025-09-29', 'start'],
  ]);
  const [end, middle, start] = all;
  if (!end || !middle || !start) throw new Error('three');
  expect(middle.entryId).not.toBe(null);
  const framework = unwrap(
    await client.frameworks.findFrameworkVersion({ id: start.frameworkId, version: start.frameworkVersion }),
  );
  const pieces = unwrap(await client.evidence.listEvidence({ frameworkId: start.frameworkId, entryId: null }));
  const links = linksInto(pieces, start.frameworkId);
  if (!framework) throw new Error('the wording');
  const changesOf = (one: typeof start, other: typeof start) =>
    new Map(
      changesBetween(framework, one, other, newlyEvidenced(one, other, all, links)).map(({ itemId, change }) => [
        String(itemId),
        change,
      ]),
    );
  expect(changesOf(start, middle).get('B1')).toBe('recalibrated');
  expect(new Set(changesOf(start, middle).values())).toContain('moved');
  const { marks } = resultOf(framework, end, evidencedFor(end, all, links));
  expect(marks.some(({ stage, hasEvidence }) => stage === 4 && hasEvidence)).toBe(true);
});

test('its two goals have the figures of the year: at the start, in February and at the close', async () => {
  unwrap(await client.sample.addSample(null));
  const course = unwrap(await client.goals.listCourse({ personId: null }));
  const figureOn = (day: string) =>
    attainment(
      course.map(({ goal, reviews }) => ({
        level: reviews.findLast(({ on }) => on <= day)?.level ?? goal.startLevel,
        weight: goal.weight,
      })),
    );
  const { atStart, february, atClose } = thePlanning.attainment;
  expect([atStart, february, atClose]).toEqual([25.46, 50, 67.18]);
  for (const [day, t] of Object.entries({ '2025-10-09': atStart, '2026-02-06': february, '2026-06-11': atClose }))
    expect(figureOn(day)).toMatchObject({ kind: 'figure', t: expect.closeTo(t, 2), counted: 2 });
  expect(course.map(({ goal }) => goal.sentence).toSorted()).toEqual([
    'I speak for 30 to 39 per cent of the time, and my guess beforehand is within five points.',
    'Teachers invite, host and follow up a session for other teams while I am not in the room.',
  ]);
});

test('its steps have their if-then plans, their moved days and a word why they ended', async () => {
  unwrap(await client.sample.addSample(null));
  const none = { lane: null, dueFrom: null, dueTo: null, closedFrom: null, person: null, source: null };
  const sieve = { ...none, states: [...stepStates], goalId: null, planId: null, words: '' };
  const { steps } = unwrap(await client.steps.browseSteps({ sieve, order: 'due', offset: 0, limit: 100 }));
  const find = (text: string) => steps.find((step) => step.text === text);
  expect(find('Wave to Plover every day and offer nothing')).toMatchObject({
    ...{ state: 'changed', reason: 'became "good morning"', dueOn: '2026-04-29', whose: 'me' },
    ...{ cue: 'I pass the mathematics room', response: 'I wave and keep walking' },
    moves: [{ from: '2025-12-19', to: '2026-04-29', reason: 'No end to it yet' }],
  });
  expect(find('Get the newsletter opened by two thirds of staff')).toMatchObject({
    state: 'dropped',
    reason: 'unread',
  });
  expect(find('Decide on six slots and the smaller sum for outside cover')).toMatchObject({ whose: 'leader' });
  const states = steps.map(({ state }) => state);
  expect(states.filter((state) => state === 'changed')).toHaveLength(2);
  expect(states.filter((state) => state === 'dropped')).toHaveLength(2);
  expect(steps.filter(({ moves }) => moves.length > 0)).toHaveLength(8);
  expect(steps.filter(({ goalId }) => goalId !== null).length).toBeGreaterThan(5);
});

test('its portfolio shows the year in seven parts, and knows where each of its pieces is read', async () => {
  unwrap(await client.sample.addSample(null));
  const [head] = unwrap(await client.portfolio.listPortfolios(null));
  if (!head) throw new Error('no portfolio');
  expect(head).toMatchObject({ title: 'A year of asking first', pieceCount: 24 });
  const { parts } = unwrap(await client.portfolio.findPortfolio({ id: head.id }));
  expect(parts.map(({ title, pieces }) => [title, pieces.length])).toEqual([
    ['Where I began', 3],
    ['Hearing myself', 4],
    ['Saying it in time', 3],
    ['Growing community', 5],
    ['Evidence that could prove me wrong', 2],
    ['Leading the way', 6],
    ['Who is shown, and what they allowed', 1],
  ]);
  const pieces = parts.flatMap((part) => part.pieces);
  expect(pieces.filter(({ trouble }) => trouble === 'gone')).toEqual([]);
});

test('the plan of one team took over the answers of its page, and has a roadmap, dates and evidence', async () => {
  unwrap(await client.sample.addSample(null));
  const today = '2026-06-30';
  const [listed] = unwrap(await client.plans.listPlans({ today }));
  expect(listed).toMatchObject({ state: 'ended', stepCount: 9, doneCount: 8, evidenceCount: 3, nextDateOn: null });
  if (!listed) throw new Error('a plan');
  const { plan, dates, fromTitle } = unwrap(await client.plans.findPlan({ id: listed.id, today }));
  expect(fromTitle).toBe('Grade 4: one bundle, one question');
  expect(plan.gap).toMatch(/^Now: tickets three times a week in all four rooms/);
  expect(plan.doing).toContain('4 December, 5 March, 28 May.');
  expect((await people()).find(({ id }) => id === plan.personId)?.code).toBe('Grade 4 team');
  expect(dates.map(({ on }) => on)).toEqual(['2025-12-04', '2026-03-05', '2026-06-04']);
});

test('a plan of the coach’s own keeps the year out', async () => {
  const answers = { matters: '', gap: '', known: '', doing: '', outcome: '' };
  const plan = { id: null, priority: 'Mine', personId: null, entryId: null, ...answers };
  unwrap(await client.plans.savePlan({ ...plan, startsOn: '2026-09-01', endsOn: '2027-06-30' }));
  expect(await codeOf(client.sample.addSample(null))).toBe('sample-needs-empty');
});

test('it goes only into an empty journal, and once', async () => {
  unwrap(await client.sample.addSample(null));
  expect(await codeOf(client.sample.addSample(null))).toBe('sample-needs-empty');
  expect(await list()).toHaveLength(42);
});

test('a journal with a page of the coach’s own is left as it is', async () => {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  unwrap(await client.journal.saveEntry({ ...begun, body: page('Mine.') }));
  expect(await codeOf(client.sample.addSample(null))).toBe('sample-needs-empty');
  expect(await list()).toHaveLength(1);
  expect(await people()).toEqual([]);
});

test('taken out, it leaves nothing, also of what was in the trash', async () => {
  unwrap(await client.sample.addSample(null));
  const [first] = await list();
  if (first) unwrap(await client.journal.trashEntry({ id: first.id }));
  expect(unwrap(await client.sample.removeSample(null))).toEqual({ pages: 42 });
  expect(await list()).toEqual([]);
  expect(await list({ ...everything, shelf: 'trash' })).toEqual([]);
  expect(await people()).toEqual([]);
  expect(unwrap(await client.programs.listPrograms(null))).toEqual([]);
  expect(unwrap(await client.steps.listSteps({ entryId: null, personId: null, onlyOpen: false }))).toEqual([]);
  expect(unwrap(await client.journal.listTags({ prefix: '', limit: 10 }))).toEqual([]);
  expect(unwrap(await client.goals.listGoals({ states: [...goalStates], limit: 10 }))).toEqual([]);
  expect(unwrap(await client.plans.listPlans({ today: '2026-06-30' }))).toEqual([]);
  expect(unwrap(await client.portfolio.listPortfolios(null))).toEqual([]);
  expect(unwrap(await client.search.searchPeople({ query: 'learning support', limit: 5 }))).toEqual([]);
  expect(unwrap(await client.sample.findSample(null))).toEqual({ pages: 0 });
  expect(unwrap(await client.sample.addSample(null))).toEqual({ pages: 42 });
});

test('pages of the coach’s own stay, with everybody whom they name', async () => {
  unwrap(await client.sample.addSample(null));
  const plover = (await people()).find(({ code }) => code === 'Plover');
  await writeAbout(plover?.id ?? '', 'Plover');
  unwrap(await client.sample.removeSample(null));
  expect(await list()).toMatchObject([{ title: 'My own' }]);
  expect((await people()).map(({ code }) => code)).toEqual(['Plover']);
});

test('what its coach made has permissions that say who may see it, and goes when the year goes', async () => {
  unwrap(await client.sample.addSample(null));
  const made = unwrap(await client.artefacts.listArtefacts(null));
  expect(made.map(({ title, kind }) => [title, kind])).toEqual([
    ['Guess, then count', 'tracking-sheet'],
    ['What the ticket told us', 'video'],
    ['Three questions on a card', 'conversation-resource'],
    ['Five ways to work with me', 'menu'],
  ]);
  const film = made.find(({ kind }) => kind === 'video');
  if (!film) throw new Error('a film');
  // Who said no, and who did not answer, is in no shot: the others are enough, until their last day.
  expect(mayShow(film, 'program', '2026-05-26')).toEqual({ may: true });
  expect(mayShow(film, 'program', '2027-07-01').may).toBe(false);
  expect(mayShow(film, 'superintendent', '2026-05-26').may).toBe(false);
  expect(countPermissions(film.permissions, 'pupils', '2026-05-26')).toMatchObject({ given: 20, refused: 2, asked: 1 });
  expect(film.sharings.map(({ audience }) => audience)).toEqual([
    'curriculum',
    'teachers',
    'families',
    'board',
    'program',
  ]);
  unwrap(await client.sample.removeSample(null));
  expect(unwrap(await client.artefacts.listArtefacts(null))).toEqual([]);
  expect(unwrap(await client.search.searchPlanned({ query: 'ticket', limit: 5 }))).toEqual([]);
});
