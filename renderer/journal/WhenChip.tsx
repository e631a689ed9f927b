import '@mantine/dates/styles.css';
import { Popover, Switch, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { CalendarBlank } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { clockIn, currentTimeZone, instantIn } from '../../shared/calendar/time-zone.ts';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import { chipDayWords } from './date-words.ts';
import classes from './EntryPage.module.css';
import { useToday } from './useToday.ts';

export type When = Pick<Entry, 'entryDate' | 'time'>;

const NOON = '12:00';

/** The same clock on another day. */
function onDay({ time }: When, date: LocalDate): When {
  if (time === null) return { entryDate: date, time };
  const { clock } = clockIn(new Date(time.instant), time.timeZone);
  return atClock({ entryDate: date, time }, clock);
}

/** Another clock on the same day, in the zone in which the page was written. */
function atClock({ entryDate, time }: When, clock: string): When {
  const timeZone = time?.timeZone ?? currentTimeZone();
  const instant = instantIn(entryDate, clock, timeZone).toISOString();
  return { entryDate: clockIn(new Date(instant), timeZone).date, time: { instant, timeZone } };
}

function useWhenWords({ entryDate, time }: When): { day: string; clock: string; zone: string } {
  const today = useToday();
  const clock = time === null ? '' : clockIn(new Date(time.instant), time.timeZone).clock;
  // The zone is only worth a word where it is not this one.
  const zone = time === null || time.timeZone === currentTimeZone() ? '' : time.timeZone.replaceAll('_', ' ');
  return { day: chipDayWords(entryDate, today), clock, zone };
}

function TimeFields({ when, onChange }: { when: When; onChange: (when: When) => void }) {
  const { t } = useTranslation();
  const { clock, zone } = useWhenWords(when);
  return (
    <div className={classes.time}>
      <Switch
        label={t('journal.allDay')}
        checked={when.time === null}
        onChange={(event) =>
          onChange(event.currentTarget.checked ? { entryDate: when.entryDate, time: null } : atClock(when, NOON))
        }
      />
      {when.time !== null && (
        <TextInput
          type="time"
          label={t('journal.clock')}
          description={zone || undefined}
          value={clock}
          onChange={(event) => event.currentTarget.value !== '' && onChange(atClock(when, event.currentTarget.value))}
        />
      )}
    </div>
  );
}

/** The day and time that a page is about; not always those at which it was written. */
export function WhenChip({ when, onChange }: { when: When; onChange: (when: When) => void }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const { day, clock, zone } = useWhenWords(when);
  const words = [day, clock, zone].filter((part) => part !== '').join(', ');
  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus position="bottom-start" shadow="md">
      <Popover.Target>
        <button
          type="button"
          className={classes.chip}
          aria-label={`${t('journal.date')}: ${words}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          <CalendarBlank size={16} aria-hidden="true" />
          {words}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={when.entryDate}
          defaultDate={when.entryDate}
          firstDayOfWeek={1}
          weekendDays={[]} // they would be red, and nothing is red here but words at risk
          hideOutsideDates
          highlightToday
          ariaLabels={{ previousMonth: t('journal.previousMonth'), nextMonth: t('journal.nextMonth') }}
          onChange={(chosen) => chosen && onChange(onDay(when, chosen))}
        />
        <TimeFields when={when} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  );
}
