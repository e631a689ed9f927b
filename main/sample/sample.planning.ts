import { z } from 'zod';
import { localDate } from '../../shared/calendar/local-date.ts';
import { itemId } from '../../shared/frameworks/frameworks.contract.ts';
import { level, scale } from '../../shared/goals/goals.contract.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import { personId } from '../../shared/people/people.contract.ts';
import { planId } from '../../shared/plans/plans.contract.ts';
import { pageToAnswers } from '../../shared/plans/plans.rules.ts';
import type { Db } from '../db/schema.ts';
import { upsertDate } from '../plans/dates.queries.ts';
import { deletePlan, insertPlan } from '../plans/plans.queries.ts';
import { findTemplate } from '../templates/templates.queries.ts';
import { sampleId } from './sample.ids.ts';
import { sampleToEntry } from './sample.pages.ts';
import { theYear } from './sample.year.ts';
import raw from './sample-planning.json' with { type: 'json' };

const word = z.string().min(1);

const samplePlanning = z.strictObject({
  goals: z.array(
    z.strictObject({
      id: word,
      title: word,
      why: word,
      forWhom: word,
      competency: itemId,
      baseline: word,
      baselineOn: localDate,
      /** The page that it came from. */
      page: word,
      targetOn: localDate,
      weight: z.int(),
      startLevel: z.union([z.literal(-2), z.literal(-1)]),
      scale,
      /** What it was left with, in a line. */
      reason: word,
      reviews: z
        .array(
          z.strictObject({
            on: localDate,
            level,
            moved: word,
            decision: z.enum(['keep', 'reached']),
            page: word.nullable(),
          }),
        )
        .min(1),
    }),
  ),
  /** The figure of both goals at three times, as it was worked out by hand. */
  attainment: z.strictObject({ atStart: z.number(), february: z.number(), atClose: z.number() }),
  plans: z.array(
    z.strictObject({
      id: word,
      priority: word,
      person: word,
      /** The page whose answers it took over. */
      page: word,
      startsOn: localDate,
      endsOn: localDate,
      closedOn: localDate,
      outcome: word,
      dates: z.array(z.strictObject({ on: localDate, person: word, note: word })),
      /** Pages that are shown for it, and since when. */
      evidence: z.array(z.strictObject({ page: word, on: localDate })),
    }),
  ),
});

/** The invented coach's goals and plans; the steps that belong to them are in the year itself. */
export const thePlanning = samplePlanning.parse(raw);

type SamplePlan = (typeof thePlanning.plans)[number];

const planIdOf = ({ id }: { id: string }) => planId.parse(sampleId('plan', id));
const personIdOf = (person: string) => personId.parse(sampleId('person', person));

/** What the page said that a plan grew out of: its answers were taken over as they stood. */
async function answersOf(trx: Db, { page }: SamplePlan) {
  const found = theYear.entries.find(({ id }) => id === page);
  if (!found) throw new Error(`the year has no page ${page}`);
  const template = found.templateId === null ? undefined : await findTemplate(trx, found.templateId);
  return pageToAnswers(sampleToEntry(found, template));
}

async function insertSamplePlan(trx: Db, plan: SamplePlan): Promise<void> {
  const { page, person, startsOn, endsOn, closedOn, outcome, priority } = plan;
  const id = planIdOf(plan);
  const ended = { state: 'ended', closedOn, outcome } as const;
  await insertPlan(trx, {
    ...(await answersOf(trx, plan)),
    ...{ id, priority, startsOn, endsOn, ...ended, copiedFromId: null, createdAt: `${startsOn}T12:00:00.000Z` },
    personId: personIdOf(person),
    entryId: entryId.parse(sampleId('entry', page)),
  });
  for (const { on, person: colleague, note } of plan.dates) {
    const date = { id: sampleId('date', `${plan.id} ${on}`), planId: id, on, note };
    await upsertDate(trx, { ...date, personId: personIdOf(colleague) });
  }
}

/** The two goals with their looks, and the plan of one team; before the steps that belong to them. */
export async function insertPlanning(trx: Db): Promise<void> {
  for (const plan of thePlanning.plans) await insertSamplePlan(trx, plan);
}

/** Takes goals and plans out again. */
export async function deletePlanning(trx: Db): Promise<void> {
  for (const plan of thePlanning.plans) await deletePlan(trx, planIdOf(plan));
}
