import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { frameworkId, itemId } from '../frameworks/frameworks.contract.ts';
import { line, lines, seenLine } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';
import { entryId } from '../journal/journal.contract.ts';
import { assessmentId } from '../mastery/mastery.contract.ts';
import { personId } from '../people/people.contract.ts';
import { recurrence } from '../planning/recurrence.contract.ts';

export const goalId = z.uuid().brand<'GoalId'>();
export type GoalId = z.infer<typeof goalId>;

/** The round of feedback that a goal came out of; `roundId` of that domain, which this one does not know. */
const goalRoundId = z.uuid().brand<'RoundId'>();

/** A level of a Goal Attainment Scale: 0 is what is hoped for, from -2 (far less) to 2 (far more). Kiresuk and Sherman 1968. */
export const levels = [-2, -1, 0, 1, 2] as const;
export const level = z.union(levels.map((one) => z.literal(one)));
export type Level = z.infer<typeof level>;

/** Five sentences, one for each level, the lowest first. An idea may still have empty ones. */
const scaleOf = <Sentence extends z.ZodType<string>>(sentence: Sentence) =>
  z.tuple([sentence, sentence, sentence, sentence, sentence]);
export const scale = scaleOf(z.string());
export type Scale = z.infer<typeof scale>;
const wantedScale = scaleOf(line(300));

export const goalStates = ['idea', 'active', 'reached', 'changed', 'dropped'] as const;
export type GoalState = (typeof goalStates)[number];

/** What a good goal is by Knight (PEERS) or by Doran (SMART): advice that the coach may tick, and nothing asks for it. */
export const peers = ['powerful', 'easy', 'emotional', 'reachable', 'student-focused'] as const;
export const smart = ['specific', 'measurable', 'assignable', 'realistic', 'time-related'] as const;
export const advice = z.strictObject({
  kind: z.enum(['peers', 'smart']),
  ticked: z.array(z.enum([...peers, ...smart])).max(10),
});
export type Advice = z.infer<typeof advice>;

export const goal = z.strictObject({
  id: goalId,
  title: z.string(),
  /** Why it matters; may be empty, as the next two. */
  why: z.string(),
  /** For whom: learners, in general words. */
  forWhom: z.string(),
  /** Where things stood before anything was done, and when that was. */
  baseline: z.string(),
  baselineOn: localDate.nullable(),
  targetOn: localDate.nullable(),
  /** Whose goal it is: null for the coach's own, otherwise that of a person or a team. */
  personId: personId.nullable(),
  /** How much it counts in the figure, from 1 to 3; 0 leaves it out. */
  weight: z.int().min(0).max(3),
  scale,
  startLevel: z.union([z.literal(-2), z.literal(-1)]),
  advice,
  /** How often to look at it, and when next. */
  rhythm: recurrence,
  nextReviewOn: localDate.nullable(),
  state: z.enum(goalStates),
  /** Why it was changed or dropped, or what was reached, in a line. */
  reason: z.string(),
  startedOn: localDate.nullable(),
  closedOn: localDate.nullable(),
  createdAt: z.iso.datetime(),
  /** Where it came from: a page, a competency, a self-assessment, a round of feedback and a part of its questionnaire. */
  entryId: entryId.nullable(),
  frameworkId: frameworkId.nullable(),
  itemId: itemId.nullable(),
  assessmentId: assessmentId.nullable(),
  roundId: goalRoundId.nullable(),
  roundPart: z.string().nullable(),
});
export type Goal = z.infer<typeof goal>;

/** A goal as the coach writes it. State, days of beginning and end, and the next look are made by the operations below. */
const wantedGoal = goal
  .omit({ state: true, reason: true, startedOn: true, closedOn: true, createdAt: true, nextReviewOn: true })
  .extend({
    id: goalId.nullable(),
    title: seenLine(200),
    why: lines(2000),
    forWhom: line(300),
    baseline: lines(1000),
    scale: wantedScale,
    roundPart: z.string().max(12).nullable(),
  });
export type WantedGoal = z.input<typeof wantedGoal>;

/** A look at a goal: where it stands, in the very sentence of that day. */
export const goalReview = z.strictObject({
  id: z.uuid(),
  goalId,
  on: localDate,
  level,
  /** The sentence of that level as it read on that day. */
  sentence: z.string(),
  /** What moved it; may be empty. */
  moved: z.string(),
  decision: z.enum(['keep', 'change', 'drop', 'reached']),
  entryId: entryId.nullable(),
  createdAt: z.iso.datetime(),
});
export type GoalReview = z.infer<typeof goalReview>;

/** What is in the way, in the coach or around, with an answer to it: if this comes, then that is done. */
export const obstacle = z.strictObject({
  id: z.uuid(),
  goalId,
  kind: z.enum(['inner', 'outer']),
  text: z.string(),
  cue: z.string(),
  response: z.string(),
});
export type Obstacle = z.infer<typeof obstacle>;

/** A goal as it is listed. */
export const listedGoal = goal.extend({
  /** Where it stands: the level of the newest look, or where it began. */
  level,
  /** The sentence of that level. */
  sentence: z.string(),
  lastReviewOn: localDate.nullable(),
  reviewCount: z.int().min(0),
});
export type ListedGoal = z.infer<typeof listedGoal>;

export const wholeGoal = z.strictObject({
  goal: listedGoal,
  /** The oldest first. */
  reviews: z.array(goalReview),
  obstacles: z.array(obstacle),
  /** The title of what it came from, as it reads now; empty when that has none or is gone. */
  fromTitle: z.string(),
});
export type WholeGoal = z.infer<typeof wholeGoal>;

export const goalsContract = {
  /** By the day of the next look, those without one last, then by title; `personId` undefined: whosever they are, null: the coach's own. */
  listGoals: operation(
    z.strictObject({
      states: z.array(z.enum(goalStates)).min(1),
      personId: personId.nullable().optional(),
      limit: z.int().min(1).max(1000),
    }),
    z.array(listedGoal),
  ),
  /** Refuses with `goal-missing`. */
  findGoal: operation(z.strictObject({ id: goalId }), wholeGoal),
  /**
   * What a figure is made of: every goal that is active or reached, of one person or the coach's own, with all its looks.
   * The figure itself is `attainment` in `shared/planning/attainment.rules.ts`.
   */
  listCourse: operation(
    z.strictObject({ personId: personId.nullable() }),
    z.array(z.strictObject({ goal: listedGoal, reviews: z.array(goalReview) })),
  ),
  /**
   * A new idea (`id` null), or a change. Once a goal has begun its five sentences stay as they are: they are changed by a look
   * at it that decides so (`reviewGoal`); refuses with `scale-fixed` otherwise, and with `goal-missing`.
   */
  saveGoal: operation(wantedGoal, goal),
  /** Begins: refuses with `scale-incomplete` (an empty sentence) or `scale-repeats` (two that say the same). */
  startGoal: operation(z.strictObject({ id: goalId, today: localDate }), goal),
  /**
   * A look at an active goal (`id` null), or a change of what was noted then. `change` may bring other sentences; `drop` and
   * `reached` end it. Refuses with `goal-missing`, `goal-not-active`, `scale-incomplete`, `scale-repeats`.
   */
  reviewGoal: operation(
    z.strictObject({
      id: z.uuid().nullable(),
      goalId,
      on: localDate,
      level,
      moved: line(500),
      decision: goalReview.shape.decision,
      reason: line(300),
      scale: wantedScale.nullable(),
      nextReviewOn: localDate.nullable(),
      entryId: entryId.nullable(),
    }),
    wholeGoal,
  ),
  removeReview: operation(z.strictObject({ id: z.uuid() }), z.null()),
  /**
   * Brings a look back that was taken away, in the words of its day; the goal stays as it is by then, and so does a look that is
   * there already. Refuses with `goal-missing`.
   */
  restoreReview: operation(goalReview.extend({ sentence: line(300), moved: line(500) }), z.null()),
  /** Ends a goal without a look at it, or opens it again (`active`, or `idea` where it never began). */
  setGoalState: operation(
    z.strictObject({ id: goalId, state: z.enum(goalStates), reason: line(300), today: localDate }),
    goal,
  ),
  saveObstacle: operation(
    obstacle.extend({ id: z.uuid().nullable(), text: seenLine(300), cue: line(300), response: line(300) }),
    obstacle,
  ),
  removeObstacle: operation(z.strictObject({ id: z.uuid() }), z.null()),
  /** Removes a goal with its looks and obstacles; its steps and evidence stay, without it. */
  removeGoal: operation(z.strictObject({ id: goalId }), z.null()),
};
