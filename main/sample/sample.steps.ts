import { roundId } from '../../shared/feedback/feedback.contract.ts';
import { goalId } from '../../shared/goals/goals.contract.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import { assessmentId } from '../../shared/mastery/mastery.contract.ts';
import { personId } from '../../shared/people/people.contract.ts';
import { planId } from '../../shared/plans/plans.contract.ts';
import { stepId } from '../../shared/steps/steps.contract.ts';
import { blankStep } from '../../shared/steps/steps.rules.ts';
import type { Db } from '../db/schema.ts';
import { replaceMoves } from '../steps/moves.queries.ts';
import { insertStep } from '../steps/steps.queries.ts';
import { sampleId } from './sample.ids.ts';
import { theYear } from './sample.year.ts';

/** Everything that was meant to be done in the year, how it ended, and how often its day was moved. */
export async function insertSteps(trx: Db): Promise<void> {
  for (const sample of theYear.steps) {
    const { id, entry, person, whose, createdOn, assessment, round, goal, plan, moved, ...step } = sample;
    const saved = stepId.parse(sampleId('step', id));
    await insertStep(trx, {
      ...blankStep,
      ...step,
      id: saved,
      entryId: entry === null ? null : entryId.parse(sampleId('entry', entry)),
      personId: person === null ? null : personId.parse(sampleId('person', person)),
      kind: whose === 'partner' ? 'agreement' : 'step',
      whose,
      createdAt: `${createdOn}T12:00:00.000Z`,
      assessmentId: assessment === null ? null : assessmentId.parse(sampleId('assessment', assessment)),
      roundId: round === null ? null : roundId.parse(sampleId('round', round)),
      goalId: goal === null ? null : goalId.parse(sampleId('goal', goal)),
      planId: plan === null ? null : planId.parse(sampleId('plan', plan)),
    });
    await replaceMoves(
      trx,
      saved,
      moved.map((move) => ({ ...move, movedOn: move.from })),
    );
  }
}
