import '@mantine/dates/styles.css';
import { Button, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { CalendarBlank } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import classes from './DayField.module.css';

export interface DayFieldProps {
  /** What the day is for, for those who do not see it; the words follow it. */
  label: string;
  /** What stands on the chip: the day, or an invitation to choose one. */
  words: string;
  value: LocalDate | null;
  onChange: (date: LocalDate | null) => void;
  /** How to take the day away again; without it, a day can only be changed. */
  clearLabel?: string;
  /** The month that opens where there is no day yet. */
  defaultDate?: LocalDate;
}

/** A day on a chip, with a calendar behind it. */
export function DayField({ label, words, value, onChange, clearLabel, defaultDate }: DayFieldProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const opensAt = value ?? defaultDate;

  function choose(date: LocalDate | null): void {
    setIsOpen(false);
    onChange(date);
  }

  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus returnFocus position="bottom-start" shadow="md">
      <Popover.Target>
        <button
          type="button"
          className={classes.chip}
          data-is-empty={value === null || undefined}
          aria-label={`${label}: ${words}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          <CalendarBlank size={16} aria-hidden="true" />
          {words}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={value}
          {...(opensAt ? { defaultDate: opensAt } : {})}
          firstDayOfWeek={1}
          weekendDays={[]} // they would be red, and nothing is red here but words at risk
          hideOutsideDates
          highlightToday
          ariaLabels={{ previousMonth: t('journal.previousMonth'), nextMonth: t('journal.nextMonth') }}
          onChange={(chosen) => chosen && choose(chosen)}
        />
        {clearLabel && value !== null && (
          <Button
            className={classes.clear ?? ''}
            variant="subtle"
            size="compact-sm"
            fullWidth
            onClick={() => choose(null)}
          >
            {clearLabel}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
