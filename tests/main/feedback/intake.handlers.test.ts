import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listAnswers } from '../../../main/feedback/answers.queries.ts';
import { listInviteSecrets } from '../../../main/feedback/invites.queries.ts';
import { sealAnswer } from '../../../renderer/answer-form/seal-answer.ts';
import type { Answers, FormTicket } from '../../../shared/feedback/answer.contract.ts';
import type { Mode, Round } from '../../../shared/feedback/feedback.contract.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import { ask, beginRound } from './rounds.ts';

let context: TestContext;
let client: ReturnType<typeof createTestClient>;
let folder: string;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
  folder = join(context.folder, '..', 'forms');
  mkdirSync(folder);
  context.world.open = folder;
});
afterEach(() => context.dispose());

const refused = (code: string) => ({ ok: false, error: { code } });

/** A round with three forms: of three teachers who are asked, or unnamed for teachers. */
async function roundWithForms(mode: Mode): Promise<Round> {
  const round = await beginRound(client, mode);
  if (mode !== 'open') return unwrap(await client.feedback.setForms({ roundId: round.id, counts: [3, 0, 0, 0, 0] }));
  for (const name of ['Heron', 'Wren']) await ask(client, round, name);
  return ask(client, round, 'Kestrel');
}

const writeAll = async ({ id }: Round) =>
  unwrap(await client.feedback.writeForms({ roundId: id, inviteIds: null })).fileNames;

function ticketIn(file: string): FormTicket {
  const html = readFileSync(join(folder, file), 'utf8');
  const json = /<script type="application\/json" id="carried">(.*?)<\/script>/.exec(html)?.[1] ?? '';
  return (JSON.parse(json) as { ticket: FormTicket }).ticket;
}

async function answerTo(file: string, answers: Answers, answer = '0'.repeat(32), day = '2026-11-20'): Promise<string> {
  return (await sealAnswer({ ticket: ticketIn(file), answer, day }, answers)) ?? '';
}

const bringIn = async ({ id }: Round, ...texts: string[]) =>
  unwrap(await client.feedback.importAnswers({ roundId: id, texts }));

test('a form is written for everybody who is asked, under a name that tells nobody', async () => {
  const round = await roundWithForms('open');
  expect(await writeAll(round)).toEqual(['form-1.html', 'form-2.html', 'form-3.html']);
  expect(readdirSync(folder).sort()).toEqual(['form-1.html', 'form-2.html', 'form-3.html']);
  const html = readFileSync(join(folder, 'form-2.html'), 'utf8');
  expect(html.length).toBeLessThan(400_000);
  expect(html).not.toMatch(/Wren|Heron|AGE-SECRET-KEY|Two Views, November/);
  const known = unwrap(await client.feedback.findRound({ roundId: round.id }));
  expect(known?.invites.map(({ madeOn }) => madeOn)).toEqual(['2026-11-19', '2026-11-19', '2026-11-19']);
});

test('a coach who changes their mind about the folder has written nothing', async () => {
  const round = await roundWithForms('open');
  context.world.open = undefined;
  expect(unwrap(await client.feedback.writeForms({ roundId: round.id, inviteIds: null }))).toEqual({
    saved: false,
    fileNames: [],
  });
});

test('answers come in from files, each with its verdict, and the second of a form is kept aside', async () => {
  const round = await roundWithForms('open');
  await writeAll(round);
  const [first, second] = [await answerTo('form-1.html', { CARE1: 5 }), await answerTo('form-2.html', { CARE1: 3 })];
  const changed = await answerTo('form-1.html', { CARE1: 1 });
  expect(await bringIn(round, first, second, first, changed, changed, 'hello')).toEqual([
    'accepted',
    'accepted',
    'duplicate',
    'second',
    'duplicate',
    'damaged',
  ]);
  const known = unwrap(await client.feedback.findRound({ roundId: round.id }));
  expect(known).toMatchObject({ answered: 2, aside: 1, answeredBy: [2, 0, 0, 0, 0] });
  expect(known?.invites.map(({ state }) => state)).toEqual(['answered', 'answered', 'open']);
  const named = unwrap(await client.feedback.listNamedAnswers({ roundId: round.id }));
  expect(named.find(({ isAside }) => !isAside)).toMatchObject({ way: 'form', day: '2026-11-20' });
  expect(named.map(({ askedId }) => askedId)).not.toContain(null);
});

test('in an open conversation only open forms are written again; where forms carry no name, all are', async () => {
  const open = await roundWithForms('open');
  await writeAll(open);
  await bringIn(open, await answerTo('form-2.html', { CARE1: 5 }));
  expect(await writeAll(open)).toEqual(['form-1.html', 'form-3.html']);

  const unnamed = await roundWithForms('unnamed');
  const files = ['form-teacher-1.html', 'form-teacher-2.html', 'form-teacher-3.html'];
  expect(await writeAll(unnamed)).toEqual(files);
  await bringIn(unnamed, await answerTo('form-teacher-2.html', { CARE1: 5 }));
  expect(await writeAll(unnamed)).toEqual(files);
});

test('where forms carry no name, an answer keeps no form, no day and no person', async () => {
  const round = await roundWithForms('unnamed');
  await writeAll(round);
  await bringIn(round, await answerTo('form-teacher-3.html', { CARE1: 5, O1: 'Thank you.' }));
  const [answer] = await listAnswers(context.db, round.id);
  expect(answer).toMatchObject({ inviteId: null, askedId: null, day: null, group: 'teacher', way: 'form' });
  const rows = JSON.stringify(await context.db.selectFrom('feedback_answer').selectAll().execute());
  for (const { id, answerMark } of await listInviteSecrets(context.db, round.id)) {
    expect(rows).not.toContain(id);
    if (answerMark !== null) expect(rows).not.toContain(answerMark);
  }
  expect(rows).not.toContain('2026-11-20');
});

test('a form that was withdrawn brings no answer in', async () => {
  const round = await roundWithForms('open');
  await writeAll(round);
  const answer = await answerTo('form-1.html', { CARE1: 5 });
  const inviteId = round.invites[0]?.id;
  if (!inviteId) throw new Error('no form');
  unwrap(await client.feedback.withdrawInvite({ roundId: round.id, inviteId }));
  expect(await bringIn(round, answer)).toEqual(['withdrawn']);
  expect(await writeAll(round)).toEqual(['form-2.html', 'form-3.html']);
});

test('withdrawing tells who has answered only in an open conversation', async () => {
  for (const mode of ['open', 'unnamed'] as const) {
    const round = await roundWithForms(mode);
    const [file = ''] = await writeAll(round);
    await bringIn(round, await answerTo(file, { CARE1: 5 }));
    const inviteId = round.invites[0]?.id;
    if (!inviteId) throw new Error('no form');
    const withdrawn = await client.feedback.withdrawInvite({ roundId: round.id, inviteId });
    if (mode === 'open') expect(withdrawn).toMatchObject(refused('asked-answered'));
    else expect(unwrap(withdrawn).answered).toBe(1);
  }
});

test('a later last day lets an answer in that came after the first one', async () => {
  const round = await roundWithForms('open');
  await writeAll(round);
  const late = await answerTo('form-1.html', { CARE1: 5 }, '0'.repeat(32), '2026-12-09');
  expect(await bringIn(round, late)).toEqual(['expired']);
  const { id, kind, name, askedBy, mode, helper, smallestGroup, opensOn, questionnaire, invitation } = round;
  const text = { kind, name, askedBy, mode, helper, smallestGroup, opensOn, questionnaire, invitation };
  unwrap(await client.feedback.saveRound({ ...text, id, repeats: null, closesOn: '2026-12-10' }));
  expect(await bringIn(round, late)).toEqual(['accepted']);
});

test('once the answers were deleted nothing more goes out or comes in', async () => {
  const round = await roundWithForms('open');
  await writeAll(round);
  const answer = await answerTo('form-1.html', { CARE1: 5 });
  unwrap(await client.feedback.deleteAnswers({ roundId: round.id }));
  const roundId = round.id;
  expect(await client.feedback.importAnswers({ roundId, texts: [answer] })).toMatchObject(refused('round-closed'));
  expect(await client.feedback.writeForms({ roundId, inviteIds: null })).toMatchObject(refused('round-closed'));
});

test('where a helper collects, forms are made and answers come in only with them', async () => {
  const { id: roundId } = await beginRound(client, 'helper');
  expect(await client.feedback.writeForms({ roundId, inviteIds: null })).toMatchObject(refused('invalid-input'));
  expect(await client.feedback.importAnswers({ roundId, texts: ['a'] })).toMatchObject(refused('invalid-input'));
});

test('an answer from paper is kept for whoever gave it, and a file that comes later is a second one', async () => {
  const round = await roundWithForms('open');
  await writeAll(round);
  const typed = { roundId: round.id, group: 'teacher', day: '2026-11-18', answers: { CARE1: 2 } } as const;
  const inviteId = round.invites[0]?.id ?? null;
  expect(unwrap(await client.feedback.saveTypedAnswer({ ...typed, inviteId })).answered).toBe(1);
  expect(await client.feedback.saveTypedAnswer({ ...typed, inviteId })).toMatchObject(refused('asked-answered'));
  expect(unwrap(await client.feedback.listNamedAnswers({ roundId: round.id }))).toMatchObject([
    { way: 'paper', day: '2026-11-18', answers: { CARE1: 2 } },
  ]);
  expect(await bringIn(round, await answerTo('form-1.html', { CARE1: 5 }))).toEqual(['second']);
});

test('paper without a name takes no form that somebody may hold', async () => {
  const round = await roundWithForms('unnamed');
  await writeAll(round);
  const typed = { roundId: round.id, inviteId: null, group: 'teacher', day: '2026-11-18' } as const;
  const after = unwrap(await client.feedback.saveTypedAnswer({ ...typed, answers: { CARE1: 2 } }));
  expect(after).toMatchObject({ invited: 4, answered: 1 });
  expect(await bringIn(round, await answerTo('form-teacher-1.html', { CARE1: 5 }))).toEqual(['accepted']);
  for (const answers of [{}, { CARE1: 9 }, { NOPE: 1 }])
    expect(await client.feedback.saveTypedAnswer({ ...typed, answers })).toMatchObject(refused('invalid-input'));
});

test('what is refused leaves no trace in the journal', async () => {
  const round = await roundWithForms('open');
  await writeAll(round);
  const before = await context.db.selectFrom('feedback_invite').selectAll().execute();
  const misfit = await answerTo('form-1.html', { CARE1: 99 });
  expect(await bringIn(round, 'nothing', misfit)).toEqual(['damaged', 'wrong-fields']);
  expect(await context.db.selectFrom('feedback_invite').selectAll().execute()).toEqual(before);
  expect(await listAnswers(context.db, round.id)).toEqual([]);
  expect(context.logged.join()).not.toContain('form-1');
});

test('forms that were written before the disk was full count as given out', async () => {
  const round = await roundWithForms('unnamed');
  mkdirSync(join(folder, 'form-teacher-3.html', 'in the way'), { recursive: true });
  const { id: roundId } = round;
  expect(await client.feedback.writeForms({ roundId, inviteIds: null })).toMatchObject(refused('file-not-written'));
  expect(readdirSync(folder)).toContain('form-teacher-1.html');
  unwrap(await client.feedback.setForms({ roundId, counts: [0, 0, 0, 0, 0] }));
  const typed = { roundId, inviteId: null, group: 'teacher', day: '2026-11-18', answers: { CARE1: 2 } } as const;
  unwrap(await client.feedback.saveTypedAnswer(typed));
  expect(await bringIn(round, await answerTo('form-teacher-1.html', { CARE1: 5 }))).toEqual(['accepted']);
});
