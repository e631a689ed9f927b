import { formatDay } from '../../shared/calendar/format-day.ts';
import { addDays } from '../../shared/calendar/local-date.ts';
import classes from './reminders.module.css';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The name of an ISO weekday. */
export const weekdayWords = (day: number, length: 'long' | 'short') =>
  formatDay(addDays('2001-01-01', day - 1), { weekday: length }); // a Monday

export interface WeekdaysProps {
  label: string;
  days: readonly number[];
  onChange: (days: number[]) => void;
}

/** Days of the week, each on or off; one is left over. */
export function Weekdays({ label, days, onChange }: WeekdaysProps) {
  return (
    <fieldset className={classes.weekdays}>
      <legend>{label}</legend>
      {weekdays.map((day) => {
        const isChosen = days.includes(day);
        return (
          <label key={day} className={classes.weekday}>
            <input
              type="checkbox"
              aria-label={weekdayWords(day, 'long')}
              checked={isChosen}
              disabled={!isChosen && days.length === 6}
              onChange={() => onChange(isChosen ? days.filter((other) => other !== day) : [...days, day].toSorted())}
            />
            {weekdayWords(day, 'short')}
          </label>
        );
      })}
    </fieldset>
  );
}
