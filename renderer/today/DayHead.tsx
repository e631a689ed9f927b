import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { DayKind } from '../../shared/rhythm/rhythm.rules.ts';
import { fullDayWords } from '../journal/public.ts';
import classes from './TodayPage.module.css';

/** The day, its term where one is set, and what it is by the coach's own rhythm; without a rhythm, only the day. */
export function DayHead({ today, kind }: { today: LocalDate; kind: DayKind }) {
  const { t } = useTranslation();
  const term = kind.kind === 'free' ? null : kind.term;
  return (
    <header>
      <p className={classes.day}>{term === null ? fullDayWords(today) : `${fullDayWords(today)} · ${term}`}</p>
      <h1 tabIndex={-1}>{t('today.title')}</h1>
      {kind.kind === 'holiday' && <p className={classes.rhythm}>{t('rhythm.holidayToday', { name: kind.name })}</p>}
      {kind.kind === 'writing-day' && <p className={classes.rhythm}>{t('rhythm.writingDay')}</p>}
    </header>
  );
}
