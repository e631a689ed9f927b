import { ICalAlarmType, ICalCalendar, ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator';
import { addDays, localDateToUtcNoon } from '../../shared/calendar/local-date.ts';
import type { CalendarDay } from '../../shared/reminders/reminders.contract.ts';

export interface CalendarFile {
  days: readonly CalendarDay[];
  /** How each day is called. */
  titleOf(day: CalendarDay): string;
  /** `HH:MM` on the day itself; null: the calendar does not remind. */
  alarmAt: string | null;
  now: Date;
}

/** The same day of the same thing has one name for ever: a calendar that meets it again changes what it has. */
const uidOf = ({ kind, id }: CalendarDay) => `${kind}-${id}@cairn.invalid`;

function secondsOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) * 60;
}

/**
 * Whole days as a calendar file (RFC 5545). A day ends where the next begins; it is private, and leaves the day free. The
 * sequence is the minute of writing, so that a file that was written later counts for more.
 */
export function toCalendarFile({ days, titleOf, alarmAt, now }: CalendarFile): string {
  const calendar = new ICalCalendar({ prodId: { company: 'Cairn', product: 'Cairn', language: 'EN' } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const day of days) {
    const title = titleOf(day);
    const event = calendar.createEvent({
      id: uidOf(day),
      summary: title,
      // The library writes the parts that the day has in UTC: the clock of this computer has no say.
      start: localDateToUtcNoon(day.on),
      end: localDateToUtcNoon(addDays(day.on, 1)),
      allDay: true,
      stamp: now,
      sequence: Math.floor(now.getTime() / 60_000),
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (alarmAt !== null)
      event.createAlarm({ type: ICalAlarmType.display, triggerAfter: secondsOf(alarmAt), description: title });
  }
  return calendar.toString();
}
