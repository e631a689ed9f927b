import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AskedId, Round } from '../../../shared/feedback/feedback.contract.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import { ask, beginRound } from './rounds.ts';

let context: TestContext;
let client: ReturnType<typeof createTestClient>;
let round: Round;
let heron: AskedId;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
  round = await ask(client, await beginRound(client), 'Heron');
  const [one] = round.asked;
  if (!one) throw new Error('nobody asked');
  heron = one.id;
});
afterEach(() => context.dispose());

const steps = async () =>
  unwrap(
    await client.steps.listSteps({
      entryId: null,
      personId: null,
      assessmentId: null,
      roundId: round.id,
      onlyOpen: false,
    }),
  );
const giveBack = async (followUpOn: string | null) =>
  unwrap(
    await client.feedback.saveGiveBack({
      roundId: round.id,
      id: heron,
      giveBack: 'I see you as a leader when you host.',
      gaveBackOn: null,
      followUpOn,
    }),
  );

test('the one thing to work on, and thanks with their day, are kept', async () => {
  unwrap(await client.feedback.saveFocus({ roundId: round.id, focus: 'Let others lead a session.' }));
  unwrap(
    await client.feedback.saveThanks({ roundId: round.id, id: heron, thanks: 'Thank you.', thankedOn: '2026-11-19' }),
  );
  const kept = unwrap(await client.feedback.findRound({ roundId: round.id }));
  expect(kept).toMatchObject({
    focus: 'Let others lead a session.',
    asked: [{ thanks: 'Thank you.', thankedOn: '2026-11-19' }],
  });
});

test('a day to talk makes one step, which moves with the day and goes with it while it is open', async () => {
  const kept = await giveBack('2026-12-10');
  expect(await steps()).toMatchObject([
    { text: 'Talk with Heron about how we see each other as leaders', dueOn: '2026-12-10', state: 'open' },
  ]);
  expect(kept.asked[0]?.followUpStepId).toBe((await steps())[0]?.id);
  await giveBack('2026-12-17');
  expect((await steps()).map(({ dueOn }) => dueOn)).toEqual(['2026-12-17']);
  expect((await giveBack(null)).asked[0]?.followUpStepId).toBeNull();
  expect(await steps()).toEqual([]);
});

test('a step that was done stays, whatever the day is changed to', async () => {
  await giveBack('2026-12-10');
  const [step] = await steps();
  if (!step) throw new Error('no step');
  const { createdAt: _created, closedOn: _closed, ...wanted } = step;
  unwrap(await client.steps.saveStep({ ...wanted, state: 'done' }));
  await giveBack(null);
  expect(await steps()).toMatchObject([{ state: 'done' }]);
});

test('a step outlives its round, also on a screen that still knows of it', async () => {
  await giveBack('2026-12-10');
  const [step] = await steps();
  if (!step) throw new Error('no step');
  unwrap(await client.feedback.removeRound({ roundId: round.id }));
  const { createdAt: _created, closedOn: _closed, ...wanted } = step;
  expect(unwrap(await client.steps.saveStep({ ...wanted, text: 'Talk on Friday' }))).toMatchObject({
    text: 'Talk on Friday',
    roundId: null,
  });
});

test('themes are kept in their order, with what they have in common', async () => {
  const theme = (id: string, name: string) => ({
    id: `00000000-0000-4000-8000-00000000000${id}`,
    name,
    commentIds: [],
  });
  const save = (themes: ReturnType<typeof theme>[]) => client.feedback.saveThemes({ roundId: round.id, themes });
  unwrap(await save([theme('1', 'Reach'), theme('2', 'Time')]));
  unwrap(await save([theme('2', 'Time to listen'), theme('1', 'Reach')]));
  const { themes } = unwrap(await client.feedback.findResults({ roundId: round.id }));
  expect(themes.map(({ name }) => name)).toEqual(['Time to listen', 'Reach']);
  expect(await save([theme('1', 'Reach'), theme('1', 'Again')])).toMatchObject({ error: { code: 'invalid-input' } });
});
