import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMaterial } from '../../../main/portfolio/compose/material.ts';
import { composePiece } from '../../../main/portfolio/compose/piece.ts';
import { sampleId } from '../../../main/sample/sample.ids.ts';
import { theYear } from '../../../main/sample/sample.year.ts';
import { reportParts } from '../../../shared/feedback/feedback.contract.ts';
import type { Followed } from '../../../shared/goals/goals.rules.ts';
import { pieceSource } from '../../../shared/portfolio/portfolio.contract.ts';
import { unwrap } from '../../support/test-client.ts';
import {
  cellsOf,
  compose,
  composeOne,
  ofKind,
  openSample,
  peopleIn,
  pieceOf,
  type SampleJournal,
  saidIn,
  sources,
  storedWith,
  today,
  troublesOf,
  wordsOfRuns,
} from './outlines.ts';

let journal: SampleJournal;

beforeAll(async () => {
  journal = await openSample();
});
afterAll(() => journal.context.dispose());

const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
const entryOf = (name: string) => {
  const found = theYear.entries.find(({ id }) => id === name);
  if (!found) throw new Error(`no page ${name}`);
  return found;
};

test('a page has its title, what and when it is, and every answer under its prompt, each section named once', async () => {
  const piece = await composeOne(journal, sources.page('phase-3'));
  expect(piece).toMatchObject({ kind: 'page', title: entryOf('phase-3').title, trouble: null, why: '' });
  expect(piece.meta).toBe('Phase reflection, 26 March 2026. Names are code names.');
  const { answers } = entryOf('phase-3');
  for (const { text } of answers) expect(letters(saidIn(piece))).toContain(letters(text));
  expect(ofKind(piece.blocks, 'prompt').map(({ text }) => text)).toEqual(answers.map(({ prompt }) => prompt));
  const headings = ofKind(piece.blocks, 'heading').map(({ runs }) => wordsOfRuns(runs));
  const sections = [...new Set(answers.map(({ section }) => section))];
  expect(headings.slice(0, sections.length)).toEqual(sections);
  expect(new Set(headings).size).toBe(headings.length);
  expect(peopleIn(piece.blocks)).toContain(sampleId('person', 'finch'));
});

test('single answers are chosen, and what the page ended with stays away with them', async () => {
  const { answers } = entryOf('heron-68');
  const stored = unwrap(await journal.client.journal.findEntry({ id: sampleId('entry', 'heron-68') as never }));
  const section = stored?.body.content?.find(({ attrs }) => attrs?.['prompt'] === answers[1]?.prompt);
  const [one, whole] = await compose(
    journal,
    sources.page('heron-68', [String(section?.attrs?.['promptId'])]),
    sources.page('heron-68'),
  );
  if (!one || !whole) throw new Error('no pieces');
  expect(ofKind(one.blocks, 'prompt').map(({ text }) => text)).toEqual([answers[1]?.prompt]);
  expect(saidIn(one)).not.toContain('What was agreed');
  const agreed = 'Heron: Write a bad first paragraph in front of the class and change it (by 24 October 2025)';
  expect(saidIn(whole)).toContain(agreed);
  expect(saidIn(whole)).toContain('Look at my pen after a question');
});

test('a page is shown for competencies with the stage of the latest self-assessment', async () => {
  const piece = await composeOne(journal, sources.page('heron-45'));
  expect(piece.shows).toContain('Waymark B1, Listening and talk balance: Steady');
  // By hand: the June answers name the page for A2, B1, B2, B3 and B5.
  expect(piece.shows.map((line) => line.slice(0, 'Waymark A2'.length))).toEqual(
    ['A2', 'B1', 'B2', 'B3', 'B5'].map((code) => `Waymark ${code}`),
  );
});

test('an upper stage is hollow where it is only claimed, and no note goes along', async () => {
  const one = await composeOne(journal, sources.assessment('waymark-2026-06'));
  const charts = ofKind(one.blocks, 'figure').map(({ figure }) => figure);
  const rows = charts.flatMap((figure) => (figure.kind === 'strips' ? figure.rows : []));
  expect(charts).toHaveLength(6);
  expect(rows).toHaveLength(27);
  // By hand: every 4 of June has a page that was linked then or before (A1 and F1 since January and September).
  const hollow = rows.flatMap(({ label, marks: [mark] }) => (mark && !mark.isSolid ? label.slice(0, 2) : []));
  expect(hollow).toEqual([]);
  const january = await composeOne(journal, sources.assessment('waymark-2026-01'));
  const placed = ofKind(january.blocks, 'figure').flatMap(({ figure }) =>
    figure.kind === 'strips' ? figure.rows : [],
  );
  expect(placed.flatMap(({ label, marks: [mark] }) => (mark && !mark.isSolid ? label.slice(0, 2) : []))).toEqual([
    'D1',
  ]);
  expect(placed.find(({ label }) => label.startsWith('D1'))?.marks[0]).toMatchObject({
    at: 3,
    words: expect.stringContaining('claimed'),
  });
  const notes = theYear.assessments.flatMap(({ answers }) =>
    answers.flatMap(({ note }) => (note === '' ? [] : [note])),
  );
  expect(notes.length).toBeGreaterThan(5);
  for (const note of notes) expect(saidIn(one, january)).not.toContain(note);
});

test('two self-assessments stand beside each other, with what moved, was rated higher or recalibrated', async () => {
  const piece = await composeOne(journal, sources.assessment('waymark-2026-01', 'waymark-2025-09'));
  const [chart] = ofKind(piece.blocks, 'figure');
  expect(chart?.figure).toMatchObject({ series: ['September 2025', 'January 2026'] });
  expect(piece.meta).toBe('Self-assessment, 29 September 2025, 9 January 2026.');
  const lists = new Map<string, string[]>();
  let title = '';
  for (const block of piece.blocks) {
    if (block.kind === 'heading') title = wordsOfRuns(block.runs);
    if (block.kind === 'list')
      lists.set(
        title.split(/[:,]/)[0] ?? '',
        block.items.map(({ blocks: [one] }) => (one?.kind === 'paragraph' ? wordsOfRuns(one.runs) : '')),
      );
  }
  expect([...lists.keys()]).toEqual(['Moved', 'Rated higher', 'Recalibrated']);
  expect(lists.get('Recalibrated')?.[0]).toMatch(/^B1 .+: from Steady to Finding footing$/);
  expect(lists.get('Rated higher')?.some((line) => line.startsWith('D1'))).toBe(true);
  expect(lists.get('Moved')?.some((line) => line.startsWith('A1'))).toBe(true);
});

test('a goal marks the sentence that was reached, draws its path and says every look', async () => {
  const piece = await composeOne(journal, sources.goal('goal-talk'));
  const [sentences, looks] = ofKind(piece.blocks, 'table').map(cellsOf);
  expect(sentences?.slice(1).map(([level, , here]) => [level, here])).toEqual([
    ['Far better', ''],
    ['Better', 'Here on 11 June 2026'],
    ['Hoped for', ''],
    ['Part way', ''],
    ['Start', ''],
  ]);
  const marked = ofKind(piece.blocks, 'table')[0]?.rows.filter((row) => row[1]?.[0]?.look.isStrong);
  expect(marked?.map((row) => wordsOfRuns(row[1] ?? []))).toEqual([
    'I speak for 30 to 39 per cent of the time, and my guess beforehand is within five points.',
  ]);
  const [path] = ofKind(piece.blocks, 'figure');
  expect(path?.figure).toMatchObject({ kind: 'path', least: -2, most: 2 });
  expect(path?.figure.kind === 'path' && path.figure.points.map(({ on, at }) => [on, at])).toEqual([
    ['2025-10-09', -2],
    ['2025-11-28', -1],
    ['2026-02-06', 0],
    ['2026-04-30', 1],
    ['2026-06-11', 1],
  ]);
  expect(looks).toHaveLength(5);
  expect(looks?.[4]).toEqual([
    '11 June 2026',
    'Better',
    'I speak for 30 to 39 per cent of the time, and my guess beforehand is within five points.',
    'No new recording. Heron counts for me now.',
    'Reached',
  ]);
  expect(saidIn(piece)).not.toMatch(/T-score|together/);
});

test('two goals have a figure, beside the sentence of each, with the last of them and nowhere else', async () => {
  const [talk, host] = await compose(journal, sources.goal('goal-talk'), sources.goal('goal-host'));
  if (!talk || !host) throw new Error('no pieces');
  expect(saidIn(talk)).not.toContain('T-score');
  // 50 + 10 (3·1 + 2·2) / √(0.7 (9 + 4) + 0.3 · 25) = 67.2
  expect(saidIn(host)).toContain('2 goals come to 67 together');
  const together = ofKind(host.blocks, 'table').map(cellsOf).at(-1);
  expect(together?.slice(1).map(([title]) => title)).toEqual([
    'My partners do most of the talking',
    'Peer coaching on exit tickets belongs to the teams',
  ]);
  const [again] = await compose(journal, sources.goal('goal-talk'), sources.goal('goal-talk'));
  expect(again && saidIn(again)).not.toContain('T-score');
});

test('steps say what became of them, when and why, in the order of the outline', async () => {
  const piece = await composeOne(journal, sources.steps('ns-11', 'ns-08', 'ns-02'));
  const [list] = ofKind(piece.blocks, 'list');
  const items = list?.items.map(({ isDone, blocks }) => [
    isDone,
    ...blocks.map((one) => (one.kind === 'paragraph' ? wordsOfRuns(one.runs) : '')),
  ]);
  expect(items).toEqual([
    [
      null,
      'Visit a colleague in the science team with no purpose',
      'Let go on 28 November 2025: overtaken; Siskin came to me. With science team.',
    ],
    [
      true,
      'Look at my pen after a question until the other person speaks',
      'If I have asked a real question, then I look at my pen until she has spoken.',
      'Done on 25 November 2025: habit.',
    ],
    [
      null,
      'Wave to Plover every day and offer nothing',
      'If I pass the mathematics room, then I wave and keep walking.',
      'Became something else on 29 April 2026: became "good morning". With Plover.',
    ],
  ]);
  expect(piece).toMatchObject({ title: 'Next steps', meta: '3 steps.' });
});

/** What the file says that the coach can make of a round: the same parts, the same words. */
async function reportText(roundId: string, parts: readonly string[], commentIds: string[]): Promise<string> {
  const { context, client } = journal;
  context.world.saveTo = `${context.folder}/../report-${parts.join('-')}.pdf`;
  unwrap(
    await client.feedback.writeReport({ roundId: roundId as never, format: 'pdf', parts: parts as never, commentIds }),
  );
  return context.world.printed.at(-1)?.body ?? '';
}

const plain = (html: string) =>
  html
    .replaceAll(/<svg.*?<\/svg>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
const bag = (text: string) => new Set(text.match(/[\p{L}\p{N}]+/gu));

test.each(['words-2025-11', 'two-views-2026-03', 'follow-up-2026-06'])(
  'of the round %s nothing is said that its own report would not say, and nothing of that is missing',
  async (name) => {
    const id = sampleId('round', name);
    const results = unwrap(await journal.client.feedback.findResults({ roundId: id as never }));
    const comments = results.disclosed?.comments.map((comment) => comment.id) ?? [];
    const piece = await composeOne(journal, sources.round(name, [...reportParts], comments));
    expect(piece.trouble).toBeNull();
    const report = bag(plain(await reportText(id, reportParts, comments)));
    const said = bag(saidIn({ ...piece, blocks: piece.blocks.filter(({ kind }) => kind !== 'figure') }));
    const foot = new Set(
      'This report was made by its owner from a private journal It holds the parts that chose to share and says nothing of those left out'.split(
        ' ',
      ),
    );
    expect([...said].filter((word) => !report.has(word) && word !== 'Feedback')).toEqual([]);
    expect([...report].filter((word) => !said.has(word) && !foot.has(word))).toEqual([]);
  },
);

test('only the parts and the words that were chosen go along, and a figure that is hidden has no mark', async () => {
  const focus = await composeOne(journal, sources.round('two-views-2026-03', ['focus']));
  expect(ofKind(focus.blocks, 'figure')).toEqual([]);
  const figures = await composeOne(journal, sources.round('two-views-2026-03', ['dimensions', 'comments']));
  expect(saidIn(figures)).not.toContain('What people wrote');
  const results = unwrap(
    await journal.client.feedback.findResults({ roundId: sampleId('round', 'two-views-2026-03') as never }),
  );
  const [chart] = ofKind(figures.blocks, 'figure');
  if (chart?.figure.kind !== 'strips') throw new Error('no chart');
  const shown = results.disclosed?.dimensions.map(({ blocks }) => blocks.map(({ mean }) => mean));
  const drawn = chart.figure.rows.map(({ marks }) =>
    marks.slice(1, 1 + (shown?.[0]?.length ?? 0)).map((mark) => (mark === null ? null : mark.at + 1)),
  );
  expect(drawn).toEqual(shown);
  expect((await composeOne(journal, sources.round('two-views-2026-03', []))).trouble).toBe('empty');
});

test('what is gone, in the trash, empty or not opened is told apart, and takes nothing else along', async () => {
  const { client } = journal;
  const nowhere = '00000000-0000-4000-8000-000000000000';
  const trashed = sampleId('entry', 'corridor') as never;
  unwrap(await client.journal.trashEntry({ id: trashed }));
  const round = unwrap(await client.feedback.findRound({ roundId: sampleId('round', 'two-views-2026-03') as never }));
  if (!round) throw new Error('no round');
  const { kind, name, askedBy, mode, helper, smallestGroup, opensOn, closesOn, questionnaire, invitation } = round;
  const fresh = unwrap(
    await client.feedback.saveRound({
      ...{ id: null, repeats: null, kind, name, askedBy, mode, helper, smallestGroup },
      ...{ opensOn, closesOn, questionnaire, invitation },
    }),
  );
  const wanted = [
    { kind: 'page', entryId: nowhere, promptIds: null },
    sources.page('corridor'),
    sources.page('heron-68', ['no such prompt']),
    { kind: 'assessment', assessmentId: nowhere, beforeId: null },
    { ...sources.assessment('waymark-2026-06'), beforeId: nowhere },
    { kind: 'round', roundId: fresh.id, parts: ['dimensions'], commentIds: [] },
    { kind: 'round', roundId: nowhere, parts: ['dimensions'], commentIds: [] },
    { kind: 'goal', goalId: nowhere },
    { kind: 'steps', stepIds: [nowhere] },
    sources.artefact(nowhere),
    sources.evidence(nowhere),
    sources.words(''),
    sources.page('heron-68'),
  ];
  const expected = [
    'gone',
    'in-trash',
    'empty',
    'gone',
    'gone',
    'not-opened',
    'gone',
    'gone',
    'gone',
    'gone',
    'gone',
    'empty',
    null,
  ];
  const found = await troublesOf(journal, ...wanted);
  expect(found.map(({ trouble }) => trouble)).toEqual(expected);
  expect(found[1]).toMatchObject({ sourceTitle: entryOf('corridor').title, happenedOn: entryOf('corridor').date });
  const pieces = await compose(journal, ...wanted);
  expect(pieces.map(({ trouble }) => trouble)).toEqual(expected);
  for (const { trouble, blocks } of pieces) expect(blocks.length === 0).toBe(trouble !== null);
  unwrap(await client.journal.untrashEntry({ id: trashed }));
  unwrap(await client.feedback.removeRound({ roundId: fresh.id }));
});

test.each(['{"type":"doc","content":7}', '{"type":"doc","content":[{"text":"a"}]}'])(
  'a page whose stored form is damaged is a trouble of its own, and the others are shown: %s',
  async (damaged) => {
    const { db } = journal.context;
    const id = sampleId('entry', 'dunlin-57');
    const { body_json } = await db
      .selectFrom('entry')
      .select('body_json')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await db.updateTable('entry').set({ body_json: damaged }).where('id', '=', id).execute();
    const pieces = await compose(journal, sources.page('dunlin-57'), sources.page('heron-45'));
    expect(pieces.map(({ trouble }) => trouble)).toEqual(['file-unreadable', null]);
    await db.updateTable('entry').set({ body_json }).where('id', '=', id).execute();
  },
);

test('what goes wrong while a piece is made is not told as a damaged page', async () => {
  const source = pieceSource.parse(sources.goal('goal-talk'));
  if (source.kind !== 'goal') throw new Error('no goal');
  const material = await readMaterial(journal.context.db, storedWith([pieceOf({ source })]), today);
  const goals = new Map([[source.goalId, {} as Followed]]); // what only a fault of Cairn's could bring here
  expect(() => composePiece(source, { ...material, goals })).toThrow(TypeError);
});
