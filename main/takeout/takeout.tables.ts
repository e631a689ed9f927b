import type { Schema } from '../db/schema.ts';
import { type Collection, isLeft, type Left, type Plan } from './shapes.ts';
import { feedbackTables } from './tables/feedback.ts';
import { growthTables } from './tables/growth.ts';
import { journalTables } from './tables/journal.ts';
import { peopleTables } from './tables/people.ts';
import { planningTables } from './tables/planning.ts';
import { portfolioTables } from './tables/portfolio.ts';

/** What becomes of every table when the whole journal goes out. */
export const plan: Plan<keyof Schema> = {
  ...journalTables,
  ...peopleTables,
  ...growthTables,
  ...feedbackTables,
  ...planningTables,
  ...portfolioTables,
};

/** The tables that go, with their names in the file, in the order of `journal.json`. */
export const collections: readonly (Collection & { table: string })[] = Object.entries(
  plan as Record<string, Collection | Left>,
).flatMap(([table, of]) => (isLeft(of) ? [] : [{ ...of, table }]));

/** The tables that stay behind, and why. */
export const leftTables: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(plan as Record<string, Collection | Left>).flatMap(([table, of]) =>
    isLeft(of) ? [[table, of.left]] : [],
  ),
);
