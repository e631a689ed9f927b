import { addDays, type LocalDate, localDateToUtcNoon } from '../calendar/local-date.ts';
import type { Step } from '../steps/steps.contract.ts';

const DAY_MILLISECONDS = 86_400_000;
const DAYS_PER_WEEK = 7;

/** The last and the first day that a journal can name. */
const LAST_DAY = '9999-12-31';
const FIRST_DAY = '0000-01-01';

/** Days from one day to another; negative where the other comes before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((localDateToUtcNoon(to).getTime() - localDateToUtcNoon(from).getTime()) / DAY_MILLISECONDS);
}

/** So many days later, and never beyond the days that a journal can name. */
export function laterBy(date: LocalDate, days: number): LocalDate {
  const later = addDays(date, days);
  if (later.startsWith('+')) return LAST_DAY;
  return later.startsWith('-') ? FIRST_DAY : later;
}

/**
 * By how many days everything is moved when a plan that began on one day begins anew on another: the whole weeks nearest to
 * the distance, so that a Tuesday stays a Tuesday. From one 1 September to the next that is 364, in leap years too.
 */
export function daysToMove(startsOn: LocalDate, nextStartsOn: LocalDate): number {
  return Math.round(daysBetween(startsOn, nextStartsOn) / DAYS_PER_WEEK) * DAYS_PER_WEEK + 0;
}

/** The same day of the calendar so many years later; the leap day becomes the last of February where there is none. */
export function sameDayAfterYears(date: LocalDate, years: number): LocalDate {
  const year = Number(date.slice(0, 4)) + years;
  if (year > 9999) return LAST_DAY;
  const wanted = `${String(year).padStart(4, '0')}${date.slice(4)}`;
  if (!wanted.endsWith('-02-29')) return wanted;
  return addDays(`${wanted.slice(0, 4)}-03-01`, -1);
}

/** The day on which the same plan would begin a year later. */
export const nextStart = (startsOn: LocalDate): LocalDate => sameDayAfterYears(startsOn, 1);

/**
 * The last day of a plan that begins anew: a year that begins on the same day of the calendar ends on the same day of it, too;
 * any other span keeps its length.
 */
export function nextEnd(startsOn: LocalDate, endsOn: LocalDate, nextStartsOn: LocalDate): LocalDate {
  const years = Number(nextStartsOn.slice(0, 4)) - Number(startsOn.slice(0, 4));
  if (years >= 0 && sameDayAfterYears(startsOn, years) === nextStartsOn) return sameDayAfterYears(endsOn, years);
  return laterBy(endsOn, daysBetween(startsOn, nextStartsOn));
}

type RoadmapStep = Pick<Step, 'id' | 'state' | 'followsId' | 'dueOn'>;

/**
 * The steps of a roadmap that are worth a year more. What was dropped or took another form was decided, and stays behind; of a
 * step that comes again and again, the first one brings the others.
 */
export function stepsForNextYear<One extends RoadmapStep>(steps: readonly One[]): One[] {
  const stay = steps.filter(({ state }) => state === 'open' || state === 'done');
  const ids = new Set(stay.map(({ id }) => id));
  return stay.filter(({ followsId }) => followsId === null || !ids.has(followsId));
}
