import { identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listInviteSecrets } from '../../../main/feedback/invites.queries.ts';
import { getKeys } from '../../../main/feedback/rounds.queries.ts';
import { roundId } from '../../../shared/feedback/feedback.contract.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import { ask, beginRound, wantedRound } from './rounds.ts';

let context: TestContext;
let client: ReturnType<typeof createTestClient>;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const refused = (code: string) => ({ ok: false, error: { code } });
const stranger = roundId.parse('00000000-0000-4000-8000-000000000000');
const view = (answers: Record<string, number | string | number[] | null>, expected: Record<string, number> = {}) => ({
  answers,
  expected,
});

test('a new round has a key pair of its own, whose private part stays in the journal', async () => {
  const one = await beginRound(client);
  const other = await beginRound(client);
  expect(one).toMatchObject({ sealedAt: null, edition: null, invited: 0, answered: 0, asked: [], invites: [] });
  const [mine, theirs] = [await getKeys(context.db, one.id), await getKeys(context.db, other.id)];
  expect(await identityToRecipient(mine.identity ?? '')).toBe(mine.recipient);
  expect(mine.recipient).not.toBe(theirs.recipient);
  expect(JSON.stringify(one)).not.toContain('AGE-SECRET-KEY');
  expect(unwrap(await client.feedback.listRounds(null)).map(({ id }) => id)).toHaveLength(2);
});

test('questions and mode are changed until a view was sealed, and stay from then on; names and dates may change', async () => {
  const { id } = await beginRound(client, 'open');
  const unnamed = { ...(await wantedRound(client, 'unnamed', 'short')), id };
  expect(unwrap(await client.feedback.saveRound(unnamed)).mode).toBe('unnamed');
  unwrap(await client.feedback.saveSelfView({ roundId: id, selfView: view({ CARE1: 4 }) }));
  unwrap(await client.feedback.sealSelfView({ roundId: id }));
  expect(await client.feedback.saveRound({ ...unnamed, mode: 'open' })).toMatchObject(refused('round-begun'));
  const later = unwrap(await client.feedback.saveRound({ ...unnamed, name: 'Autumn', closesOn: '2026-12-20' }));
  expect(later).toMatchObject({ name: 'Autumn', closesOn: '2026-12-20', mode: 'unnamed' });
});

test('a round that ends before it begins, or asks nothing, is refused', async () => {
  const wanted = await wantedRound(client);
  const backwards = { ...wanted, opensOn: '2026-12-04' };
  const nothing = { ...wanted.questionnaire, dimensions: [], overall: null, prompts: [], deck: [], picks: 0 };
  expect(await client.feedback.saveRound(backwards)).toMatchObject(refused('invalid-input'));
  expect(await client.feedback.saveRound({ ...wanted, questionnaire: nothing })).toMatchObject(
    refused('invalid-input'),
  );
});

test('my view is kept as it grows, and stays once it is sealed', async () => {
  const { id } = await beginRound(client);
  expect(await client.feedback.sealSelfView({ roundId: id })).toMatchObject(refused('view-empty'));
  const mine = view({ CARE1: 4, GLOB: 5, O1: 'The March session.', DECK: [3, 7] }, { CARE: 4 });
  unwrap(await client.feedback.saveSelfView({ roundId: id, selfView: mine }));
  const sealed = unwrap(await client.feedback.sealSelfView({ roundId: id }));
  expect(sealed.selfView).toEqual(mine);
  expect(sealed.sealedAt).toBe(context.now().toISOString());
  const changed = await client.feedback.saveSelfView({ roundId: id, selfView: view({ CARE1: 1 }) });
  expect(changed).toMatchObject(refused('view-sealed'));
  expect(unwrap(await client.feedback.sealSelfView({ roundId: id })).selfView).toEqual(mine);
});

test.each([
  ['a part that is not asked', { NONE1: 4 }],
  ['a point beyond the scale', { CARE1: 6 }],
  ['not seen, which is nothing that one says of oneself', { CARE1: null }],
  ['a word for a point', { CARE1: 'often' }],
  ['a point for a word', { O1: 3 }],
  ['seven words of the deck', { DECK: [0, 1, 2, 3, 4, 5, 6] }],
  ['a word twice', { DECK: [1, 1] }],
  ['a word that is not in the deck', { DECK: [48] }],
])('my view does not hold %s', async (_what, answers) => {
  const { id } = await beginRound(client);
  expect(await client.feedback.saveSelfView({ roundId: id, selfView: view(answers) })).toMatchObject(
    refused('invalid-input'),
  );
});

test('in an open conversation everybody who is asked has a form, which goes with them', async () => {
  const begun = await beginRound(client);
  await ask(client, begun, 'Heron');
  const { asked, invites } = await ask(client, begun, 'Wren', 'peer');
  expect(asked.map(({ name, group }) => [name, group])).toEqual([
    ['Heron', 'teacher'],
    ['Wren', 'peer'],
  ]);
  expect(invites.map(({ number, group, state }) => [number, group, state])).toEqual([
    [1, 'teacher', 'open'],
    [2, 'peer', 'open'],
  ]);
  const heron = asked[0]?.id;
  if (!heron) throw new Error('nobody asked');
  const left = unwrap(await client.feedback.removeAsked({ roundId: begun.id, id: heron }));
  expect(left.invites.map(({ number }) => number)).toEqual([2]);
});

test('a person of the journal is called by the code of today, and by the last one when they are removed', async () => {
  const { id } = await beginRound(client);
  const person = unwrap(
    await client.people.savePerson({
      id: null,
      code: 'Heron',
      kind: 'rater',
      role: '',
      group: '',
      school: '',
      consentNote: '',
      agreementReadOn: null,
      openQuestion: '',
      isArchived: false,
      realName: 'Anna Real',
    }),
  );
  unwrap(await client.feedback.saveAsked({ roundId: id, id: null, personId: person.id, name: '', group: 'teacher' }));
  unwrap(await client.people.savePerson({ ...person, code: 'Egret', realName: 'Anna Real' }));
  const named = unwrap(await client.feedback.findRound({ roundId: id }));
  expect(named?.asked.map(({ name }) => name)).toEqual(['Egret']);
  expect(JSON.stringify(named)).not.toContain('Anna');
  unwrap(await client.people.removePerson({ id: person.id }));
  expect(unwrap(await client.feedback.findRound({ roundId: id }))?.asked).toMatchObject([
    { name: 'Heron', personId: null },
  ]);
});

test('where forms carry no name there are so many for each group, tied to nobody', async () => {
  const begun = await beginRound(client, 'unnamed');
  await ask(client, begun, 'Heron');
  const set = (counts: number[]) => client.feedback.setForms({ roundId: begun.id, counts });
  expect(
    unwrap(await set([3, 1, 0, 0, 0])).invites.map(({ group, askedId, state }) => [group, askedId, state]),
  ).toEqual([
    ['teacher', null, null],
    ['teacher', null, null],
    ['teacher', null, null],
    ['administrator', null, null],
  ]);
  expect(unwrap(await set([1, 1, 0, 0, 2])).invites.map(({ group }) => group)).toEqual([
    'teacher',
    'administrator',
    'other',
    'other',
  ]);
  expect(await set([200, 101, 0, 0, 0])).toMatchObject(refused('invalid-input'));
  const secrets = (await listInviteSecrets(context.db, begun.id)).map(({ secret }) => secret);
  expect(new Set(secrets).size).toBe(4);
  for (const secret of secrets) expect(secret).toMatch(/^[0-9a-f]{64}$/);
});

test('changing to unnamed forms takes the tie between a person and a form away, and back again gives each a new one', async () => {
  const begun = await beginRound(client);
  const { invites } = await ask(client, begun, 'Heron');
  const unnamed = { ...(await wantedRound(client, 'unnamed')), id: begun.id };
  expect(unwrap(await client.feedback.saveRound(unnamed)).invites).toEqual([]);
  const again = unwrap(await client.feedback.saveRound({ ...unnamed, mode: 'open' }));
  expect(again.invites).toHaveLength(1);
  expect(again.invites[0]?.id).not.toBe(invites[0]?.id);
});

test('deleting the answers takes keys and secrets with them, and nothing more comes in', async () => {
  const begun = await beginRound(client);
  await ask(client, begun, 'Heron');
  const closed = unwrap(await client.feedback.deleteAnswers({ roundId: begun.id }));
  expect(closed.answersDeletedOn).toBe('2026-11-19');
  expect((await getKeys(context.db, begun.id)).identity).toBeNull();
  expect((await listInviteSecrets(context.db, begun.id)).map(({ secret }) => secret)).toEqual([null]);
  const more = { roundId: begun.id, id: null, personId: null, name: 'Wren', group: 'peer' } as const;
  expect(await client.feedback.saveAsked(more)).toMatchObject(refused('round-closed'));
});

test('a round that is not there is not found, and nothing of it is changed', async () => {
  expect(unwrap(await client.feedback.findRound({ roundId: stranger }))).toBeNull();
  const missing = refused('round-missing');
  expect(await client.feedback.removeRound({ roundId: stranger })).toMatchObject(missing);
  expect(await client.feedback.sealSelfView({ roundId: stranger })).toMatchObject(missing);
  expect(await client.feedback.saveSelfView({ roundId: stranger, selfView: view({}) })).toMatchObject(missing);
  expect(await client.feedback.deleteAnswers({ roundId: stranger })).toMatchObject(missing);
});

test('removing a round takes everything of it and leaves the others', async () => {
  const gone = await beginRound(client);
  const kept = await beginRound(client);
  await ask(client, gone, 'Heron');
  unwrap(await client.feedback.removeRound({ roundId: gone.id }));
  expect(unwrap(await client.feedback.listRounds(null)).map(({ id }) => id)).toEqual([kept.id]);
  for (const table of ['feedback_asked', 'feedback_invite'] as const)
    expect(await context.db.selectFrom(table).selectAll().execute()).toEqual([]);
});

test('my view keeps of what was answered only what another questionnaire asks, too', async () => {
  const { id: roundId } = await beginRound(client, 'open');
  const selfView = { answers: { CARE1: 5, CARE2: 4, O1: 'Calm.' }, expected: { CARE: 5 } };
  unwrap(await client.feedback.saveSelfView({ roundId, selfView }));
  const seven = unwrap(await client.feedback.listQuestionnaires({ kind: 'views', scaleLength: 7 }));
  const questionnaire = seven.find(({ key }) => key === 'two-views')?.questionnaire;
  if (!questionnaire) throw new Error('no questionnaire');
  const wanted = await wantedRound(client, 'open');
  const changed = unwrap(await client.feedback.saveRound({ ...wanted, id: roundId, questionnaire }));
  expect(changed.selfView).toEqual({ answers: { O1: 'Calm.' }, expected: {} }); // a 5 of five says something else than a 5 of seven
  unwrap(await client.feedback.saveSelfView({ roundId, selfView: changed.selfView }));
});

test('a round that is asked again has to be there', async () => {
  const wanted = { ...(await wantedRound(client)), repeats: stranger };
  expect(await client.feedback.saveRound(wanted)).toMatchObject(refused('round-missing'));
});

test('somebody’s answer counts for the group that they are moved to', async () => {
  const round = await ask(client, await beginRound(client, 'open'), 'Heron');
  const [roundId, inviteId] = [round.id, round.invites[0]?.id ?? null];
  const typed = { roundId, inviteId, group: 'teacher', day: '2026-11-18', answers: { CARE1: 2 } } as const;
  unwrap(await client.feedback.saveTypedAnswer(typed));
  const heron = { roundId, id: round.asked[0]?.id ?? null, personId: null, name: 'Heron' };
  const moved = unwrap(await client.feedback.saveAsked({ ...heron, group: 'administrator' }));
  expect(moved.answeredBy).toEqual([0, 1, 0, 0, 0]);
  const [answer] = unwrap(await client.feedback.listNamedAnswers({ roundId }));
  expect(answer?.group).toBe('administrator');
});

test('figures of an unnamed round stay as they are, whoever is moved to another group', async () => {
  const round = await ask(client, await beginRound(client, 'unnamed', 'staff-survey'), 'Heron');
  const { id: roundId } = round;
  const typed = { roundId, inviteId: null, group: 'teacher', day: '2026-11-18' } as const;
  const code = round.questionnaire.questions.find(({ kind }) => kind === 'single' || kind === 'scale')?.code ?? '';
  for (let count = 0; count < 4; count++)
    unwrap(await client.feedback.saveTypedAnswer({ ...typed, answers: { [code]: 0 } }));
  const opened = unwrap(await client.feedback.openResults({ roundId })).disclosed;
  expect(opened?.answered).toBe(4);
  const heron = { roundId, id: round.asked[0]?.id ?? null, personId: null, name: 'Heron' };
  unwrap(await client.feedback.saveAsked({ ...heron, group: 'administrator' }));
  expect(unwrap(await client.feedback.findResults({ roundId })).disclosed).toEqual(opened);
});
