import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertAnswer } from '../../../main/feedback/answers.queries.ts';
import type { Answers } from '../../../shared/feedback/answer.contract.ts';
import type { Group } from '../../../shared/feedback/disclosed.contract.ts';
import { answerId, type Mode, type Round } from '../../../shared/feedback/feedback.contract.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import { beginRound } from './rounds.ts';

let context: TestContext;
let client: ReturnType<typeof createTestClient>;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const refused = (code: string) => ({ ok: false, error: { code } });
const items = ['CARE1', 'CARE2', 'CARE3', 'CARE4'];
const rated = (value: number): Answers => Object.fromEntries(items.map((code) => [code, value]));

/** An answer as whatever way in leaves it. */
const comesIn = ({ id }: Round, group: Group, answers: Answers) =>
  insertAnswer(context.db, id, {
    id: answerId.parse(context.newId()),
    askedId: null,
    inviteId: null,
    group,
    way: 'form',
    role: '',
    day: null,
    answers,
    words: '',
    mayQuote: false,
    quoteScope: '',
    isAside: false,
    edition: null,
  });
const seal = async ({ id }: Round) => {
  unwrap(await client.feedback.saveSelfView({ roundId: id, selfView: { answers: { CARE1: 3 }, expected: {} } }));
  unwrap(await client.feedback.sealSelfView({ roundId: id }));
};
const find = async ({ id }: Round) => unwrap(await client.feedback.findResults({ roundId: id }));
const open = ({ id }: Round) => client.feedback.openResults({ roundId: id });
async function sealedRound(mode: Mode): Promise<Round> {
  const begun = await beginRound(client, mode);
  await seal(begun);
  return begun;
}

test('nothing is opened before my own view is sealed, and nothing before so many came back', async () => {
  const begun = await beginRound(client, 'unnamed');
  for (const value of [5, 4, 4]) await comesIn(begun, 'teacher', rated(value));
  expect(await find(begun)).toMatchObject({ waitsFor: 'seal-first', disclosed: null });
  expect(await open(begun)).toMatchObject(refused('results-not-ready'));
  await seal(begun);
  expect(await find(begun)).toMatchObject({ waitsFor: 'too-few', needed: 4, newAnswers: 3 });
  expect(await open(begun)).toMatchObject(refused('results-not-ready'));
});

test('opened, figures are kept as they were shown, and not made anew for one or two more', async () => {
  const begun = await sealedRound('unnamed');
  for (const value of [5, 4, 4, 3]) await comesIn(begun, 'teacher', rated(value));
  const first = unwrap(await open(begun));
  expect(first).toMatchObject({ openedOn: '2026-11-19', newAnswers: 0, waitsFor: 'nothing-new' });
  expect(first.disclosed).toMatchObject({ edition: 1, answered: 4, blocks: [{ groups: ['teacher'], raters: 4 }] });
  expect(first.disclosed?.dimensions[0]).toMatchObject({ code: 'CARE', others: { n: 4, mean: 4 } });
  for (const value of [1, 1]) await comesIn(begun, 'teacher', rated(value));
  expect(await open(begun)).toMatchObject(refused('results-not-ready'));
  expect(await find(begun)).toMatchObject({ newAnswers: 2, waitsFor: 'too-few-new', needed: 3 });
  expect((await find(begun)).disclosed).toEqual(first.disclosed);
  await comesIn(begun, 'teacher', rated(1));
  expect(unwrap(await open(begun)).disclosed).toMatchObject({ edition: 2, answered: 7 });
});

test('nothing that leaves main in a protected round tells who answered what', async () => {
  const begun = await sealedRound('unnamed');
  for (const value of [5, 4, 4, 3])
    await comesIn(begun, 'teacher', { ...rated(value), O2: `A comment of the one who chose ${value}` });
  const results = unwrap(await open(begun));
  expect(results.disclosed?.comments).toHaveLength(4);
  for (const { answerId: whose } of results.disclosed?.comments ?? []) expect(whose).toBeNull();
  const ids = (await context.db.selectFrom('feedback_answer').select('id').execute()).map(({ id }) => id);
  const round = unwrap(await client.feedback.findRound({ roundId: begun.id }));
  for (const id of ids) expect(JSON.stringify([results, round])).not.toContain(id);
});

test('in an open conversation the first voice is read at once, in words and without a figure', async () => {
  const begun = await sealedRound('open');
  await comesIn(begun, 'teacher', { ...rated(5), O2: 'Being prepared.' });
  expect(unwrap(await open(begun)).disclosed).toMatchObject({ blocks: [], comments: [{ text: 'Being prepared.' }] });
});

test('after the answers were deleted what was shown stays, and nothing new comes', async () => {
  const begun = await sealedRound('unnamed');
  for (const value of [5, 4, 4, 3]) await comesIn(begun, 'teacher', rated(value));
  const { disclosed } = unwrap(await open(begun));
  const closed = unwrap(await client.feedback.deleteAnswers({ roundId: begun.id }));
  expect(closed.answered).toBe(4);
  expect(await find(begun)).toMatchObject({ disclosed, waitsFor: 'answers-deleted' });
  expect(await context.db.selectFrom('feedback_answer').selectAll().execute()).toEqual([]);
});

test('a round that was removed is not found, and neither are its results', async () => {
  const begun = await sealedRound('unnamed');
  unwrap(await client.feedback.removeRound({ roundId: begun.id }));
  expect(await client.feedback.findResults({ roundId: begun.id })).toMatchObject(refused('round-missing'));
  expect(await open(begun)).toMatchObject(refused('round-missing'));
});
