import { frameworkId } from '../../shared/frameworks/frameworks.contract.ts';
import { goalId } from '../../shared/goals/goals.contract.ts';
import { sentenceAt } from '../../shared/goals/goals.rules.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import type { Db } from '../db/schema.ts';
import { deleteGoal, insertGoal } from '../goals/goals.queries.ts';
import { insertReview } from '../goals/reviews.queries.ts';
import { sampleId } from './sample.ids.ts';
import { thePlanning } from './sample.planning.ts';

type SampleGoal = (typeof thePlanning.goals)[number];

/** The framework whose competencies the goals came out of. */
const waymark = frameworkId.parse('waymark');

const goalIdOf = ({ id }: { id: string }) => goalId.parse(sampleId('goal', id));
const pageOf = (page: string | null) => (page === null ? null : entryId.parse(sampleId('entry', page)));
const noon = (day: string) => `${day}T12:00:00.000Z`;

/** A goal that began on the day of its baseline, and ended with the last look at it. */
async function insertSampleGoal(trx: Db, sample: SampleGoal): Promise<void> {
  const { competency, page, reviews, baselineOn, id: _name, ...said } = sample;
  const id = goalIdOf(sample);
  await insertGoal(trx, {
    ...said,
    id,
    baselineOn,
    personId: null,
    advice: { kind: 'peers', ticked: ['powerful', 'reachable', 'student-focused'] },
    rhythm: 'monthly',
    nextReviewOn: null,
    state: 'reached',
    startedOn: baselineOn,
    closedOn: reviews.at(-1)?.on ?? baselineOn,
    createdAt: noon(baselineOn),
    entryId: pageOf(page),
    frameworkId: waymark,
    itemId: competency,
    assessmentId: null,
    roundId: null,
    roundPart: null,
  });
  for (const { on, level, moved, decision, page: written } of reviews) {
    const look = { id: sampleId('review', `${sample.id} ${on}`), goalId: id, on, level, moved, decision };
    const sentence = sentenceAt(sample.scale, level);
    await insertReview(trx, { ...look, sentence, entryId: pageOf(written), createdAt: noon(on) });
  }
}

export async function insertGoals(trx: Db): Promise<void> {
  for (const goal of thePlanning.goals) await insertSampleGoal(trx, goal);
}

export async function deleteGoals(trx: Db): Promise<void> {
  for (const goal of thePlanning.goals) await deleteGoal(trx, goalIdOf(goal));
}
