import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { EntryFilter } from '../../shared/journal/journal.contract.ts';
import { monthWords } from './date-words.ts';
import { useOutline } from './journal-queries.ts';
import classes from './TimelineView.module.css';
import { daysToYears, spanOfMonth } from './timeline.ts';

export interface TimelineViewProps {
  filter: EntryFilter;
  /** Shows the pages of a span of days. */
  onSpan: (span: { from: LocalDate; to: LocalDate }) => void;
}

/** The whole journal at a glance, month by month; a month leads to its pages. */
export function TimelineView({ filter, onSpan }: TimelineViewProps) {
  const { t } = useTranslation();
  const { data: days } = useOutline({ ...filter, from: null, to: null });
  const years = useMemo(() => daysToYears(days ?? []), [days]);
  const most = Math.max(1, ...years.flatMap(({ months }) => months.map(({ count }) => count)));
  return (
    <div className={classes.view}>
      {years.map(({ year, months }) => (
        <section key={year} aria-label={year}>
          <h2 className={classes.year}>{year}</h2>
          <ul className={classes.months}>
            {months.map(({ month, count }) => (
              <li key={month}>
                <button type="button" className={classes.month} onClick={() => onSpan(spanOfMonth(month))}>
                  <span>{monthWords(month, `${year}-01-01`)}</span>{' '}
                  <span className={classes.count}>{t('journal.pagesOnDay', { count })}</span>
                  <meter className={classes.bar} min={0} max={most} value={count} aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
