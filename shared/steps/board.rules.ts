import { addDays, type LocalDate, startOfWeek } from '../calendar/local-date.ts';
import type { Lane, Step } from './steps.contract.ts';

/** The board has a column more than there are lanes: what ended lately. */
export const columns = ['week', 'later', 'waiting', 'ended'] as const;
export type Column = (typeof columns)[number];

/** How long what ended stays on the board. */
export const ENDED_DAYS = 14;

/** The Sunday of that day's week: what is due by then lies in this week. */
export const endOfWeek = (today: LocalDate): LocalDate => addDays(startOfWeek(today), 6);

export type LaneChange = Partial<Pick<Step, 'lane' | 'dueOn' | 'state' | 'reason'>>;

/**
 * What a move to a lane changes in a step. A day that lies in this week, or before, cannot stay in "Later": it becomes next
 * Monday. All other days stay, those of steps that wait too, so that coming back brings them back. What had ended is open again.
 */
export function moveToLane(step: Pick<Step, 'dueOn' | 'state'>, lane: Lane, today: LocalDate): LaneChange {
  const reopened: LaneChange = step.state === 'open' ? {} : { state: 'open', reason: '' };
  const isTooEarly = lane === 'later' && step.dueOn !== null && step.dueOn <= endOfWeek(today);
  return { ...reopened, lane, ...(isTooEarly ? { dueOn: addDays(startOfWeek(today), 7) } : {}) };
}

/** What brings a step back to what it was before a change. */
export function undoOf(step: Step, change: LaneChange): LaneChange {
  const names = Object.keys(change) as (keyof LaneChange)[];
  return Object.fromEntries(names.map((name) => [name, step[name]]));
}

/** The column on the left or right of one; none beyond the ends. */
export function columnBeside(column: Column, by: -1 | 1): Column | undefined {
  return columns[columns.indexOf(column) + by];
}
