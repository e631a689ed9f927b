import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { piecesOf } from '../../../main/evidence/sight.queries.ts';
import { getCommitCount, hasToForget } from '../../../main/vault/vault.queries.ts';
import type { Client } from '../../../shared/contract.ts';
import type { EvidenceAbout } from '../../../shared/evidence/about.contract.ts';
import { nothingSaid } from '../../../shared/evidence/about.rules.ts';
import { type Evidence, type EvidenceTarget, evidenceId } from '../../../shared/evidence/evidence.contract.ts';
import { frameworkId, itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { goalId } from '../../../shared/goals/goals.contract.ts';
import { blankGoal } from '../../../shared/goals/goals.rules.ts';
import { planId } from '../../../shared/plans/plans.contract.ts';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const waymark = frameworkId.parse('waymark');
const b1: EvidenceTarget = { kind: 'competency', frameworkId: waymark, competencyId: itemId.parse('B1') };
const all = { frameworkId: null, entryId: null };

async function keepGoal(title = 'Ask before I tell'): Promise<Extract<EvidenceTarget, { kind: 'goal' }>> {
  return { kind: 'goal', goalId: unwrap(await client.goals.saveGoal({ ...blankGoal, title })).id };
}

async function keepPlan(priority = 'Grade 4 asks'): Promise<Extract<EvidenceTarget, { kind: 'plan' }>> {
  const words = { matters: '', gap: '', known: '', doing: '', outcome: '' };
  const year = { startsOn: '2026-08-01', endsOn: '2027-07-31' };
  const plan = unwrap(
    await client.plans.savePlan({ id: null, priority, personId: null, entryId: null, ...year, ...words }),
  );
  return { kind: 'plan', planId: plan.id };
}

type Link = Parameters<Client['evidence']['linkEvidence']>[0];
const words = (text = 'Counted my questions'): Link['source'] => ({
  kind: 'words',
  id: null,
  words: text,
  happenedOn: '2026-11-10',
});
const address = (to: string): Link['source'] =>
  ({ ...words('The wall'), kind: 'address', address: to }) as Link['source'];
const link = (source: Link['source'], target: EvidenceTarget, more: Partial<Link> = {}) =>
  client.evidence.linkEvidence({ source, target, why: '', linkedAt: null, ...more });
const again = ({ id, source }: Evidence) => ({ ...source, id }) as Link['source'];
const list = async (filter: Partial<Parameters<Client['evidence']['listEvidence']>[0]>) =>
  unwrap(await client.evidence.listEvidence({ ...all, ...filter }));
const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error?.code);
const about: EvidenceAbout = {
  form: 'count',
  level: 4,
  shows: 'Seven of nine were open.',
  couldRefute: true,
  adults: 'given',
  pupils: 'nobody',
};

describe('one piece for many things', () => {
  test('a piece is shown for a competency, a goal and a plan, is one record, and names them as they are called now', async () => {
    const [goal, plan] = [await keepGoal(), await keepPlan('')];
    const first = unwrap(await link(words(), goal, { why: 'The count went up.' }));
    for (const target of [plan, b1]) unwrap(await link(again(first), target));
    const [piece, ...others] = await list({});
    expect(others).toEqual([]);
    expect(piece?.links).toMatchObject([
      { ...goal, title: 'Ask before I tell', why: 'The count went up.' },
      { ...plan, title: '', why: '' },
      b1,
    ]);
    expect(unwrap(await client.evidence.findEvidence({ id: first.id }))).toEqual(piece);
  });

  test('it is listed for each of them, and for nothing else', async () => {
    const [goal, other, plan] = [await keepGoal(), await keepGoal('Another'), await keepPlan()];
    const of = unwrap(await link(words('of the goal'), goal)).id;
    const both = unwrap(await link(words('of both'), plan));
    unwrap(await link(again(both), b1));
    const ids = async (filter: Parameters<typeof list>[0]) => (await list(filter)).map(({ id }) => id);
    expect(await ids({ target: goal })).toEqual([of]);
    expect(await ids({ target: other })).toEqual([]);
    expect(await ids({ target: plan })).toEqual([both.id]);
    expect(await ids({ target: b1 })).toEqual([both.id]);
    expect(await ids({ frameworkId: waymark })).toEqual([both.id]);
    expect(await ids({ shownFor: 'goal' })).toEqual([of]);
    expect(await ids({ shownFor: 'plan' })).toEqual([both.id]);
    expect(await ids({ shownFor: 'competency' })).toEqual([both.id]);
    expect(await ids({ shownFor: 'nothing' })).toEqual([]);
    expect(await ids({ shownFor: 'goal', target: plan })).toEqual([]);
  });

  test('linking once more says why anew, for each target by itself', async () => {
    const [goal, plan] = [await keepGoal(), await keepPlan()];
    const piece = unwrap(await link(words(), goal, { why: 'Before' }));
    unwrap(await link(again(piece), plan, { why: 'For the plan' }));
    const { links } = unwrap(await link(again(piece), goal, { why: 'After' }));
    expect(links).toMatchObject([
      { kind: 'goal', why: 'After', linkedAt: piece.links[0]?.linkedAt },
      { kind: 'plan', why: 'For the plan' },
    ]);
  });

  test('a goal or a plan that is not there is refused, and nothing is kept', async () => {
    expect(codeOf(await link(words(), { kind: 'goal', goalId: goalId.parse(randomUUID()) }))).toBe('goal-missing');
    expect(codeOf(await link(words(), { kind: 'plan', planId: planId.parse(randomUUID()) }))).toBe('plan-missing');
    expect(await list({})).toEqual([]);
  });

  test('the framework to begin with is the last one, whatever was linked to a goal since', async () => {
    expect(unwrap(await client.evidence.findLastFramework(null))).toBeNull();
    unwrap(await link(words(), b1));
    context.world.now = new Date(2026, 10, 25);
    unwrap(await link(words(), await keepGoal()));
    expect(unwrap(await client.evidence.findLastFramework(null))).toBe(waymark);
  });

  test('what goes with a goal are its links: the piece stays among those that are shown for nothing', async () => {
    const goal = await keepGoal();
    const kept = unwrap(await link(words('Stays'), goal));
    const shared = unwrap(await link(words('Stays for the part'), goal));
    unwrap(await link(again(shared), b1));
    unwrap(await client.goals.removeGoal({ id: goal.goalId }));
    expect((await list({ shownFor: 'nothing' })).map(({ id, links }) => [id, links])).toEqual([[kept.id, []]]);
    expect((await list({ frameworkId: waymark })).map(({ id }) => id)).toEqual([shared.id]);
    unwrap(await client.evidence.forgetEvidence({ id: kept.id }));
    expect((await list({})).map(({ id }) => id)).toEqual([shared.id]);
  });
});

describe('addresses', () => {
  test('an address is kept with its words, is named by them or by its host, and is changed under its own id', async () => {
    const goal = await keepGoal();
    const piece = unwrap(await link(address(' photos.example.org/room-12 '), goal));
    const source = { kind: 'address', id: piece.id, words: 'The wall', happenedOn: '2026-11-10' };
    expect(piece).toMatchObject({
      title: 'The wall',
      entryId: null,
      source: { ...source, address: 'https://photos.example.org/room-12' },
    });
    const changed = { ...source, words: '', address: 'https://other.example.org' } as Extract<
      Link['source'],
      { words: string }
    >;
    expect(unwrap(await client.evidence.rewordEvidence({ id: piece.id, source: changed }))).toMatchObject({
      id: piece.id,
      title: 'other.example.org',
      links: [goal],
    });
    expect(await list({})).toHaveLength(1);
  });

  test.each(['http://example.org', 'javascript:alert(1)', 'https://me:secret@example.org', 'not an address', ''])(
    '%j is refused at the door',
    async (to) => {
      expect(codeOf(await link(address(to), await keepGoal()))).toBe('invalid-input');
      expect(await list({})).toEqual([]);
    },
  );

  test('words stay words and an address an address, and neither takes the id of the other', async () => {
    const goal = await keepGoal();
    const piece = unwrap(await link(words(), goal));
    const masked = { ...address('https://example.org'), id: piece.id } as Extract<Link['source'], { words: string }>;
    expect(codeOf(await link(masked, goal))).toBe('evidence-missing');
    expect(codeOf(await client.evidence.rewordEvidence({ id: piece.id, source: masked }))).toBe('evidence-missing');
    expect(await list({})).toEqual([piece]);
  });
});

describe('what is said about a piece', () => {
  test('it is said while linking or later, is kept by a link that says nothing, and is taken back', async () => {
    const goal = await keepGoal();
    const piece = unwrap(await link(words(), goal, { about: { ...about, shows: '  Seven of nine  were open. ' } }));
    expect(piece.about).toEqual(about);
    expect(unwrap(await link(again(piece), b1)).about).toEqual(about);
    const commits = await getCommitCount(context.db);
    const other = { ...about, couldRefute: false, pupils: 'refused' } as const;
    expect(unwrap(await client.evidence.describeEvidence({ id: piece.id, about: other })).about).toEqual(other);
    expect(await getCommitCount(context.db)).toBe(commits + 1);
    expect(await hasToForget(context.db)).toBe(true);
    expect(unwrap(await client.evidence.describeEvidence({ id: piece.id, about: nothingSaid })).about).toEqual(
      nothingSaid,
    );
  });

  test('a level or a kind that nobody knows is refused, and so is a piece that is not there', async () => {
    const { id } = unwrap(await link(words(), b1));
    const wrongs = [{ level: 6 }, { level: 0 }, { form: 'wish' }, { adults: 'perhaps' }, { shows: 'a'.repeat(2001) }];
    for (const wrong of wrongs) {
      const answer = await client.evidence.describeEvidence({ id, about: { ...about, ...wrong } as EvidenceAbout });
      expect(codeOf(answer), JSON.stringify(wrong).slice(0, 40)).toBe('invalid-input');
    }
    const nobody = evidenceId.parse(randomUUID());
    expect(codeOf(await client.evidence.describeEvidence({ id: nobody, about }))).toBe('evidence-missing');
    expect(codeOf(await client.evidence.findEvidence({ id: nobody }))).toBe('evidence-missing');
  });

  test('a described piece stays when it is shown for nothing any more, unless it is to be forgotten', async () => {
    const goal = await keepGoal();
    const [plain, said, dropped] = [
      unwrap(await link(words('plain'), goal)),
      unwrap(await link(words('said'), goal, { about })),
      unwrap(await link(words('dropped'), goal, { about })),
    ];
    for (const { id } of [plain, said]) unwrap(await client.evidence.unlinkEvidence({ id, target: goal }));
    unwrap(await client.evidence.unlinkEvidence({ id: dropped.id, target: goal, forgets: true }));
    expect(await list({ shownFor: 'nothing' })).toEqual([{ ...said, links: [] }]);
    expect(await list({})).toHaveLength(1);
  });

  test('undoing brings a described piece back with all that was said, as it was', async () => {
    const goal = await keepGoal();
    const piece = unwrap(await link(words(), goal, { about, why: 'Because.' }));
    context.world.now = new Date(2026, 11, 24);
    unwrap(await client.evidence.unlinkEvidence({ id: piece.id, target: goal, forgets: true }));
    const [{ why, linkedAt } = { why: '', linkedAt: '' }] = piece.links;
    const back = unwrap(await link(again(piece), goal, { why, linkedAt, about: piece.about }));
    expect(back).toEqual({ ...piece, source: { ...piece.source, id: piece.id } });
  });

  test('on a page in the trash a described piece is out of sight, and nothing of it is lost', async () => {
    const goal = await keepGoal();
    const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
    unwrap(await client.journal.saveEntry({ ...begun, title: 'After the lesson', body: page('What I saw.') }));
    const piece = unwrap(await link({ kind: 'page', entryId: begun.id }, goal, { about }));
    unwrap(await client.journal.trashEntry({ id: begun.id }));
    expect(await list({ target: goal })).toEqual([]);
    expect(codeOf(await client.evidence.findEvidence({ id: piece.id }))).toBe('evidence-missing');
    unwrap(await client.evidence.unlinkEvidence({ id: piece.id, target: goal }));
    unwrap(await client.journal.untrashEntry({ id: begun.id }));
    expect(await list({ shownFor: 'nothing' })).toEqual([{ ...piece, links: [] }]);
  });
});

test('goals and plans are offered, what is open before what has ended, the newest first', async () => {
  const [old, plan] = [await keepGoal('Old'), await keepPlan('Of the year')];
  unwrap(await client.goals.setGoalState({ id: old.goalId, state: 'dropped', reason: 'Too big', today: '2026-11-19' }));
  context.world.now = new Date(2026, 10, 25);
  const newer = await keepGoal('Newer');
  expect(unwrap(await client.evidence.listTargets(null))).toEqual([
    { target: newer, title: 'Newer', askedIn: null, isOpen: true },
    { target: plan, title: 'Of the year', askedIn: null, isOpen: true },
    { target: old, title: 'Old', askedIn: null, isOpen: false },
  ]);
});

test('with 10,000 pieces those of a goal, a plan and a kind are found by an index', async () => {
  const [goal, plan] = [await keepGoal(), await keepPlan()];
  await sql`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
    INSERT INTO evidence (id, kind, words, happened_on, created_at)
    SELECT printf('00000000-0000-4000-8000-%012d', i), 'words', 'Piece ' || i, '2026-11-01', i FROM n`.execute(
    context.db,
  );
  await sql`
    INSERT INTO evidence_link (evidence_id, goal_id, plan_id, why, linked_at)
    SELECT id, CASE created_at % 2 WHEN 0 THEN ${goal.goalId} END, CASE created_at % 2 WHEN 1 THEN ${plan.planId} END,
      '', created_at FROM evidence WHERE created_at <= 200`.execute(context.db);
  expect(await list({ target: goal })).toHaveLength(100);
  expect(await list({ shownFor: 'nothing' })).toHaveLength(9800);
  for (const filter of [{ target: goal }, { target: plan }, { target: b1 }, { shownFor: 'goal' as const }]) {
    const rows = await piecesOf(context.db, filter).explain<{ detail: string }>(undefined, sql`QUERY PLAN`);
    const detail = rows.map((row) => row.detail).join('; ');
    expect(detail).toMatch(/SEARCH evidence USING/);
    expect(detail).not.toMatch(/SCAN/);
  }
});
