import '@mantine/dates/styles.css';
import { Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { CalendarBlank } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { chipDayWords } from './date-words.ts';
import classes from './EntryPage.module.css';
import { useToday } from './useToday.ts';

/** The day that a page is about; not always the day on which it was written. */
export function DateChip({ date, onChange }: { date: LocalDate; onChange: (date: LocalDate) => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const [isOpen, setIsOpen] = useState(false);
  const words = chipDayWords(date, today);
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
          value={date}
          defaultDate={date}
          firstDayOfWeek={1}
          weekendDays={[]} // they would be red, and nothing is red here but words at risk
          hideOutsideDates
          highlightToday
          ariaLabels={{ previousMonth: t('journal.previousMonth'), nextMonth: t('journal.nextMonth') }}
          onChange={(chosen) => {
            setIsOpen(false);
            if (chosen) onChange(chosen);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
