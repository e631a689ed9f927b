import { expect, test } from 'vitest';
import { requirementsOf } from '../../../shared/programs/outline.rules.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal } from '../../support/test-context.ts';

test('the invented year shows something for each requirement of its program, and takes all of it out again', async () => {
  const context = await openTestJournal();
  const client = createTestClient(context);
  unwrap(await client.sample.addSample(null));
  const [program] = unwrap(await client.programs.listPrograms(null));
  if (!program) throw new Error('the year has no program');
  const outline = unwrap(await client.programs.findOutline({ id: program.id }));
  const shown = unwrap(await client.programs.listShown({ id: program.id }));
  const bare = requirementsOf(outline).filter(({ id }) => !shown.some((piece) => piece.requirementId === id));
  expect(bare.map(({ text }) => text)).toEqual([]);
  expect(outline.phases.map(({ title }) => title)[2]).toBe('Phase 3: Grow community');
  expect(requirementsOf(outline).every(({ handedInOn }) => handedInOn !== null)).toBe(true);
  unwrap(await client.sample.removeSample(null));
  expect(unwrap(await client.programs.listPrograms(null))).toEqual([]);
  const target = { frameworkId: null, entryId: null, shownFor: 'requirement' } as const;
  expect(unwrap(await client.evidence.listEvidence(target))).toEqual([]);
  await context.dispose();
});
