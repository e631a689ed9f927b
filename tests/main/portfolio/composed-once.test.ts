import { afterAll, beforeAll, expect, test } from 'vitest';
import { composePortfolio, findTroubles } from '../../../main/portfolio/compose/compose.ts';
import { sampleId } from '../../../main/sample/sample.ids.ts';
import { artefactToWanted, blankArtefact, blankPermission } from '../../../shared/artefacts/artefacts.rules.ts';
import { addDays } from '../../../shared/calendar/local-date.ts';
import type { EntryId } from '../../../shared/journal/journal.contract.ts';
import { page } from '../../support/builders.ts';
import { unwrap } from '../../support/test-client.ts';
import { openSample, pieceOf, type SampleJournal, sources, storedWith, today } from './outlines.ts';

let journal: SampleJournal;

beforeAll(async () => {
  journal = await openSample();
});
afterAll(() => journal.context.dispose());

const entryId = sampleId('entry', 'heron-45') as EntryId;

/** A journal that counts what it is asked. */
function counted() {
  let count = 0;
  const db = journal.context.db.withPlugin({
    transformQuery: ({ node }) => {
      count++;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const since = () => {
    const asked = count;
    count = 0;
    return asked;
  };
  return { db, since };
}

test('the outline, the preview and the check compose a portfolio once, and anew after any change of the journal', async () => {
  const { db, since } = counted();
  const stored = storedWith([pieceOf({ source: sources.page('heron-45') })]);
  const [one, other] = await Promise.all([
    composePortfolio(db, stored, today),
    composePortfolio(db, stored, today), // asked while the first is made
  ]);
  expect(other).toBe(one);
  expect(since()).toBeGreaterThan(10);
  await findTroubles(db, stored, today);
  expect(await composePortfolio(db, stored, today)).toBe(one);
  expect(since()).toBeLessThanOrEqual(4); // whether something was changed, before and behind
  // Written past the count of commits, as nothing in Cairn should.
  await journal.context.db.updateTable('entry').set({ title: 'Told again' }).where('id', '=', entryId).execute();
  const again = await composePortfolio(db, stored, today);
  expect(again.parts[0]?.pieces[0]?.title).toBe('Told again');
  expect(since()).toBeGreaterThan(10);
});

test('a page that was written on, and one that was thrown away, are shown at once', async () => {
  const { client, context } = journal;
  const stored = storedWith([pieceOf({ source: sources.page('heron-45') })]);
  const shown = async () => (await composePortfolio(context.db, stored, today)).parts[0]?.pieces[0];
  await shown();
  const known = unwrap(await client.journal.findEntry({ id: entryId }));
  if (!known) throw new Error('no page');
  unwrap(await client.journal.saveEntry({ ...known, body: page('A kettle, and nobody spoke.') }));
  expect(JSON.stringify((await shown())?.blocks)).toContain('A kettle, and nobody spoke.');
  unwrap(await client.journal.trashEntry({ id: entryId }));
  expect((await shown())?.trouble).toBe('in-trash');
  unwrap(await client.journal.untrashEntry({ id: entryId }));
  expect((await shown())?.trouble).toBeNull();
});

test('a permission that is taken back, or that ends with the day, is heeded at once', async () => {
  const { client, context } = journal;
  const given = {
    ...blankPermission('adult', '00000000-0000-4000-8000-000000000001'),
    personId: sampleId('person', 'heron') as never,
    state: 'given' as const,
    on: '2026-03-01',
    audiences: ['program' as const],
    until: today,
  };
  const made = unwrap(
    await client.artefacts.saveArtefact({
      ...blankArtefact,
      title: 'The ticket',
      purpose: 'To show it.',
      permissions: [given],
    }),
  );
  const stored = storedWith([pieceOf({ source: sources.artefact(made.id) })]);
  const troubles = async (day: string) => [...(await findTroubles(context.db, stored, day)).values()];
  expect(await troubles(today)).toMatchObject([{ trouble: null }]);
  expect(await troubles(addDays(today, 1))).toMatchObject([{ trouble: 'no-permission' }]);
  expect(await troubles(today)).toMatchObject([{ trouble: null }]);
  const taken = [{ ...given, state: 'refused' as const, audiences: [] }];
  unwrap(await client.artefacts.saveArtefact({ ...artefactToWanted(made), permissions: taken }));
  expect(await troubles(today)).toMatchObject([{ trouble: 'no-permission' }]);
});

test('what is shown as evidence, and another outline, are taken up at once', async () => {
  const { client, context } = journal;
  const piece = pieceOf({ source: sources.page('heron-45') });
  const stored = storedWith([piece]);
  const shown = async (of = stored) =>
    (await composePortfolio(context.db, of, today)).parts.flatMap((part) => part.pieces);
  const before = (await shown())[0]?.shows ?? [];
  const framework = unwrap(await client.frameworks.listFrameworks(null))[0];
  const competencyId = framework?.domains.at(-1)?.competencies.at(-1)?.id;
  const target = { kind: 'competency', frameworkId: framework?.id, competencyId } as never;
  unwrap(
    await client.evidence.linkEvidence({ source: { kind: 'page', entryId }, target, why: 'It does.', linkedAt: null }),
  );
  expect((await shown())[0]?.shows).toHaveLength(before.length + 1);
  const renamed = {
    ...stored,
    parts: stored.parts.map((part) => ({ ...part, pieces: [{ ...piece, title: 'Mine' }] })),
  };
  expect((await shown(renamed))[0]?.title).toBe('Mine');
  expect((await shown())[0]?.title).not.toBe('Mine');
});
