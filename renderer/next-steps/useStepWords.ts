import { useTranslation } from 'react-i18next';
import { formatDay } from '../../shared/calendar/format-day.ts';
import { addDays, instantToLocalDate, type LocalDate, startOfWeek } from '../../shared/calendar/local-date.ts';
import type { ListedStep } from '../../shared/steps/steps.contract.ts';
import { dueWordsOf } from '../../shared/steps/steps.rules.ts';
import { dayWords } from '../ui/day-words.ts';

/** How the days of steps are said. */
export function useStepWords(today: LocalDate) {
  const { t } = useTranslation();

  /** "Tomorrow", "From Tuesday", "Any day". */
  const due = (dueOn: LocalDate | null): string =>
    dueOn === null
      ? t('nextSteps.day.any')
      : t(`nextSteps.day.${dueWordsOf(dueOn, today)}`, { day: dayWords(dueOn, today) });

  /** "today", "on Monday", "17 November": within a sentence. */
  function onDay(date: LocalDate): string {
    if (date === today) return t('nextSteps.onDay.today');
    if (date === addDays(today, -1)) return t('nextSteps.onDay.yesterday');
    const isThisWeek = startOfWeek(date) === startOfWeek(today);
    return t(isThisWeek ? 'nextSteps.onDay.thisWeek' : 'nextSteps.onDay.before', { day: dayWords(date, today) });
  }

  /** When it is due, or how and when it ended. */
  const when = (step: ListedStep): string =>
    step.state === 'open'
      ? due(step.dueOn)
      : t(`nextSteps.ended.${step.state}`, { day: step.closedOn === null ? '' : onDay(step.closedOn) });

  return {
    due,
    onDay,
    when,
    written: (step: ListedStep) =>
      t('nextSteps.writtenOn', { day: dayWords(instantToLocalDate(new Date(step.createdAt)), today) }),
    moved: (step: ListedStep) =>
      step.moves.length > 0 ? t('nextSteps.moved', { count: step.moves.length }) : undefined,
  };
}

/** "30 November 2026", for a title that is a day; any other title stays as it is. */
export function titleWords(title: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(title)
    ? formatDay(title, { day: 'numeric', month: 'long', year: 'numeric' })
    : title;
}
