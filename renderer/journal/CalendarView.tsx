import '@mantine/dates/styles.css';
import { Button } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { EntryFilter, EntryId } from '../../shared/journal/journal.contract.ts';
import classes from './CalendarView.module.css';
import { chipDayWords } from './date-words.ts';
import { EntryList } from './EntryList.tsx';
import { useEntry, useOutline } from './journal-queries.ts';
import { useNewEntry } from './useNewEntry.ts';
import { useToday } from './useToday.ts';

/** A day of the month: its number, and one stone where there are pages, two where there are several. */
function DayMark({ date, count }: { date: LocalDate; count: number }) {
  return (
    <span className={classes.day} data-count={Math.min(2, count)}>
      {Number(date.slice(8))}
    </span>
  );
}

/** The chosen day's pages, or one way to write about it. */
function DayPages({ filter, selected, onOpen }: CalendarViewProps & { filter: EntryFilter }) {
  const { t } = useTranslation();
  const today = useToday();
  const begin = useNewEntry();
  const { data: days } = useOutline(filter);
  const day = filter.from ?? today;
  return (
    <section className={classes.pages} aria-label={chipDayWords(day, today)}>
      <div className={classes.dayHead}>
        <h2>{chipDayWords(day, today)}</h2>
        <Button variant="subtle" size="compact-sm" onClick={() => void begin(null, { entryDate: day })}>
          {t('journal.writeOnDay')}
        </Button>
      </div>
      {days?.length === 0 ? (
        <p className={classes.none}>{t('journal.noneOnDay')}</p>
      ) : (
        <EntryList filter={filter} selected={selected} onOpen={onOpen} />
      )}
    </section>
  );
}

export interface CalendarViewProps {
  filter: EntryFilter;
  selected: EntryId | undefined;
  onOpen: (id: EntryId) => void;
}

/** A month at a time, with a mark on each day that has pages. */
export function CalendarView({ filter, selected, onOpen }: CalendarViewProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { data: openEntry } = useEntry(selected);
  const [day, setDay] = useState<LocalDate>(filter.to ?? openEntry?.entryDate ?? today); // begins where the coach is reading
  const { data: days } = useOutline({ ...filter, from: null, to: null });
  const counts = useMemo(() => new Map(days?.map(({ date, count }) => [date, count])), [days]);
  return (
    <div className={classes.view}>
      <DatePicker
        className={classes.month ?? ''}
        value={day}
        defaultDate={day}
        firstDayOfWeek={1}
        weekendDays={[]} // they would be red, and nothing is red here but words at risk
        hideOutsideDates
        highlightToday
        ariaLabels={{ previousMonth: t('journal.previousMonth'), nextMonth: t('journal.nextMonth') }}
        getDayProps={(date) => {
          const count = counts.get(date) ?? 0;
          return {
            'aria-label': [chipDayWords(date, today), count > 0 && t('journal.pagesOnDay', { count })]
              .filter(Boolean)
              .join(', '),
          };
        }}
        renderDay={(date) => <DayMark date={date} count={counts.get(date) ?? 0} />}
        onChange={(chosen) => chosen && setDay(chosen)}
      />
      <DayPages filter={{ ...filter, from: day, to: day }} selected={selected} onOpen={onOpen} />
    </div>
  );
}
