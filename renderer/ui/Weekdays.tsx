import { formatDay } from '../../shared/calendar/format-day.ts';
import { addDays } from '../../shared/calendar/local-date.ts';
import classes from './Weekdays.module.css';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** "Mon" for 1, "Sun" for 7 (ISO 8601), and in full. */
export const weekdayWords = (day: number, length: 'long' | 'short') =>
  formatDay(addDays('2024-01-01', day - 1), { weekday: length }); // a Monday

export interface WeekdaysProps {
  label: string;
  /** Where a heading says the label already, it is only heard. */
  isLabelHidden?: boolean;
  days: readonly number[];
  /** How many can be chosen. */
  most?: number;
  /** Days in the order of the week. */
  onChange: (days: number[]) => void;
}

/** Days of the week, each on or off. */
export function Weekdays({ label, isLabelHidden = false, days, most = weekdays.length, onChange }: WeekdaysProps) {
  return (
    <fieldset className={classes.weekdays} aria-label={isLabelHidden ? label : undefined}>
      {!isLabelHidden && <legend>{label}</legend>}
      {weekdays.map((day) => {
        const isChosen = days.includes(day);
        return (
          <label key={day} className={classes.weekday}>
            <input
              type="checkbox"
              aria-label={weekdayWords(day, 'long')}
              checked={isChosen}
              disabled={!isChosen && days.length === most}
              onChange={() => onChange(isChosen ? days.filter((other) => other !== day) : [...days, day].toSorted())}
            />
            {weekdayWords(day, 'short')}
          </label>
        );
      })}
    </fieldset>
  );
}
