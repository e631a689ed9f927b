import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listAnswers } from '../../../main/feedback/answers.queries.ts';
import { listInviteSecrets } from '../../../main/feedback/invites.queries.ts';
import type { Answers } from '../../../shared/feedback/answer.contract.ts';
import { groups } from '../../../shared/feedback/disclosed.contract.ts';
import { type InviteId, type Round, roundId } from '../../../shared/feedback/feedback.contract.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext, testPassphrase } from '../../support/test-context.ts';
import { ask, beginRound } from '../feedback/rounds.ts';

let context: TestContext;
let client: ReturnType<typeof createTestClient>;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const refused = (code: string) => ({ ok: false, error: { code } });
const begin = ({ id }: Round, inviteId: InviteId | null, group: (typeof groups)[number] = 'teacher') =>
  client.handover.begin({ roundId: id, inviteId, group });
const takeBack = async () => unwrap(await client.handover.end({ passphrase: testPassphrase }));

async function handOverAndAnswer(round: Round, inviteId: InviteId | null, answers: Answers): Promise<void> {
  unwrap(await begin(round, inviteId));
  unwrap(await client.handover.answer({ answers }));
  await takeBack();
}

describe('in an open conversation', () => {
  test('the form of whoever sits here is shown, and its answer is kept under their name and this day', async () => {
    const round = await beginRound(client, 'open');
    const { asked, invites } = await ask(client, round, 'Heron', 'administrator');
    const [form] = invites;
    unwrap(await begin(round, form?.id ?? null));
    const shown = unwrap(await client.handover.find(null));
    expect(shown).toMatchObject({ isProtected: false, isAnswered: false, waitSeconds: 0 });
    expect(shown?.sections.flatMap(({ questions }) => questions.map(({ code }) => code))).toContain('CARE1');
    expect(JSON.stringify(shown)).not.toContain('Heron');
    unwrap(await client.handover.answer({ answers: { CARE1: 4, CARE2: null, O1: '  She asks first. ' } }));
    expect(unwrap(await client.handover.find(null))?.isAnswered).toBe(true);
    await takeBack();
    expect(unwrap(await client.feedback.listNamedAnswers({ roundId: round.id }))).toMatchObject([
      {
        askedId: asked[0]?.id,
        group: 'administrator',
        way: 'here',
        day: '2026-11-19',
        answers: { CARE1: 4, CARE2: null, O1: 'She asks first.' },
      },
    ]);
    const now = unwrap(await client.feedback.findRound({ roundId: round.id }));
    expect(now?.invites[0]?.state).toBe('answered');
    expect(now).toMatchObject({ answered: 1, answeredBy: [0, 1, 0, 0, 0] });
  });

  test('a form that was answered is not handed over again, and one screen takes one answer', async () => {
    const round = await beginRound(client, 'open');
    const form = (await ask(client, round, 'Heron')).invites[0]?.id ?? null;
    unwrap(await begin(round, form));
    unwrap(await client.handover.answer({ answers: { CARE1: 4 } }));
    expect(await client.handover.answer({ answers: { CARE1: 5 } })).toEqual(refused('asked-answered'));
    await takeBack();
    expect(await begin(round, form)).toEqual(refused('asked-answered'));
    expect(context.handover.form).toBeUndefined();
    expect((await listAnswers(context.db, round.id)).map(({ answers }) => answers)).toEqual([{ CARE1: 4 }]);
  });

  test('somebody is named: nobody answers in another’s place', async () => {
    const round = await beginRound(client, 'open');
    await ask(client, round, 'Heron');
    expect(await begin(round, null)).toEqual(refused('invalid-input'));
    const other = await beginRound(client, 'open');
    const stranger = (await ask(client, other, 'Wren')).invites[0]?.id ?? null;
    expect(await begin(round, stranger)).toEqual(refused('invalid-input'));
  });
});

describe('where forms carry no name', () => {
  test('nothing of the row leads to a form, a name or a day, and the window is not told which form it was', async () => {
    const round = await beginRound(client, 'unnamed');
    unwrap(await client.feedback.setForms({ roundId: round.id, counts: [3, 0, 0, 0, 0] }));
    await handOverAndAnswer(round, null, { CARE1: 4, O2: 'Listens.' });
    const { rows } = await sql<Record<string, unknown>>`SELECT * FROM feedback_answer`.execute(context.db);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ way: 'here', group_name: 'teacher', invite_id: null, asked_id: null });
    expect(rows[0]).toMatchObject({ answered_on: null, role: '', words: '', edition: null });
    const now = unwrap(await client.feedback.findRound({ roundId: round.id }));
    expect(now?.invites.map(({ state, askedId, madeOn }) => [state, askedId, madeOn])).toEqual(
      Array.from({ length: 3 }, () => [null, null, null]),
    );
    expect(JSON.stringify(now)).not.toContain('Listens');
    expect(now).toMatchObject({ answered: 1, answeredBy: [1, 0, 0, 0, 0] });
  });

  test('the next form of the group that nobody has is taken: none that was written to a file, answered or withdrawn', async () => {
    const round = await beginRound(client, 'unnamed');
    unwrap(await client.feedback.setForms({ roundId: round.id, counts: [3, 1, 0, 0, 0] }));
    const forms = await listInviteSecrets(context.db, round.id);
    await sql`UPDATE feedback_invite SET made_on = '2026-11-18' WHERE number = 1`.execute(context.db);
    await sql`UPDATE feedback_invite SET withdrawn_on = '2026-11-18' WHERE number = 2`.execute(context.db);
    await handOverAndAnswer(round, null, { CARE1: 1 });
    await handOverAndAnswer(round, null, { CARE1: 2 });
    const now = await listInviteSecrets(context.db, round.id);
    const answered = now.filter(({ answerMark }) => answerMark !== null);
    expect(answered.map(({ number, group }) => [number, group])).toEqual([
      [3, 'teacher'],
      [5, 'teacher'], // made, because no teacher's was free
    ]);
    expect(now).toHaveLength(forms.length + 1);
    expect(new Set(now.map(({ secret }) => secret)).size).toBe(5);
  });

  test('a named form is refused: the answer to that would tell whether it was answered', async () => {
    const round = await beginRound(client, 'unnamed');
    const withForms = unwrap(await client.feedback.setForms({ roundId: round.id, counts: [1, 0, 0, 0, 0] }));
    expect(await begin(round, withForms.invites[0]?.id ?? null)).toEqual(refused('invalid-input'));
  });

  test('a form that was begun and given back unanswered leaves nothing', async () => {
    const round = await beginRound(client, 'unnamed');
    unwrap(await begin(round, null, 'team'));
    await takeBack();
    expect(await listInviteSecrets(context.db, round.id)).toEqual([]);
    expect(await listAnswers(context.db, round.id)).toEqual([]);
  });
});

describe('an answer is kept whole or not at all', () => {
  test.each([
    ['a question that is not asked', { NONE1: 4 }],
    ['a point beyond the scale', { CARE1: 6 }],
    ['a word for a point', { CARE1: 'often' }],
    ['seven words of the deck', { DECK: [0, 1, 2, 3, 4, 5, 6] }],
    ['a text too long', { O1: 'a'.repeat(3001) }],
    ['nothing', {}],
    ['blanks alone', { O1: ' \n ' }],
  ])('not with %s', async (_what, answers) => {
    const round = await beginRound(client, 'unnamed');
    unwrap(await begin(round, null));
    expect(await client.handover.answer({ answers: answers as Answers })).toEqual(refused('invalid-input'));
    expect(unwrap(await client.handover.find(null))?.isAnswered).toBe(false);
    await takeBack();
    expect(await listAnswers(context.db, round.id)).toEqual([]);
    expect(await listInviteSecrets(context.db, round.id)).toEqual([]);
  });

  test('it counts for the next backup', async () => {
    const round = await beginRound(client, 'unnamed');
    const backup = unwrap(await client.backup.makeBackup(null));
    expect(await context.vault.hasChanged()).toBe(false);
    await handOverAndAnswer(round, null, { CARE1: 4 });
    expect(await context.vault.hasChanged()).toBe(true);
    expect(backup).toBeTruthy();
  });
});

describe('a screen is handed over only', () => {
  test('for a round that is there, and takes answers', async () => {
    const nowhere = roundId.parse('00000000-0000-4000-8000-000000000000');
    expect(await client.handover.begin({ roundId: nowhere, inviteId: null, group: 'team' })).toEqual(
      refused('round-missing'),
    );
    const round = await beginRound(client, 'unnamed');
    unwrap(await client.feedback.deleteAnswers({ roundId: round.id }));
    expect(await begin(round, null)).toEqual(refused('round-closed'));
    expect(await begin(await beginRound(client, 'helper'), null)).toEqual(refused('invalid-input'));
    expect(context.world.isHandedOver).toBe(false);
  });

  test('from an open journal', async () => {
    const round = await beginRound(client, 'unnamed');
    await context.vault.lock();
    expect(await begin(round, null)).toEqual(refused('vault-locked'));
  });

  test.each(groups)('to somebody of the group %s', async (group) => {
    const round = await beginRound(client, 'unnamed', 'staff-survey');
    unwrap(await begin(round, null, group));
    const shown = unwrap(await client.handover.find(null));
    const [question] =
      shown?.sections.flatMap(({ questions }) => questions).filter(({ kind }) => kind !== 'text') ?? [];
    unwrap(
      await client.handover.answer({ answers: { [question?.code ?? '']: question?.kind === 'multiple' ? [0] : 0 } }),
    );
    await takeBack();
    expect((await listAnswers(context.db, round.id)).map((one) => one.group)).toEqual([group]);
  });
});

test('an answer that is handed in twice at once is kept once', async () => {
  const round = await beginRound(client, 'unnamed');
  unwrap(await begin(round, null));
  const both = [client.handover.answer({ answers: { CARE1: 4 } }), client.handover.answer({ answers: { CARE1: 4 } })];
  const [first, second] = await Promise.all(both);
  expect([first?.ok, second]).toEqual([true, refused('asked-answered')]);
  expect(await listAnswers(context.db, round.id)).toHaveLength(1);
});
