import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import { chainOf, inTime } from '../../shared/mastery/change.rules.ts';
import type { Answer, Assessment } from '../../shared/mastery/mastery.contract.ts';

export interface EarlierAnswer {
  day: LocalDate;
  answer: Answer;
}

export interface EarlierAnswers {
  (itemId: ItemId): EarlierAnswer | undefined;
  /** Whether there is any. */
  isKnown: boolean;
}

/**
 * What was answered last time: in the newest finished self-assessment before this one. Answers on a longer scale than the
 * framework has by now say nothing here and are left out.
 */
export function earlierOf(
  assessment: Assessment,
  all: readonly Assessment[],
  { stages }: FrameworkWording,
): EarlierAnswers {
  const ordered = inTime([...chainOf(assessment, all).filter(({ id }) => id !== assessment.id), assessment]);
  const before = ordered[ordered.findIndex(({ id }) => id === assessment.id) - 1];
  const isTooHigh = before?.answers.some(({ stage }) => stage !== null && stage > stages.length) ?? false;
  const last = isTooHigh ? undefined : before;
  const find = (itemId: ItemId): EarlierAnswer | undefined => {
    const answer = last?.answers.find((one) => one.itemId === itemId);
    return last && answer && (answer.stage !== null || answer.isNotMyRole) ? { day: last.takenOn, answer } : undefined;
  };
  return Object.assign(find, { isKnown: last !== undefined });
}
