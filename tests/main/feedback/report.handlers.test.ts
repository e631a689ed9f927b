import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertEdition } from '../../../main/feedback/editions.queries.ts';
import type { Disclosed } from '../../../shared/feedback/disclosed.contract.ts';
import { type Mode, type ReportPart, type Round, reportParts } from '../../../shared/feedback/feedback.contract.ts';
import { messages } from '../../../shared/messages.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import { commentId, shownFigures } from './editions.ts';
import { ask, beginRound } from './rounds.ts';

let context: TestContext;
let client: ReturnType<typeof createTestClient>;
const file = join(tmpdir(), `cairn-report-${process.pid}.html`);

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
  context.world.saveTo = file;
});
afterEach(async () => {
  rmSync(file, { force: true });
  await context.dispose();
});

async function seal({ id, kind }: Round): Promise<void> {
  if (kind === 'survey') return;
  const selfView = { answers: { O1: 'That I come prepared.' }, expected: {} };
  unwrap(await client.feedback.saveSelfView({ roundId: id, selfView }));
  unwrap(await client.feedback.sealSelfView({ roundId: id }));
}

/** A round of Two Views, and what was shown of the others. */
async function opened(mode: Mode = 'unnamed', change: (shown: Disclosed) => Disclosed = (shown) => shown) {
  const round = await beginRound(client, mode);
  await seal(round);
  const disclosed = change(shownFigures(round.questionnaire));
  await insertEdition(context.db, round.id, { openedOn: '2026-12-05', disclosed });
  return round;
}

type Parts = readonly ReportPart[];
const write = ({ id }: Round, parts: Parts, commentIds: string[] = [], format: 'pdf' | 'html' = 'html') =>
  client.feedback.writeReport({ roundId: id, format, parts: [...parts], commentIds });

async function written(round: Round, parts: Parts, commentIds: string[] = []): Promise<string> {
  expect(unwrap(await write(round, parts, commentIds))).toEqual({ saved: true, fileName: basename(file) });
  return readFileSync(file, 'utf8');
}

test('nothing is written while the results were not opened', async () => {
  const round = await beginRound(client, 'unnamed');
  expect(await write(round, reportParts)).toMatchObject({ ok: false, error: { code: 'results-not-ready' } });
  expect(existsSync(file)).toBe(false);
});

test('what a helper passed on stays closed until my own view is sealed', async () => {
  const round = await beginRound(client, 'helper');
  const disclosed = shownFigures(round.questionnaire);
  await insertEdition(context.db, round.id, { openedOn: '2026-12-05', disclosed });
  expect(await write(round, reportParts)).toMatchObject({ ok: false, error: { code: 'results-not-ready' } });
  await seal(round);
  expect(unwrap(await write(round, ['dimensions'])).saved).toBe(true);
});

test('a helper who collects for a colleague makes no report of what is not theirs', async () => {
  const round = await opened('helper');
  await context.db.updateTable('feedback_round').set({ role: 'collecting', pass_on_to: 'age1colleague' }).execute();
  expect(await write(round, reportParts)).toMatchObject({ ok: false, error: { code: 'results-not-ready' } });
});

test('who changes their mind about the place writes nothing', async () => {
  const round = await opened();
  context.world.saveTo = undefined;
  expect(unwrap(await write(round, reportParts))).toEqual({ saved: false, fileName: '' });
  expect(existsSync(file)).toBe(false);
});

test('a page holds the chosen parts and comments, from the edition that was opened last', async () => {
  const round = await opened();
  await insertEdition(context.db, round.id, {
    openedOn: '2026-12-09',
    disclosed: { ...shownFigures(round.questionnaire), edition: 2, answered: 12, leftOut: 0 },
  });
  unwrap(await client.feedback.saveFocus({ roundId: round.id, focus: 'Say it earlier.' }));
  const page = await written(round, ['comments', 'focus'], [commentId(3)]);
  expect(page).toContain('9 December 2026');
  expect(page).toContain('12 people answered.');
  expect(page).toContain('The first answer to O2.');
  expect(page).toContain('Say it earlier.');
  expect(page).not.toContain('The second answer');
  expect(page).not.toContain('svg class="plot"');
  expect(page).toContain(messages.feedback.texts.notValidated);
});

test('a PDF is printed from the same content, under the round’s name', async () => {
  const round = await opened();
  expect(unwrap(await write(round, reportParts, [commentId(1)], 'pdf')).saved).toBe(true);
  const [page] = context.world.printed;
  expect(page?.title).toBe('Two Views, November 2026');
  expect(page?.body).toContain('The first answer to O1.');
  expect(page?.body).toContain('<svg class="plot"');
  expect(readFileSync(file, 'utf8')).toBe('%PDF-');
});

test('what was changed in the questions is not called Two Views any more', async () => {
  const round = await beginRound(client, 'unnamed');
  const [first, ...rest] = round.questionnaire.dimensions;
  if (!first) throw new Error('no dimension');
  const [item, ...others] = first.items;
  if (!item) throw new Error('no statement');
  const own = { ...first, items: [{ ...item, observer: 'Hums while walking.' }, ...others] };
  const { id, repeats, kind, name, askedBy, mode, helper, smallestGroup, opensOn, closesOn, invitation } = round;
  const text = { kind, name, askedBy, mode, helper, smallestGroup, opensOn, closesOn, invitation };
  const questionnaire = { ...round.questionnaire, dimensions: [own, ...rest] };
  unwrap(await client.feedback.saveRound({ id, repeats, ...text, questionnaire }));
  await seal(round);
  await insertEdition(context.db, id, { openedOn: '2026-12-05', disclosed: shownFigures(questionnaire) });
  expect(await written(round, [])).toContain(messages.feedback.texts.ownNotValidated);
});

test('the short form is Two Views too, and a survey is not', async () => {
  for (const [key, sentence] of [
    ['short', messages.feedback.texts.notValidated],
    ['words', messages.feedback.texts.notValidated],
    ['staff-survey', messages.feedback.texts.ownNotValidated],
  ] as const) {
    const round = await beginRound(client, 'unnamed', key);
    await seal(round);
    const disclosed = { ...shownFigures(round.questionnaire), comments: [] };
    await insertEdition(context.db, round.id, { openedOn: '2026-12-05', disclosed });
    expect(await written(round, reportParts)).toContain(sentence);
  }
});

const nobody = {
  ...{ id: null, kind: 'coachee' as const, role: '', group: '', school: '', realName: 'Zelda Quist' },
  ...{ consentNote: '', agreementReadOn: null, openQuestion: '', isArchived: false },
};

/** An open conversation in which four people said something. */
async function conversation() {
  const begun = await beginRound(client, 'open', 'words');
  const { id: personId } = unwrap(await client.people.savePerson({ ...nobody, code: 'Finch' }));
  const known = unwrap(
    await client.feedback.saveAsked({ roundId: begun.id, id: null, personId, name: '', group: 'teacher' }),
  );
  const typed = await ask(client, begun, 'Marta Kowalska', 'administrator');
  const askedAs = (personal: boolean) =>
    (personal ? known : typed).asked.find((one) => (one.personId !== null) === personal)?.id ?? null;
  const said = { roundId: begun.id, id: null, day: '2026-11-18', mayQuote: true };
  const words = [
    {
      askedId: askedAs(true),
      group: 'teacher',
      role: 'a teacher',
      words: 'By code.',
      quoteScope: 'portfolio, by code',
    },
    { askedId: askedAs(true), group: 'teacher', role: '', words: 'By role.', quoteScope: 'portfolio, by role' },
    { askedId: askedAs(false), group: 'administrator', role: '', words: 'Typed.', quoteScope: 'portfolio, by code' },
    { askedId: null, group: 'peer', role: 'a coach', words: 'Between us.', quoteScope: '', mayQuote: false },
  ] as const;
  for (const one of words) unwrap(await client.feedback.saveWords({ ...said, ...one }));
  const answers = unwrap(await client.feedback.listNamedAnswers({ roundId: begun.id }));
  const comments = answers.map((answer, place) => ({
    id: commentId(place + 1),
    code: null,
    text: answer.words,
    answerId: answer.id,
  }));
  await seal(begun);
  const shown = { ...shownFigures(begun.questionnaire), isProtected: false, blocks: [], comments };
  await insertEdition(context.db, begun.id, { openedOn: '2026-11-20', disclosed: shown });
  return { begun, all: comments.map(({ id }) => id) };
}

test('voices are quoted only with permission, by role or by code as they allowed it, and never by a name', async () => {
  const { begun, all } = await conversation();
  const page = await written(begun, ['voices', 'comments'], all);
  const captions = [...page.matchAll(/<figcaption>(.*?)<\/figcaption>/g)].map(([, caption]) => caption).sort();
  expect(captions).toEqual([
    'Administrator, 18 November 2026',
    'Finch, a teacher, 18 November 2026',
    'Teacher, 18 November 2026',
  ]);
  expect(page).toContain('Typed.');
  expect(page).not.toContain('Between us.');
  expect(page).not.toContain('Marta');
  expect(page).not.toContain('Zelda');
  expect(page).not.toContain('Ines');
});

test('once the answers are deleted nobody knows any more who allowed what, so no voice is quoted', async () => {
  const { begun, all } = await conversation();
  unwrap(await client.feedback.deleteAnswers({ roundId: begun.id }));
  const page = await written(begun, reportParts, all);
  expect(page).not.toContain('By role.');
  expect(page).not.toContain('<figcaption');
});

test('a report says no word of who was asked, and the log says nothing at all', async () => {
  const round = await opened('unnamed');
  await write(round, reportParts, [commentId(1)]);
  context.world.saveTo = join(tmpdir(), 'no such folder', 'report.html');
  expect(await write(round, reportParts)).toMatchObject({ ok: false, error: { code: 'file-not-written' } });
  expect(context.logged.join()).not.toMatch(/answer to O1|November|report\.html/);
});
