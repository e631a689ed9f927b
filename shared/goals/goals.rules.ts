import type { LocalDate } from '../calendar/local-date.ts';
import { attainment } from '../planning/attainment.rules.ts';
import { nextOccurrence } from '../planning/recurrence.rules.ts';
import type { Goal, GoalReview, Level, ListedGoal, Scale, WantedGoal } from './goals.contract.ts';

/** A goal before anything was said of it: looked at every two weeks (reference, section 5.2), placed where work begins. */
export const blankGoal = {
  id: null,
  title: '',
  why: '',
  forWhom: '',
  baseline: '',
  baselineOn: null,
  targetOn: null,
  personId: null,
  weight: 1,
  scale: ['', '', '', '', ''],
  startLevel: -2,
  advice: { kind: 'peers', ticked: [] },
  rhythm: 'fortnightly',
  entryId: null,
  frameworkId: null,
  itemId: null,
  assessmentId: null,
  roundId: null,
  roundPart: null,
} as const satisfies WantedGoal;

/** The sentence of a level. */
export const sentenceAt = (scale: Scale, level: Level): string => scale[level + 2] ?? '';

/** When to look at a goal next, by its rhythm; null where it has none. */
export const nextLookAt = ({ rhythm }: Pick<Goal, 'rhythm'>, from: LocalDate, after: LocalDate = from) =>
  nextOccurrence(rhythm, from, after);

/** Whether two scales are the same, sentence by sentence. */
export const isSameScale = (one: Scale, other: Scale): boolean => one.every((sentence, at) => sentence === other[at]);

/** A goal with every look at it, as `listCourse` answers. */
export interface Followed {
  goal: ListedGoal;
  reviews: readonly GoalReview[];
}

/** Where goals stood together on a day: the figure, and how many goals it is made of. */
export interface CoursePoint {
  on: LocalDate;
  t: number;
  counted: number;
}

/** From when on a goal has a level. */
const beganOn = ({ startedOn, createdAt }: Goal): LocalDate => startedOn ?? createdAt.slice(0, 'YYYY-MM-DD'.length);

/** The level of a goal at the end of a day; null before it began. */
function levelOn({ goal, reviews }: Followed, day: LocalDate): Level | null {
  const last = reviews.findLast(({ on }) => on <= day);
  if (last) return last.level;
  return beganOn(goal) <= day ? goal.startLevel : null;
}

/**
 * How the figure went: a point for each day on which a goal that counts began or was looked at, as far as two goals had a level by
 * then. Goals count from their beginning; one that was reached stays where it came to.
 */
export function courseOf(followed: readonly Followed[]): CoursePoint[] {
  const counting = followed.filter(({ goal }) => goal.weight > 0);
  const days = new Set(counting.flatMap(({ goal, reviews }) => [beganOn(goal), ...reviews.map(({ on }) => on)]));
  return [...days].toSorted().flatMap((on) => {
    const found = attainment(counting.map((one) => ({ level: levelOn(one, on), weight: one.goal.weight })));
    return found.kind === 'figure' ? [{ on, t: found.t, counted: found.counted }] : [];
  });
}

/** A point on the path of one goal: its beginning, or a look at it. */
export interface PathPoint {
  on: LocalDate;
  level: Level;
  /** As it read on that day. */
  sentence: string;
  /** Null for the beginning. */
  review: GoalReview | null;
}

/** The path of a goal from where it began over every look at it. */
export function pathOf({ goal, reviews }: Followed): PathPoint[] {
  if (goal.startedOn === null) return [];
  const looks = reviews.map((review) => ({ on: review.on, level: review.level, sentence: review.sentence, review }));
  const first = looks[0]?.on ?? goal.startedOn;
  const on = first < goal.startedOn ? first : goal.startedOn;
  return [{ on, level: goal.startLevel, sentence: sentenceAt(goal.scale, goal.startLevel), review: null }, ...looks];
}

/** The goal to have before one's eyes: the one whose next look comes first (goals come in that order). */
export const goalInFocus = (goals: readonly ListedGoal[]): ListedGoal | undefined =>
  goals.find(({ state }) => state === 'active');

/** The goals of one person, or the coach's own. */
export interface OwnGoals {
  personId: Goal['personId'];
  goals: readonly ListedGoal[];
}

/** Those under way first, then ideas, then what was reached. */
const rank = ({ state }: ListedGoal) => ['active', 'idea', 'reached'].indexOf(state);

/** Goals by whose they are, the coach's own first and others in the order of their next look; what was let go stands apart. */
export function byOwner(goals: readonly ListedGoal[]): { owners: OwnGoals[]; ended: ListedGoal[] } {
  const ended = goals.filter((goal) => rank(goal) === -1);
  const owners = new Map<Goal['personId'], ListedGoal[]>([[null, []]]);
  for (const goal of goals) {
    if (rank(goal) === -1) continue;
    owners.set(goal.personId, [...(owners.get(goal.personId) ?? []), goal]);
  }
  const sorted = [...owners].map(([personId, own]) => ({
    personId,
    goals: own.toSorted((one, other) => rank(one) - rank(other)),
  }));
  return { owners: sorted.filter((owner) => owner.goals.length > 0), ended };
}
