import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { operation } from '../ipc/operation.ts';
import { entryId } from '../journal/journal.contract.ts';
import { personId } from '../people/people.contract.ts';

export const stepId = z.uuid().brand<'StepId'>();
export type StepId = z.infer<typeof stepId>;

/** Something that somebody means to do. An agreement is a step that was agreed with a person. */
export const step = z.strictObject({
  id: stepId,
  /** The page that it came from. */
  entryId: entryId.nullable(),
  /** Whom it concerns, or with whom it was agreed. */
  personId: personId.nullable(),
  kind: z.enum(['step', 'agreement']),
  owner: z.enum(['me', 'them']),
  text: z.string().trim().min(1).max(500),
  dueOn: localDate.nullable(),
  state: z.enum(['open', 'done', 'dropped']),
  /** Why it was dropped or changed, in a line; may be empty. */
  reason: z.string().max(300),
  createdAt: z.iso.datetime(),
  closedOn: localDate.nullable(),
});
export type Step = z.infer<typeof step>;

/** What a page ended with, beside its steps: what its template asks for and nothing else. */
export const ending = z.strictObject({
  entryId,
  /** How deep a conversation went, from 1 to 5; null: not said. */
  depthRating: z.int().min(1).max(5).nullable(),
  /** When to look at it again. */
  reviewOn: localDate.nullable(),
  /** Names or audiences, a line each. */
  list: z.array(z.string().max(200)).max(50),
});
export type Ending = z.infer<typeof ending>;

export const stepsContract = {
  /** Steps of one page, of one person, or all: open ones first, by due date. */
  listSteps: operation(
    z.strictObject({ entryId: entryId.nullable(), personId: personId.nullable(), onlyOpen: z.boolean() }),
    z.array(step),
  ),
  /** Open steps and review dates that are due up to that day. */
  listDue: operation(
    z.strictObject({ upTo: localDate }),
    z.strictObject({
      steps: z.array(step),
      reviews: z.array(z.strictObject({ entryId, title: z.string(), reviewOn: localDate })),
    }),
  ),
  saveStep: operation(step.omit({ id: true, createdAt: true, closedOn: true }).extend({ id: stepId.nullable() }), step),
  removeStep: operation(z.strictObject({ id: stepId }), z.null()),
  findEnding: operation(z.strictObject({ entryId }), ending),
  saveEnding: operation(ending, z.null()),
};
