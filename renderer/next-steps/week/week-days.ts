import { addDays, type LocalDate, startOfWeek } from '../../../shared/calendar/local-date.ts';
import { endOfWeek } from '../../../shared/steps/board.rules.ts';
import type { ListedStep } from '../../../shared/steps/steps.contract.ts';
import { groupedBy } from '../grouped.ts';

/** The seven days of a week, from its Monday on. */
export const daysOf = (monday: LocalDate): LocalDate[] => [0, 1, 2, 3, 4, 5, 6].map((by) => addDays(monday, by));

/** The Monday of the week that an address asks for; this week's where it asks for none. */
export function mondayOf(params: URLSearchParams, today: LocalDate): LocalDate {
  const asked = params.get('week') ?? '';
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked));
  return startOfWeek(isDay ? asked : today);
}

/** How many of lists that stand one below the other are in sight, where so many are. */
export function shareOut(counts: readonly number[], inSight: number): number[] {
  let left = inSight;
  return counts.map((count) => {
    const share = Math.min(count, left);
    left -= share;
    return share;
  });
}

export interface WeekSteps {
  /** Open steps of the days before this week; other weeks have none. */
  earlier: ListedStep[];
  byDay: Map<LocalDate, ListedStep[]>;
  /** Picked for this week without a day in it. */
  anyDay: ListedStep[];
}

/** The steps of a week, each in one place. What waits on others stands on its day, as everything else. */
export function sortIntoWeek(
  monday: LocalDate,
  today: LocalDate,
  { dated, picked }: { dated: readonly ListedStep[]; picked: readonly ListedStep[] },
): WeekSteps {
  const sunday = endOfWeek(monday);
  const isNow = startOfWeek(today) === monday;
  const isWithin = ({ dueOn }: ListedStep) => dueOn !== null && dueOn >= monday && dueOn <= sunday;
  return {
    earlier: isNow ? dated.filter(({ dueOn, state }) => state === 'open' && dueOn !== null && dueOn < monday) : [],
    byDay: groupedBy(dated.filter(isWithin), ({ dueOn }) => dueOn ?? ''),
    anyDay: isNow ? picked.filter(({ dueOn }) => dueOn === null || dueOn > sunday) : [],
  };
}
