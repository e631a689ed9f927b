import type { LocalDate } from '../calendar/local-date.ts';
import type { StepMove } from './steps.contract.ts';

export interface DayChange {
  from: LocalDate | null;
  to: LocalDate | null;
  /** The day on which it is decided, and the day on which the step was written. */
  today: LocalDate;
  writtenOn: LocalDate;
  reason: string;
}

/**
 * The moves of a step after its day was changed, the oldest first. A first day is no move, and neither is putting right a day
 * that was written today. Several changes of one day are one move, from where it began to where it ended; back where it began
 * is none. A reason without another day is that of the move of today.
 */
export function rememberMove(moves: readonly StepMove[], change: DayChange): StepMove[] {
  const { from, to, today, writtenOn, reason } = change;
  const last = moves.at(-1);
  if (from === to && last?.movedOn === today && reason !== '') return [...moves.slice(0, -1), { ...last, reason }];
  if (from === null || from === to) return [...moves];
  if (last?.movedOn === today) {
    const earlier = moves.slice(0, -1);
    return last.from === to ? earlier : [...earlier, { ...last, to, reason: reason === '' ? last.reason : reason }];
  }
  return writtenOn === today ? [...moves] : [...moves, { from, to, movedOn: today, reason }];
}
