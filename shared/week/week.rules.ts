import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { StepMove } from '../steps/steps.contract.ts';
import type { WeekChange, WeekReview } from './week.contract.ts';

/** The parts of a weekly review in their order, one screen each. */
export const weekParts = ['ended', 'moved', 'stuck', 'next'] as const;
export type WeekPart = (typeof weekParts)[number];

/** The prompt of the template `weekly` that each part asks, and under which the coach's words stand on the page. */
export const promptOfPart: Record<WeekPart, string> = {
  ended: 'weekly.look-back.1',
  moved: 'weekly.look-back.2',
  stuck: 'weekly.promises.2',
  next: 'weekly.ahead.1',
};

export function emptyReview(weekOf: LocalDate): WeekReview {
  return {
    weekOf,
    words: { ended: '', moved: '', stuck: '', next: '' },
    changes: [],
    oneThing: null,
    finishedAt: null,
    entryId: null,
  };
}

/** Where a review that was begun goes on: in the last part in which anything was written or decided. */
export function placeToGoOn({ words, changes, oneThing }: WeekReview): number {
  const isBegun: Record<WeekPart, boolean> = {
    ended: words.ended !== '',
    moved: words.moved !== '',
    stuck: words.stuck !== '' || changes.length > 0,
    next: words.next !== '' || oneThing !== null,
  };
  return Math.max(
    0,
    weekParts.findLastIndex((part) => isBegun[part]),
  );
}

/** The review with what was decided about one step, in place of what was decided before. */
export function withChange(review: WeekReview, change: WeekChange): WeekReview {
  const others = review.changes.filter(({ stepId }) => stepId !== change.stepId);
  return { ...review, changes: change.decision === 'keep' ? others : [...others, change] };
}

/** The move that a week tells of: its last one, though the step may have been moved again since. */
export const moveOfWeek = (moves: readonly StepMove[], weekOf: LocalDate): StepMove | undefined =>
  moves.findLast(({ movedOn }) => movedOn <= addDays(weekOf, 6)) ?? moves.at(-1);
