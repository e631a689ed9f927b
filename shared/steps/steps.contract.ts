import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { itemId } from '../frameworks/frameworks.contract.ts';
import { goalId } from '../goals/goals.contract.ts';
import { line, seenLine } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';
import { entryId } from '../journal/journal.contract.ts';
import { assessmentId } from '../mastery/mastery.contract.ts';
import { personId } from '../people/people.contract.ts';
import { recurrence } from '../planning/recurrence.contract.ts';
import { planId } from '../plans/plans.contract.ts';

export const stepId = z.uuid().brand<'StepId'>();
export type StepId = z.infer<typeof stepId>;

/** The round of feedback that a step came out of: `roundId` of that domain, which in turn knows steps. */
export const stepRoundId = z.uuid().brand<'RoundId'>();
export type StepRoundId = z.infer<typeof stepRoundId>;

/** Who does it: the coach, the person whom it concerns, or the coach's own leader. */
export const whoseKinds = ['me', 'partner', 'leader'] as const;
export const whose = z.enum(whoseKinds);

/**
 * `open` until it ends; and it ends as done, as changed into something else, or dropped, with a word why.
 */
export const stepStates = ['open', 'done', 'changed', 'dropped'] as const;

/**
 * Where an open step lies on the board. What is due by the end of this week lies in `week` whatever this says, unless it
 * waits on others (`laneOf` in `steps.rules.ts`).
 */
export const lanes = ['week', 'later', 'waiting'] as const;
export const lane = z.enum(lanes);
export type Lane = z.infer<typeof lane>;

/** When to be reminded of a step that has a day: on that day, on the day before, or not at all. */
export const remindKinds = ['day', 'before', 'never'] as const;

/** Something that somebody means to do. An agreement is a step that was agreed with a person. */
export const step = z.strictObject({
  id: stepId,
  /** The page that it came from. */
  entryId: entryId.nullable(),
  /** Whom it concerns, or with whom it was agreed. */
  personId: personId.nullable(),
  kind: z.enum(['step', 'agreement']),
  whose,
  /** What is done, best with a verb first. */
  text: z.string(),
  /** An if-then plan (Gollwitzer): if this comes, then that is done; both may be empty. */
  cue: z.string(),
  response: z.string(),
  dueOn: localDate.nullable(),
  lane,
  remind: z.enum(remindKinds),
  /** Once done, another one follows on the day that this names. */
  repeats: recurrence,
  state: z.enum(stepStates),
  /** How it ended, in a line; may be empty. */
  reason: z.string(),
  createdAt: z.iso.datetime(),
  closedOn: localDate.nullable(),
  /** The self-assessment that it came out of, and the competency or domain that it is about. */
  assessmentId: assessmentId.nullable(),
  itemId: itemId.nullable(),
  /** The round of feedback that it came out of, and the part of its questionnaire that it is about. */
  roundId: stepRoundId.nullable(),
  roundPart: z.string().nullable(),
  /** The meeting with a person that it came out of: a contact. */
  contactId: z.uuid().nullable(),
  /** The words that it came out of, as they stood there; may be empty. */
  quote: z.string(),
  /** The goal and the priority plan that it serves. */
  goalId: goalId.nullable(),
  planId: planId.nullable(),
  /** The step that it took the place of, or that it follows when that one comes again and again. */
  followsId: stepId.nullable(),
});
export type Step = z.infer<typeof step>;

const wantedStep = step.omit({ createdAt: true, closedOn: true }).extend({
  id: stepId.nullable(),
  text: seenLine(500),
  cue: line(300).default(''),
  response: line(300).default(''),
  lane: lane.default('later'),
  remind: z.enum(remindKinds).default('day'),
  repeats: recurrence.default('never'),
  reason: line(300),
  assessmentId: assessmentId.nullable().default(null),
  itemId: itemId.nullable().default(null),
  roundId: stepRoundId.nullable().default(null),
  roundPart: z.string().max(12).nullable().default(null),
  contactId: z.uuid().nullable().default(null),
  quote: line(500).default(''),
  goalId: goalId.nullable().default(null),
  planId: planId.nullable().default(null),
  followsId: stepId.nullable().default(null),
});

/** A day that was moved: from when to when, on which day that was decided, and why. */
export const stepMove = z.strictObject({
  from: localDate,
  to: localDate.nullable(),
  movedOn: localDate,
  reason: z.string(),
});
export type StepMove = z.infer<typeof stepMove>;

/** What a step came out of, the nearest first: a page before the goal or the plan that it serves. */
export const sourceKinds = ['page', 'round', 'assessment', 'meeting', 'step', 'goal', 'plan', 'none'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** A step as it is listed: with its moves, the oldest first, and what it came out of as that is called now. */
export const listedStep = step.extend({
  moves: z.array(stepMove),
  /** `title` is empty where what it came from has none; `id` is null for `none`. */
  from: z.strictObject({ kind: z.enum(sourceKinds), id: z.string().nullable(), title: z.string() }),
});
export type ListedStep = z.infer<typeof listedStep>;

/** Which steps; what is null or left out does not matter. */
export const stepSieve = z.strictObject({
  states: z.array(z.enum(stepStates)).min(1),
  /** The lane as it is on the board of the week that ends on that day. */
  lane: z.strictObject({ lane, weekEndsOn: localDate }).nullable(),
  /** Due from and up to these days, both included. */
  dueFrom: localDate.nullable(),
  dueTo: localDate.nullable(),
  /** Only those with a day, or only those without one. */
  hasDay: z.boolean().optional(),
  /** Ended from that day on. */
  closedFrom: localDate.nullable(),
  /** `none`: those that concern nobody. */
  person: z.union([personId, z.literal('none')]).nullable(),
  source: z.strictObject({ kind: z.enum(sourceKinds), id: z.string().nullable() }).nullable(),
  goalId: goalId.nullable(),
  planId: planId.nullable(),
  /** Steps with these words, as pages are searched: the last one may be a beginning. */
  words: z.string().max(200),
});
export type StepSieve = z.infer<typeof stepSieve>;

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
   * Steps of one page, person, self-assessment, round, goal, plan or meeting, or all: open ones first, by due date, those
   * without one last. Steps of pages in the trash are listed only when that page is asked for.
   */
  listSteps: operation(
    z.strictObject({
      entryId: entryId.nullable(),
      personId: personId.nullable(),
      assessmentId: assessmentId.nullable().optional(),
      roundId: stepRoundId.nullable().optional(),
      goalId: goalId.nullable().optional(),
      planId: planId.nullable().optional(),
      contactId: z.uuid().nullable().optional(),
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
   * A new step (`id` null), a change, or one that was removed meanwhile and is written anew (an id that is not there any more).
   * Refuses with `entry-missing` when its page is not in the journal.
   */
  saveStep: operation(wantedStep, step),
  removeStep: operation(z.strictObject({ id: stepId }), z.null()),
  /**
   * Brings a step back that was removed, as it was, moves and all; nothing follows it anew. One that is there stays as it is.
   * Refuses with `entry-missing` when its page is not in the journal.
   */
  restoreStep: operation(
    step
      .extend({ text: seenLine(500), cue: line(300), response: line(300), reason: line(300), quote: line(500) })
      .extend({ moves: z.array(stepMove).max(1000) })
      .refine(({ state, closedOn }) => (state === 'open') === (closedOn === null)),
    step,
  ),
  /**
   * Other words for why the days of a step were moved, the oldest move first and as many as there are; for taking names out.
   * Refuses with `step-missing`, also when there are more or fewer moves by now.
   */
  rewordMoves: operation(z.strictObject({ id: stepId, reasons: z.array(line(300)).max(1000) }), z.null()),
  /**
   * Steps through a sieve, in pages. `due`: by due day, those without one last; `closed`: the newest end first. Steps of pages
   * in the trash are not in sight.
   */
  browseSteps: operation(
    z.strictObject({
      sieve: stepSieve,
      /** By day, the nearest first; by day, the latest first; by the day of its end, the latest first. */
      order: z.enum(['due', 'latest', 'closed']),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    z.strictObject({ steps: z.array(listedStep), hasMore: z.boolean() }),
  ),
  /** Refuses with `step-missing`. */
  findStep: operation(z.strictObject({ id: stepId }), listedStep),
  /** How many lie in each lane of the week that ends on that day, and how many ended since; each counted up to 1,000. */
  countSteps: operation(
    z.strictObject({ weekEndsOn: localDate, closedFrom: localDate }),
    z.strictObject({ week: z.int(), later: z.int(), waiting: z.int(), closed: z.int() }),
  ),
  /** Whom open steps concern, or what they came out of, with how many there are and the nearest day; at most 500 groups. */
  groupSteps: operation(
    z.strictObject({ by: z.enum(['person', 'source']) }),
    z.array(
      z.strictObject({
        /** A person's id; for sources their kind and id. */
        personId: personId.nullable(),
        source: listedStep.shape.from.nullable(),
        count: z.int().min(1),
        nextDueOn: localDate.nullable(),
      }),
    ),
  ),
  /**
   * Changes a part of a step. A day that is moved is remembered, with `moveReason`; moves of one and the same day are one move.
   * A step that comes again and is done gets the one that follows (`next`); opening it again takes that one back as long as
   * nothing was done with it. Refuses with `step-missing`.
   */
  changeStep: operation(
    z.strictObject({
      id: stepId,
      change: wantedStep
        .pick({ text: true, reason: true })
        .extend({
          personId: personId.nullable(),
          whose,
          cue: line(300),
          response: line(300),
          dueOn: localDate.nullable(),
          lane,
          remind: z.enum(remindKinds),
          repeats: recurrence,
          state: z.enum(stepStates),
          goalId: goalId.nullable(),
          planId: planId.nullable(),
        })
        .partial(),
      moveReason: line(300).default(''),
    }),
    z.strictObject({ step: listedStep, next: listedStep.nullable() }),
  ),
  /** Ends a step as changed, and writes the one that takes its place. Refuses with `step-missing`. */
  replaceStep: operation(
    z.strictObject({ id: stepId, reason: line(300), by: wantedStep }),
    z.strictObject({ step: listedStep, next: listedStep }),
  ),
  /** An ending with nothing in it when none was saved. */
  findEnding: operation(z.strictObject({ entryId }), ending),
  /** Refuses with `entry-missing` when its page is not in the journal. */
  saveEnding: operation(wantedEnding, z.null()),
};
