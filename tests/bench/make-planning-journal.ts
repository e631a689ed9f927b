import { cpSync } from 'node:fs';
import { insertGoal } from '../../main/goals/goals.queries.ts';
import { insertStep } from '../../main/steps/steps.queries.ts';
import { addDays } from '../../shared/calendar/local-date.ts';
import { type Goal, type GoalId, goalId } from '../../shared/goals/goals.contract.ts';
import { type Step, stepId } from '../../shared/steps/steps.contract.ts';
import { blankStep } from '../../shared/steps/steps.rules.ts';
import { openTestJournal } from '../support/test-context.ts';

// `node make-planning-journal.ts FOLDER STEPS GOALS TODAY`: a closed journal with so many steps and goals, for the real app to
// open. Of twenty steps one is for this week, one waits, twelve are for later and six have ended; their days lie around TODAY.
const [folder = '', stepCount = '0', goalCount = '0', today = ''] = process.argv.slice(2);

const context = await openTestJournal();
const createdAt = context.now().toISOString();
const whatFor = ['week', 'waiting', ...Array(12).fill('later'), ...Array(6).fill('ended')] as const;

function stepAt(place: number, goals: readonly GoalId[]): Step {
  const kind = whatFor[place % whatFor.length];
  const isEnded = kind === 'ended';
  return {
    ...blankStep,
    id: stepId.parse(context.newId()),
    text: `Ask about the ${place}th beginning of a lesson, and write down what was said`,
    dueOn: place % 3 === 0 ? null : addDays(today, ((place * 37) % 700) - (kind === 'later' ? -8 : 350)),
    lane: isEnded || kind === undefined ? 'later' : kind,
    state: isEnded ? 'done' : 'open',
    closedOn: isEnded ? addDays(today, -((place * 7) % 900)) : null,
    goalId: place % 5 === 0 ? (goals[place % goals.length] ?? null) : null,
    createdAt,
  };
}

function goalAt(place: number): Goal {
  return {
    id: goalId.parse(context.newId()),
    title: `The ${place}th goal`,
    why: '',
    forWhom: '',
    baseline: '',
    baselineOn: null,
    targetOn: addDays(today, place),
    personId: null,
    weight: 1,
    scale: ['far less', 'less', 'as hoped', 'more', 'far more'],
    startLevel: -1,
    advice: { kind: 'peers', ticked: [] },
    rhythm: 'monthly',
    nextReviewOn: addDays(today, place % 60),
    state: 'active',
    reason: '',
    startedOn: addDays(today, -30),
    closedOn: null,
    createdAt,
    entryId: null,
    frameworkId: null,
    itemId: null,
    assessmentId: null,
    roundId: null,
    roundPart: null,
  };
}

await context.db.transaction().execute(async (trx) => {
  const goals = Array.from({ length: Number(goalCount) }, (_, place) => goalAt(place));
  for (const goal of goals) await insertGoal(trx, goal);
  const ids = goals.map(({ id }) => id);
  for (let place = 0; place < Number(stepCount); place++) await insertStep(trx, stepAt(place, ids));
});
await context.vault.lock();
await context.vault.settled();
cpSync(context.folder, folder, { recursive: true });
await context.dispose();
