import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getCommitCount, hasToForget } from '../../../main/vault/vault.queries.ts';
import type { Client } from '../../../shared/contract.ts';
import { toOutline } from '../../../shared/portfolio/outline.rules.ts';
import {
  type Cover,
  type Portfolio,
  type PortfolioId,
  portfolioId,
} from '../../../shared/portfolio/portfolio.contract.ts';
import { type PhaseId, type ProgramId, phaseId, requirementId } from '../../../shared/programs/programs.contract.ts';
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

const refused = (code: string) => ({ ok: false, error: { code } });

const cover: Cover = {
  title: 'A year of asking first',
  subtitle: 'What changed',
  author: 'Nora Lindgren',
  program: 'Certificate',
  cohort: '2025-26',
  coversFrom: '2025-09-01',
  coversTo: '2026-06-12',
  logoId: null,
  theme: 'literata',
  size: 'A4',
};

async function keepPage(title: string) {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  unwrap(await client.journal.saveEntry({ ...begun, title, body: page('What was said.') }));
  return begun.id;
}

/** A program of two phases, each with one task that asks for one page. */
async function makeProgram() {
  const program = unwrap(await client.programs.saveProgram({ id: null, name: 'Certificate' }));
  const phases: PhaseId[] = [];
  const requirements: string[] = [];
  for (const [position, title] of ['Find your footing', 'Grow community'].entries()) {
    const [phase, task, asked] = [randomUUID(), randomUUID(), randomUUID()];
    await context.db
      .insertInto('program_phase')
      .values({ id: phase, program_id: program.id, position, title, topic: '', starts_on: null, due_on: null })
      .execute();
    await context.db
      .insertInto('program_task')
      .values({
        id: task,
        phase_id: phase,
        position: 0,
        title: 'Write',
        text: '',
        due_on: null,
        place: null,
        done_on: null,
      })
      .execute();
    await context.db
      .insertInto('program_requirement')
      .values({
        id: asked,
        task_id: task,
        position: 0,
        text: `A page on ${title}`,
        kind: 'page',
        count: 1,
        template_id: null,
        least_words: null,
        most_words: null,
        handed_in_on: null,
      })
      .execute();
    phases.push(phaseId.parse(phase));
    requirements.push(asked);
  }
  return { programId: program.id, phases, requirements };
}

async function show(entryId: Awaited<ReturnType<typeof keepPage>>, requirement: string | undefined, why: string) {
  const target = { kind: 'requirement', requirementId: requirementId.parse(requirement) } as const;
  unwrap(await client.evidence.linkEvidence({ source: { kind: 'page', entryId }, target, why, linkedAt: null }));
}

const create = async (parts: { programId?: ProgramId | null; phaseIds?: PhaseId[]; isFilled?: boolean } = {}) =>
  unwrap(await client.portfolio.createPortfolio({ cover, programId: null, phaseIds: [], isFilled: false, ...parts }));
const find = async (id: PortfolioId) => unwrap(await client.portfolio.findPortfolio({ id }));
const save = (known: Portfolio, parts = known.parts, revision = known.revision) =>
  client.portfolio.saveOutline({ id: known.id, outline: toOutline(parts), revision });

test('a portfolio fills itself with what is shown for the program, and says what is still asked for', async () => {
  const { programId, phases, requirements } = await makeProgram();
  const entryId = await keepPage('What I saw');
  await show(entryId, requirements[0], 'It shows the first draft.');
  const made = await create({ programId, isFilled: true });
  expect(made).toMatchObject({ ...cover, programId, phaseIds: [], revision: 1, fillCount: 0 });
  expect(made.parts).toMatchObject([
    {
      title: 'Find your footing',
      phaseId: phases[0],
      pieces: [
        {
          source: { kind: 'page', entryId, promptIds: null },
          why: 'It shows the first draft.',
          requirementId: requirements[0],
          sourceTitle: 'What I saw',
          trouble: null,
        },
      ],
    },
    { title: 'Grow community', phaseId: phases[1], pieces: [] },
  ]);
  expect(made.stillAsked).toEqual([{ requirementId: requirements[1], text: 'A page on Grow community', missing: 1 }]);

  await show(await keepPage('The kettle'), requirements[1], '');
  expect(await find(made.id)).toMatchObject({ fillCount: 1, stillAsked: [] });
  const filled = unwrap(await client.portfolio.fillOutline({ id: made.id }));
  expect(filled.parts[1]?.pieces).toMatchObject([{ sourceTitle: 'The kettle' }]);
  expect(filled).toMatchObject({ revision: 2, fillCount: 0 });
  expect(unwrap(await client.portfolio.fillOutline({ id: made.id })).revision).toBe(2);

  const only = await create({ programId, phaseIds: [phases[1] as PhaseId], isFilled: true });
  expect(only.parts.map(({ title }) => title)).toEqual(['Grow community']);
});

test('the outline is kept whole under its revision, and a stale one is refused', async () => {
  const first = await create();
  expect(first.parts).toEqual([]);
  const entryId = await keepPage('What I saw');
  const id = randomUUID();
  const pieces = [
    {
      id: randomUUID(),
      source: { kind: 'page', entryId, promptIds: ['p1'] },
      title: 'Mine',
      why: 'Because',
      requirementId: null,
    },
    { id: randomUUID(), source: { kind: 'words', words: 'A line.' }, title: '', why: '', requirementId: null },
  ];
  const outline = [{ id, title: '  Listening ', phaseId: null, intro: 'First', pieces }] as Parameters<
    Client['portfolio']['saveOutline']
  >[0]['outline'];
  const commits = await getCommitCount(context.db);
  const saved = unwrap(await client.portfolio.saveOutline({ id: first.id, outline, revision: 1 }));
  expect(await getCommitCount(context.db)).toBe(commits + 1);
  expect(saved.parts).toMatchObject([{ id, title: 'Listening', intro: 'First', pieces }]);
  expect(saved.revision).toBe(2);
  expect(await find(first.id)).toEqual(saved);
  expect(await hasToForget(context.db)).toBe(false);
  expect(await save(saved, saved.parts, 1)).toEqual(refused('changed-elsewhere'));

  const turned = saved.parts.map((part) => ({ ...part, pieces: part.pieces.toReversed() }));
  expect(unwrap(await save(saved, turned)).parts[0]?.pieces.map((piece) => piece.id)).toEqual(
    pieces.map((piece) => piece.id).toReversed(),
  );
  expect(await hasToForget(context.db)).toBe(false); // moved words are still there
  unwrap(await save({ ...saved, revision: 3 }, []));
  expect(await hasToForget(context.db)).toBe(true);

  const twice = [...outline, ...outline];
  expect(await client.portfolio.saveOutline({ id: first.id, outline: twice, revision: 4 })).toEqual(
    refused('invalid-input'),
  );
});

test('a piece says what became of what it shows, and outlives its program', async () => {
  const { programId, requirements } = await makeProgram();
  const entryId = await keepPage('What I saw');
  await show(entryId, requirements[0], '');
  const made = await create({ programId, isFilled: true });
  const pieceOf = async () => (await find(made.id)).parts[0]?.pieces[0];
  unwrap(await client.journal.trashEntry({ id: entryId }));
  expect(await pieceOf()).toMatchObject({ trouble: 'in-trash' });
  unwrap(await client.journal.purgeEntry({ id: entryId }));
  expect(await pieceOf()).toMatchObject({ trouble: 'gone', sourceTitle: '' });

  await context.db.deleteFrom('program').where('id', '=', programId).execute();
  const left = await find(made.id);
  expect(left).toMatchObject({ programId: null, stillAsked: [], fillCount: 0 });
  expect(left.parts[0]).toMatchObject({ phaseId: null, pieces: [{ requirementId: null }] });
  // A window that still knows of the program saves its outline all the same.
  expect(unwrap(await save(left, made.parts)).parts[0]?.phaseId).toBeNull();
});

test('cover, list and removal', async () => {
  const first = await create();
  context.world.now = new Date(context.world.now.getTime() + 60_000);
  const second = await create();
  context.world.now = new Date(context.world.now.getTime() + 60_000);
  const changed = unwrap(
    await client.portfolio.saveCover({
      id: first.id,
      cover: { ...cover, title: ' Another  year ', theme: 'plain', size: 'Letter' },
      programId: null,
      phaseIds: [],
    }),
  );
  expect(changed).toMatchObject({ title: 'Another year', theme: 'plain', size: 'Letter', revision: 2 });
  const heads = unwrap(await client.portfolio.listPortfolios(null));
  expect(heads.map(({ title, pieceCount, lastExportedAt }) => [title, pieceCount, lastExportedAt])).toEqual([
    ['Another year', 0, null],
    [cover.title, 0, null],
  ]);
  expect(unwrap(await client.portfolio.removePortfolio({ id: second.id }))).toBeNull();
  const commits = await getCommitCount(context.db);
  expect(unwrap(await client.portfolio.removePortfolio({ id: second.id }))).toBeNull(); // twice changes nothing
  expect(await getCommitCount(context.db)).toBe(commits);
  expect(await hasToForget(context.db)).toBe(true);
  expect(await client.portfolio.findPortfolio({ id: second.id })).toEqual(refused('portfolio-missing'));
  const nobody = portfolioId.parse(randomUUID());
  expect(await client.portfolio.fillOutline({ id: nobody })).toEqual(refused('portfolio-missing'));
});
