import { addDays, type LocalDate, startOfWeek } from '../calendar/local-date.ts';
import { clockIn, instantIn } from '../calendar/time-zone.ts';
import type { LocalMoment, ReminderSettings } from '../reminders/reminders.contract.ts';
import type { Step } from '../steps/steps.contract.ts';
import { firstAllowed, firstLoudDay, isQuiet, type Quiet, splitMoment } from './quiet-hours.rules.ts';

type When = Pick<ReminderSettings, 'at' | 'quietHours' | 'quietDays'>;

export const quietOf = ({ quietHours, quietDays }: When): Quiet => ({ hours: quietHours, days: quietDays });

/** The coach's own clock at an instant, to the minute. */
export function momentAt(instant: Date, timeZone: string): LocalMoment {
  const { date, clock } = clockIn(instant, timeZone);
  return `${date}T${clock}`;
}

/** What is put off, and which day of the step that was said of: with another day it is void. */
export interface Snooze {
  until: LocalMoment;
  dueOn: LocalDate | null;
}

/**
 * What a reminder is for: the day of its step, or the moment that it was put off to. Of one step and one occasion there is
 * one reminder, whatever becomes of hours and quiet hours. Null: nobody wants to be reminded.
 */
export function occasionOf(step: Pick<Step, 'dueOn' | 'remind'>, snooze: Snooze | null): string | null {
  if (snooze !== null && snooze.dueOn === step.dueOn) return snooze.until;
  return step.remind === 'never' ? null : step.dueOn;
}

/** On a day that is quiet the reminder comes at its time of the next other day; in quiet hours, when they end. */
function allowedOn(date: LocalDate, clock: string, quiet: Quiet): LocalMoment {
  return firstAllowed(`${firstLoudDay(date, quiet)}T${clock}`, quiet);
}

/** When a step reminds, on the coach's own clock; null: not at all. */
export function reminderMoment(
  step: Pick<Step, 'dueOn' | 'remind'>,
  snooze: Snooze | null,
  when: When,
): LocalMoment | null {
  const occasion = occasionOf(step, snooze);
  if (occasion === null) return null;
  const quiet = quietOf(when);
  if (occasion.includes('T')) return firstAllowed(occasion, quiet);
  return allowedOn(step.remind === 'before' ? addDays(occasion, -1) : occasion, when.at, quiet);
}

/** When the weekly review of the week that begins on that Monday reminds; null: not at all. */
export function weekMoment(
  monday: LocalDate,
  { weeklyReview, ...when }: When & Pick<ReminderSettings, 'weeklyReview'>,
): LocalMoment | null {
  if (weeklyReview === null) return null;
  return allowedOn(addDays(startOfWeek(monday), weeklyReview.weekday - 1), weeklyReview.at, quietOf(when));
}

/** A gap of a clock may lead into quiet hours, which may lead into the next gap; there are never several in a row. */
const GAPS_AT_MOST = 4;

/**
 * The instant at which a moment comes in a time zone: in an hour that is left out as far behind the gap, in one that comes
 * twice the first time (`instantIn`). A zone may leave out a whole day (Samoa had no 30 December 2011), so that what comes
 * behind the gap is asked once more whether it is quiet.
 */
export function instantOfMoment(moment: LocalMoment, quiet: Quiet, timeZone: string): Date {
  let wanted = moment;
  for (let round = 0; round < GAPS_AT_MOST; round++) {
    const { date, clock } = splitMoment(wanted);
    const instant = instantIn(date, clock, timeZone);
    const seen = momentAt(instant, timeZone);
    if (!isQuiet(seen, quiet)) return instant;
    wanted = firstAllowed(seen, quiet);
  }
  const { date, clock } = splitMoment(wanted);
  return instantIn(date, clock, timeZone);
}
