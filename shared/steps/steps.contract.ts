import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { itemId } from '../frameworks/frameworks.contract.ts';
import { line, seenLine } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';
import { entryId } from '../journal/journal.contract.ts';
import { assessmentId } from '../mastery/mastery.contract.ts';
import { personId } from '../people/people.contract.ts';

export const stepId = z.uuid().brand<'StepId'>();
export type StepId = z.infer<typeof stepId>;

/** The round of feedback that a step came out of: `roundId` of that domain, which in turn knows steps. */
export const stepRoundId = z.uuid().brand<'RoundId'>();
export type StepRoundId = z.infer<typeof stepRoundId>;

/** Something that somebody means to do. An agreement is a step that was agreed with a person. */
export const step = z.strictObject({
  id: stepId,
  /** The page that it came from. */
  entryId: entryId.nullable(),
  /** Whom it concerns, or with whom it was agreed. */
  personId: personId.nullable(),
  kind: z.enum(['step', 'agreement']),
  owner: z.enum(['me', 'them']),
  text: z.string(),
  dueOn: localDate.nullable(),
  state: z.enum(['open', 'done', 'dropped']),
  /** Why it was dropped or changed, in a line; may be empty. */
  reason: z.string(),
  createdAt: z.iso.datetime(),
  closedOn: localDate.nullable(),
  /** The self-assessment that it came out of, and the competency or domain that it is about. */
  assessmentId: assessmentId.nullable(),
  itemId: itemId.nullable(),
  /** The round of feedback that it came out of, and the part of its questionnaire that it is about. */
  roundId: stepRoundId.nullable(),
  roundPart: z.string().nullable(),
});
export type Step = z.infer<typeof step>;

const wantedStep = step.omit({ createdAt: true, closedOn: true }).extend({
  id: stepId.nullable(),
  text: seenLine(500),
  reason: line(300),
  assessmentId: assessmentId.nullable().default(null),
  itemId: itemId.nullable().default(null),
  roundId: stepRoundId.nullable().default(null),
  roundPart: z.string().max(12).nullable().default(null),
});

/** What a page ended with, beside its steps: what its template asks for and nothing else. */
export const ending = z.strictObject({
  entryId,
  /** How deep a conversation went, from 1 to 5; null: not said. */
  depthRating: z.int().min(1).max(5).nullable(),
  /** When to look at it again. */
  reviewOn: localDate.nullable(),
  /** Names or audiences, a line each. */
  list: z.array(z.string()),
});
export type Ending = z.infer<typeof ending>;

const isSomething = (text: string) => text !== '';
const wantedEnding = ending.extend({
  list: z
    .array(line(200))
    .max(50)
    .transform((list) => list.filter(isSomething)),
});

export const stepsContract = {
  /**
   * Steps of one page, person, self-assessment or round, or all: open ones first, by due date, those without one last. Steps of pages in the
   * trash are listed only when that page is asked for.
   */
  listSteps: operation(
    z.strictObject({
      entryId: entryId.nullable(),
      personId: personId.nullable(),
      assessmentId: assessmentId.nullable().optional(),
      roundId: stepRoundId.nullable().optional(),
      onlyOpen: z.boolean(),
    }),
    z.array(step),
  ),
  /** Open steps and review dates that are due up to that day, the earliest first; at most 100 of each. */
  listDue: operation(
    z.strictObject({ upTo: localDate }),
    z.strictObject({
      steps: z.array(step),
      reviews: z.array(z.strictObject({ entryId, title: z.string(), reviewOn: localDate })),
    }),
  ),
  /**
   * A new step (`id` null), a change, or one that comes back after it was removed (an id that is not there any more).
   * Refuses with `entry-missing` when its page is not in the journal.
   */
  saveStep: operation(wantedStep, step),
  removeStep: operation(z.strictObject({ id: stepId }), z.null()),
  /** An ending with nothing in it when none was saved. */
  findEnding: operation(z.strictObject({ entryId }), ending),
  /** Refuses with `entry-missing` when its page is not in the journal. */
  saveEnding: operation(wantedEnding, z.null()),
};
