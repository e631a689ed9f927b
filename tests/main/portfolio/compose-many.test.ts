import { afterAll, beforeAll, expect, test } from 'vitest';
import { composePortfolio } from '../../../main/portfolio/compose/compose.ts';
import { theYear } from '../../../main/sample/sample.year.ts';
import { openSample, pieceOf, type SampleJournal, sources, storedWith, today } from './outlines.ts';

let journal: SampleJournal;

beforeAll(async () => {
  journal = await openSample();
});
afterAll(() => journal.context.dispose());

/** How many statements it takes to compose a portfolio: those that are made ready are those that are asked. */
async function statementsFor(pieces: readonly unknown[]): Promise<number> {
  let count = 0;
  const { db } = journal.context;
  const asked = db.withPlugin({
    transformQuery: ({ node }) => {
      count++;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const stored = storedWith(pieces.map((source) => pieceOf({ source })));
  const { parts } = await composePortfolio(asked, stored, today);
  expect(parts[0]?.pieces).toHaveLength(pieces.length);
  return count;
}

test('500 pieces ask the journal no more often than a few of the same kinds', async () => {
  const few = [
    sources.page('heron-45'),
    sources.assessment('waymark-2026-06', 'waymark-2025-09'),
    sources.goal('goal-talk'),
    sources.steps('ns-08'),
    sources.words('Written for this.'),
  ];
  const many = Array.from({ length: 100 }, (_, place) => [
    sources.page(theYear.entries[place % theYear.entries.length]?.id ?? ''),
    sources.assessment('waymark-2026-06', 'waymark-2026-01'),
    sources.goal(place % 2 === 0 ? 'goal-talk' : 'goal-host'),
    sources.steps(theYear.steps[place % theYear.steps.length]?.id ?? ''),
    sources.words(`Number ${place}.`),
  ]).flat();
  const base = await statementsFor(few);
  expect(base).toBeGreaterThan(10);
  expect(base).toBeLessThan(30);
  expect(await statementsFor(many)).toBe(base);
});
