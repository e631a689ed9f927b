import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { line, lines } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';
import { entryId } from '../journal/journal.contract.ts';
import { listedStep, stepId } from '../steps/steps.contract.ts';

/** What the coach decides about one step in the weekly review. */
export const weekChange = z.strictObject({
  stepId,
  /** `keep`: it stays as it is; `move`: another day (or none), in whichever lane it then lies. */
  decision: z.enum(['keep', 'move', 'wait', 'done', 'changed', 'dropped']),
  dueOn: localDate.nullable(),
  reason: line(300),
});
export type WeekChange = z.infer<typeof weekChange>;

/** The one thing for next week: a step that is there, or a new one. */
export const oneThing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), stepId, dueOn: localDate.nullable() }),
  z.strictObject({ kind: z.literal('new'), text: line(500), dueOn: localDate.nullable() }),
]);

/** A weekly review as far as it was written. */
export const weekReview = z.strictObject({
  /** The Monday of the week that is looked back on. */
  weekOf: localDate,
  /** The coach's words to the four parts; may be empty. */
  words: z.strictObject({ ended: z.string(), moved: z.string(), stuck: z.string(), next: z.string() }),
  changes: z.array(weekChange).max(500),
  oneThing: oneThing.nullable(),
  /** When it was finished, and the page that it became; the page may be gone since. */
  finishedAt: z.iso.datetime().nullable(),
  entryId: entryId.nullable(),
});
export type WeekReview = z.infer<typeof weekReview>;

const wantedReview = weekReview.omit({ finishedAt: true, entryId: true }).extend({
  words: z.strictObject({ ended: lines(4000), moved: lines(4000), stuck: lines(4000), next: lines(4000) }),
});

export const weekContract = {
  /**
   * What was written so far of that week's review, without decisions about steps that ended or went away meanwhile; an empty one
   * when nothing was, and once it is finished, for the words are on its page then.
   */
  findWeek: operation(z.strictObject({ weekOf: localDate }), weekReview),
  /**
   * What the week holds: steps that ended in it, steps whose day was moved in it, and what is stuck on `today`: open steps
   * whose day has passed, that were moved twice or more, or that wait on others and were written more than 14 days ago. At most 100 of each.
   */
  gatherWeek: operation(
    z.strictObject({ weekOf: localDate, today: localDate }),
    z.strictObject({ ended: z.array(listedStep), moved: z.array(listedStep), stuck: z.array(listedStep) }),
  ),
  /** Keeps what was written so far, so that nothing is lost when the coach is called away. */
  keepWeek: operation(wantedReview, z.null()),
  /**
   * Writes the reflection and changes the steps, whole or not at all; a week that was finished before gets its page written
   * anew only if that page is gone. Refuses with `step-missing` when a step went away meanwhile, `week-finished`.
   */
  finishWeek: operation(wantedReview.extend({ today: localDate }), z.strictObject({ entryId })),
};
