import { expect, test } from 'vitest';
import { sourceFiles } from '../support/source-files.ts';

const owners: Record<string, string> = {
  vault: 'main/vault/vault.queries.ts',
  entry: 'main/journal/journal.queries.ts',
  entry_facet: 'main/journal/facets.queries.ts',
  revision: 'main/journal/history.queries.ts',
  person: 'main/people/people.queries.ts',
  person_name: 'main/people/people.queries.ts',
  contact: 'main/people/contacts.queries.ts',
  template: 'main/templates/templates.queries.ts',
  template_version: 'main/templates/templates.queries.ts',
  template_choice: 'main/templates/templates.queries.ts',
  step: 'main/steps/steps.queries.ts',
  step_move: 'main/steps/moves.queries.ts',
  ending: 'main/steps/steps.queries.ts',
  goal: 'main/goals/goals.queries.ts',
  goal_review: 'main/goals/reviews.queries.ts',
  goal_obstacle: 'main/goals/obstacles.queries.ts',
  plan: 'main/plans/plans.queries.ts',
  plan_date: 'main/plans/dates.queries.ts',
  reminder_settings: 'main/reminders/reminders.queries.ts',
  reminder: 'main/reminders/reminders.queries.ts',
  week_review: 'main/week/week.queries.ts',
  framework: 'main/frameworks/frameworks.queries.ts',
  framework_version: 'main/frameworks/frameworks.queries.ts',
  assessment: 'main/mastery/mastery.queries.ts',
  answer: 'main/mastery/mastery.queries.ts',
  evidence: 'main/evidence/evidence.queries.ts',
  evidence_link: 'main/evidence/evidence.queries.ts',
  continuum_pair: 'main/continuum/continuum.queries.ts',
  continuum_mark: 'main/continuum/continuum.queries.ts',
  feedback_round: 'main/feedback/rounds.queries.ts',
  feedback_asked: 'main/feedback/asked.queries.ts',
  feedback_invite: 'main/feedback/invites.queries.ts',
  feedback_answer: 'main/feedback/answers.queries.ts',
  feedback_edition: 'main/feedback/editions.queries.ts',
  feedback_theme: 'main/feedback/editions.queries.ts',
  rhythm: 'main/rhythm/rhythm.queries.ts',
  attached_file: 'main/attachments/attachments.queries.ts',
  program: 'main/programs/programs.queries.ts',
  program_phase: 'main/programs/outline.queries.ts',
  program_task: 'main/programs/outline.queries.ts',
  program_requirement: 'main/programs/outline.queries.ts',
  entry_phase: 'main/programs/phases.queries.ts',
  artefact: 'main/artefacts/artefacts.queries.ts',
  artefact_file: 'main/artefacts/parts.queries.ts',
  artefact_link: 'main/artefacts/parts.queries.ts',
  artefact_permission: 'main/artefacts/parts.queries.ts',
  artefact_sharing: 'main/artefacts/parts.queries.ts',
  portfolio: 'main/portfolio/outline.queries.ts',
  portfolio_part: 'main/portfolio/outline.queries.ts',
  portfolio_piece: 'main/portfolio/outline.queries.ts',
  portfolio_decision: 'main/portfolio/guard/decisions.queries.ts',
  portfolio_picture: 'main/portfolio/guard/decisions.queries.ts',
  portfolio_export: 'main/portfolio/exports.queries.ts',
  planned_text: 'written by triggers alone (migration 0260)',
  planned_index: 'written by triggers alone (migration 0260)',
  search_text: 'main/search/indexing.queries.ts',
  search_index: 'main/search/indexing.queries.ts',
  person_text: 'main/search/people.queries.ts',
  person_index: 'main/search/people.queries.ts',
  // These three are in a file of their own, beside the journal.
  store: 'main/attachments/attachments.store.ts',
  attachment: 'main/attachments/attachments.chunks.ts',
  chunk: 'main/attachments/attachments.chunks.ts',
};

/** Kysely's writing words, and SQL's. */
const writes = [
  /(?:insertInto|updateTable|deleteFrom)\('(\w+)'\)/g,
  // FTS5's `INSERT INTO x (x, …)` is a command to the index, such as its check, and writes nothing.
  /(?:INSERT INTO(?!\s+(\w+)\s+\(\1,)|UPDATE|DELETE FROM)\s+(\w+)/g,
];

test('only the owning domain writes a table; another asks its queries to', () => {
  const found = sourceFiles(['main'], /\.ts$/)
    .filter(({ path }) => !path.startsWith('main/db/migrations/'))
    .flatMap(({ path, text }) =>
      writes.flatMap((write) => [...text.matchAll(write)].map((match) => ({ path, table: match.at(-1) ?? '' }))),
    );
  expect(found.length).toBeGreaterThan(4);
  for (const { path, table } of found) expect(path, `${table} belongs to ${owners[table]}`).toBe(owners[table]);
});
