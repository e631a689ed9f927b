import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { line, lines } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';
import { entryId } from '../journal/journal.contract.ts';
import { personId } from '../people/people.contract.ts';

export const planId = z.uuid().brand<'PlanId'>();
export type PlanId = z.infer<typeof planId>;

/**
 * A priority plan: one thing for one year. Its four questions are those of the template `priority`; its roadmap is the steps
 * that belong to it, its evidence the pieces that are shown for it.
 */
export const plan = z.strictObject({
  id: planId,
  /** The one top priority; empty while it is still being looked for. */
  priority: z.string(),
  /** Whose plan it is: null for the coach's own, otherwise that of a person or a team. */
  personId: personId.nullable(),
  /** First and last day of its year. */
  startsOn: localDate,
  endsOn: localDate,
  /** The four questions, each in as many lines as it takes; may be empty. */
  matters: z.string(),
  gap: z.string(),
  known: z.string(),
  doing: z.string(),
  state: z.enum(['active', 'ended']),
  /** What came of it, in a few lines, once it has ended. */
  outcome: z.string(),
  closedOn: localDate.nullable(),
  /** The plan of the year before that it was copied from. */
  copiedFromId: planId.nullable(),
  /** The page that it came from. */
  entryId: entryId.nullable(),
  createdAt: z.iso.datetime(),
});
export type Plan = z.infer<typeof plan>;

const wantedPlan = plan
  .omit({ state: true, closedOn: true, copiedFromId: true, createdAt: true })
  .extend({
    id: planId.nullable(),
    priority: line(200),
    matters: lines(4000),
    gap: lines(4000),
    known: lines(4000),
    doing: lines(4000),
    outcome: lines(2000),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn);
export type WantedPlan = z.input<typeof wantedPlan>;

/** A day on which the plan is looked at together with a colleague. */
export const planDate = z.strictObject({
  id: z.uuid(),
  planId,
  on: localDate,
  personId: personId.nullable(),
  /** What to bring, or what came of it; may be empty. */
  note: z.string(),
});
export type PlanDate = z.infer<typeof planDate>;

/** A plan as it is listed. */
export const listedPlan = plan.extend({
  stepCount: z.int().min(0),
  doneCount: z.int().min(0),
  evidenceCount: z.int().min(0),
  /** The next day to look at it together, from today on. */
  nextDateOn: localDate.nullable(),
});
export type ListedPlan = z.infer<typeof listedPlan>;

export const plansContract = {
  /** The newest year first, active ones before those that have ended. `today` is what `nextDateOn` counts from. */
  listPlans: operation(z.strictObject({ today: localDate }), z.array(listedPlan)),
  /** Refuses with `plan-missing`. Dates in the order of the calendar. */
  findPlan: operation(
    z.strictObject({ id: planId, today: localDate }),
    z.strictObject({ plan: listedPlan, dates: z.array(planDate), fromTitle: z.string() }),
  ),
  /** A new plan (`id` null), or a change; refuses with `plan-missing`. */
  savePlan: operation(wantedPlan, plan),
  /** Ends a plan with what came of it, or takes it up again. Refuses with `plan-missing`. */
  setPlanState: operation(
    z.strictObject({ id: planId, state: z.enum(['active', 'ended']), outcome: lines(2000), today: localDate }),
    plan,
  ),
  /**
   * A new date (`id` null), a change, or with its old id one that was removed a moment ago. At most 12 to a plan: refuses with
   * `plan-dates-full`, and with `plan-missing`.
   */
  savePlanDate: operation(planDate.extend({ id: z.uuid().nullable(), note: line(500) }), planDate),
  removePlanDate: operation(z.strictObject({ id: z.uuid() }), z.null()),
  /**
   * The same plan for the year that begins on that day: questions and priority as they are, roadmap and dates as many whole
   * weeks later as the year begins later, every step open again; evidence, the dates' notes and what came of it stay with the
   * old one. Refuses with `plan-missing`.
   */
  duplicatePlan: operation(z.strictObject({ id: planId, startsOn: localDate }), plan),
  /** Removes a plan with its dates; its steps stay, without it, and so do the pieces that were shown for it. */
  removePlan: operation(z.strictObject({ id: planId }), z.null()),
  /** The roadmap on one sheet, as a PDF where the coach wants it. */
  printPlan: operation(
    z.strictObject({ id: planId, size: z.enum(['A4', 'Letter']), today: localDate }),
    z.strictObject({ saved: z.boolean(), fileName: z.string() }),
  ),
};
