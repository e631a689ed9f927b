import { useTranslation } from 'react-i18next';
import { formatDay } from '../../shared/calendar/format-day.ts';
import type { CalendarDay } from '../../shared/reminders/reminders.contract.ts';
import classes from './reminders.module.css';

/** A goal has two days: the next look at it, and the one by which it is meant. */
export const keyOf = ({ kind, id }: CalendarDay) => `${kind} ${id}`;

export interface CalendarDaysProps {
  days: readonly CalendarDay[];
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
}

/** Days with a tick each, and one for all of them. */
export function CalendarDays({ days, ticked, onTick }: CalendarDaysProps) {
  const { t } = useTranslation();
  const set = (keys: readonly string[], isTicked: boolean) =>
    onTick(new Set(isTicked ? [...ticked, ...keys] : [...ticked].filter((key) => !keys.includes(key))));
  return (
    <ul className={classes.days} aria-label={t('reminders.calendar.days')}>
      {days.length > 1 && (
        <li>
          <label>
            <input
              type="checkbox"
              checked={days.every((day) => ticked.has(keyOf(day)))}
              onChange={(event) => set(days.map(keyOf), event.currentTarget.checked)}
            />
            <span>{t('reminders.calendar.all')}</span>
          </label>
        </li>
      )}
      {days.map((day) => (
        <li key={keyOf(day)}>
          <label>
            <input
              type="checkbox"
              checked={ticked.has(keyOf(day))}
              onChange={(event) => set([keyOf(day)], event.currentTarget.checked)}
            />
            <span className={classes.dayOn}>
              {formatDay(day.on, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })}
            </span>
            <span className={classes.dayWhat}>
              {day.kind !== 'step' && `${t(`reminders.calendar.kinds.${day.kind}`)}: `}
              <span data-private>{day.title}</span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
