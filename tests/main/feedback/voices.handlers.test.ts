import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Round } from '../../../shared/feedback/feedback.contract.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import { ask, beginRound } from './rounds.ts';

let context: TestContext;
let client: ReturnType<typeof createTestClient>;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const refused = (code: string) => ({ ok: false, error: { code } });
const said = ({ id }: Round, words: string) => ({
  roundId: id,
  id: null,
  askedId: null,
  group: 'teacher' as const,
  role: 'a teacher',
  day: '2026-11-18',
  words,
  mayQuote: true,
  quoteScope: 'portfolio, by code',
});
const list = async ({ id }: Round) => unwrap(await client.feedback.listNamedAnswers({ roundId: id }));

test('what somebody said is kept word for word, with when, by whom and whether it may be quoted', async () => {
  const begun = await beginRound(client, 'open', 'words');
  const kept = unwrap(await client.feedback.saveWords(said(begun, 'She is always prepared.\n\nShe goes first.')));
  expect(kept).toMatchObject({ answered: 1, answeredBy: [1, 0, 0, 0, 0] });
  const [voice] = await list(begun);
  expect(voice).toMatchObject({
    words: 'She is always prepared.\n\nShe goes first.',
    day: '2026-11-18',
    role: 'a teacher',
    mayQuote: true,
    quoteScope: 'portfolio, by code',
    way: 'words',
  });
  if (!voice) throw new Error('nothing kept');
  unwrap(await client.feedback.saveWords({ ...said(begun, 'She goes first.'), id: voice.id, mayQuote: false }));
  expect(await list(begun)).toMatchObject([{ id: voice.id, words: 'She goes first.', mayQuote: false }]);
  expect(unwrap(await client.feedback.removeAnswer({ roundId: begun.id, id: voice.id })).answered).toBe(0);
});

test('words belong to somebody who is asked, or to nobody by name; a stranger is refused', async () => {
  const begun = await beginRound(client, 'open', 'words');
  const { asked } = await ask(client, begun, 'Heron');
  unwrap(await client.feedback.saveWords({ ...said(begun, 'Yes.'), askedId: asked[0]?.id ?? null }));
  expect((await list(begun)).map(({ askedId }) => askedId)).toEqual([asked[0]?.id]);
  const other = await ask(client, await beginRound(client), 'Wren');
  const ofOther = { ...said(begun, 'No.'), askedId: other.asked[0]?.id ?? null };
  expect(await client.feedback.saveWords(ofOther)).toMatchObject(refused('asked-missing'));
});

test.each(['helper', 'unnamed'] as const)(
  'in the mode %s nothing is said by somebody, shown one by one or taken out',
  async (mode) => {
    const begun = await beginRound(client, mode);
    const anyone = { roundId: begun.id, id: '00000000-0000-4000-8000-000000000000' };
    expect(await client.feedback.saveWords(said(begun, 'Yes.'))).toMatchObject(refused('round-protected'));
    expect(await client.feedback.listNamedAnswers({ roundId: begun.id })).toMatchObject(refused('round-protected'));
    expect(await client.feedback.removeAnswer(anyone)).toMatchObject(refused('round-protected'));
    expect(await client.feedback.useAsideAnswer(anyone)).toMatchObject(refused('round-protected'));
  },
);

/** Two voices that were opened. */
async function openedVoices(): Promise<Round> {
  const round = await beginRound(client, 'open', 'words');
  const { id: roundId } = round;
  const answers = { O1: 'She is calm.' };
  unwrap(await client.feedback.saveSelfView({ roundId, selfView: { answers, expected: {} } }));
  unwrap(await client.feedback.sealSelfView({ roundId }));
  for (const words of ['She goes first.', 'She asked about my children.'])
    unwrap(await client.feedback.saveWords(said(round, words)));
  unwrap(await client.feedback.openResults({ roundId }));
  return round;
}

const shownWords = async ({ id }: Round) =>
  unwrap(await client.feedback.findResults({ roundId: id })).disclosed?.comments.map(({ text }) => text);
const keptEditions = async () =>
  JSON.stringify(await context.db.selectFrom('feedback_edition').select('disclosed_json').execute());

test('what was taken out is shown no longer, and no edition keeps it', async () => {
  const round = await openedVoices();
  const voices = await list(round);
  const gone = voices.find(({ words }) => words.includes('children'));
  if (!gone) throw new Error('nothing kept');
  unwrap(await client.feedback.removeAnswer({ roundId: round.id, id: gone.id }));
  expect(await shownWords(round)).toEqual(['She goes first.']);
  expect(await keptEditions()).not.toContain('children');
  expect(unwrap(await client.feedback.findRound({ roundId: round.id }))?.answered).toBe(1);

  const [last] = await list(round);
  if (!last) throw new Error('nothing kept');
  unwrap(await client.feedback.removeAnswer({ roundId: round.id, id: last.id }));
  expect(await shownWords(round)).toBeUndefined();
  expect(unwrap(await client.feedback.findRound({ roundId: round.id }))).toMatchObject({ answered: 0, edition: null });
});

test('words that were put right are shown as they are now, and what was not opened yet stays closed', async () => {
  const round = await openedVoices();
  const wrong = (await list(round)).find(({ words }) => words.includes('children'));
  unwrap(await client.feedback.saveWords(said(round, 'She asks before she tells.')));
  unwrap(await client.feedback.saveWords({ ...said(round, 'She asked about me.'), id: wrong?.id ?? null }));
  expect((await shownWords(round))?.toSorted()).toEqual(['She asked about me.', 'She goes first.']);
  expect(await keptEditions()).not.toContain('children');
  expect(unwrap(await client.feedback.findResults({ roundId: round.id }))).toMatchObject({
    newAnswers: 1,
    waitsFor: null,
  });
});
